import { levelsOfRubrics } from './case-levels.ts'
import { type CaseItem, openPackage, statementOf } from './case-package.ts'
import { treeOf } from './case-tree.ts'
import type { FaultBook } from './faults.ts'
import { keyMaker } from './keys.ts'
import { splitLabels } from './label-list.ts'
import {
  documentExtension,
  type ItemExtension,
  itemExtension,
  type Json,
  type Portable,
  type PortableArea,
  type PortableSkill,
  type SkillWords,
} from './portable.ts'
import { hasZeroWidth, languageTag, tidyText } from './tidy.ts'

export interface ReadFramework {
  readonly framework: Portable
  /** The levels as the file names them, and whether somebody has to say which is the lowest. */
  readonly levelNames: readonly string[]
  readonly asksForOrder: boolean
}

/** A CFPackage of CASE 1.0 or 1.1 as a framework; everything of it is kept, also what we do not understand. */
export function readCase(value: unknown, book: FaultBook): ReadFramework | undefined {
  const opened = openPackage(value, book)
  if (!opened) return undefined
  const { document, items, associations, rest } = opened
  if (items.length === 0) book.raise('nothing-in-it')
  const extension = documentExtension.safeParse(extensionOf(document)).data
  const language = extension?.languages[0] ?? languageTag(document.language)
  const tree = treeOf(opened, book)
  const rubrics = levelsOfRubrics(rest.CFRubrics)
  if (rubrics.names.length > 20) book.raise('too-many-levels', { value: String(rubrics.names.length) })
  const context: Context = {
    language,
    scale: extension && !extension.edited ? [] : rubrics.names,
    keepsSource: extension === undefined || extension.edited === true,
    statements: rubrics.statements,
    areaKey: keyMaker('area'),
    skillKey: keyMaker('skill'),
    book,
  }
  noteCodes(items, book)
  const known = new Map(items.map(one => [one.identifier, one]))
  const areas: PortableArea[] = []
  const skills: PortableSkill[] = []
  for (const { identifier, parent, position } of walk(tree.childrenOf)) {
    const one = known.get(identifier)
    if (!one) continue
    const extra = extensionOf(one.item)
    const own = extra === undefined ? undefined : itemExtension.safeParse(extra).data
    const isArea = own ? own.is === 'area' : (tree.childrenOf.get(identifier)?.length ?? 0) > 0
    const place = { guid: identifier, position, ...(parent ? { parent } : {}) }
    if (isArea) areas.push(areaFrom(one, own, place, context))
    else skills.push(skillFrom(one, own, place, context))
  }
  const title = tidyText(String(document.title ?? ''))
  if (title === '') book.raise('name-missing', { item: document.identifier })
  const description = tidyText(String(document.description ?? ''))
  const levels = extension?.levels ?? rubrics.names.map(name => ({ texts: { [language]: { name } } }))
  const framework: Portable = {
    guid: document.identifier,
    version: String(document.version ?? '').slice(0, 60),
    languages: extension?.languages ?? languagesOf(language, [...areas, ...skills]),
    texts: extension
      ? { ...extension.texts, [language]: { ...extension.texts[language], name: title } }
      : { [language]: { name: title || document.identifier, ...(description ? { description } : {}) } },
    levels,
    areas,
    skills,
    // What we wrote ourselves is all in the extensions and would be written the same way again.
    ...(extension && !extension.edited
      ? {}
      : { source: { document, associations, rest, ...(extension ? { edited: true as const } : {}) } }),
  }
  return { framework, levelNames: rubrics.names, asksForOrder: !extension && rubrics.isUnordered }
}

interface Context {
  readonly language: string
  readonly scale: readonly string[]
  /** The package is not all ours: what came is kept beside our words. */
  readonly keepsSource: boolean
  readonly statements: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly areaKey: (text: string) => string
  readonly skillKey: (text: string) => string
  readonly book: FaultBook
}

interface Place {
  readonly guid: string
  readonly position: number
  readonly parent?: string
}

function areaFrom(
  { item, at }: CaseItem,
  own: ItemExtension | undefined,
  { guid, position, parent }: Place,
  context: Context,
): PortableArea {
  const { name, longer, language } = wordsOf(item, context)
  if (own?.is === 'area') {
    const { is: _, ...rest } = own
    const before = rest.texts[language]
    const words = isAsWritten(item, before?.name, before?.description)
      ? before
      : { ...before, name, description: longer }
    const texts = words ? { ...rest.texts, [language]: words } : rest.texts
    return {
      ...{ ...rest, guid, position, key: context.areaKey(own.key), ...(parent ? { parent } : {}), texts },
      ...(context.keepsSource ? { source: sourceOf(item, at) } : {}),
    }
  }
  const words = { name, ...(longer ? { description: longer } : {}) }
  const key = context.areaKey(codeOf(item) || name)
  return {
    guid,
    key,
    ...(parent ? { parent } : {}),
    position,
    texts: { [language]: words },
    source: sourceOf(item, at),
  }
}

function skillFrom(
  { item, at, identifier }: CaseItem,
  own: ItemExtension | undefined,
  { guid, position, parent }: Place,
  context: Context,
): PortableSkill {
  const { name, longer, language } = wordsOf(item, context)
  if (own?.is === 'skill') {
    const { is: _, ...rest } = own
    const before = rest.texts[language]
    const words = isAsWritten(item, before?.name, before?.definition) ? before : { ...before, name, definition: longer }
    const texts = words ? { ...rest.texts, [language]: words } : rest.texts
    return {
      ...{ ...rest, guid, position, key: context.skillKey(own.key), ...(parent ? { area: parent } : {}), texts },
      ...(context.keepsSource ? { source: sourceOf(item, at) } : {}),
    }
  }
  const said = context.statements.get(identifier)
  const statements = context.scale.flatMap((level, index) => {
    const text = said?.get(level)
    return text ? [[String(index + 1), text] as const] : []
  })
  const words: SkillWords = {
    name,
    ...(longer ? { definition: longer } : {}),
    ...(statements.length > 0 ? { statements: Object.fromEntries(statements) } : {}),
  }
  const labels = splitLabels(String(item.alternativeLabel ?? ''))
    .map(tidyText)
    .filter(Boolean)
  const kind = tidyText(String(item.CFItemType ?? ''))
  return {
    guid,
    key: context.skillKey(codeOf(item) || name),
    ...(parent ? { area: parent } : {}),
    position,
    ...(kind ? { kind } : {}),
    texts: { [language]: words },
    labels: labels.length > 0 ? { [language]: labels } : {},
    source: sourceOf(item, at),
  }
}

// Another program may have changed the statement and left our extension alone: then the statement counts.
const isAsWritten = (item: Json, name: string | undefined, longer: string | undefined): boolean =>
  item.fullStatement === (longer || name) && item.abbreviatedStatement === (longer ? name : undefined)

/** The short statement is the name when there is one, and the full one what it means. */
function wordsOf(item: Json, { language: main, book }: Context) {
  const full = String(item.fullStatement ?? '')
  if (hasZeroWidth(full)) book.raise('zero-width', { item: String(item.identifier), value: full })
  const [statement, short] = [tidyText(full), tidyText(String(item.abbreviatedStatement ?? ''))]
  if (!statement && !short) book.raise('name-missing', { item: String(item.identifier) })
  const name = short || statement || codeOf(item) || String(item.identifier)
  const longer = short && statement !== short ? statement : ''
  return { name, longer, language: languageTag(item.language, main) }
}

function sourceOf(item: Json, at: number) {
  const code = codeOf(item)
  return { ...(code ? { code } : {}), item, at }
}

const codeOf = (item: Json): string | undefined =>
  typeof item.humanCodingScheme === 'string' ? item.humanCodingScheme.trim() || undefined : undefined

const extensionOf = (thing: Json): unknown => (thing.extensions as Json | undefined)?.capable

function noteCodes(items: readonly CaseItem[], book: FaultBook): void {
  const seen = new Set<string>()
  for (const { item, identifier } of items) {
    const code = codeOf(item)
    if (!code) continue
    if (seen.has(code)) book.raise('code-repeated', { item: identifier, value: `${code}: ${statementOf(item)}` })
    seen.add(code)
  }
}

const languagesOf = (main: string, all: readonly { texts: object }[]): string[] => [
  ...new Set([main, ...all.flatMap(({ texts }) => Object.keys(texts))]),
]

/** Everything in the tree, parents first, without recursion: a chain may be ten thousand long. */
function* walk(childrenOf: ReadonlyMap<string, readonly string[]>) {
  const waiting = [{ parent: '', children: childrenOf.get('') ?? [] }]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const [index, identifier] of next.children.entries()) {
      yield { identifier, parent: next.parent, position: index + 1 }
      const children = childrenOf.get(identifier)
      if (children) waiting.push({ parent: identifier, children })
    }
  }
}
