import { calendarUrls, cascadeUrls, eventsUrls, refreshersUrls } from '#features/events/index.ts'
import { digitalBasics } from '#features/skills/index.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

const basics = { kind: 'workshop', summary: 'Try it yourself.', managerRule: 'asked', hoursToAccept: '24' }
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Dag offers what is coming, what has no date, a surgery, and something that is over; Asha was there and passes it on. */
export async function furnishEvents({ database }: TestApp, world: World): Promise<Examples> {
  const { people, organisationId, slug } = world
  const [dag, asha, ben, elin] = await Promise.all(
    [people.dag, people.asha, people.ben, people.elin].map(person => world.signedIn(person)),
  )
  if (!dag || !asha || !ben || !elin) throw new Error('Somebody is missing')
  const frameworkId = await database.reading(organisationId, async db => {
    const row = await db
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('key', '=', digitalBasics.key)
      .executeTakeFirstOrThrow()
    return row.id
  })
  const offer = async (more: Record<string, string>, time?: Record<string, string>) => {
    const made = await dag.post(eventsUrls.make.href(), { ...basics, ...more })
    const eventId = made.location?.split('/')[2] ?? ''
    if (time) await dag.post(eventsUrls.times.href({ eventId }), { from: '13:00', to: '14:30', ...time })
    await dag.post(eventsUrls.skills.href({ eventId }), { skill: `${frameworkId}/files`, search: '' })
    await dag.post(eventsUrls.publication.href({ eventId }))
    return eventId
  }
  const place = { day: inDays(9), place: 'Room 3', link: 'https://meet.example/room' }
  const limits = { capacity: '2', minimum: '2' }
  const coming = await offer({ title: 'Share a file', booking: 'places', about: 'Bring one.', ...limits }, place)
  const materials = { moment: 'before', name: 'A short film', address: 'https://films.example/1' }
  await dag.post(eventsUrls.materials.href({ eventId: coming }), materials)
  const handOut = { name: 'plan.txt', content: '0:00 Welcome' }
  await dag.upload(eventsUrls.materials.href({ eventId: coming }), 'file', handOut, { moment: 'before', name: '' })
  const handed = await dag.get(eventsUrls.show.href({ eventId: coming }))
  const materialId = handed.$('a[href*="/materials/"]').attr('href')?.split('/').at(-1) ?? ''
  await book(asha, coming)
  await book(ben, coming)
  await book(elin, coming)
  const later = await dag.post(eventsUrls.repetition.href({ eventId: coming }), { day: inDays(40) })
  await dag.post(eventsUrls.publication.href({ eventId: later.location?.split('/')[2] ?? '' }))
  const noDate = await offer({ title: 'Formulas without fear', booking: 'places' })
  await asha.post(eventsUrls.interest.href({ eventId: noDate }), { would: 'yes', times: ['night', 'online'] })
  const surgery = await offer(
    { title: 'Half an hour for you', kind: 'surgery', booking: 'slots', managerRule: 'nobody' },
    { day: inDays(4), slotMinutes: '30', place: 'Library' },
  )
  const over = await offer({ title: 'Find it again', booking: 'places', managerRule: 'nobody' }, place)
  await book(asha, over)
  const sessionOf = (eventId: string) =>
    database.reading(organisationId, async db => {
      const row = await db
        .selectFrom('event_sessions')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('event_id', '=', eventId)
        .orderBy('starts_at')
        .limit(1)
        .executeTakeFirstOrThrow()
      return row.id
    })
  await database.writing(organisationId, async tx => {
    const times = { starts_at: new Date(Date.now() - 4 * 3_600_000), ends_at: new Date(Date.now() - 2 * 3_600_000) }
    await tx.updateTable('event_sessions').set(times).where('event_id', '=', over).execute()
    await tx.updateTable('events').set(times).where('id', '=', over).execute()
  })
  const overSession = await sessionOf(over)
  const came = { came: [people.asha.id], other: '' }
  await dag.post(eventsUrls.attendance.href({ eventId: over, sessionId: overSession }), came)
  const kit = { minutes: '30', plan: '0:00 Welcome', exercises: 'Find a file', slides: 'https://slides.example/1' }
  await dag.post(cascadeUrls.editKit.href({ eventId: over }), { ...kit, whatChanged: '' })
  const taken = await asha.post(cascadeUrls.takeOn.href({ eventId: over }), { from: 'event', by: inDays(20) })
  const report = { day: inDays(0), people: '7', went: 'well', advice: 'Spare mice' }
  await asha.post(taken.location ?? '', report)
  await elin.post(refreshersUrls.make.href(), {
    ...{ title: 'Mails that look wrong', why: 'Most break-ins begin with one.', words: 'Stop, look, ask.' },
    ...{ statement: 'I know whom to ask.', months: '12', remindDays: '30', graceDays: '10', forWhom: 'everybody' },
    series: over,
  })
  const list = await asha.get(refreshersUrls.list.href())
  const refresherId = list.$('article a').first().attr('href')?.split('/').at(-1) ?? ''
  await asha.post(eventsUrls.feedback.href({ eventId: over }), { helped: 'yes', words: 'Slower, please' })
  await asha.post(calendarUrls.feeds.href(), { what: 'choose', wants: 'yes' })
  await database.writing(organisationId, tx =>
    tx
      .insertInto('refresher_cohorts')
      .values({
        ...{ organisation_id: organisationId, refresher_id: refresherId, person_id: people.asha.id },
        ...{ people: 1, answers: 1 },
      })
      .execute(),
  )
  const feed = await asha.post(calendarUrls.feeds.href(), { what: 'make', name: 'Phone' })
  const token = feed.$('#calendar-address').text().split('/').at(-2) ?? ''
  const booking = await database.reading(organisationId, db =>
    db
      .selectFrom('event_bookings')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('event_id', '=', coming)
      .where('state', '=', 'asked')
      .orderBy('number')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  const ofSeries = Object.fromEntries(
    [cascadeUrls.kit, cascadeUrls.editKit, cascadeUrls.takeOn, cascadeUrls.reach, eventsUrls.feedback].map(
      ({ pattern }) => [`${pattern} eventId`, over],
    ),
  )
  return {
    ...ofSeries,
    ...{ eventId: coming, materialId, surgeryId: surgery, noDateId: noDate, overId: over, refresherId },
    [`${eventsUrls.certificate.pattern} eventId`]: over,
    [`${eventsUrls.attendance.pattern} eventId`]: over,
    [`${eventsUrls.attendance.pattern} sessionId`]: overSession,
    [`${eventsUrls.changeTime.pattern} sessionId`]: await sessionOf(coming),
    [`${eventsUrls.bookSlot.pattern} eventId`]: surgery,
    [`${eventsUrls.bookSlot.pattern} sessionId`]: await sessionOf(surgery),
    [`${eventsUrls.answerAsked.pattern} bookingId`]: booking.id,
    [`${cascadeUrls.pledge.pattern} pledgeId`]: taken.location?.split('/').at(-1) ?? '',
    [`${calendarUrls.own.pattern} token`]: token,
    [`${calendarUrls.own.pattern} organisation`]: slug,
    [`${calendarUrls.public.pattern} organisation`]: slug,
    [`${calendarUrls.revokeFeed.pattern} feedId`]: booking.id,
  }
}

const book = (browser: TestBrowser, eventId: string) =>
  browser.post(eventsUrls.book.href({ eventId }), { needs: 'A seat near the door', toManager: 'For the rota' })
