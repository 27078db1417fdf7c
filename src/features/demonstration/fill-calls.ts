import { v7 as uuid } from 'uuid'
import { callPosted } from '#features/calls/index.ts'
import { type CopyValue, copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { type DemoCall, demoCalls } from './calls-words.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { type Random, random } from './generator/random.ts'
import { day } from './generator/year.ts'

type Person = DemonstrationOrganisation['people'][number]
type Row = readonly CopyValue[]

/** A dozen calls in all states; those that are open are brought to people by the worker, as any other would be. */
export async function fillCalls(
  tx: Writing,
  { id, blueprint, people, year }: DemonstrationOrganisation,
): Promise<void> {
  const locale = blueprint.locales[0]
  const chance = random(`${blueprint.slug} calls`)
  const staff = people.filter(({ leftAt, persona }) => !leftAt && !persona)
  const cast = new Map(people.flatMap(person => (person.persona && !person.leftAt ? [[person.persona, person]] : [])))
  const terms = await termIds(tx)
  const rows = {
    calls: [],
    skills: [],
    changes: [],
    offers: [],
    answers: [],
    outcomes: [],
    thanks: [],
    views: [],
  } as Rows
  const open: string[] = []
  for (const call of demoCalls) {
    const asker = (call.by && cast.get(call.by)) || pickStaff(staff, chance)
    const callId = uuid()
    if (!call.draft && !call.closed) open.push(callId)
    const postedAt = new Date(year.now.getTime() - call.age * day)
    const helpers = helpersOf(call, asker, staff, cast, chance)
    writeCall(rows, { id, call, callId, asker, postedAt, locale, terms })
    for (const [index, words] of (call.text[locale].replies ?? []).entries()) {
      const helper = helpers[index]
      if (helper) writeReply(rows, { id, call, callId, asker, helper, words, index, postedAt })
    }
    if (!call.draft)
      for (const viewer of new Set(Array.from({ length: 14 + (call.age % 9) }, () => pickStaff(staff, chance))))
        if (viewer !== asker) rows.views.push([id, callId, viewer.id, viewer.unitId, postedAt])
  }
  await copyAll(tx, rows)
  await copyInto(
    tx,
    'call_triages',
    ['organisation_id', 'id', 'happened_on', 'route'],
    routes.map((route, index) => [
      id,
      uuid(),
      new Date(year.now.getTime() - index * 9 * day).toISOString().slice(0, 10),
      route,
    ]),
  )
  for (const callId of open) await publish(tx, callPosted, { callId })
}

// What was enough before anybody was asked, one every nine days.
const routes = [
  'it-desk',
  'champion',
  'it-desk',
  'card',
  'past-call',
  'it-desk',
  'champion',
  'card',
  'it-desk',
] as const

const pickStaff = (staff: readonly Person[], chance: Random): Person => chance.pick(staff)

function helpersOf(
  call: DemoCall,
  asker: Person,
  staff: readonly Person[],
  cast: ReadonlyMap<string, Person>,
  chance: Random,
): readonly Person[] {
  const first = call.helper && cast.get(call.helper)
  const others = Array.from({ length: 4 }, () => pickStaff(staff, chance))
  return [...new Set([...(first ? [first] : []), ...others])].filter(person => person !== asker)
}

async function termIds(tx: Writing): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('terms')
    .select(['id', 'key'])
    .where('organisation_id', '=', tx.organisationId)
    .where('kind', '=', 'skill')
    .where('origin', '=', 'built-in')
    .execute()
  return new Map(rows.flatMap(({ id, key }) => (key ? [[key, id] as const] : [])))
}

type Rows = Record<'calls' | 'skills' | 'changes' | 'offers' | 'answers' | 'outcomes' | 'thanks' | 'views', Row[]>

interface Writ {
  readonly id: string
  readonly call: DemoCall
  readonly callId: string
  readonly asker: Person
  readonly postedAt: Date
}

const hour = 3_600_000
const closedAtOf = ({ call, postedAt }: Pick<Writ, 'call' | 'postedAt'>) =>
  call.closed ? new Date(postedAt.getTime() + 12 * day) : null

function writeCall(
  rows: Rows,
  { locale, terms, ...writ }: Writ & { readonly locale: 'en' | 'nb'; readonly terms: ReadonlyMap<string, string> },
): void {
  const { id, call, callId, asker, postedAt } = writ
  const { title, why, came = '' } = call.text[locale]
  const closedAt = closedAtOf(writ)
  const state = call.draft ? 'draft' : call.closed ? 'closed' : 'open'
  rows.calls.push([
    ...[id, callId, asker.id, call.direction ?? 'asks', call.kind, state, locale, title, why, call.hours ?? null],
    ...['organisation', call.draft ? null : asker.unitId, postedAt, call.draft ? null : postedAt],
    ...[closedAt ?? postedAt, closedAt],
  ])
  for (const [relation, keys] of [['needed', call.needs] as const, ['gained', call.teaches ?? []] as const])
    for (const key of keys) {
      const termId = terms.get(key)
      if (termId) rows.skills.push([id, uuid(), callId, relation, termId, postedAt])
    }
  if (call.draft) return
  rows.changes.push([id, uuid(), callId, asker.id, 'posted', postedAt])
  if (!call.closed || !closedAt) return
  const { outcome, spared } = call.closed
  const currency = locale === 'nb' ? 'NOK' : 'GBP'
  const sum = spared === undefined ? null : locale === 'nb' ? spared * 12 : spared
  rows.changes.push([id, uuid(), callId, asker.id, 'closed', closedAt])
  rows.outcomes.push([
    ...[id, callId, outcome, came, sum, sum === null ? null : currency, sum === null ? null : 'day-rate'],
    ...[asker.id, closedAt],
  ])
}

function writeReply(
  rows: Rows,
  { helper, words, index, ...writ }: Writ & { readonly helper: Person; readonly words: string; readonly index: number },
): void {
  const { id, call, callId, asker, postedAt } = writ
  const at = new Date(postedAt.getTime() + (5 + index * 17) * hour)
  const closedAt = closedAtOf(writ)
  if (call.kind === 'answer') {
    rows.answers.push([id, uuid(), callId, helper.id, words, at, index === 0 ? (closedAt ?? at) : null])
    return
  }
  const isChosen = index < (call.chosen ?? 0)
  const isHelp = isChosen && call.closed !== undefined
  const state = isChosen ? 'chosen' : call.closed ? 'declined' : 'offered'
  const managerId = helper.managerId && helper.managerId !== asker.id ? helper.managerId : null
  const offerId = uuid()
  rows.offers.push([
    ...[id, offerId, callId, helper.id, words, state, at, at, managerId, managerId ? 'informed' : 'none'],
    ...[isHelp ? true : null, isHelp ? (call.closed?.hours ?? null) : null],
  ])
  if (isHelp && closedAt)
    rows.thanks.push([
      id,
      uuid(),
      offerId,
      asker.id,
      helper.id,
      call.text.nb.replies?.[index] === words ? thanksLines.nb : thanksLines.en,
      closedAt,
    ])
}

const thanksLines = { en: 'Thank you, that made our week.', nb: 'Takk, det reddet uka vår.' } as const

async function copyAll(tx: Writing, rows: Rows): Promise<void> {
  const tenant = 'organisation_id' as const
  const call = 'call_id' as const
  await copyInto(
    tx,
    'calls',
    [
      ...([tenant, 'id', 'person_id', 'direction', 'kind', 'state', 'locale', 'title', 'why', 'hours'] as const),
      ...(['audience', 'unit_id', 'begun_at', 'posted_at', 'changed_at', 'closed_at'] as const),
    ],
    rows.calls,
  )
  await copyInto(tx, 'call_skills', [tenant, 'id', call, 'relation', 'term_id', 'added_at'], rows.skills)
  await copyInto(tx, 'call_changes', [tenant, 'id', call, 'actor_id', 'act', 'happened_at'], rows.changes)
  await copyInto(
    tx,
    'call_offers',
    [
      ...([tenant, 'id', call, 'person_id', 'words', 'state', 'offered_at', 'state_at', 'manager_id'] as const),
      ...(['manager_part', 'helped', 'hours'] as const),
    ],
    rows.offers,
  )
  await copyInto(tx, 'call_answers', [tenant, 'id', call, 'person_id', 'words', 'answered_at', 'best_at'], rows.answers)
  await copyInto(
    tx,
    'call_outcomes',
    [
      ...([tenant, call, 'outcome', 'what_came', 'not_bought', 'currency', 'basis'] as const),
      ...(['closed_by', 'closed_at'] as const),
    ],
    rows.outcomes,
  )
  await copyInto(tx, 'call_thanks', [tenant, 'id', 'offer_id', 'from_id', 'to_id', 'words', 'given_at'], rows.thanks)
  await copyInto(tx, 'call_views', [tenant, call, 'person_id', 'unit_id', 'seen_at'], rows.views)
}
