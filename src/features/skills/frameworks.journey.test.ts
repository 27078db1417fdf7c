import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testProgram } from '#features/api/testing/program.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { caseUrls } from './case-api/case.urls.ts'
import { casePackage, childOf, guid, item } from './exchange/example.testing.ts'
import type { Json } from './exchange/portable.ts'
import { installBuiltInFrameworks } from './install-framework.ts'
import { skillsUrls } from './skills.urls.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  elin = await world.signedIn(world.people.elin)
  asha = await world.signedIn(world.people.asha)
}, 60_000)
afterAll(() => capable?.close())

const table = (rows: readonly string[]) => ['Area,Skill Name,Skill Description,Awareness,Working', ...rows].join('\n')
const kneading = 'Bread,Kneading,Working dough,Sees when it is ready,Kneads it'
const waiting = 'Bread,Waiting,"Letting it rise",Knows why,Knows how long'

const upload = async (who: TestBrowser, name: string, content: string) =>
  (await who.upload(skillsUrls.imports.href(), 'file', { name, content })).location ?? ''

/** Sends a form as it stands, with some answers changed. */
async function sendForm(who: TestBrowser, href: string, answers: Record<string, string> = {}) {
  const { $ } = await who.get(href)
  const fields = $(`form[action="${href}"]`)
    .find('input,select,textarea')
    .toArray()
    .filter(field => $(field).attr('type') !== 'radio' || $(field).attr('checked') !== undefined)
    .map(field => [$(field).attr('name') ?? '', String($(field).val() ?? '')] as const)
  return who.post(href, { ...Object.fromEntries(fields), ...answers })
}

async function bringTable(name: string, rows: readonly string[], answers: Record<string, string> = {}) {
  const columns = await upload(elin, name, table(rows))
  const { location: show = '' } = await sendForm(elin, columns, answers)
  await capable.runJobs()
  return show
}

async function bringJson(source: unknown) {
  const show = await upload(elin, 'package.json', JSON.stringify(source))
  await capable.runJobs()
  return show
}

async function confirm(show: string, answers: Record<string, string> = {}) {
  await sendForm(elin, show, answers)
  await capable.runJobs()
  return elin.get(show)
}

const baking = { frameworkKey: 'baking' }

describe('a programme lead brings in a table', () => {
  test('sees what is in it before anything is written, and finds it as a draft that others do not see', async () => {
    const show = await bringTable('baking.csv', [kneading, waiting, kneading, ',,nothing,,'], { name: 'Baking' })
    const page = await elin.get(show)
    expect(page.text).toContain('What would come in')
    expect(page.text).toContain('Awareness · Working')
    expect(page.text).toContain('The same row stands there twice. (1)')
    expect(page.text).toContain('Line 4: Kneading')
    expect(page.text).toContain('Line 5, column “Skill Name”')
    expect((await elin.get(skillsUrls.frameworks.href())).text).not.toContain('Baking')

    expect((await confirm(show, { version: '1.0' })).text).toContain('The framework is in, as a draft')
    expect((await elin.get(skillsUrls.framework.href(baking))).text).toContain(
      'Only administrators and programme leads',
    )
    expect((await asha.get(skillsUrls.framework.href(baking))).status).toBe(404)
    expect((await asha.get(skillsUrls.frameworks.href())).text).not.toContain('Baking')
  })

  test('publishes it, and then everybody reads it as a tree without a script', async () => {
    const published = await elin.submit(skillsUrls.publish.href(baking), { note: 'Our first' })
    expect(published.text).toContain('The edition is published')
    const list = await asha.get(skillsUrls.frameworks.href())
    expect(list.text).toMatch(/Baking.*2 skills.*Edition 1\.0/s)
    const page = await asha.get(skillsUrls.framework.href(baking))
    expect(page.$('main details summary').first().text()).toContain('Bread')
    expect(
      page
        .$('main details a')
        .toArray()
        .map(link => page.$(link).text()),
    ).toEqual(['Kneading', 'Waiting'])
    const skill = await asha.get(skillsUrls.skill.href({ ...baking, skillKey: 'kneading' }))
    expect(skill.$('dt').text()).toMatch(/Awareness\s*Working/)
    expect(skill.text).toContain('Kneads it')
    expect((await asha.get(skillsUrls.frameworks.href({}, { search: 'dough' }))).text).toContain(
      'Skills that fit “dough”',
    )
    expect((await elin.get(skillsUrls.publish.href(baking))).status).toBe(404)
  })

  test('brings a new edition and sees what is new, gone, moved and reworded; the old one stays as it was', async () => {
    const frameworkId = await idOf('baking')
    const rows = [
      'Cake,Waiting,"Letting it rise",Knows why,Knows how long',
      'Bread,Kneading,Working any dough,Sees it,Kneads it',
      'Cake,Icing,,,',
    ]
    const show = await bringTable('baking-2.csv', rows, { target: frameworkId })
    const page = await elin.get(show)
    expect(page.text).toContain('A new edition of Baking')
    expect(page.text).toMatch(/New \(\d\).*Icing/s)
    expect(page.text).not.toContain('Hardly anything of Baking')
    const other = await bringTable('other.csv', ['Roads,Paving,,,'], { target: frameworkId })
    expect((await elin.get(other)).text).toContain('Hardly anything of Baking is in this file')
    const taken = await sendForm(elin, show, { version: '1.0' })
    expect(taken.$('.govuk-error-summary').text()).toContain('There is an edition of this name already')
    await confirm(show, { version: '2.0' })
    const missing = await elin.post(skillsUrls.publish.href(baking), { note: ' ' })
    expect(missing.$('#note-error').text()).toContain('Say what changed')
    await elin.post(skillsUrls.publish.href(baking), { note: 'Cakes too' })

    const changes = await asha.get(skillsUrls.changes.href(baking))
    expect(changes.text).toContain('From 1.0 to 2.0')
    expect(changes.text).toMatch(/Reworded \(1\)\s*Kneading/)
    expect(changes.text).toContain('Cakes too')
    const old = await asha.get(skillsUrls.framework.href(baking, { version: '1.0' }))
    expect(old.text).toContain('This is an older edition')
    expect(old.text).not.toContain('Icing')
  })

  test('is asked for the order of levels that do not order themselves', async () => {
    const columns = await upload(elin, 'order.csv', 'Name,Level,Statement\nFolding,Lukewarm,a\nFolding,Boiling,b\n')
    const { location: show = '' } = await sendForm(elin, columns, { name: 'Folding' })
    await capable.runJobs()
    expect((await elin.get(show)).text).toContain('We cannot tell which level is the lowest')
    const odd = await sendForm(elin, show, { 'order-0': '1', 'order-1': '1' })
    expect(odd.$('#order-0-error').text()).toContain('a number of its own')
    await sendForm(elin, show, { 'order-0': '2', 'order-1': '1' })
    await capable.runJobs()
    expect((await elin.get(show)).text).toContain('Boiling · Lukewarm')
    await elin.post(show.replace(/\/?$/, '/give-up'))
    expect((await elin.get(show)).text).toContain('This file was given up')
  })

  test('throws a draft away, and it is as if it had never been', async () => {
    await confirm(await bringTable('mistake.csv', [kneading], { name: 'Mistake' }))
    const gone = await elin.submit(skillsUrls.discardDraft.href({ frameworkKey: 'mistake' }))
    expect(gone.text).toContain('The draft is gone')
    expect((await elin.get(skillsUrls.framework.href({ frameworkKey: 'mistake' }))).status).toBe(404)
  })

  test.each([
    ['nothing', '', 'Choose a file'],
    ['a packed folder', 'PK\u0003\u0004 and more', 'Unpack it first'],
  ])('sends %s and is told what to do', async (_, content, words) => {
    const page = await elin.upload(skillsUrls.imports.href(), 'file', { name: 'x', content })
    expect([page.status, page.$('#file-error').text()]).toEqual([400, expect.stringContaining(words)])
  })

  test('nobody without the job gets near it', async () => {
    const show = await bringTable('secret.csv', [kneading])
    for (const path of [
      skillsUrls.imports.href(),
      show,
      skillsUrls.sharing.href(baking),
      skillsUrls.publish.href(baking),
    ])
      expect((await asha.get(path)).status, path).toBe(404)
    expect((await asha.post(skillsUrls.sharing.href(baking), { open: 'everyone' })).status).toBe(404)
    expect((await asha.post(skillsUrls.discardDraft.href(baking))).status).toBe(404)
  })
})

const source = casePackage(
  [
    item(2, 'Bread'),
    item(3, 'Kneads $x^2$ until smooth 𝑑', { abbreviatedStatement: 'Kneading', ext: { unknown: [1] } }),
  ],
  [childOf(2, 1), childOf(3, 2)],
  { CFDefinitions: { CFItemTypes: [{ identifier: guid(50), title: 'Skill' }] }, CFDocument: { version: '3' } },
)

describe('a CASE package', () => {
  test('comes in, is open to nobody until somebody opens it, and then goes out as it came', async () => {
    const stranger = (path: string) => capable.app.inject({ url: path })
    const address = caseUrls.cfPackage.href({ id: guid(1) })
    await confirm(await bringJson(source))
    expect((await stranger(address)).statusCode).toBe(404)
    await elin.post(skillsUrls.publish.href({ frameworkKey: 'careful-baking' }), { note: '' })
    const closed = await stranger(address)
    expect([closed.statusCode, closed.json().imsx_CodeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue]).toEqual([
      404,
      'unknownobject',
    ])

    const program = await testProgram(capable, world, ['frameworks:read'])
    expect((await program.get(address)).body).toEqual(source)
    const other = await testProgram(capable, world, ['people:read'])
    expect((await other.get(address)).status).toBe(403)
    expect((await capable.app.inject({ url: address, headers: { authorization: 'Bearer nonsense' } })).statusCode).toBe(
      401,
    )

    await elin.post(skillsUrls.sharing.href({ frameworkKey: 'careful-baking' }), { open: 'everyone' })
    expect((await stranger(address)).json()).toEqual(source)
    const documents = (await stranger(caseUrls.documents.href())).json() as { CFDocuments: Json[] }
    expect(documents.CFDocuments.map(one => one.title)).toEqual(['Careful baking'])
    expect((await stranger(caseUrls.item.href({ id: guid(3) }))).json()).toMatchObject({
      ext: { unknown: [1] },
      CFDocumentURI: { identifier: guid(1) },
    })
    const near = (await stranger(caseUrls.itemAssociations.href({ id: guid(2) }))).json() as { CFAssociations: Json[] }
    expect(near.CFAssociations).toHaveLength(2)
    expect((await stranger(caseUrls.itemType.href({ id: guid(50) }))).json()).toMatchObject({
      CFItemTypes: [{ title: 'Skill' }],
    })
    expect((await stranger(caseUrls.item.href({ id: guid(99) }))).statusCode).toBe(404)
  })

  test('of the same identifier is the next edition, whose skills keep their addresses', async () => {
    const next = {
      ...source,
      CFItems: [item(2, 'Bread'), item(3, 'Kneads by hand', { abbreviatedStatement: 'Kneading by hand' })],
    }
    const show = await bringJson(next)
    const page = await elin.get(show)
    expect(page.text).toContain('A new edition of Careful baking')
    expect(page.text).toContain('was called “Kneading”')
    const looked = await bringJson(source)
    await confirm(show)
    const again = await confirm(looked)
    expect(again.$('h1').text(), 'a draft that came in the meantime is not written over unseen').toBe(
      'What would come in',
    )
    await elin.post(skillsUrls.publish.href({ frameworkKey: 'careful-baking' }), { note: 'By hand' })
    const skill = await asha.get(skillsUrls.skill.href({ frameworkKey: 'careful-baking', skillKey: 'kneading' }))
    expect(skill.$('h1').text()).toBe('Kneading by hand')
  })

  test('with something wrong is not let in, and says where', async () => {
    const show = await bringJson(casePackage([item(2, 'a'), item(2, 'b')], []))
    const page = await elin.get(show)
    expect(page.text).toContain('This has to be put right in the file first')
    expect(page.text).toContain(`item ${guid(2)}`)
    expect(page.$('input[name=version]')).toHaveLength(0)
    await elin.post(show, { version: '1' })
    expect((await elin.get(show)).text).not.toContain('as a draft')
  })
})

describe('the built-in framework', () => {
  test('goes out as CASE with its levels and both languages, and comes in beside itself as a copy', async () => {
    const file = skillsUrls.file.href({ frameworkKey: 'digital-basics', file: 'case.json' })
    const written = JSON.parse((await asha.get(file)).body) as Record<string, Json[]> & { CFDocument: Json }
    expect(written.CFDocument).toMatchObject({ title: 'Digital basics', caseVersion: '1.1', adoptionStatus: 'Adopted' })
    expect([written.CFItems?.length, written.CFAssociations?.length]).toEqual([45, 45])
    expect(JSON.stringify(written)).not.toContain(':null')
    const show = await bringJson(written)
    expect((await elin.get(show)).text).toContain('as a copy of your own')
    await confirm(show)
    await elin.post(skillsUrls.publish.href({ frameworkKey: 'digital-basics-2' }), { note: '' })
    const copy = await asha.get(skillsUrls.framework.href({ frameworkKey: 'digital-basics-2' }))
    expect(copy.text).toContain('Not yet')
    const csv = await asha.get(skillsUrls.file.href({ frameworkKey: 'digital-basics-2', file: 'skills.csv' }))
    expect(csv.body.split('\r\n')[0]).toContain('Level: I help others')
  })
})

async function idOf(key: string): Promise<string> {
  const { id } = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow(),
  )
  return id
}
