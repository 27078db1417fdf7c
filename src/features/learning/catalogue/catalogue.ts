import { describeSkills, findNeeds, type Need, skillName } from '#features/plan/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listMyCompletions, listPlannedIds } from '../mine.queries.ts'
import type { ListedResource } from '../pages/resource-list.tsx'
import { listResources } from '../resources.queries.ts'
import { type Counts, countFound, type Looking, listFound } from './find-resources.queries.ts'
import type { Search } from './search.ts'
import { readTypedWords, type TypedWord, wordQuery } from './typed-words.queries.ts'

export interface Found {
  readonly listed: readonly ListedResource[]
  readonly counts: Counts
  readonly typed: readonly TypedWord[]
  /** No resource holds all words; these hold some. */
  readonly someOnly: boolean
  readonly hasNeeds: boolean
  /** What the skill that is asked about is called. */
  readonly skillName: string | undefined
}

interface Asking {
  readonly me: Pick<Me, 'id' | 'unitId' | 'managerId' | 'roles'>
  readonly locale: Locale
  readonly now: Date
}

/** Looks through the catalogue for one person: their own needs decide what fits, and are seen by nobody else. */
export async function lookThrough(db: Reading, search: Search, asking: Asking): Promise<Found> {
  const { me, locale } = asking
  const typed = await readTypedWords(db, search.q)
  const needs = await findNeeds(db, asking)
  const looking = (wants: 'all' | 'any'): Looking => ({ search, needs, me, words: wordQuery(typed, wants) })
  const first = await countFound(db, looking('all'))
  const isShort = first.total === 0 && typed.length > 1
  const counts = isShort ? await countFound(db, looking('any')) : first
  const found = counts.total > 0 ? await listFound(db, looking(isShort ? 'any' : 'all')) : []
  const asked = search.skill && (await describeSkills(db, [search.skill], locale)).get(skillName(search.skill))
  return {
    listed: await listFor(db, found, needs, asking),
    ...{ counts, typed, someOnly: isShort && counts.total > 0, hasNeeds: needs.length > 0 },
    skillName: asked?.skill.name,
  }
}

async function listFor(
  db: Reading,
  found: readonly { readonly id: string; readonly fits: number | undefined }[],
  needs: readonly Need[],
  { me, locale }: Asking,
): Promise<readonly ListedResource[]> {
  const fits = new Map(found.map(one => [one.id, one.fits]))
  const resources = await listResources(
    db,
    found.map(({ id }) => id),
    locale,
  )
  return withStates(
    db,
    me,
    resources.map(resource => {
      const number = fits.get(resource.id)
      return { resource, fits: number === undefined ? undefined : needs[number]?.skill.name }
    }),
  )
}

/** Says beside each what the reader has done with it. */
export async function withStates(
  db: Reading,
  me: Pick<Me, 'id'>,
  listed: readonly ListedResource[],
): Promise<readonly ListedResource[]> {
  if (listed.length === 0) return []
  const ids = listed.map(({ resource }) => resource.id)
  const done = new Set((await listMyCompletions(db, me, ids)).map(({ resourceId }) => resourceId))
  const planned = await listPlannedIds(db, me)
  return listed.map(one => {
    const { id } = one.resource
    return { ...one, state: done.has(id) ? 'done' : planned.has(id) ? 'planned' : undefined }
  })
}
