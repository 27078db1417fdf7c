import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'
import { exampleHref, routes } from './routes.ts'

let capable: TestApp
let ours: FurnishedWorld
let theirs: FurnishedWorld
let neighbour: TestBrowser
let tables: readonly string[] | undefined
/** What ours had when the last form had been sent. */
let found: Record<string, string> | undefined

beforeAll(async () => {
  capable = await testApp()
  ours = await furnishedWorld(capable, 'northshire', 'Northshire Council')
  theirs = await furnishedWorld(capable, 'southshire', 'Southshire Council')
  neighbour = await theirs.signedIn(theirs.people.farah)
}, 120_000)
afterAll(() => capable?.close())

// An address that names its organisation shows everybody what that organisation made public.
const isPublic = (route: (typeof routes)[number]) => route.kind !== 'action' && route.organisation !== undefined
const withParameters = routes.filter(route => route.url.pattern.includes(':') && !isPublic(route))

describe('an administrator of the neighbouring organisation', () => {
  test.each(withParameters.filter(({ kind }) => kind !== 'action').map(({ url }) => url.pattern))(
    'does not find ours at %s',
    async pattern => {
      const page = await neighbour.get(exampleHref(pattern, ours.examples))
      // Addresses by key (an area, a language) exist in both houses; then it must be their own that is shown.
      if (page.status === 200) expect(page.body).not.toMatch(/northshire/i)
      else expect([303, 404]).toContain(page.status)
    },
  )

  test.each(
    routes
      .filter(route => route.kind === 'action' || ('submit' in route && route.submit))
      .map(({ url }) => url.pattern),
  )('changes nothing of ours by sending a form to %s', async pattern => {
    const before = found ?? (await fingerprint(ours.organisationId))
    const everyId = Object.fromEntries(
      Object.entries(ours.examples).map(([name, value]) => [name.split(' ').at(-1), value]),
    )
    const browser = await theirs.signedIn(theirs.people.farah)
    await browser.post(exampleHref(pattern, ours.examples), everyId)
    found = await fingerprint(ours.organisationId)
    expect(found).toEqual(before)
  })

  test('is nobody here, even with the session token under our name', async () => {
    const [, token] = (neighbour.cookies.get('session') ?? '').split('.')
    const forger = capable.browser()
    forger.cookies.set('session', `${ours.organisationId}.${token}`)
    const page = await forger.get(`/people/${ours.people.asha.id}`)
    expect([303, 404]).toContain(page.status)
    expect(page.body).not.toContain('Asha')
  })
})

// Everything an organisation has, table by table, as one hash each.
async function fingerprint(organisationId: string): Promise<Record<string, string>> {
  return capable.database.reading(organisationId, async db => {
    tables ??= (
      await sql<{ name: string }>`select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'organisation_id' order by 1`.execute(db)
    ).rows.map(({ name }) => name)
    const hashes = tables.map(
      name => sql`select ${name}::text as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
        from ${sql.table(name)} t where organisation_id = ${organisationId}`,
    )
    const { rows } = await sql<{ name: string; hash: string }>`${sql.join(hashes, sql` union all `)}`.execute(db)
    return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
  })
}
