import {
  awardStamps,
  createAchievement,
  findPublished,
  listEditions,
  makeLink,
  publishDraft,
  revokeStamp,
} from '#features/stamps/index.ts'
import type { Writing } from '#platform/db/database.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Config } from '../../config.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { daysAgo } from './generator/year.ts'
import type { PersonaKey } from './personas.ts'
import { words } from './words.ts'

/** Stamps of some personas: earned, given by hand, ended and taken back, each with a link for whoever tries the check. */
export async function fillStamps(tx: Writing, demonstration: DemonstrationOrganisation, config: Config): Promise<void> {
  const { id, blueprint, people, year } = demonstration
  const text = words(blueprint.locales[0]).stamps
  const who = (persona: PersonaKey) => people.find(one => one.persona === persona)?.id ?? ''
  const lead = { id: who('programme-lead') }
  const organisation: Organisation = {
    ...{
      id,
      slug: blueprint.slug,
      name: blueprint.name,
      locales: [blueprint.locales[0], ...blueprint.locales.slice(1)],
    },
    ...{ accentColour: blueprint.accentColour, logoHash: undefined, minimumGroup: blueprint.minimumGroup },
    ...{ timeZone: blueprint.timeZone, isDemonstration: true },
  }
  const ago = (days: number) => daysAgo(year, days)

  const refresher = await createAchievement(
    tx,
    lead,
    {
      texts: text.refresher,
      rule: { match: 'all', conditions: [], handers: ['champion', 'programme-lead'] },
      ...{ motif: 'safety', lastsMonths: 6, graceDays: 30 },
    },
    ago(260),
  )
  const [draft] = await listEditions(tx, refresher)
  if (draft) await publishDraft(tx, lead, draft, ago(258))

  const give = async (persona: PersonaKey, key: string, daysAgo: number, said?: string) => {
    const version = await findPublished(tx, key)
    const hand = said ? { hand: { by: lead, words: said } } : {}
    const awarding = { organisation, config, now: ago(daysAgo), ...hand }
    const [given] = version ? await awardStamps(tx, version, [who(persona)], awarding) : []
    if (given) await makeLink(tx, { id: given.id, personId: who(persona) }, { config, now: ago(daysAgo) })
    return version && given ? { ...version, id: given.id, personId: who(persona) } : undefined
  }
  await give('planner', 'area-content', 64)
  await give('planner', 'area-together', 41)
  await give('planner', refresher, 230, text.refreshed)
  const mistaken = await give('planner', 'good-colleague', 90, text.mistaken)
  if (mistaken) await revokeStamp(tx, lead, mistaken, text.reason, ago(80))
  await give('carer', 'good-colleague', 33, text.good)
  await give('carer', refresher, 160, text.refreshed)
  await give('champion', 'helper', 120)
  await give('champion', 'area-safe', 75)
}
