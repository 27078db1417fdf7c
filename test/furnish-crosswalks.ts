import { crosswalksUrls } from '#features/crosswalks/index.ts'
import { digitalBasics, skillsUrls } from '#features/skills/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/**
 * A framework that Elin wrote, with two editions and a draft in which skills have ended; and a published crosswalk of it
 * with the built-in one, of which a new draft is begun.
 */
export async function furnishCrosswalks({ database }: TestApp, world: World): Promise<Examples> {
  const elin = await world.signedIn(world.people.elin)
  const name = `Gardening in ${world.slug}`
  const frameworkKey = name.toLowerCase().replaceAll(' ', '-')
  const at = { frameworkKey }
  const post = (href: string, fields: Record<string, string | string[]> = {}) => elin.post(href, fields)
  await post(skillsUrls.newFramework.href(), { name, description: 'For the parks', language: 'en' })
  await post(skillsUrls.draftAbout.href(at), {
    ...{ 'name-en': name, version: '1.0', main: 'en', others: ['nb'] },
    seen: (await elin.get(skillsUrls.draftAbout.href(at))).$('input[name=seen]').attr('value') ?? '',
  })
  for (const level of ['Seedling', 'Gardener']) await post(skillsUrls.newDraftLevel.href(at), { 'name-en': level })
  await post(skillsUrls.newDraftArea.href(at), { 'name-en': 'Beds', 'name-nb': 'Bed' })
  await post(skillsUrls.newDraftArea.href(at), { 'name-en': 'Lawns' })
  for (const skill of ['Weeding', 'Keeping files in order', 'Mulching', 'Digging'])
    await post(skillsUrls.newDraftSkill.href(at, { area: 'beds' }), { 'name-en': skill, 'statement-1-en': 'I can' })
  await post(skillsUrls.publish.href(at), { note: '' })
  await post(skillsUrls.startDraft.href(at))
  const mulching = { ...at, skillKey: 'mulching' }
  await post(skillsUrls.mergeDraftSkill.href(mulching), { into: 'weeding', note: 'One job' })
  await post(skillsUrls.publish.href(at), { note: 'Mulching is weeding' })
  await post(skillsUrls.startDraft.href(at))
  await post(skillsUrls.splitDraftSkill.href({ ...at, skillKey: 'digging' }), {
    names: 'By hand\nBy machine',
    note: '',
  })

  const rows = await database.reading(world.organisationId, db =>
    db.selectFrom('frameworks').select(['id', 'key']).where('organisation_id', '=', world.organisationId).execute(),
  )
  const idOf = (key: string) => rows.find(row => row.key === key)?.id ?? ''
  const ends = { from: idOf(frameworkKey), to: idOf(digitalBasics.key) }
  const made = await post(crosswalksUrls.create.href(), ends)
  const crosswalkId = made.location?.split('/').at(-2) ?? ''
  const draft = crosswalksUrls.draft.href({ crosswalkId })
  await post(draft, { from: 'weeding', to: ['files'], kind: 'related', note: 'Both need order' })
  await post(crosswalksUrls.levels.href({ crosswalkId }), {
    ...{ 'to-1': '1', 'kind-1': 'exact', 'to-2': '3', 'kind-2': 'broader' },
  })
  await post(crosswalksUrls.publish.href({ crosswalkId }), { note: '' })
  await post(crosswalksUrls.start.href({ crosswalkId }))
  const drafts = Object.entries(skillsUrls).filter(([page]) => /draft/i.test(page) && page !== 'discardDraft')
  return {
    ...{ crosswalkId, crosswalkFile: 'crosswalk.csv', level: '1', writtenFrameworkKey: frameworkKey },
    ...Object.fromEntries(drafts.map(([, { pattern }]) => [`${pattern} frameworkKey`, frameworkKey])),
    ...Object.fromEntries(drafts.map(([, { pattern }]) => [`${pattern} areaKey`, 'beds'])),
    ...Object.fromEntries(drafts.map(([, { pattern }]) => [`${pattern} skillKey`, 'weeding'])),
  }
}
