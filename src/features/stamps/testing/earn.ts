import { v7 as uuid } from 'uuid'
import { organisations } from '#platform/http/organisation.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World, WorldPerson } from '#platform/testing/world.ts'
import { findPublished } from '../achievements/achievements.queries.ts'
import { installBuiltInStamps } from '../achievements/built-in.ts'
import { awardStamps } from '../award/award.ts'
import { openKeys } from '../credentials/keys.ts'

export const now = () => new Date()

/** The built-in stamps and the keys, as a new organisation gets them. */
export async function prepareStamps({ database, config }: TestApp, { organisationId }: World): Promise<void> {
  await database.writing(organisationId, async tx => {
    await installBuiltInStamps(tx, new Date('2026-01-05T08:00:00Z'))
    await openKeys(tx, config, now())
  })
}

/** Gives somebody a stamp, as if a rule had. Returns its id. */
export async function give(
  { database, config }: TestApp,
  { organisationId }: World,
  person: Pick<WorldPerson, 'id'>,
  { key = 'helper', at = now(), by }: { key?: string; at?: Date; by?: Pick<WorldPerson, 'id'> } = {},
): Promise<string> {
  const organisation = await organisations(database, 0).byId(organisationId)
  if (!organisation) throw new Error('No organisation')
  return database.writing(organisationId, async tx => {
    const version = await findPublished(tx, key)
    if (!version) throw new Error(`No stamp ${key}`)
    const hand = by && { hand: { by, words: 'She showed the whole team.' } }
    const [given] = await awardStamps(tx, version, [person.id], { organisation, config, now: at, ...hand })
    return given?.id ?? uuid()
  })
}
