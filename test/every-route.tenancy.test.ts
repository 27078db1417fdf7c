import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'
import { exampleHref, routes } from './routes.ts'

let capable: TestApp
let ours: FurnishedWorld
let theirs: FurnishedWorld
let neighbour: TestBrowser

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
    const before = await fingerprint(ours.organisationId)
    const everyId = Object.fromEntries(
      Object.entries(ours.examples).map(([name, value]) => [name.split(' ').at(-1), value]),
    )
    const browser = await theirs.signedIn(theirs.people.farah)
    await browser.post(exampleHref(pattern, ours.examples), everyId)
    expect(await fingerprint(ours.organisationId)).toEqual(before)
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
    const tables = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'organisation_id' order by 1`.execute(db)
    const hashes: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const { rows } = await sql<{
        hash: string
      }>`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
        from ${sql.table(name)} t where organisation_id = ${organisationId}`.execute(db)
      hashes[name] = rows[0]?.hash ?? ''
    }
    return hashes
  })
}
