import type { Portable } from '../exchange/portable.ts'
import type { FrameworkOrigin } from '../frameworks.queries.ts'
import { scaleProblem } from './level-places.ts'

export type DraftFault =
  | { readonly kind: 'no-skills' | 'no-levels' }
  | { readonly kind: 'nameless-area' | 'nameless-skill'; readonly key: string }
  | { readonly kind: 'nameless-level' }
  | { readonly kind: 'levels-same-name' | 'levels-wrong-order'; readonly name: string }

/** What has to be put right before a draft can be published. Only a framework written here has to have levels. */
export function draftFaults(
  { languages, levels, areas, skills }: Portable,
  origin: FrameworkOrigin,
): readonly DraftFault[] {
  const main = languages[0] ?? 'en'
  const isNameless = ({ texts }: { texts: Readonly<Record<string, { readonly name: string }>> }) =>
    Object.values(texts).every(({ name }) => name.trim() === '')
  const scale = scaleProblem(levels.map(({ texts }) => (texts[main] ?? Object.values(texts)[0])?.name ?? ''))
  return [
    ...(skills.length === 0 ? [{ kind: 'no-skills' as const }] : []),
    ...(levels.length === 0 && origin === 'written' ? [{ kind: 'no-levels' as const }] : []),
    ...areas.filter(isNameless).map(({ key }) => ({ kind: 'nameless-area' as const, key })),
    ...skills.filter(isNameless).map(({ key }) => ({ kind: 'nameless-skill' as const, key })),
    ...(scale?.kind === 'nameless' ? [{ kind: 'nameless-level' as const }] : []),
    ...(scale?.kind === 'same-name' ? [{ kind: 'levels-same-name' as const, name: scale.name }] : []),
    ...(scale?.kind === 'wrong-order' ? [{ kind: 'levels-wrong-order' as const, name: scale.name }] : []),
  ]
}

export interface Missing {
  readonly language: string
  /** Texts that the framework's own language has and this one has not. */
  readonly texts: number
  /** Skills of which at least one text is missing. */
  readonly skills: readonly string[]
}

/** How much each other language still lacks. Readers see the framework's own language in its place. */
export function missingTexts({ languages, areas, skills, levels }: Portable): readonly Missing[] {
  const [main = 'en', ...others] = languages
  return others.map(language => {
    const lacking = (item: { texts: Readonly<Record<string, object>> }) =>
      countTexts(item.texts[main]) - countShared(item.texts[main], item.texts[language])
    const gaps = skills.map(skill => ({ key: skill.key, count: lacking(skill) })).filter(({ count }) => count > 0)
    const elsewhere = [...areas, ...levels].reduce((sum, item) => sum + lacking(item), 0)
    return {
      language,
      texts: elsewhere + gaps.reduce((sum, { count }) => sum + count, 0),
      skills: gaps.map(({ key }) => key),
    }
  })
}

const textsOf = (words: object | undefined, path = ''): readonly string[] =>
  Object.entries(words ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [`${path}${name}`]
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? textsOf(value, `${path}${name}.`) : []
  })

const countTexts = (words: object | undefined): number => textsOf(words).length

function countShared(main: object | undefined, other: object | undefined): number {
  const there = new Set(textsOf(other))
  return textsOf(main).filter(path => there.has(path)).length
}
