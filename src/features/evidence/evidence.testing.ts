import { digitalBasics, installBuiltInFrameworks, type SkillRef } from '#features/skills/index.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import { refText } from './evidence.ts'
import { evidenceUrls } from './evidence.urls.ts'

/** Installs Digital basics and answers with a way to name its skills. */
export async function skillsOf({ database }: TestApp, { organisationId }: World): Promise<(key: string) => SkillRef> {
  const frameworkId = await database.writing(organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    const { id } = await tx
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('key', '=', digitalBasics.key)
      .executeTakeFirstOrThrow()
    return id
  })
  return skillKey => ({ frameworkId, skillKey })
}

const idIn = (location = '', place: number) => location.split('?')[0]?.split('/')[place] ?? ''

/** Writes a note for a skill, as its owner does; answers with its id. */
export async function addNote(browser: TestBrowser, skill: SkillRef, title: string, whatIDid = 'I did it.') {
  const there = evidenceUrls.addKind.href({ kind: 'note' }, { skill: refText(skill) })
  const { location } = await browser.post(there, { title, whatIDid })
  return idIn(location, 3)
}

/** Hands in a file; answers with the ids of the evidence and of the file. */
export async function addFile(browser: TestBrowser, skill: SkillRef, name: string, content: Buffer | string) {
  const there = evidenceUrls.addKind.href({ kind: 'file' }, { skill: refText(skill) })
  const { location } = await browser.upload(there, 'file', { name, content }, { title: `About ${name}` })
  const evidenceId = idIn(location, 3)
  const page = await browser.get(evidenceUrls.show.href({ evidenceId }))
  return { evidenceId, fileId: idIn(page.$('main a[download]').attr('href'), 5) }
}

interface Asking {
  readonly purpose: 'confirm' | 'endorse'
  readonly skill: SkillRef
  readonly level?: number
  /** Ids of evidence; what serves the skill unless given. */
  readonly evidence?: readonly string[]
  readonly person: string
  readonly message?: string
}

/** Puts a request together as its asker does, up to the button; answers with its id. */
export async function draft(browser: TestBrowser, asking: Asking): Promise<string> {
  const begin = evidenceUrls.ask.href({}, { skill: refText(asking.skill), level: asking.level })
  const { location } = await browser.post(begin, { purpose: asking.purpose })
  const requestId = idIn(location, 3)
  await browser.post(evidenceUrls.requestPerson.href({ requestId }), { person: asking.person })
  if (asking.evidence)
    await browser.post(evidenceUrls.requestEvidence.href({ requestId }), { evidence: asking.evidence })
  return requestId
}

/** The same, and sent. */
export async function ask(browser: TestBrowser, asking: Asking): Promise<string> {
  const requestId = await draft(browser, asking)
  await browser.post(evidenceUrls.request.href({ requestId }), { message: asking.message ?? '' })
  return requestId
}

/** Names somebody, as the programme lead does. */
export const name = (lead: TestBrowser, personId: string, scope = '', unit = '') =>
  lead.post(evidenceUrls.nameAssessor.href(), { person: personId, scope, unit })
