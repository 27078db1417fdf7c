import { claimFields } from '#features/people/index.ts'
import { createGroup, createUser, enterpriseUrn } from '#features/scim/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'

const howMany = 25
const groupOf = 8
const promoted = 3
const acting = { en: 'acting team leader', nb: 'fungerende teamleder' } as const

/** A few people whom an identity system looks after, none of the cast, and a group of them that means nothing yet. */
export async function fillScim(
  tx: Writing,
  { people, units, year, blueprint }: DemonstrationOrganisation,
): Promise<void> {
  const now = year.launch
  const [locale] = blueprint.locales
  const change = { tx, now, token: { id: '', name: 'Entra ID' } }
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const isOnly = (name: string) => units.filter(unit => unit.name === name).length === 1
  const ids: string[] = []
  // The staff list has the say about jobs, and has not heard of three promotions yet.
  await claimFields(tx, 'csv', ['job-title'], now)
  for (const person of people.filter(({ email, leftAt }) => email && !leftAt).slice(-howMany)) {
    const [givenName = person.name, ...family] = person.name.split(' ')
    const department = names.get(person.unitId) ?? ''
    const user = await createUser(change, {
      userName: person.email,
      externalId: `demo-${person.employeeNumber}`,
      displayName: person.name,
      name: { givenName, familyName: family.join(' ') || givenName, formatted: person.name },
      title: ids.length < promoted ? `${person.jobTitle} (${acting[locale]})` : person.jobTitle,
      active: true,
      emails: [{ value: person.email, type: 'work', primary: true }],
      [enterpriseUrn]: {
        employeeNumber: person.employeeNumber,
        ...(isOnly(department) ? { department } : {}),
      },
    })
    ids.push(user.id)
  }
  const members = ids.slice(0, groupOf).map(value => ({ value }))
  await createGroup(change, { displayName: 'Digital helpers', externalId: 'demo-digital-helpers', members })
}
