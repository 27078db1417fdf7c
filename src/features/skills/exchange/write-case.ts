import { guidOf } from '../guid.ts'
import { levelsOfRubrics } from './case-levels.ts'
import { joinLabels } from './label-list.ts'
import { type Json, mainWords, type Portable, type PortableArea, type PortableSkill } from './portable.ts'

export interface Writing {
  /** Where the standard's addresses begin, such as `https://capable.example/ims/case/v1p1`. */
  readonly base: string
  readonly creator: string
  readonly changedAt: Date
  readonly isDraft: boolean
}

export interface CasePackage {
  readonly CFDocument: Json
  readonly CFItems: readonly Json[]
  readonly CFAssociations: readonly Json[]
  readonly [more: string]: unknown
}

/**
 * A framework as a CFPackage of CASE 1.1 (1EdTech Competencies and Academic Standards Exchange). One that came as a
 * package goes out as it came; what CASE has no words for stands in `extensions.capable`.
 */
export function writeCase(framework: Portable, writing: Writing): CasePackage {
  if (framework.source?.edited) return asEdited(framework, writing)
  if (framework.source) return asItCame(framework)
  const link = linkMaker(writing)
  const areas = new Map(framework.areas.map(area => [area.guid, area]))
  const rubric = rubricOf(framework, link, writing)
  return {
    CFDocument: documentOf(framework, link, writing),
    CFItems: inOrder(framework).map(item => itemOf(item, framework, link, writing)),
    CFAssociations: inOrder(framework).map(item => placeOf(item, framework, areas, link, writing)),
    ...(rubric ? { CFRubrics: [rubric] } : {}),
  }
}

function asItCame({ source, areas, skills }: Portable): CasePackage {
  const items = [...areas, ...skills]
    .flatMap(({ source: own }) => (own?.item ? [{ at: own.at ?? 0, item: own.item }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
  return {
    CFDocument: source?.document ?? {},
    CFItems: items,
    CFAssociations: source?.associations ?? [],
    ...source?.rest,
  }
}

/**
 * A package that was edited here: what came stays beneath, what we know of stands over it. An item keeps its unknown
 * members, an association stays while it says the same.
 */
function asEdited(framework: Portable, writing: Writing): CasePackage {
  const { source, ...own } = framework
  const written = writeCase(own, writing)
  const items = inOrder(framework)
  const ofItem = new Map(items.map(item => [item.guid, item]))
  const rank = (guid: unknown) => ofItem.get(String(guid))?.source?.at ?? Number.MAX_SAFE_INTEGER
  const { title, description, ...document } = written.CFDocument
  const { description: _, ...sourceDocument } = source?.document ?? {}
  const { CFRubrics: came, ...rest }: Json = source?.rest ?? {}
  const rubrics = saysTheSame(came, own) ? came : written.CFRubrics
  const extension = document.extensions as { capable: Json }
  return {
    CFDocument: {
      ...sourceDocument,
      ...{ title, language: document.language, version: document.version },
      lastChangeDateTime: document.lastChangeDateTime,
      ...(description === undefined ? {} : { description }),
      extensions: extended(source?.document, { ...extension.capable, edited: true }),
    },
    CFItems: written.CFItems.map(item => over(ofItem.get(String(item.identifier))?.source?.item, item)).sort(
      (a, b) => rank(a.identifier) - rank(b.identifier),
    ),
    CFAssociations: associationsOver(source?.associations ?? [], written.CFAssociations, {
      isItem: id => ofItem.has(id),
      document: String(source?.document.identifier ?? framework.guid),
    }),
    ...(rubrics === undefined ? {} : { CFRubrics: rubrics }),
    ...rest,
  }
}

const extended = (before: Json | undefined, capable: Json): Json => ({
  ...(before?.extensions as Json | undefined),
  capable,
})

/** What we say of an item over what came; a short statement that is not ours any more goes. */
function over(before: Json | undefined, item: Json): Json {
  if (!before) return item
  const { abbreviatedStatement: _, alternativeLabel: __, ...kept } = before
  const { uri: ___, extensions, CFItemType, ...own } = item
  const { source, ...capable } = (extensions as { capable: Json }).capable
  const { item: _item, at: _at, ...place } = (source ?? {}) as Json
  const rest = Object.keys(place).length > 0 ? { source: place } : {}
  const type = capable.is === 'skill' && capable.kind ? { CFItemType } : {}
  return { ...kept, ...own, ...type, extensions: extended(before, { ...capable, ...rest }) }
}

/** Whether rubrics that came still say what the levels of the skills say. */
function saysTheSame(rubrics: unknown, { languages, levels, skills }: Omit<Portable, 'source'>): boolean {
  const main = languages[0] ?? 'en'
  const came = levelsOfRubrics(rubrics)
  const names = levels.map(({ texts }) => mainWords(texts, main)?.name ?? '')
  if (names.join('\n') !== came.names.join('\n')) return false
  return skills.every(({ guid, texts }) => {
    const said = mainWords(texts, main)?.statements ?? {}
    const before = came.statements.get(guid)
    return names.every((name, index) => (said[String(index + 1)] ?? '') === (before?.get(name) ?? ''))
  })
}

interface Known {
  readonly isItem: (id: string) => boolean
  readonly document: string
}

/** Places as they are now; every other association whose item is still there, as it came. */
function associationsOver(
  before: readonly Json[],
  places: readonly Json[],
  { isItem, document }: Known,
): readonly Json[] {
  const end = (link: unknown) => String((link as Json | undefined)?.identifier ?? '')
  const ends = (one: Json) => `${end(one.originNodeURI)} ${end(one.destinationNodeURI)}`
  const isPlace = (one: Json) => one.associationType === 'isChildOf'
  const wanted = new Map(places.map(place => [ends(place), place]))
  const kept = before.flatMap(one => {
    const place = isPlace(one) ? wanted.get(ends(one)) : undefined
    if (place) wanted.delete(ends(one))
    if (place) return [{ ...one, sequenceNumber: place.sequenceNumber }]
    const isOurs = isItem(end(one.originNodeURI)) || end(one.originNodeURI) === document
    return isPlace(one) || !isOurs ? [] : [one]
  })
  return [...kept, ...wanted.values()]
}

type Item = PortableArea | PortableSkill
const isSkill = (item: Item): item is PortableSkill => 'labels' in item
const inOrder = ({ areas, skills }: Portable): readonly Item[] => [...areas, ...skills]
const parentOf = (item: Item): string | undefined => (isSkill(item) ? item.area : item.parent)

type Kind = 'CFDocuments' | 'CFItems' | 'CFAssociations' | 'CFRubrics' | 'CFRubricCriteria' | 'CFRubricCriterionLevels'
type Link = (kind: Kind, identifier: string) => { identifier: string; uri: string }

const linkMaker =
  ({ base }: Writing): Link =>
  (kind, identifier) => ({ identifier, uri: `${base}/${kind}/${encodeURIComponent(identifier)}` })

function documentOf(framework: Portable, link: Link, { creator, changedAt, isDraft }: Writing): Json {
  const { guid, version, languages, texts, levels } = framework
  const main = languages[0] ?? 'en'
  const words = mainWords(texts, main)
  return {
    ...link('CFDocuments', guid),
    creator,
    title: words?.name ?? guid,
    lastChangeDateTime: changedAt.toISOString(),
    ...(words?.description ? { description: words.description } : {}),
    language: main,
    version,
    caseVersion: '1.1',
    adoptionStatus: isDraft ? 'Draft' : 'Adopted',
    extensions: { capable: { languages, texts, levels } },
  }
}

function itemOf(item: Item, { languages }: Portable, link: Link, { changedAt }: Writing): Json {
  const main = languages[0] ?? 'en'
  const words = mainWords<{ name: string }>(item.texts, main)
  const longer = isSkill(item)
    ? mainWords(item.texts, main)?.definition
    : mainWords((item as PortableArea).texts, main)?.description
  const name = words?.name ?? item.key
  const labels = isSkill(item) ? (item.labels[main] ?? []) : []
  const { guid: _, ...own } = item
  const { parent: _parent, area: _area, ...extension } = own as Partial<PortableArea & PortableSkill>
  return {
    ...link('CFItems', item.guid),
    fullStatement: longer || name,
    ...(longer ? { abbreviatedStatement: name } : {}),
    ...(labels.length > 0 ? { alternativeLabel: joinLabels(labels) } : {}),
    ...(item.source?.code ? { humanCodingScheme: item.source.code } : {}),
    CFItemType: isSkill(item) ? (item.kind ?? 'Skill') : 'Area',
    language: main,
    lastChangeDateTime: changedAt.toISOString(),
    extensions: { capable: { is: isSkill(item) ? 'skill' : 'area', ...extension } },
  }
}

function placeOf(
  item: Item,
  framework: Portable,
  areas: ReadonlyMap<string, PortableArea>,
  link: Link,
  { changedAt }: Writing,
): Json {
  const main = framework.languages[0] ?? 'en'
  const parent = parentOf(item)
  const above = parent === undefined ? undefined : areas.get(parent)
  const titled = (kind: Kind, guid: string, texts: Item['texts'] | Portable['texts']) => ({
    title: mainWords<{ name: string }>(texts, main)?.name ?? guid,
    ...link(kind, guid),
  })
  return {
    ...link('CFAssociations', guidOf(`${framework.guid}/${item.guid}/isChildOf`)),
    associationType: 'isChildOf',
    sequenceNumber: item.position,
    originNodeURI: titled('CFItems', item.guid, item.texts),
    destinationNodeURI: above
      ? titled('CFItems', above.guid, above.texts)
      : titled('CFDocuments', framework.guid, framework.texts),
    lastChangeDateTime: changedAt.toISOString(),
  }
}

/** The statements of the levels: one rubric, a criterion for each skill, in the framework's own language. */
function rubricOf(framework: Portable, link: Link, { changedAt }: Writing): Json | undefined {
  const main = framework.languages[0] ?? 'en'
  const lastChangeDateTime = changedAt.toISOString()
  const names = framework.levels.map(({ texts }) => mainWords(texts, main)?.name ?? '')
  const criteria = framework.skills.flatMap((skill, index) => {
    const words = mainWords(skill.texts, main)
    const said = names.flatMap((quality, at) => {
      const description = words?.statements?.[String(at + 1)]
      return description ? [{ quality, description, position: at + 1 }] : []
    })
    if (said.length === 0) return []
    const own = link('CFRubricCriteria', guidOf(`${framework.guid}/${skill.guid}/criterion`))
    return [
      {
        ...own,
        CFItemURI: { title: words?.name ?? skill.key, ...link('CFItems', skill.guid) },
        position: index + 1,
        lastChangeDateTime,
        CFRubricCriterionLevels: said.map(level => ({
          ...link('CFRubricCriterionLevels', guidOf(`${framework.guid}/${skill.guid}/level/${level.position}`)),
          ...level,
          score: level.position,
          lastChangeDateTime,
        })),
      },
    ]
  })
  if (criteria.length === 0) return undefined
  const title = mainWords(framework.texts, main)?.name
  return {
    ...link('CFRubrics', guidOf(`${framework.guid}/levels`)),
    title,
    lastChangeDateTime,
    CFRubricCriteria: criteria,
  }
}
