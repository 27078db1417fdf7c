import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  digitalBasics,
  type FrameworkDefinition,
  getCurrentFramework,
  installFramework,
  skillsOf,
} from '#features/skills/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addProfile, findRoleProfile, gapsOf, publishDraft } from './index.ts'
import { brokenIn, mended } from './mend.ts'

const from = (fromKey: string, kind: 'merged' | 'split' | 'retired', ...toKeys: string[]) => ({
  ...{ fromKey, kind, toKeys, versionId: 'v2', note: '', names: { en: `Old ${fromKey}` } },
})

describe('a profile whose framework changed', () => {
  const asked = [
    { skillKey: 'a', level: 2 },
    { skillKey: 'b', level: 4 },
    { skillKey: 'c', level: 1 },
    { skillKey: 'd', level: 3 },
  ]
  const now = new Set(['a', 'e', 'f'])
  const successors = [from('b', 'merged', 'a'), from('c', 'split', 'e', 'f'), from('d', 'retired')]

  test('says what merged, split and went, with the name it had', () => {
    const broken = brokenIn(asked, now, successors)
    expect(broken.map(({ skillKey, nowKeys }) => [skillKey, nowKeys])).toEqual([
      ['b', ['a']],
      ['c', ['e', 'f']],
      ['d', []],
    ])
    expect(broken[2]?.names.en).toBe('Old d')
  })

  test('is mended at the higher level where two skills meet, and never above the scale', () => {
    const broken = brokenIn(asked, now, successors)
    expect(mended(asked, broken, 3)).toEqual([
      { skillKey: 'a', level: 3 },
      { skillKey: 'e', level: 1 },
      { skillKey: 'f', level: 1 },
    ])
  })
})

test('what is not said is missing altogether, and more than enough is no gap', () => {
  const requirements = [
    { skillKey: 'a', level: 2 },
    { skillKey: 'b', level: 3 },
  ]
  expect(gapsOf({ requirements }, new Map([['a', 4]]))).toEqual([
    { skillKey: 'a', level: 2, has: 4, steps: 0 },
    { skillKey: 'b', level: 3, has: undefined, steps: 3 },
  ])
})

describe('on its page', () => {
  let capable: TestApp
  let world: World
  const key = 'porter'

  beforeAll(async () => {
    capable = await testApp()
    world = await createWorld(capable)
    const act = { by: undefined, now: new Date('2026-02-01') }
    await capable.database.writing(world.organisationId, async tx => {
      await installFramework(tx, digitalBasics, new Date('2026-01-01'))
      const framework = await getCurrentFramework(tx, 'digital-basics', 'en')
      const { id } = await tx.selectFrom('frameworks').select('id').executeTakeFirstOrThrow()
      const requirements = skillsOf(framework)
        .slice(0, 3)
        .map(skill => ({ skillKey: skill.key, level: 2 }))
      const texts = { en: { name: 'Porter', description: '', family: '' } }
      const made = await addProfile(tx, { framework: { id, versionId: framework.versionId }, texts, requirements }, act)
      await publishDraft(tx, made.id, act)
      await installFramework(tx, withoutTheFirstSkill(digitalBasics), new Date('2026-03-01'))
    })
  }, 60_000)
  afterAll(() => capable.close())

  test('somebody who writes profiles sees which skill went, and mends it with one button', async () => {
    const elin = await world.signedIn(world.people.elin)
    const page = await elin.get(`/role-profiles/${key}`)
    expect(page.text).toContain('The framework has changed')
    expect(page.text).toContain('goes: nothing took its place')
    const draft = await elin.submit(`/role-profiles/${key}/mend`)
    expect(draft.text).toContain('Mended, as a draft')
    expect(draft.text).not.toContain('The framework has changed')
    await elin.post(`/role-profiles/${key}/publish`)
    const profile = await capable.database.reading(world.organisationId, db => findRoleProfile(db, key))
    expect(profile?.requirements).toHaveLength(2)
  })
})

function withoutTheFirstSkill(definition: FrameworkDefinition): FrameworkDefinition {
  const [first, ...areas] = definition.areas
  if (!first) throw new Error('Digital basics has areas')
  return { ...definition, version: '99', areas: [{ ...first, skills: first.skills.slice(1) }, ...areas] }
}
