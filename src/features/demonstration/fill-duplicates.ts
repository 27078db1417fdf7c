import { v7 as uuid } from 'uuid'
import { personSearchText } from '#features/people/index.ts'
import { createUser } from '#features/scim/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { day } from '#platform/time.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'

const weeks = (count: number) => count * 7 * day

/**
 * Two people who are in the council's list twice, as it happens: one took up a second, casual job and was entered anew;
 * one is known to the identity system of a partner by another address.
 */
export async function fillDuplicates(tx: Writing, organisation: DemonstrationOrganisation): Promise<number> {
  const { blueprint, units, year } = organisation
  if (blueprint.slug !== 'wendlemoor') return 0
  const [casual, shared] = quietPeople(organisation)
  if (!casual || !shared) return 0
  const unitName = units.find(({ id }) => id === casual.unitId)?.name
  const jobTitle = `${casual.jobTitle} (casual)`
  await tx
    .insertInto('people')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      employee_number: `C${casual.employeeNumber}`,
      name: casual.name,
      job_title: jobTitle,
      unit_id: casual.unitId,
      manager_id: casual.managerId ?? null,
      search_text: personSearchText({ name: casual.name, jobTitle, unitName: unitName ?? '' }),
      created_at: new Date(year.now.getTime() - weeks(3)),
    })
    .execute()
  const [givenName = shared.name, ...family] = shared.name.split(' ')
  const displayName = `${givenName.charAt(0)}. ${family.join(' ')}`
  const userName = `${shared.email?.split('@')[0]}@wendlemoor-leisure.example`
  await createUser(
    { tx, now: new Date(year.now.getTime() - weeks(1)), token: { id: '', name: 'Leisure trust' } },
    {
      userName,
      displayName,
      name: { givenName, familyName: family.join(' '), formatted: displayName },
      title: shared.jobTitle,
      active: true,
      emails: [{ value: userName, type: 'work', primary: true }],
    },
  )
  return 2
}

// Nobody who leads others or has a role: whoever tries the merge out changes little.
function quietPeople({ people, roleGrants }: DemonstrationOrganisation) {
  const busy = new Set([...people.map(({ managerId }) => managerId), ...roleGrants.map(({ personId }) => personId)])
  const quiet = people.filter(({ id, email, leftAt }) => email && !leftAt && !busy.has(id))
  return [quiet[Math.floor(quiet.length / 3)], quiet[Math.floor(quiet.length / 2)]]
}
