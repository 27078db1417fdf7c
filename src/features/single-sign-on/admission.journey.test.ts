import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantRole } from '#features/people/index.ts'
import { decideSignInPolicy, signInWays } from '#features/sign-in/index.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { type House, openHouse } from './testing/house.ts'

let house: House
let provider: House['provider']
let world: House['world']
let capable: House['capable']

beforeAll(async () => {
  house = await openHouse()
  ;({ provider, world, capable } = house)
})
afterAll(() => house?.close())

describe('people whom the organisation lets in by their address', () => {
  test('somebody in the staff list comes in at once, if the address is confirmed and of a verified domain', async () => {
    await house.settle({ trust: ['links'] })
    provider.accounts.set('ben-unsure', { name: 'Ben', email: world.people.ben.email, email_verified: false })
    expect((await house.comeIn(capable.browser(), 'ben-unsure')).location).toContain('why=not-known')
    provider.accounts.set('ben-there', {
      name: 'Ben',
      email: world.people.ben.email.toUpperCase(),
      email_verified: true,
    })
    const browser = capable.browser()
    expect((await house.comeIn(browser, 'ben-there')).location).toBe('/')
    expect(await house.nameOn(browser)).toBe('Ben Okafor')
    expect((await house.actsOf('single-sign-on.linked'))[0]).toMatchObject({ subject_id: world.people.ben.id })
  })

  test('another account with the same address does not become the same person', async () => {
    provider.accounts.set('ben-again', { name: 'Ben', email: world.people.ben.email, email_verified: true })
    expect((await house.comeIn(capable.browser(), 'ben-again')).location).toContain('why=not-known')
  })

  test('an address that only looks like one of ours is nobody’s', async () => {
    const kelvin = world.people.farah.email.replace('k', '\u212a')
    provider.accounts.set('impostor', { name: 'Farah', email: kelvin, email_verified: true })
    expect((await house.comeIn(capable.browser(), 'impostor')).location).toContain('why=not-known')
  })

  test('somebody new becomes a person only where the organisation wants it, and only in a verified domain', async () => {
    const tove = { name: 'Tove Lund', email: 'tove.lund@northshire.example', email_verified: true, locale: 'nb-NO' }
    provider.accounts.set('tove', tove)
    expect((await house.comeIn(capable.browser(), 'tove')).location).toContain('why=not-known')
    await house.settle({ trust: ['links', 'makes'] })
    provider.accounts.set('stranger', { ...tove, email: 'tove.lund@elsewhere.example' })
    expect((await house.comeIn(capable.browser(), 'stranger')).location).toContain('why=not-known')
    const browser = capable.browser()
    expect((await house.comeIn(browser, 'tove')).location).toBe('/')
    expect(await house.nameOn(browser)).toBe('Tove Lund')
    expect((await browser.get('/account/sessions')).$('html').attr('lang')).toBe('nb')
  })

  test('a new person who comes in two windows at the same moment is one person', async () => {
    const liv = { name: 'Liv Moe', email: 'liv.moe@northshire.example', email_verified: true }
    provider.accounts.set('liv', liv)
    const windows = [capable.browser(), capable.browser(), capable.browser()]
    const back = await Promise.all(windows.map(browser => house.comeIn(browser, 'liv')))
    expect(back.map(({ location }) => location)).toEqual(['/', '/', '/'])
    const people = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('people')
        .select('id')
        .where('organisation_id', '=', world.organisationId)
        .where('email', '=', liv.email)
        .execute(),
    )
    expect(people).toHaveLength(1)
  })

  test('only accounts with the mark that the organisation asks for come in', async () => {
    await house.settle({ trust: ['links'], requiredClaim: 'tid', requiredValue: 'our-tenant' })
    expect((await house.comeIn(capable.browser(), 'ben-there')).location).toContain('why=not-allowed')
    provider.accounts.set('ben-there', { ...provider.accounts.get('ben-there'), tid: 'our-tenant' })
    expect((await house.comeIn(capable.browser(), 'ben-there')).location).toBe('/')
    await house.settle({ trust: ['links'] })
  })

  test('somebody without an e-mail address is found by employee number, somebody with one is not', async () => {
    await house.settle({ employeeNumberClaim: 'nr' })
    const numbers = await capable.database.writing(world.organisationId, async tx => {
      const rows = await tx
        .selectFrom('people')
        .select(['id', 'employee_number as number'])
        .where('organisation_id', '=', world.organisationId)
        .execute()
      await tx
        .updateTable('people')
        .set({ email: null })
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', world.people.dag.id)
        .execute()
      return new Map(rows.map(({ id, number }) => [id, number]))
    })
    provider.accounts.set('dag-there', { name: 'D', nr: numbers.get(world.people.dag.id) })
    provider.accounts.set('carol-there', { name: 'C', nr: numbers.get(world.people.carol.id) })
    const browser = capable.browser()
    expect((await house.comeIn(browser, 'dag-there')).location).toBe('/')
    expect(await house.nameOn(browser)).toBe('Dag Solberg')
    expect((await house.comeIn(capable.browser(), 'carol-there')).location).toContain('why=not-known')
    await house.settle({ trust: ['links'] })
  })
})

describe('roles that groups give', () => {
  const rolesOf = (personId: string) =>
    capable.database.reading(world.organisationId, async db => {
      const rows = await db
        .selectFrom('role_grants')
        .select(['role', 'source'])
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', personId)
        .where('revoked_at', 'is', null)
        .orderBy('role')
        .execute()
      return rows.map(({ role, source }) => `${role} by ${source}`)
    })

  test('come with the group, go with it, and leave alone what a person gave', async () => {
    await house.settle({ trust: ['links'], groupsClaim: 'groups' })
    for (const [group, role] of [
      ['helpers', 'champion'],
      ['leads', 'programme-lead'],
    ])
      await house.farah.post(singleSignOnUrls.roles.href({ providerId: house.providerId }), {
        group: group ?? '',
        role: role ?? '',
      })
    await capable.database.writing(world.organisationId, tx =>
      grantRole(tx, {
        personId: world.people.ben.id,
        role: 'programme-lead',
        actorId: world.people.farah.id,
        now: new Date(),
      }),
    )
    const told = { ...provider.accounts.get('ben-there') }
    provider.accounts.set('ben-there', { ...told, groups: ['helpers', 'leads', 'others'] })
    await house.comeIn(capable.browser(), 'ben-there')
    expect(await rolesOf(world.people.ben.id)).toEqual(['champion by single-sign-on', 'programme-lead by person'])
    provider.accounts.set('ben-there', { ...told, groups: [] })
    await house.comeIn(capable.browser(), 'ben-there')
    expect(await rolesOf(world.people.ben.id)).toEqual(['programme-lead by person'])
    expect((await house.actsOf('administration.role-revoked'))[0]?.details).toEqual({
      role: 'champion',
      source: 'single-sign-on',
    })
  })

  test('never take the last administrator away', async () => {
    await house.farah.post(singleSignOnUrls.roles.href({ providerId: house.providerId }), {
      group: 'admins',
      role: 'administrator',
    })
    provider.accounts.set('elin-there', {
      name: 'E',
      email: world.people.elin.email,
      email_verified: true,
      groups: ['admins'],
    })
    await house.comeIn(capable.browser(), 'elin-there')
    expect(await rolesOf(world.people.elin.id)).toContain('administrator by single-sign-on')
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('role_grants')
        .set({ revoked_at: new Date() })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people.farah.id)
        .execute(),
    )
    const withoutGroups = { name: 'E', email: world.people.elin.email, email_verified: true, groups: [] }
    provider.accounts.set('elin-there', withoutGroups)
    await house.comeIn(capable.browser(), 'elin-there')
    expect(await rolesOf(world.people.elin.id)).toContain('administrator by single-sign-on')
    expect(await house.actsOf('single-sign-on.last-administrator-kept')).toHaveLength(1)
    // Another one who has never come in by a way that is open would be of no help.
    await capable.database.writing(world.organisationId, async tx => {
      await grantRole(tx, { personId: world.people.dag.id, role: 'administrator', actorId: undefined, now: new Date() })
      await decideSignInPolicy(tx, ['single-sign-on'], undefined, new Date())
    })
    await house.comeIn(capable.browser(), 'elin-there')
    expect(await rolesOf(world.people.elin.id)).toContain('administrator by single-sign-on')
    expect(await house.actsOf('single-sign-on.last-administrator-kept')).toHaveLength(2)
    await capable.database.writing(world.organisationId, tx =>
      decideSignInPolicy(tx, signInWays, undefined, new Date()),
    )
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('role_grants')
        .set({ revoked_at: null })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people.farah.id)
        .execute(),
    )
  })
})
