import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCurrentFramework, installBuiltInFrameworks, skillsOf } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { findRoleProfile } from '../index.ts'
import { profileImportJobs } from './import.jobs.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let skills: readonly string[]
let levels: readonly string[]

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-01'))
    const framework = await getCurrentFramework(tx, 'digital-basics', 'en')
    skills = skillsOf(framework).map(({ name }) => name)
    levels = framework.levels.map(({ name }) => name)
  })
  elin = await world.signedIn(world.people.elin)
}, 60_000)
afterAll(() => capable.close())

const uploadPage = '/administration/role-profiles/import'
const header = 'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Level'
const quoted = (cells: readonly (string | undefined)[]) => cells.map(cell => `"${cell ?? ''}"`).join(',')
const row = (grade: string, skill: number, level: number) =>
  quoted(['Care', 'Carer', 'Looks after people', grade, 'NOT IN USE', skills[skill], levels[level]])

/** Uploads a file, keeps the columns as they were recognised, and returns the page with the preview. */
async function bring(content: string, name = 'roles.csv'): Promise<{ href: string; text: string }> {
  const { location = '' } = await elin.upload(uploadPage, 'file', { name, content })
  if (location.endsWith('/columns')) {
    const { $ } = await elin.get(location)
    const fields = $('main form select')
      .toArray()
      .map(field => [$(field).attr('name') ?? '', String($(field).val() ?? '')] as const)
    await elin.post(location, Object.fromEntries(fields))
  }
  await capable.runJobs()
  const href = location.replace(/\/columns$/, '')
  return { href, text: (await elin.get(href)).text }
}

async function confirm(href: string, publish = 'now') {
  await elin.post(href, { publish })
  await capable.runJobs()
  return (await elin.get(href)).text
}

const find = (key: string) => capable.database.reading(world.organisationId, db => findRoleProfile(db, key))

describe('somebody who brings in the roles of a framework', () => {
  test('sees first what would come in, and nothing is written before the yes', async () => {
    const { href, text } = await bring(
      [header, row('Carer', 0, 1), row('Senior carer', 0, 2), row('Senior carer', 1, 1)].join('\n'),
    )
    expect(text).toContain('New profiles2')
    expect(text).toContain('We noticed nothing wrong')
    expect(await find('senior-carer')).toBeUndefined()
    expect(await confirm(href)).toContain('The profiles are in')
    const senior = await find('senior-carer')
    expect(senior?.requirements.map(({ level }) => level)).toEqual([3, 2])
    expect(senior?.texts.en).toMatchObject({ name: 'Senior carer', family: 'Care', description: 'Looks after people' })
  })

  test('finds nothing new in the same file, and only the difference in a newer one', async () => {
    const same = await bring(
      [header, row('Carer', 0, 1), row('Senior carer', 0, 2), row('Senior carer', 1, 1)].join('\n'),
    )
    expect(same.text).toContain('The same as now2')
    expect(same.text).toContain('There is nothing new in this file')
    const newer = await bring([header, row('Senior carer', 0, 3), row('Senior carer', 2, 1)].join('\n'))
    expect(newer.text).toContain('Profiles that change1')
    expect(newer.text).toContain('1 skill more, 1 skill less, 1 other level')
    expect(newer.text).toContain('Here, but not in the file1')
    await confirm(newer.href, 'later')
    expect((await find('senior-carer'))?.requirements.map(({ level }) => level)).toEqual([3, 2])
    expect((await elin.get('/role-profiles/senior-carer?draft=yes')).text).toContain('This is a draft')
  })

  test('is told line, column, what stands there and what was expected, and the rest comes in', async () => {
    const { href, text } = await bring(
      [
        header,
        row('Night carer', 0, 1),
        quoted(['Care', 'Carer', '', 'Night carer', '', 'Wrestling with dragons', levels[0]]),
        quoted(['Care', 'Carer', '', 'Night carer', '', skills[1], 'Galactic']),
        quoted(['Care', 'Carer', '', 'Night carer', '', skills[0], levels[2]]),
        quoted(['Care', 'Carer', '', 'Ghost', '', skills[0], 'NOT IN USE']),
        quoted(['Care', '', '', '', '', skills[0], levels[0]]),
      ].join('\n'),
    )
    expect(text).toContain('Line 3, column “Skill Name”, it says “Wrestling with dragons”')
    expect(text).toContain(`Line 4, column “Skill Level”, it says “Galactic”, we expected: ${levels.join(', ')}`)
    expect(text).toMatch(/The same skill twice, with different levels \(1\)/)
    expect(text).toMatch(/Roles without a skill that we could read \(1\)/)
    expect(text).toMatch(/Rows without a role \(1\)/)
    await confirm(href)
    expect((await find('night-carer'))?.requirements).toHaveLength(1)
    expect(await find('ghost')).toBeUndefined()
  })

  test('says what the columns hold when the titles do not', async () => {
    const { location = '' } = await elin.upload(uploadPage, 'file', {
      name: 'odd.csv',
      content: `A,B,C\n${quoted(['Porter', skills[0], levels[0]])}\n${quoted(['Porter', skills[1], levels[1]])}`,
    })
    const framework = String((await elin.get(location)).$('select[name="framework"]').val())
    const wrong = await elin.post(location, { framework, language: 'en', 'column-0': 'role', 'column-1': 'role' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Say which column holds the name of the skill')
    await elin.post(location, {
      ...{ framework, language: 'nb', 'column-0': 'role', 'column-1': 'skill', 'column-2': 'skill-level' },
    })
    await capable.runJobs()
    await confirm(location.replace(/\/columns$/, ''))
    expect((await find('porter'))?.texts.nb?.name).toBe('Porter')
  })

  test('brings in our own file again without a difference, and gives up files', async () => {
    const own = (await elin.get('/role-profiles/files/profiles.json')).body
    const { href, text } = await bring(own, 'profiles.json')
    expect(text).toMatch(/New profiles0Profiles that change0/)
    expect((await elin.submit(`${href}/give-up`)).text).toContain('The file is gone')
    expect((await elin.get(href)).text).toContain('This file was given up')
  })

  test('is let go after two weeks in which nobody came back to it', async () => {
    const { href } = await bring([header, row('1', 0, 0)].join('\n'))
    const { forgetImports } = profileImportJobs
    const organisation = { id: world.organisationId } as Parameters<typeof forgetImports.run>[0]['organisation']
    const run = (days: number) =>
      forgetImports.run({
        ...{ organisation, database: capable.database, config: capable.config, payload: {}, actorId: undefined },
        now: new Date(Date.now() + days * 86_400_000),
      })
    await run(13)
    expect((await elin.get(href)).text).not.toContain('This file was given up')
    await run(15)
    expect((await elin.get(href)).text).toContain('This file was given up')
  })

  test.each([
    ['an empty file', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0'],
    ['a file without rows', header],
  ])('hears what is wrong with %s', async (_, content) => {
    const answer = await elin.upload(uploadPage, 'file', { name: 'roles.csv', content })
    expect(answer.status).toBe(400)
    expect(answer.$('.govuk-error-summary').text().length).toBeGreaterThan(20)
  })

  test.each(['{"format":"else"}', '{"format":', '[]'])('hears that %s holds no profiles', async content => {
    expect((await bring(content, 'x.json')).text).toContain('There is nothing new in this file')
  })
})

test('nobody else sees imports', async () => {
  const asha = await world.signedIn(world.people.asha)
  expect((await asha.get(uploadPage)).status).toBe(404)
  expect((await asha.upload(uploadPage, 'file', { name: 'a.csv', content: header })).status).toBe(404)
})
