import { v7 as uuid } from 'uuid'
import { startSession } from '#features/sign-in/index.ts'
import type { Role } from '../http/access.ts'
import type { TestApp, TestBrowser } from './app.ts'

export interface WorldPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface World {
  readonly organisationId: string
  readonly slug: string
  readonly units: {
    readonly council: string
    readonly care: string
    readonly planning: string
    readonly nightTeam: string
  }
  /** Asha cares at night, Ben plans, Carol leads care, Dag is champion, Elin leads the programme, Farah administers. */
  readonly people: Record<'asha' | 'ben' | 'carol' | 'dag' | 'elin' | 'farah', WorldPerson>
  /** A browser in which this person is signed in already. */
  signedIn(person: WorldPerson): Promise<TestBrowser>
}

/** One named, small organisation; call it twice with different slugs for two tenants. */
export async function createWorld(test: TestApp, slug = 'northshire', name = 'Northshire Council'): Promise<World> {
  const organisationId = uuid()
  const units = { council: uuid(), care: uuid(), planning: uuid(), nightTeam: uuid() }
  await test.database.global(db =>
    db
      .insertInto('organisations')
      .values({ id: organisationId, slug, name, locales: ['en', 'nb'], minimum_group: 10 })
      .execute(),
  )
  const who = (first: string, family: string): WorldPerson => ({
    id: uuid(),
    name: `${first} ${family}`,
    email: `${first.toLowerCase()}.${family.toLowerCase()}@${slug}.example`,
  })
  const people = {
    asha: who('Asha', 'Patel'),
    ben: who('Ben', 'Okafor'),
    carol: who('Carol', 'Jones'),
    dag: who('Dag', 'Solberg'),
    elin: who('Elin', 'Berg'),
    farah: who('Farah', 'Khan'),
  }
  const places: Record<keyof typeof people, [unit: string, job: string, manager: WorldPerson | null]> = {
    carol: [units.care, 'Head of care', null],
    asha: [units.nightTeam, 'Care assistant', people.carol],
    ben: [units.planning, 'Planning officer', people.carol],
    dag: [units.care, 'Occupational therapist', people.carol],
    elin: [units.council, 'Digital programme lead', null],
    farah: [units.council, 'Systems administrator', people.elin],
  }
  const roles: [WorldPerson, Role][] = [
    [people.dag, 'champion'],
    [people.elin, 'programme-lead'],
    [people.farah, 'administrator'],
  ]
  await test.database.writing(organisationId, async tx => {
    const unit = (id: string, unitName: string, path: string[]) => ({
      organisation_id: organisationId,
      id,
      name: unitName,
      code: null,
      parent_id: path.at(-2) ?? null,
      path,
      search_text: unitName.toLowerCase(),
    })
    await tx
      .insertInto('units')
      .values([
        unit(units.council, name, [units.council]),
        unit(units.care, 'Adult care', [units.council, units.care]),
        unit(units.planning, 'Planning', [units.council, units.planning]),
        unit(units.nightTeam, 'Night team', [units.council, units.care, units.nightTeam]),
      ])
      .execute()
    const rows = Object.entries(places).map(([key, [unitId, jobTitle, manager]], index) => {
      const person = people[key as keyof typeof people]
      return {
        organisation_id: organisationId,
        id: person.id,
        employee_number: String(1001 + index),
        name: person.name,
        email: person.email,
        job_title: jobTitle,
        unit_id: unitId,
        manager_id: manager?.id ?? null,
        search_text: `${person.name} ${jobTitle} ${person.email}`.toLowerCase(),
      }
    })
    await tx.insertInto('people').values(rows).execute()
    await tx
      .insertInto('role_grants')
      .values(roles.map(([{ id }, role]) => ({ organisation_id: organisationId, id: uuid(), person_id: id, role })))
      .execute()
  })
  return { organisationId, slug, units, people, signedIn: person => signedIn(test, organisationId, person) }
}

// Signing in itself has tests of its own; here only the cookie that it would have set.
async function signedIn(test: TestApp, organisationId: string, { id }: WorldPerson): Promise<TestBrowser> {
  const browser = test.browser()
  const { token } = await test.database.writing(organisationId, tx =>
    startSession(tx, {
      personId: id,
      userAgent: 'Test browser',
      isSharedDevice: false,
      way: 'password',
      now: new Date(),
    }),
  )
  browser.cookies.set('session', `${organisationId}.${token}`)
  return browser
}
