import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correctionSuggested, leaverReported } from '#features/profiles/index.ts'
import { termHidden } from '#features/terms/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { notify } from '#platform/notifications/index.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { fieldOf, fieldOfGroup } from './choices.form.ts'

let capable: TestApp
let world: World
let asha: TestBrowser
const { choices, stop } = notificationsUrls

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await createWorld(capable, 'southshire', 'Southshire Council')
  asha = await world.signedIn(world.people.asha)
}, 60_000)
afterAll(() => capable?.close())
beforeEach(() =>
  write(async tx => {
    for (const table of ['notifications', 'notification_choices', 'notification_hours', 'mails'] as const)
      await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).execute()
  }),
)

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const suggestion = fieldOf(correctionSuggested)
const hidden = fieldOf(termHidden)
/** As the page offers it, with these answers changed. */
const choose = async (browser: TestBrowser, changed: Record<string, string>) => {
  const page = await browser.get(choices.href())
  const now = Object.fromEntries(
    page
      .$('main select')
      .map((_, select) => [[page.$(select).attr('name'), String(page.$(select).val() ?? '')]])
      .get(),
  )
  return browser.submit(choices.href(), { ...now, ...changed })
}
const suggest = (key: string, now?: Date) =>
  write(tx =>
    notify(tx, correctionSuggested, {
      ...{ to: world.people.asha.id, payload: { field: 'about' as const }, key },
      ...(now ? { now } : {}),
    }),
  )
const mails = () => write(tx => tx.selectFrom('mails').selectAll().orderBy('created_at').execute())
const paces = () => write(tx => tx.selectFrom('notifications').select(['key', 'pace', 'due_at']).execute())
const allDue = () =>
  write(tx =>
    tx
      .updateTable('notifications')
      .set({ due_at: new Date(0) })
      .execute(),
  )
const sweep = async () => {
  await write(tx => enqueue(tx, { name: 'notifications.mail-due', attempts: 1 }, {}))
  await capable.runJobs()
}

describe('on the page where people choose what reaches them', () => {
  test('each topic has its usual way, and matters of other jobs are not there', async () => {
    const page = await asha.get(choices.href())
    expect(page.$(`#${suggestion}`).val()).toBe('at-once')
    expect(page.text).toContain('E-mail at once (usual)')
    expect(page.$(`#${fieldOf(leaverReported)}`)).toHaveLength(0)
    const farah = await world.signedIn(world.people.farah)
    expect((await farah.get(choices.href())).$(`#${fieldOf(leaverReported)}`)).toHaveLength(1)
  })

  test('a choice is kept, and it is what happens from then on', async () => {
    const saved = await choose(asha, { [suggestion]: 'inbox', [hidden]: 'off' })
    expect(saved.body).toContain('Saved. This is how things will reach you.')
    expect(saved.$(`#${suggestion}`).val()).toBe('inbox')
    await suggest('a')
    expect(await write(tx => notify(tx, termHidden, { to: world.people.asha.id, payload: { label: 'x' } }))).toBe(0)
    await capable.runJobs()
    expect(await mails()).toEqual([])
    expect((await paces()).map(({ pace }) => pace)).toEqual(['inbox'])
  })

  test('one choice for all of a group is enough, and each can still be chosen alone', async () => {
    const all = fieldOfGroup(correctionSuggested.group)
    const others = (page: TestPage) =>
      page
        .$(`select[name^="topic-profiles"]`)
        .map((_, select) => String(page.$(select).val()))
        .get()
    const weekly = await choose(asha, { [all]: 'weekly' })
    expect(weekly.$(`#${all}`).val()).toBe('weekly')
    expect(new Set(others(weekly))).toEqual(new Set(['weekly']))
    const one = await choose(asha, { [suggestion]: 'at-once' })
    expect(one.$(`#${all}`).val()).toBe('')
    expect(one.$(`#${suggestion}`).val()).toBe('at-once')
    expect((await choose(asha, { [all]: 'sometimes' })).$(`.govuk-error-summary a[href="#${all}"]`)).toHaveLength(1)
  })

  test('what is missing or made up is named beside its field, and nothing is kept', async () => {
    const odd = await choose(asha, { [suggestion]: 'never', digestHour: '25', timeZone: 'Mars/X' })
    expect(odd.status).toBe(400)
    const errors = odd
      .$('.govuk-error-summary a')
      .map((_, link) => odd.$(link).attr('href'))
      .get()
    expect(errors).toEqual([`#${suggestion}`, '#digestHour', '#timeZone'])
    const half = await choose(asha, { quietFrom: '20:00' })
    expect(half.$('.govuk-error-summary').text()).toContain('Choose both when the quiet hours begin')
    const same = await choose(asha, { quietFrom: '20:00', quietUntil: '20:00' })
    expect(same.$('.govuk-error-summary').text()).toContain('must end at another time')
  })
})

describe('a digest', () => {
  test('gathers what happened, in one mail, and never says the same twice', async () => {
    await choose(asha, { [suggestion]: 'daily', [hidden]: 'weekly' })
    await suggest('a')
    await suggest('b')
    await write(tx => notify(tx, termHidden, { to: world.people.asha.id, payload: { label: 'Wizard' } }))
    await sweep()
    expect(await mails()).toEqual([])
    await allDue()
    await sweep()
    await sweep()
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toBe('A colleague suggests a correction to your profile, and 2 more')
    expect(sent[0]?.text_body).toContain('A WORD ON MY PROFILE WAS TAKEN FROM VIEW')
    expect(sent[0]?.text_body).toContain('because you chose daily and weekly e-mails')
    expect(sent[0]?.html_body?.match(/<h2/g)).toHaveLength(2)
  })

  test('is not sent when everything in it was read already', async () => {
    await choose(asha, { [suggestion]: 'daily' })
    await suggest('a')
    await allDue()
    await write(tx => tx.updateTable('notifications').set({ read_at: new Date() }).execute())
    await sweep()
    expect(await mails()).toEqual([])
  })

  test('comes at the hour of the reader’s own time zone, and weekly on the day chosen', async () => {
    await choose(asha, { [suggestion]: 'daily', digestHour: '9', timeZone: 'Australia/Sydney' })
    await suggest('a', new Date('2026-11-22T12:00:00Z'))
    expect((await paces())[0]?.due_at?.toISOString()).toBe('2026-11-22T22:00:00.000Z')
    await write(tx => tx.deleteFrom('notifications').execute())
    await choose(asha, { [suggestion]: 'weekly', digestHour: '7', digestWeekday: '3', timeZone: 'Europe/Oslo' })
    await suggest('b', new Date('2026-11-22T12:00:00Z'))
    expect((await paces())[0]?.due_at?.toISOString()).toBe('2026-11-25T06:00:00.000Z')
    await write(tx => tx.deleteFrom('notifications').execute())
    // The clocks go forward in the night to 29 March 2026: seven o'clock is an hour earlier.
    await choose(asha, { [suggestion]: 'daily' })
    await suggest('c', new Date('2026-03-28T12:00:00Z'))
    expect((await paces())[0]?.due_at?.toISOString()).toBe('2026-03-29T05:00:00.000Z')
  })

  test('follows a choice that is made while it gathers', async () => {
    await choose(asha, { [suggestion]: 'weekly' })
    await suggest('a')
    await choose(asha, { [suggestion]: 'inbox' })
    expect(await paces()).toMatchObject([{ pace: 'inbox', due_at: null }])
    await choose(asha, { [suggestion]: 'off' })
    await sweep()
    expect(await mails()).toEqual([])
  })
})

describe('quiet hours', () => {
  const quiet = { quietFrom: '20:00', quietUntil: '07:30', timeZone: 'Europe/London' }
  test.each([
    ['in the evening', '2026-11-23T21:00:00Z', '2026-11-24T07:30:00.000Z'],
    ['after midnight', '2026-11-24T02:00:00Z', '2026-11-24T07:30:00.000Z'],
    ['by day', '2026-11-24T12:00:00Z', '2026-11-24T12:00:00.000Z'],
    ['as they begin', '2026-11-24T20:00:00Z', '2026-11-25T07:30:00.000Z'],
    ['as they end', '2026-11-24T07:30:00Z', '2026-11-24T07:30:00.000Z'],
    ['in summer time', '2026-07-01T20:00:00Z', '2026-07-02T06:30:00.000Z'],
  ])('hold a mail back until they are over: %s', async (_, at, due) => {
    await choose(asha, quiet)
    await suggest('a', new Date(at))
    expect((await paces())[0]?.due_at?.toISOString()).toBe(due)
  })

  test('on weekends hold it until Monday, and go on if Monday begins quietly', async () => {
    await choose(asha, { ...quiet, quietWeekends: 'yes' })
    await suggest('a', new Date('2026-11-21T12:00:00Z'))
    expect((await paces())[0]?.due_at?.toISOString()).toBe('2026-11-23T07:30:00.000Z')
  })

  test('give one mail afterwards for whatever happened in between', async () => {
    await choose(asha, { ...quiet, quietFrom: '00:00', quietUntil: '23:30' })
    await suggest('a', new Date('2026-11-24T12:00:00Z'))
    await suggest('b', new Date('2026-11-24T13:00:00Z'))
    await capable.runJobs()
    expect(await mails()).toEqual([])
    await allDue()
    await sweep()
    const sent = await mails()
    expect(sent.map(({ subject }) => subject)).toEqual([
      'A colleague suggests a correction to your profile, and 1 more',
    ])
    expect(sent[0]?.text_body).toContain('until your quiet hours were over')
  })
})

describe('the link in a mail that stops such mails', () => {
  const linkIn = async () => {
    await suggest('a')
    await capable.runJobs()
    return (await mails()).at(-1)?.unsubscribe_url?.replace('http://capable.test', '') ?? ''
  }
  const chosen = () => write(tx => tx.selectFrom('notification_choices').select(['topic', 'pace']).execute())

  test('changes nothing when a program opens it, and stops them with one click, without signing in', async () => {
    const href = await linkIn()
    const stranger = capable.browser()
    for (let times = 0; times < 3; times += 1) {
      const page = await stranger.get(href)
      expect(page.status).toBe(200)
      expect(page.text).toContain('Stop these e-mails?')
      expect(page.text).toContain('A colleague suggests a correction to my profile')
      expect(page.body).not.toContain('Asha')
    }
    expect(await chosen()).toEqual([])
    const done = await stranger.post(href)
    expect(done.text).toContain('These e-mails are stopped')
    expect(await chosen()).toEqual([{ topic: correctionSuggested.name, pace: 'inbox' }])
    await suggest('b')
    await capable.runJobs()
    expect(await mails()).toHaveLength(1)
  })

  test('answers a mail program’s own POST, in either form, without a redirect', async () => {
    const url = await linkIn()
    const form = new FormData()
    form.append('List-Unsubscribe', 'One-Click')
    const multipart = new Request('http://capable.test', { method: 'POST', body: form })
    const bodies = [
      { type: 'application/x-www-form-urlencoded', payload: 'List-Unsubscribe=One-Click' },
      { type: multipart.headers.get('content-type') ?? '', payload: await multipart.text() },
    ]
    for (const { type, payload } of bodies) {
      await write(tx => tx.deleteFrom('notification_choices').execute())
      const headers = { host: 'capable.test', 'content-type': type }
      const answer = await capable.app.inject({ method: 'POST', url, headers, payload })
      expect(answer.statusCode).toBe(200)
      expect(await chosen()).toHaveLength(1)
    }
  })

  test('stops everything that came in that digest', async () => {
    await choose(asha, { [suggestion]: 'daily', [hidden]: 'daily' })
    await suggest('a')
    await suggest('b')
    await allDue()
    await sweep()
    const href = (await mails()).at(-1)?.unsubscribe_url?.replace('http://capable.test', '') ?? ''
    expect((await capable.browser().post(href)).text).toContain('These e-mails are stopped')
    expect(new Set((await chosen()).map(({ pace }) => pace))).toEqual(new Set(['inbox']))
    expect((await chosen()).map(({ topic }) => topic)).toEqual(
      expect.arrayContaining([correctionSuggested.name, termHidden.name]),
    )
  })

  test('does nothing when it is made up, changed, or of another organisation', async () => {
    const href = await linkIn()
    const token = href.split('/').at(-1) ?? ''
    const tries = [
      stop.href({ organisation: 'northshire', token: 'made-up' }),
      stop.href({ organisation: 'northshire', token: `${token.slice(0, -2)}AA` }),
      stop.href({ organisation: 'southshire', token }),
    ]
    for (const attempt of tries) {
      expect((await capable.browser().get(attempt)).text).toContain('This link no longer works')
      expect((await capable.browser().get(attempt)).status).toBe(404)
      expect((await capable.browser().post(attempt)).text).toContain('This link no longer works')
    }
    expect((await capable.browser().get(stop.href({ organisation: 'nowhere', token }))).status).toBe(404)
    expect(await chosen()).toEqual([])
  })
})
