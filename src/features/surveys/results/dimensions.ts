import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { questionsOf, type Texts } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { choiceWords } from './dimension-words.ts'

/** A value by which results may be told apart, and how many people with it were asked (nothing where that is not known). */
export interface Value {
  readonly tag: string
  readonly name: Texts
  /** The tag of the unit above. */
  readonly above?: string
  readonly invited?: number
}

export interface DimensionInfo {
  readonly key: string
  /** The background question; the other dimensions are named by the language files. */
  readonly title?: Texts
  readonly values: readonly Value[]
}

/** What is not known, or was made too coarse to say, is no value of its own. */
const unsaid = new Set(['', 'unknown', 'other'])

export const tag = (dimension: string, value: string): string => (unsaid.has(value) ? '' : `${dimension}:${value}`)

/** Respondent groups first, then units from the top, then the rest, background questions last. */
export async function readDimensions(db: Reading, wave: Wave) {
  const background = questionsOf(wave.questionnaire).filter(({ isBackground, kind }) => isBackground && kind === 'one')
  const { rows: units } = await sql<{ id: string; name: string; path: string[] }>`
    select id, name, path from units where organisation_id = ${db.organisationId}`.execute(db)
  const pathOf = new Map(units.map(({ id, path }) => [id, path]))
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const deepest = Math.max(0, ...units.map(({ path }) => path.length))
  const floors = Array.from({ length: deepest }, (_, floor) => `unit@${floor}`)
  const groups = wave.respondentGroups.length > 0 ? ['group'] : []
  const others = wave.dimensions.filter(one => one !== 'unit' && one !== 'group')
  const order = [
    ...groups,
    ...(wave.dimensions.includes('unit') ? floors : []),
    ...others,
    ...background.map(q => `q-${q.key}`),
  ]
  /** The tags of somebody, in the order of `order`; empty where nothing is said. */
  const tagsOf = (values: Readonly<Record<string, string>>, answers: Readonly<Record<string, unknown>>): string[] => {
    const path = pathOf.get(values.unit ?? '') ?? []
    return order.map(dimension => {
      if (dimension.startsWith('unit@')) return tag('unit', path[Number(dimension.slice(5))] ?? '')
      if (!dimension.startsWith('q-')) return tag(dimension, values[dimension] ?? '')
      const answer = answers[dimension.slice(2)] as { choice?: string } | undefined
      return tag(dimension, answer?.choice ?? '')
    })
  }
  const describe = (used: ReadonlySet<string>, invited: ReadonlyMap<string, number>): DimensionInfo[] => {
    const describeOne = (one: string, name: Texts, above?: string): Value => {
      const count = invited.get(one)
      return { tag: one, name, ...(above ? { above } : {}), ...(count === undefined ? {} : { invited: count }) }
    }
    return [...new Set(order.map(one => (one.startsWith('unit@') ? 'unit' : one)))].map(key => {
      const tags = [...used].filter(one => one.startsWith(`${key}:`))
      const question = background.find(one => `q-${one.key}` === key)
      const values = tags.map(one => {
        const value = one.slice(key.length + 1)
        if (key === 'unit') {
          const above = pathOf.get(value)?.at(-2)
          const name = nameOf.get(value) ?? ''
          return describeOne(one, { en: name, nb: name }, above ? `unit:${above}` : undefined)
        }
        if (key === 'group')
          return describeOne(one, wave.respondentGroups.find(group => group.key === value)?.title ?? {})
        if (question) return describeOne(one, question.options?.find(option => option.key === value)?.text ?? {})
        return describeOne(one, choiceWords(key, value))
      })
      return { key, ...(question ? { title: question.text } : {}), values }
    })
  }
  return { order, tagsOf, describe }
}

/** How many people were asked, by tag. What they answered to background questions is not known of everybody. */
export async function countInvited(
  db: Reading,
  wave: Wave,
  tagsOf: (values: Readonly<Record<string, string>>, answers: Readonly<Record<string, unknown>>) => string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ dimensions: Record<string, string>; people: number }>`
    select dimensions, count(*)::int as people from survey_invitees
    where organisation_id = ${db.organisationId} and wave_id = ${wave.id} group by dimensions`.execute(db)
  const invited = new Map<string, number>()
  for (const { dimensions, people } of rows)
    for (const one of new Set(tagsOf(dimensions, {}))) if (one) invited.set(one, (invited.get(one) ?? 0) + people)
  return invited
}
