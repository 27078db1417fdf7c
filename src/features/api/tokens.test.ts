import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { day } from '#platform/time.ts'
import { apiUrls, restUrls } from './api.urls.ts'
import { testProgram } from './testing/program.ts'
import { newTokenText, readTokenText } from './token-text.ts'
import { getToken } from './tokens.queries.ts'
import { createToken, revokeToken, tokenIdentity } from './tokens.ts'
import { warnOfExpiry } from './warn-of-expiry.ts'

let capable: TestApp
let world: World
let farah: TestBrowser
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  farah = await world.signedIn(world.people.farah)
}, 60_000)
afterAll(() => capable.close())

const acts = (action: string) =>
  capable.database.reading(world.organisationId, db =>
    db.selectFrom('audit_entries').selectAll().where('action', '=', action).orderBy('at', 'desc').execute(),
  )
// The random bits may hold an underscore as well, so the token is not split at them.
const secretOf = (token: string) => token.slice(-50, -7)
const me = (token: string) =>
  capable.app.inject({ url: restUrls.me.href(), headers: { authorization: `Bearer ${token}` } })

async function makeToken(fields: Record<string, string | string[]> = {}) {
  const form = await farah.get(apiUrls.newToken.href())
  const tokenId = String(form.$('input[name=tokenId]').attr('value'))
  const sent = { name: 'Intranet', scopes: ['people:read'], days: '90', tokenId, ...fields }
  const page = await farah.post(apiUrls.newToken.href(), sent)
  return { page, sent, token: page.$('#token').text() }
}

describe('an administrator', () => {
  test('makes a token, sees it once, and finds it in the list without its text', async () => {
    const { page, token, sent } = await makeToken()
    expect(page.status).toBe(200)
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(token).toMatch(/^capable_[0-9a-f]{32}_[\w-]{43}_[\w-]{6}$/)
    const answer = await me(token)
    expect(answer.json()).toMatchObject({
      name: 'Intranet',
      scopes: ['people:read'],
      organisation: { slug: 'northshire' },
    })
    const list = await farah.get(apiUrls.tokens.href())
    expect(list.text).toContain('Intranet')
    expect(list.text).toContain('Read people')
    expect(list.body).not.toContain(token)
    const [entry] = await acts('api.token-created')
    expect(entry).toMatchObject({ actor_id: world.people.farah.id, subject_id: sent.tokenId })
    expect(JSON.stringify(entry?.details)).not.toContain(token.slice(-50))
  })

  test('makes one token with one form, even when the answer is loaded again', async () => {
    const { sent } = await makeToken({ name: 'Only one' })
    const again = await farah.post(apiUrls.newToken.href(), sent)
    expect(again.location).toBe(apiUrls.tokens.href())
    const list = await farah.get(apiUrls.tokens.href())
    expect(list.text).toContain('cannot be shown again')
    expect(list.$('h3').filter((_, heading) => list.$(heading).text().trim() === 'Only one')).toHaveLength(1)
  })

  test('is told everything that is missing, and loses nothing that was typed', async () => {
    const { page } = await makeToken({ name: '', scopes: [], days: '9999' })
    expect(page.status).toBe(400)
    const errors = page
      .$('.govuk-error-summary a')
      .map((_, link) => page.$(link).attr('href'))
      .get()
    expect(errors).toEqual(['#name', '#scopes', '#days'])
    const { page: odd } = await makeToken({ name: 'Kept', scopes: ['everything'], days: '30' })
    expect(odd.status).toBe(400)
    expect(odd.$('#name').attr('value')).toBe('Kept')
  })

  test('revokes a token after one more question, and the program is locked out at once', async () => {
    const { token, sent } = await makeToken({ name: 'Old poster wall' })
    expect((await me(token)).statusCode).toBe(200)
    const href = apiUrls.revokeToken.href({ tokenId: sent.tokenId })
    expect((await farah.get(href)).text).toContain('Revoke “Old poster wall”?')
    const after = await farah.submit(href)
    expect(after.text).toContain('Revoked')
    expect((await me(token)).statusCode).toBe(401)
    expect((await farah.submit(href)).body).toContain('did not work any more')
    expect((await acts('api.token-revoked')).filter(({ subject_id }) => subject_id === sent.tokenId)).toHaveLength(1)
  })

  test('sees when a program last came', async () => {
    const { token } = await makeToken({ name: 'Busy' })
    const card = async () => (await farah.get(apiUrls.tokens.href())).$('.govuk-summary-card:contains("Busy")').text()
    expect(await card()).toContain('Never')
    await me(token)
    await expect.poll(card).not.toContain('Never')
  })

  test('is told by mail, once, before a token stops working', async () => {
    const program = await testProgram(capable, world)
    const warn = () => capable.database.writing(world.organisationId, tx => warnOfExpiry(tx, new Date()))
    await warn()
    await warn()
    await capable.runJobs()
    const mails = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('mails').selectAll().where('subject', 'like', '%Test program%').execute(),
    )
    expect(mails.map(({ to_address }) => to_address)).toEqual([world.people.farah.email])
    expect(mails[0]?.text_body).toContain('http://capable.test/administration/api')
    expect(mails[0]?.text_body).not.toContain(program.token)
  })
})

describe('nobody else', () => {
  test.each(['asha', 'carol', 'elin'] as const)('finds the pages about tokens: %s', async name => {
    const browser = await world.signedIn(world.people[name])
    for (const href of [
      apiUrls.tokens.href(),
      apiUrls.newToken.href(),
      apiUrls.tryEndpoint.href({ operation: 'listPeople' }),
    ])
      expect((await browser.get(href)).status).toBe(404)
    const made = await browser.post(apiUrls.newToken.href(), { name: 'x', scopes: ['scim'], days: '30' })
    expect(made.status).toBe(404)
  })
})

describe('a token', () => {
  test('works until its last moment, and not for longer than a year', async () => {
    const now = new Date()
    const make = (days: number) =>
      capable.database.writing(world.organisationId, tx =>
        createToken(tx, { name: 'Short', scopes: ['scim'], expiresAt: new Date(now.getTime() + days * day), now }),
      )
    const { text } = await make(1)
    const at = (moment: Date) =>
      capable.database.reading(world.organisationId, db => tokenIdentity.authenticate(db, text, moment))
    expect(await at(new Date(now.getTime() + day - 1))).toMatchObject({ name: 'Short', scopes: ['scim'] })
    expect(await at(new Date(now.getTime() + day))).toBeUndefined()
    await expect(make(400)).rejects.toThrow(RangeError)
    await expect(make(-1)).rejects.toThrow(RangeError)
  })

  test('is kept as a hash only', async () => {
    const { token } = await makeToken({ name: 'Hidden' })
    const rows = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('api_tokens').selectAll().where('name', '=', 'Hidden').execute(),
    )
    const kept = JSON.stringify(rows.map(row => ({ ...row, token_hash: row.token_hash.toString('latin1') })))
    expect(kept).not.toContain(secretOf(token))
  })

  test('of one organisation is nothing in another, and cannot be revoked from there', async () => {
    const theirs = await createWorld(capable, 'southshire', 'Southshire Council')
    const program = await testProgram(capable, world)
    const secret = secretOf(program.token)
    // The same secret under the other organisation's name, with a checksum that fits.
    const forged = newTokenText(theirs.organisationId).replace(/_[\w-]{43}_/, `_${secret}_`)
    expect((await me(forged)).statusCode).toBe(401)
    await capable.database.writing(theirs.organisationId, async tx => {
      await expect(getToken(tx, program.tokenId)).rejects.toThrow('No such token')
      const row = { id: program.tokenId, name: 'Ours' }
      expect(await revokeToken(tx, row, theirs.people.farah, new Date())).toBe(false)
    })
    expect((await me(program.token)).statusCode).toBe(200)
  })

  test('that was mistyped, cut off or made up is refused, and never breaks anything', async () => {
    const text = newTokenText(world.organisationId)
    expect(readTokenText(text)).toEqual({ organisationId: world.organisationId })
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom(...'abcXYZ019-_'), (at, letter) => {
        const typed = text.slice(0, at) + letter + text.slice(at + 1)
        return typed === text || readTokenText(typed) === undefined
      }),
    )
    fc.assert(fc.property(fc.nat({ max: text.length - 1 }), end => readTokenText(text.slice(0, end)) === undefined))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary-ascii', maxLength: 200 }), async made => {
        const token = made.replace(/[^\x21-\x7e]/g, '')
        expect((await me(token)).statusCode).toBe(401)
        expect((await me(`${text.slice(0, 40)}${token}`)).statusCode).toBe(401)
      }),
      { numRuns: 30 },
    )
  })
})

describe('somebody who writes a program', () => {
  test('reads what it can ask, without signing in, in either language', async () => {
    const stranger = capable.browser()
    const page = await stranger.get(apiUrls.reference.href())
    expect(page.status).toBe(200)
    expect(page.text).toContain('GET /people')
    expect(page.text).toContain('updatedSince')
    expect(page.$('a:contains("Try it")')).toHaveLength(0)
    const norwegian = await stranger.get(apiUrls.reference.href(), { 'accept-language': 'nb' })
    expect(norwegian.$('h1').text()).toBe('For utviklere')
    const links = page
      .$('main a[href^="#"]')
      .map((_, link) => page.$(link).attr('href'))
      .get()
    for (const link of links) expect(page.$(`[id="${link.slice(1)}"]`), link).toHaveLength(1)
  })

  test('tries a request with a token, and sees the answer as the program would', async () => {
    const { token } = await testProgram(capable, world)
    const href = apiUrls.tryEndpoint.href({ operation: 'listPeople' })
    const page = await farah.post(href, { secret: token, q: 'ben', limit: '1' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('Ben Okafor')
    expect(page.text).toContain('http://capable.test/api/v1/people?q=ben&limit=1')
    expect(page.$('#q').attr('value')).toBe('ben')
    expect(page.body).not.toContain(token)
    const wrong = await farah.post(href, { secret: token, limit: '1000', unit: 'x' })
    expect(wrong.text).toContain('Must be at most 200')
    expect((await farah.post(href, { secret: '' })).status).toBe(400)
  })

  test('sees why a token is refused', async () => {
    const { token } = await testProgram(capable, world, ['units:read'])
    const href = apiUrls.tryEndpoint.href({ operation: 'listPeople' })
    expect((await farah.post(href, { secret: token })).text).toContain('lacks the scope people:read')
    expect((await farah.post(href, { secret: 'nonsense' })).text).toContain('401')
    const theirs = await createWorld(capable, 'eastshire', 'Eastshire Council')
    const foreign = await testProgram(capable, theirs)
    expect((await farah.post(href, { secret: foreign.token })).text).toContain('401')
    expect((await farah.get(apiUrls.tryEndpoint.href({ operation: 'dropEverything' }))).status).toBe(404)
  })
})
