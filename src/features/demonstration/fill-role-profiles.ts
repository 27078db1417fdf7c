import { sql } from 'kysely'
import { takeGapWave } from '#features/gaps/index.ts'
import { addProfile, followProfile, publishDraft, setOffers } from '#features/role-profiles/index.ts'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/database.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { inventedProfiles } from './generator/role-profiles.ts'
import { day, firstNights } from './generator/year.ts'

/** What four jobs need, whom that is offered to, and who follows it: the personas, champions, and some by chance. */
export async function fillRoleProfiles(
  tx: Writing,
  organisation: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const { blueprint, people, roleGrants, year } = organisation
  const chance = random(`${blueprint.slug} role profiles`)
  const lead = people.find(({ persona }) => persona === 'programme-lead')
  const act = { by: lead && { id: lead.id }, now: new Date(year.launch.getTime() + 40 * day) }
  const [languages, known] = [blueprint.locales, new Set(skillsOf(framework).map(({ key }) => key))]
  const { id: frameworkId } = await tx
    .selectFrom('frameworks')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('key', '=', framework.key)
    .executeTakeFirstOrThrow()
  const here = people.filter(({ leftAt }) => !leftAt)
  const champions = new Set(
    roleGrants.filter(({ role, revokedAt }) => role === 'champion' && !revokedAt).map(({ personId }) => personId),
  )
  for (const { texts, levels, jobs, followedBy } of inventedProfiles) {
    const requirements = Object.entries(levels)
      .filter(([key]) => known.has(key))
      .map(([skillKey, level]) => ({ skillKey, level }))
    // The organisation's own language first: the key is made of it.
    const said = Object.fromEntries(languages.map(language => [language, texts[language]]))
    const wanted = { framework: { id: frameworkId, versionId: framework.versionId }, texts: said, requirements }
    const { id } = await addProfile(tx, wanted, act)
    await publishDraft(tx, id, act)
    const titles = jobs.filter(title => here.some(({ jobTitle }) => jobTitle === title))
    if (titles.length > 0) await setOffers(tx, id, { jobs: titles, unitIds: [] }, act)
    const followers = here.filter(
      ({ id: personId, persona, jobTitle }) =>
        (persona && followedBy.includes(persona)) ||
        (titles.includes(jobTitle) && !persona && chance.chance(0.2)) ||
        (jobs.length === 0 && !persona && champions.has(personId)),
    )
    for (const person of followers) await followProfile(tx, person, id, new Date(act.now.getTime() + 3 * day))
  }
}

/** The two latest counts, as they would have been taken: each next to all that was shown before. */
export async function takeGapWaves(tx: Writing, { year, blueprint }: DemonstrationOrganisation): Promise<void> {
  for (const on of firstNights(year).slice(-2)) await takeGapWave(tx, { on, minimumGroup: blueprint.minimumGroup })
  await sql`update audit_entries set at = (details ->> 'takenOn')::date + time '02:45'
    where organisation_id = ${tx.organisationId} and action = 'gaps.wave-taken'`.execute(tx)
}
