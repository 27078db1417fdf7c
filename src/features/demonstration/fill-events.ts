import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import {
  addSession,
  countRefresher,
  createEvent,
  type EventContent,
  type EventRow,
  findAnyEvent,
  giveFeedback,
  listRefreshers,
  makeRefresher,
  noteAttendance,
  pledge,
  publishEvent,
  report,
  sayInterest,
  sessionsOf,
  setResource,
  setSkills,
  writeKit,
} from '#features/events/index.ts'
import { listResourceIdsFor } from '#features/learning/index.ts'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { type EventStory, eventStories, refresherStories } from './event-stories.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { day, daysAgo, hour, onWeekday } from './generator/year.ts'

type Person = DemonstrationOrganisation['people'][number]

/** A season of events: some are over, with who came and what became of it; some are coming; one waits for a date. */
export async function fillEvents(
  tx: Writing,
  { people, blueprint, year }: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const locale = blueprint.locales[0]
  const staff = people.filter(({ leftAt }) => !leftAt)
  const host = staff.find(({ persona }) => persona === 'champion')
  const lead = staff.find(({ persona }) => persona === 'programme-lead')
  if (!host || !lead) return
  const chance = random(`${blueprint.slug} events`)
  const others = staff.filter(({ persona }) => !persona)
  const carer = staff.find(({ persona }) => persona === 'carer')
  const some = (count: number, also: readonly (Person | undefined)[] = []): readonly Person[] => {
    const first = chance.integer(others.length)
    const more = Array.from({ length: count }, (_, index) => others[(first + index * 17) % others.length])
    return [...new Set([...also, ...more])].filter(person => person !== undefined)
  }
  const first = new Map<string, string>()
  for (const [index, story] of eventStories(locale).entries()) {
    const by = { me: index % 3 === 2 ? lead : host, now: new Date(year.now.getTime() + (story.days - 45) * day) }
    if (by.now > year.now) by.now = new Date(year.now.getTime() - 5 * day)
    const id = await createEvent(tx, contentOf(story, locale, first.get(story.key)), by)
    if (!first.has(story.key)) first.set(story.key, id)
    const keys = skillsOf(framework).filter(({ key }) => story.skills.includes(key))
    const skills = keys.map(({ key }) => ({ frameworkId: framework.frameworkId, skillKey: key }))
    await setSkills(tx, { id }, skills)
    const inCatalogue =
      story.kind === 'drop-in' ? await listResourceIdsFor(tx, skills, { kinds: ['drop-in'] }) : new Map()
    await setResource(tx, { id }, [...inCatalogue.values()].flat()[0])
    const starts = startOf(year.now, story)
    for (let piece = 0; piece < (story.slots ?? 1) && !story.noDate; piece += 1) {
      const startsAt = new Date(starts.getTime() + piece * story.hours * hour)
      const endsAt = new Date(startsAt.getTime() + story.hours * hour)
      await addSession(tx, { id }, { startsAt, endsAt, place: story.place, link: story.link ?? '' })
    }
    const draft = await findAnyEvent(tx, id)
    if (!draft) continue
    await publishEvent(tx, draft, by.now)
    const event = await findAnyEvent(tx, id)
    if (!event) continue
    const crowd = some(story.people, story.days > -30 ? [carer] : [])
    if (story.noDate)
      for (const person of crowd)
        await sayInterest(tx, person, event, chance.chance(0.5) ? ['morning', 'online'] : ['afternoon'], year.now)
    else if (story.booking !== 'walk-in' && !story.slots)
      await bookAll(tx, event, crowd, { needs: story.needs, at: new Date(by.now.getTime() + day) })
    const [session] = await sessionsOf(tx, event)
    if (story.days >= 0 || !session) continue
    const came = crowd.map(({ id: personId }, place) => ({ personId, came: place % 9 !== 8 }))
    await noteAttendance(tx, event, session, came, { how: 'host', by: host.id, now: session.endsAt })
    for (const [place, person] of crowd.entries())
      if (place % 2 === 0)
        await giveFeedback(
          tx,
          person,
          id,
          { helped: place % 8 === 6 ? 'partly' : 'yes', words: story.said[place / 2] ?? '' },
          new Date(session.endsAt.getTime() + (place + 1) * hour),
        )
    if (story.kit) await passItOn(tx, { eventId: id, seriesId: first.get(story.key) ?? id, story, crowd, host, year })
  }
  await fillRefreshers(tx, { locale, lead, staff, blueprint, year, seriesId: first.get('mails') })
}

interface Booked {
  /** What the first of them needs. */
  readonly needs: string
  readonly at: Date
}

// Written as it stands: nobody gets an invitation now for what they booked long ago.
async function bookAll(tx: Writing, event: EventRow, crowd: readonly Person[], { needs, at }: Booked): Promise<void> {
  const places = event.capacity ?? crowd.length
  const rows = crowd.map(({ id }, index) => ({
    ...{ organisation_id: tx.organisationId, id: uuid(), event_id: event.id, person_id: id, number: index + 1 },
    ...{
      state: index < places ? ('booked' as const) : ('waiting' as const),
      made_at: at,
      changed_at: at,
      changed_by: id,
    },
    needs: index === 0 ? needs : '',
  }))
  if (rows.length === 0) return
  await tx.insertInto('event_bookings').values(rows).execute()
  await tx
    .updateTable('events')
    .set({ seats_taken: Math.min(places, rows.length), last_number: rows.length })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', event.id)
    .execute()
}

const contentOf = (
  story: EventStory,
  locale: 'en' | 'nb',
  seriesId: string | undefined,
): EventContent & { seriesId?: string } => ({
  ...{ kind: story.kind, title: story.title, summary: story.summary, about: story.about, neededBefore: '' },
  ...{
    placeAccess: story.access,
    price: '',
    speaker: story.speaker ?? '',
    language: locale,
    audienceUnitId: undefined,
  },
  ...{ isPublic: story.isPublic === true, booking: story.slots ? 'slots' : (story.booking ?? 'places') },
  ...{
    capacity: story.capacity,
    minimum: story.minimum,
    managerRule: story.managerRule ?? 'nobody',
    hoursToAccept: 24,
  },
  ...(seriesId ? { seriesId } : {}),
})

const startOf = (now: Date, { days, at }: EventStory): Date =>
  new Date(onWeekday(new Date(now.getTime() + days * day), now).getTime() + at * hour)

interface PassingOn {
  readonly eventId: string
  readonly seriesId: string
  readonly story: EventStory
  readonly crowd: readonly Person[]
  readonly host: Person
  readonly year: DemonstrationOrganisation['year']
}

async function passItOn(tx: Writing, { eventId, seriesId, story, crowd, host, year }: PassingOn): Promise<void> {
  if (!story.kit) return
  const ago = (days: number) => daysAgo(year, days)
  await writeKit(tx, host, seriesId, { ...story.kit, slides: '', whatChanged: '' }, ago(60))
  let from: string | undefined
  for (const [index, person] of crowd.slice(0, 6).entries()) {
    const own = { id: person.id, unitId: person.unitId }
    const isFurther = index > 3 && from !== undefined
    const id = await pledge(
      tx,
      own,
      {
        seriesId,
        eventId: isFurther ? undefined : eventId,
        fromPledgeId: isFurther ? from : undefined,
        byDay: undefined,
      },
      ago(30 - index),
    )
    if (index === 0) from = id
    if (index === 5) continue
    const what = {
      heldOn: ago(20 - index)
        .toISOString()
        .slice(0, 10),
      people: 4 + index * 2,
      went: 'well',
    } as const
    const own2 = {
      id,
      seriesId,
      title: story.title,
      byDay: undefined,
      people: 0,
      personId: person.id,
      unitId: undefined,
    }
    await report(tx, own2, { ...what, advice: index === 1 ? story.kit.advice : '' }, ago(19 - index))
  }
}

interface Refreshing {
  readonly locale: 'en' | 'nb'
  readonly lead: Person
  readonly staff: readonly Person[]
  readonly blueprint: DemonstrationOrganisation['blueprint']
  readonly year: DemonstrationOrganisation['year']
  readonly seriesId: string | undefined
}

/** One thing to refresh every year, done by three of four at some time. */
async function fillRefreshers(
  tx: Writing,
  { locale, lead, staff, blueprint, year, seriesId }: Refreshing,
): Promise<void> {
  const story = refresherStories[locale]
  const made = new Date(year.now.getTime() - 400 * day)
  const times = { months: 12, remindDays: 30, graceDays: 30, forWhom: 'everybody', unitId: undefined } as const
  const id = await makeRefresher(tx, lead, { ...story, ...times, seriesId }, made)
  await sql`insert into refresher_renewals (organisation_id, id, refresher_id, person_id, how, done_at, good_until)
    select ${tx.organisationId}, gen_random_uuid(), ${id}, p.id, 'short-form', d.at, (d.at + interval '12 months')::date
    from unnest(${staff.filter((_, index) => index % 4 !== 3).map(person => person.id)}::uuid[]) with ordinality p(id, place)
    cross join lateral (select ${year.now}::timestamptz - (p.place * 7 % 390) * interval '1 day' as at) d`.execute(tx)
  const today = calendarDay(blueprint.timeZone, year.now)
  for (const each of await listRefreshers(tx))
    await countRefresher(tx, each, { today, minimum: blueprint.minimumGroup })
}
