import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { maySeeSql } from './audience-sql.ts'
import { type Audience, audiences, type Viewer } from './audiences.ts'
import { type Field, type FieldKey, fieldKeys, fields } from './fields.ts'
import { profilesUrls } from './profiles.urls.ts'
import { visibleProfiles } from './visible-profile.ts'
import { worksTodaySql } from './working-today.ts'

let capable: TestApp
let world: World
let everybody: readonly WorldPerson[]
const browsers = new Map<string, TestBrowser>()

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  everybody = Object.values(world.people)
  for (const person of everybody) browsers.set(person.id, await world.signedIn(person))
  await capable.database.writing(world.organisationId, async tx => {
    for (const { id } of everybody) await tellSecrets(tx, id)
  })
})
afterAll(() => capable.close())

type Writing = Parameters<Parameters<TestApp['database']['writing']>[1]>[0]

// Every field of every person says something that stands nowhere else.
const secret = (personId: string, key: FieldKey) => `told.${key}.of.${personId.slice(-12)}`
const hashOf = (personId: string) => personId.replaceAll('-', '')

async function tellSecrets(tx: Writing, id: string): Promise<void> {
  const own = { organisation_id: tx.organisationId, person_id: id }
  const says = (key: FieldKey) => secret(id, key)
  await tx
    .updateTable('people')
    .set({ email: `${says('email')}@x.example`.toLowerCase(), phone: says('phone'), location: says('location') })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await tx
    .insertInto('profiles')
    .values({
      ...own,
      preferred_name: says('preferredName'),
      pronouns: says('pronouns'),
      say_my_name: says('sayMyName'),
      reach_me: says('reachMe'),
      about: says('about'),
      ask_me_about: says('askMeAbout'),
      working_on: says('workingOn'),
      working_days: [1, 2, 3, 4, 5, 6, 7],
      working_hours: says('workingTime'),
    })
    .execute()
  const photo = { content_hash: hashOf(id), source: Buffer.from('x'), source_width: 1, source_height: 1 }
  await tx
    .insertInto('profile_photos')
    .values({ ...own, ...photo, crop_size: 1000, crop_x: 0, crop_y: 0 })
    .execute()
  const file = { size: 192, format: 'jpeg' as const, bytes: Buffer.from('a face') }
  await tx
    .insertInto('profile_photo_files')
    .values({ ...own, ...file })
    .execute()
}

interface House {
  /** For each person the place of the manager in the list, or -1. */
  readonly managers: readonly number[]
  readonly chosen: readonly Readonly<Partial<Record<FieldKey, Audience>>>[]
}

const house: fc.Arbitrary<House> = fc.record({
  managers: fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 6, maxLength: 6 }),
  chosen: fc.array(
    fc.dictionary(fc.constantFrom(...fieldKeys), fc.constantFrom(...audiences)) as fc.Arbitrary<
      Partial<Record<FieldKey, Audience>>
    >,
    { minLength: 6, maxLength: 6 },
  ),
})

const managerOf = ({ managers }: House, place: number) => {
  const manager = managers[place] ?? -1
  return manager === place ? undefined : everybody[manager]?.id
}

async function furnish(one: House): Promise<void> {
  await capable.database.writing(world.organisationId, async tx => {
    await tx.deleteFrom('profile_audiences').where('organisation_id', '=', tx.organisationId).execute()
    for (const [place, { id }] of everybody.entries()) {
      await tx
        .updateTable('people')
        .set({ manager_id: managerOf(one, place) ?? null })
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', id)
        .execute()
      for (const [field, audience] of Object.entries(one.chosen[place] ?? {}))
        await tx
          .insertInto('profile_audiences')
          .values({ organisation_id: tx.organisationId, person_id: id, field, audience })
          .execute()
    }
  })
}

// The rule once more, in other words than the product's: who may see which field of whom.
function maySee(one: House, viewer: number | Exclude<Audience, 'me'>, person: number, key: FieldKey): boolean {
  const allowed: readonly Audience[] = (fields[key] as Field).allowed
  const wish = one.chosen[person]?.[key]
  const audience = wish && allowed.includes(wish) ? wish : fields[key].byDefault
  if (viewer === 'partners') {
    const known = one.chosen[person]?.basics === 'partners'
    return known && audience === 'partners'
  }
  if (audience === 'organisation' || audience === 'partners') return true
  if (viewer === 'organisation') return false
  if (viewer === 'team') return audience === 'team'
  if (viewer === person) return true
  const [mine, theirs] = [managerOf(one, viewer), managerOf(one, person)]
  const isTeam =
    theirs === everybody[viewer]?.id || mine === everybody[person]?.id || (mine !== undefined && mine === theirs)
  return audience === 'team' && isTeam
}

const viewerAt = (one: House, viewer: number | Exclude<Audience, 'me'>): Viewer =>
  typeof viewer === 'string' ? viewer : { id: everybody[viewer]?.id ?? '', managerId: managerOf(one, viewer) }

const kinds = ['team', 'organisation', 'partners'] as const
const textKeys = fieldKeys.filter(key => !['basics', 'photo', 'extraUnits', 'awayUntil'].includes(key))

describe('whatever people choose, and whoever manages whom', () => {
  test('programs and queries about everybody get what the rule says, field by field, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(house, async one => {
        await furnish(one)
        await capable.database.reading(world.organisationId, async db => {
          for (const viewer of [...everybody.keys(), ...kinds]) {
            const as = viewerAt(one, viewer)
            const ids = everybody.map(({ id }) => id)
            const seen = new Map((await visibleProfiles(db, as, ids)).map(profile => [profile.id, profile]))
            const columns = fieldKeys.map(key => sql`${maySeeSql(as, key)} as ${sql.ref(key)}`)
            const { rows } = await sql<Record<string, unknown>>`
              select p.id, ${worksTodaySql(as, { date: '2026-11-22', weekday: 7 })} as works, ${sql.join(columns)}
              from people p left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id
              where p.organisation_id = ${db.organisationId}`.execute(db)
            for (const [place, { id }] of everybody.entries()) {
              const row = rows.find(each => each.id === id) ?? {}
              const shown = JSON.stringify(seen.get(id) ?? {})
              for (const key of fieldKeys) {
                const may = maySee(one, viewer, place, key)
                expect(row[key], `${key} in SQL`).toBe(may)
                if (textKeys.includes(key))
                  expect(shown.toLowerCase().includes(secret(id, key).toLowerCase()), key).toBe(may)
              }
              expect(row.works).toBe(maySee(one, viewer, place, 'workingTime'))
              expect(shown.includes(hashOf(id))).toBe(maySee(one, viewer, place, 'photo'))
            }
          }
        })
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('pages, photos, the file of everybody and the preview show it to those it is for, and to nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(house, fc.nat(5), async (one, viewer) => {
        await furnish(one)
        const browser = browsers.get(everybody[viewer]?.id ?? '')
        const file = (await browsers.get(world.people.farah.id)?.get('/people.csv'))?.body ?? ''
        for (const [place, { id }] of everybody.entries()) {
          const page = (await browser?.get(profilesUrls.person.href({ personId: id })))?.body.toLowerCase() ?? ''
          for (const key of textKeys)
            expect(page.includes(secret(id, key).toLowerCase()), key).toBe(maySee(one, viewer, place, key))
          const photo = await browser?.get(profilesUrls.photo.href({ personId: id, file: `${hashOf(id)}-192.jpeg` }))
          expect(photo?.status).toBe(maySee(one, viewer, place, 'photo') ? 200 : 404)
          expect(file.includes(secret(id, 'email').toLowerCase())).toBe(
            maySee(one, everybody.indexOf(world.people.farah), place, 'email'),
          )
        }
        for (const kind of kinds) {
          const preview = (await browser?.get(profilesUrls.preview.href({}, { as: kind })))?.body.toLowerCase() ?? ''
          for (const key of textKeys)
            expect(preview.includes(secret(everybody[viewer]?.id ?? '', key).toLowerCase()), `${key} ${kind}`).toBe(
              maySee(one, kind, viewer, key),
            )
        }
      }),
      { numRuns: 8 },
    )
  }, 60_000)
})
