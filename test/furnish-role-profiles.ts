import { takeGapWave } from '#features/gaps/index.ts'
import { roleProfilesUrls } from '#features/role-profiles/index.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/**
 * What Elin wrote: a profile in its second edition with a draft, offered to senior planners and to care, and one that is put away. Asha and
 * Ben follow the first, files wait, and it has been counted twice.
 */
export async function furnishRoleProfiles(capable: TestApp, world: World): Promise<Examples> {
  const { elin, asha, ben } = world.people
  const lead = await world.signedIn(elin)
  const profileKey = `planner-of-${world.slug}`
  const address = { profileKey }
  await send(lead, roleProfilesUrls.add.href(), { name: `Planner of ${world.slug}`, from: 'basic' })
  await lead.post(roleProfilesUrls.publish.href(address))
  await change(lead, profileKey, '4')
  await lead.post(roleProfilesUrls.publish.href(address))
  await change(lead, profileKey, '2')
  await promoteSome(capable, world)
  await send(lead, roleProfilesUrls.jobs.href(address), { jobs: 'Senior planner', unit: world.units.care })
  await send(lead, roleProfilesUrls.add.href(), { name: `Old trade of ${world.slug}`, from: 'basic' })
  const old = { profileKey: `old-trade-of-${world.slug}` }
  await lead.post(roleProfilesUrls.publish.href(old))
  await lead.post(roleProfilesUrls.putAway.href(old))
  for (const who of [asha, ben])
    await (await world.signedIn(who)).post(roleProfilesUrls.followed.href(), { follow: profileKey })

  const shown = await lead.get(roleProfilesUrls.profile.href(address))
  const editionId = shown.$('form[action$="/bring-back"]').attr('action')?.split('/').at(-2) ?? ''
  const columns = await upload(lead, 'Title,Skill,Level\nPorter,Files,2\n')
  const read = await upload(lead, 'Role,Skill Name,Skill Level\nPorter,Wrestling,2\nPorter,2,Lukewarm\n')
  await send(lead, read, {})
  await capable.runJobs()
  for (const on of ['2026-01-31', '2026-02-28'])
    await capable.database.writing(world.organisationId, tx =>
      takeGapWave(tx, { on: new Date(on), minimumGroup: 10, takenBy: elin.id }),
    )
  return {
    profileKey,
    editionId,
    putAwayProfileKey: old.profileKey,
    roleProfileImportId: read.split('/').at(-2) ?? '',
    [`${roleProfilesUrls.importColumns.pattern} roleProfileImportId`]: columns.split('/').at(-2) ?? '',
    [`${roleProfilesUrls.file.pattern} file`]: 'profiles.csv',
  }
}

/** Eight planners: too few to be counted by themselves, so they are counted together with Asha and her colleagues. */
async function promoteSome({ database }: TestApp, { organisationId }: World): Promise<void> {
  await database.writing(organisationId, async tx => {
    const some = tx
      .selectFrom('people')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('job_title', '=', 'Planner')
      .orderBy('name')
      .limit(8)
    await tx
      .updateTable('people')
      .set({ job_title: 'Senior planner' })
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', some)
      .execute()
  })
}

async function upload(who: TestBrowser, content: string): Promise<string> {
  const { location = '' } = await who.upload(roleProfilesUrls.imports.href(), 'file', { name: 'roles.csv', content })
  return location
}

/** Asks for another level of the first skill; what comes of it is a draft. */
async function change(who: TestBrowser, profileKey: string, level: string): Promise<void> {
  const href = roleProfilesUrls.edit.href({ profileKey })
  const field = (await who.get(href)).$('select[name^="level-"]').first().attr('name') ?? ''
  await send(who, href, { [field]: level })
}

/** Sends a form as it stands, with some answers changed. */
async function send(who: TestBrowser, href: string, answers: Record<string, string>): Promise<void> {
  const { $ } = await who.get(href)
  const fields = $(`form[action="${href}"]`)
    .find('input,select,textarea')
    .toArray()
    .map(field => [$(field).attr('name') ?? '', String($(field).val() ?? '')] as const)
  await who.post(href, { ...Object.fromEntries(fields), ...answers })
}
