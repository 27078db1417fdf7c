import { skillsUrls } from '#features/skills/index.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Frameworks that Elin brought in: one with two editions and a draft, and files that wait. */
export async function furnishFrameworks(capable: TestApp, world: World): Promise<Examples> {
  const elin = await world.signedIn(world.people.elin)
  const own = `Baking in ${world.slug}`
  const address = { frameworkKey: `baking-in-${world.slug}` }
  const rows = (...names: string[]) =>
    [
      'Area,Area 2,Name,Definition,Awareness,Working',
      ...names.map(name => `Bread,Dough,${name},What it is,"You can:\n- see",Does`),
    ].join('\n')
  const bring = async (content: string, answers: Record<string, string>) => {
    const { location = '' } = await elin.upload(skillsUrls.imports.href(), 'file', { name: 'baking.csv', content })
    const show = await send(elin, location, answers)
    await capable.runJobs()
    return show
  }
  await send(elin, await bring(rows('Kneading', 'Waiting'), { name: own }), { version: '1.0' })
  await capable.runJobs()
  await elin.post(skillsUrls.publish.href(address), { note: '' })
  await elin.post(skillsUrls.sharing.href(address), { open: 'everyone' })
  const target = await idOf(capable, world, address.frameworkKey)
  await send(elin, await bring(rows('Kneading', 'Waiting', 'Icing'), { target }), { version: '2.0' })
  await capable.runJobs()
  const columns = await elin.upload(skillsUrls.imports.href(), 'file', {
    name: 'columns.csv',
    content: rows('Folding'),
  })
  const faulty = `Area,Name,Level,Statement\nBread,Folding,Lukewarm,a\nBread,Folding,Boiling,b\nBread,,Boiling,c\n`
  const show = await bring(faulty, { name: 'Folding' })
  return {
    frameworkImportId: show.split('/').at(-1) ?? '',
    file: 'skills.csv',
    [`${skillsUrls.importColumns.pattern} frameworkImportId`]: columns.location?.split('/').at(-2) ?? '',
    [`${skillsUrls.publish.pattern} frameworkKey`]: address.frameworkKey,
    [`${skillsUrls.discardDraft.pattern} frameworkKey`]: address.frameworkKey,
    importedFrameworkKey: address.frameworkKey,
  }
}

/** Sends a form as it stands, with some answers changed. Returns where that leads. */
async function send(who: TestBrowser, href: string, answers: Record<string, string>): Promise<string> {
  const { $ } = await who.get(href)
  const fields = $(`form[action="${href}"]`)
    .find('input,select')
    .toArray()
    .filter(field => $(field).attr('type') !== 'radio' || $(field).attr('checked') !== undefined)
    .map(field => [$(field).attr('name') ?? '', String($(field).val() ?? '')] as const)
  const { location = '' } = await who.post(href, { ...Object.fromEntries(fields), ...answers })
  return location
}

async function idOf({ database }: TestApp, { organisationId }: World, key: string): Promise<string> {
  const { id } = await database.reading(organisationId, db =>
    db
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow(),
  )
  return id
}
