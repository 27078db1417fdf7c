import { z } from 'zod'
import { caseUrls, guidOf, type NamedSkill } from '#features/skills/index.ts'
import type { StoredLink } from '../crosswalk-editions.queries.ts'
import type { NewLink } from '../crosswalks.ts'
import { type LevelMatch, type MatchKind, turned } from '../derive-levels.ts'

type Json = Readonly<Record<string, unknown>>

/** How CASE 1.1 names a match, said from the origin: what has no word for more than “related” is no more than that. */
const types: Readonly<Record<string, MatchKind>> = {
  exactMatchOf: 'exact',
  isTranslationOf: 'exact',
  isPartOf: 'narrower',
  isRelatedTo: 'related',
  isPeerOf: 'related',
}

export const kindOfAssociation = (type: unknown): MatchKind | undefined => types[String(type)]

interface End {
  readonly name: string
  readonly guid: string
  readonly skills: readonly NamedSkill[]
}

interface Writing {
  readonly base: string
  readonly id: string
  readonly changedAt: Date
  readonly from: End
  readonly to: End
  readonly links: readonly StoredLink[]
  readonly levels: readonly LevelMatch[]
}

/** A crosswalk as a CFPackage without items: its associations join the items of two other packages. */
export function writeAssociations({ base, id, changedAt, from, to, links, levels }: Writing): Json {
  const [left, right] = [byKey(from.skills), byKey(to.skills)]
  const lastChangeDateTime = changedAt.toISOString()
  const node = (skill: NamedSkill) => ({
    title: Object.values(skill.names)[0] ?? skill.key,
    identifier: skill.guid,
    uri: base + caseUrls.item.href({ id: skill.guid }),
  })
  const document = {
    identifier: guidOf(id),
    uri: base + caseUrls.document.href({ id: guidOf(id) }),
  }
  return {
    CFDocument: {
      ...document,
      creator: 'Capable',
      title: `${from.name} – ${to.name}`,
      lastChangeDateTime,
      caseVersion: '1.1',
      extensions: { capable: { crosswalk: { from: from.guid, to: to.guid, levels } } },
    },
    CFItems: [],
    CFAssociations: links.flatMap(({ fromKey, toKey, kind, note }) => {
      const [one, other] = [left.get(fromKey), right.get(toKey)]
      if (!one || !other) return []
      // CASE says “is part of” and has no word for the way back.
      const [origin, destination] = kind === 'broader' ? [other, one] : [one, other]
      const identifier = guidOf(`${id}/${one.guid}/${other.guid}`)
      return [
        {
          identifier,
          uri: base + caseUrls.association.href({ id: identifier }),
          associationType: typeOf[kind],
          originNodeURI: node(origin),
          destinationNodeURI: node(destination),
          lastChangeDateTime,
          CFDocumentURI: { title: `${from.name} – ${to.name}`, ...document },
          ...(note ? { notes: note } : {}),
          extensions: { capable: { kind, from: one.guid, ...(note ? { note } : {}) } },
        },
      ]
    }),
  }
}

const typeOf: Readonly<Record<MatchKind, string>> = {
  exact: 'exactMatchOf',
  narrower: 'isPartOf',
  broader: 'isPartOf',
  related: 'isRelatedTo',
}

const byKey = (skills: readonly NamedSkill[]) => new Map(skills.map(skill => [skill.key, skill]))

type Side = Pick<End, 'guid' | 'skills'>

/** The matches between two frameworks that a package or a list of associations holds; all else is passed over. */
export function readAssociations(value: unknown, from: Side, to: Side) {
  const [left, right] = [byGuid(from.skills), byGuid(to.skills)]
  const all = Array.isArray(value) ? value : (value as Json | null)?.CFAssociations
  const links = (Array.isArray(all) ? all : []).flatMap((one: Json | null): NewLink[] => {
    const kind = kindOfAssociation(one?.associationType)
    if (!one || !kind) return []
    const [origin, destination] = [endOf(one.originNodeURI), endOf(one.destinationNodeURI)]
    const own = ((one.extensions as Json | undefined)?.capable ?? {}) as Json
    const note = String(own.note ?? one.notes ?? '').slice(0, 1_000)
    const forth = pair(left.get(origin), right.get(destination), kind)
    const back = pair(left.get(destination), right.get(origin), kind === 'narrower' ? 'broader' : kind)
    const found = forth ?? back
    return found ? [{ ...found, note, source: one }] : []
  })
  const unique = new Map(links.map(link => [`${link.fromKey} ${link.toKey}`, link]))
  return { links: [...unique.values()], levels: levelsIn(value, from, to) }
}

// CASE has no levels to match: they travel in our own words, and say of which framework they begin.
const ownWords = z.object({
  CFDocument: z.object({
    extensions: z.object({
      capable: z.object({
        crosswalk: z.object({
          from: z.string(),
          to: z.string(),
          levels: z.array(
            z.object({
              from: z.number().int().min(1).max(20),
              to: z.number().int().min(1).max(20),
              kind: z.enum(['exact', 'broader', 'narrower', 'related']),
            }),
          ),
        }),
      }),
    }),
  }),
})

function levelsIn(value: unknown, from: Side, to: Side): readonly LevelMatch[] {
  const own = ownWords.safeParse(value).data?.CFDocument.extensions.capable.crosswalk
  if (own?.from === from.guid && own.to === to.guid) return own.levels
  if (own?.from === to.guid && own.to === from.guid)
    return own.levels.map(match => ({ ...turned(match), from: match.to, to: match.from }))
  return []
}

const endOf = (link: unknown): string => String((link as Json | undefined)?.identifier ?? '')
const byGuid = (skills: readonly NamedSkill[]) => new Map(skills.map(skill => [skill.guid, skill]))
const pair = (from: NamedSkill | undefined, to: NamedSkill | undefined, kind: MatchKind) =>
  from && to ? { fromKey: from.key, toKey: to.key, kind } : undefined
