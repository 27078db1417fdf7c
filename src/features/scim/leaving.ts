import { letGo, listFacts } from '#features/people/index.ts'
import { isLastAdministratorWithAWay } from '#features/sign-in/index.ts'
import { ScimError } from './protocol/scim-error.ts'
import type { Provisioning } from './provisioning.ts'

/**
 * Lets somebody go, as when a colleague says that they have left. Refuses for the last administrator who can come in: the
 * identity system tries again, and administrators read why.
 * @throws {ScimError} 409
 */
export async function leave({ tx, now }: Provisioning, personId: string): Promise<void> {
  if (await isLastAdministratorWithAWay(tx, personId)) {
    const [person] = await listFacts(tx, { ids: [personId] })
    if (person && !person.leftAt) throw new ScimError(409, lastAdministrator)
  }
  await letGo(tx, [personId], now)
}

const lastAdministrator =
  'This is the last administrator of Capable who can sign in. Give somebody else the role there, and let them sign in once; then try again.'
