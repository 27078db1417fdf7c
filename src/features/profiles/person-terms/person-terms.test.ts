import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import { found } from '#platform/http/errors.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { audiences, reaches } from '../audiences.ts'
import { changeTerm } from './change-terms.ts'
import { findOwnTerm, listVisibleTerms } from './person-terms.queries.ts'
import { personTermsUrls } from './person-terms.urls.ts'
import { findSection, type SectionKey } from './sections.ts'

let capable: TestApp
let world: World
let asha: TestBrowser
let ben: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    await installTerms(tx)
  })
  asha = await world.signedIn(world.people.asha)
  ben = await world.signedIn(world.people.ben)
}, 60_000)
afterAll(() => capable?.close())

const list = (section: SectionKey) => personTermsUrls.section.href({ section })
const add = (browser: TestBrowser, section: SectionKey, typed: string) =>
  browser.submit(list(section), { typed, chosen: '' })

/** The id of a term in somebody's own list, read off the link that changes it. */
async function termId(browser: TestBrowser, section: SectionKey, label: string): Promise<string> {
  const page = await browser.get(list(section))
  const links = page.$('a[href*="/account/terms/"]').toArray()
  const link = links.find(one => page.$(one).text().includes(label))
  return page.$(link).attr('href')?.split('/').at(-1) ?? ''
}

describe('somebody who tells what they can lend', () => {
  test('types another name for a skill and gets the skill, with what can be said about it', async () => {
    const page = await add(asha, 'skills-i-lend', 'excel')
    expect(page.$('h1').text()).toBe('Spreadsheets')
    expect(page.body).toContain('Spreadsheets is added.')
    expect((await asha.get(list('skills-i-lend'))).text).toContain('1 in your list')
  })

  test('types something that may mean several things, and is asked which', async () => {
    const page = await add(asha, 'skills-i-lend', 'spredsheet')
    expect(page.$('h1').text()).toBe('What do you mean by “spredsheet”?')
    expect(page.$('.govuk-radios__label').first().text().trim()).toBe('Spreadsheets')
    expect(page.text).toContain('None of these: add “spredsheet”')
  })

  test('may use a word of their own, tidied, and gets the same one when they type it otherwise', async () => {
    const choose = personTermsUrls.choose.href({ section: 'interests' }, { typed: '  Bee\u202e   keeping ' })
    const page = await asha.submit(choose, { term: 'own' })
    expect(page.text).toContain('Bee keeping')
    await add(ben, 'interests', 'BEE KEEPING!')
    const again = await ben.submit(personTermsUrls.choose.href({ section: 'interests' }, { typed: 'BEE KEEPING!' }), {
      term: 'own',
    })
    expect(again.$('.app-own-terms__label').text()).toContain('Bee keeping')
  })

  test.each([
    ['', 'Write a word, or choose one'],
    ['   ', 'Write a word, or choose one'],
    ['x'.repeat(61), 'Write at most 60 characters'],
    ['!!!', 'Write a word with letters or numbers'],
    ['https://example.org', 'Write a word, not an address'],
  ])('is told kindly what is wrong with “%s”', async (typed, message) => {
    const page = await asha.post(list('skills-i-lend'), { typed, chosen: '' })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-message').text()).toContain(message)
  })

  test('takes something away and puts it back as it was', async () => {
    await add(ben, 'skills-i-lend', 'GIS')
    const id = await termId(ben, 'skills-i-lend', 'Maps and GIS')
    const address = { section: 'skills-i-lend', termId: id }
    await ben.post(personTermsUrls.term.href(address), { level: '4', audience: 'team', levelAudience: 'team' })
    const removed = await ben.submit(personTermsUrls.remove.href(address))
    expect(removed.text).toContain('You have removed Maps and GIS.')
    expect(removed.$('.app-own-terms__item')).toHaveLength(0)
    const undo = removed.$('.app-undo')
    const fields = undo
      .find('input')
      .toArray()
      .map(input => [removed.$(input).attr('name'), removed.$(input).val()])
    const back = await ben.submit(undo.attr('action') ?? '', Object.fromEntries(fields))
    expect(back.text).toContain('So well that I teach others. You say so yourself. Your team sees this.')
  })

  test('cannot show the level to more people than the skill', async () => {
    const address = { section: 'skills-i-lend', termId: await termId(asha, 'skills-i-lend', 'Spreadsheets') }
    const page = await asha.post(personTermsUrls.term.href(address), {
      level: '3',
      audience: 'team',
      levelAudience: 'organisation',
    })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary').text()).toContain('Choose a smaller circle')
  })

  test('cannot say that somebody else has confirmed it', async () => {
    const address = { section: 'skills-i-lend', termId: await termId(asha, 'skills-i-lend', 'Spreadsheets') }
    await asha.post(personTermsUrls.term.href(address), {
      level: '3',
      audience: 'organisation',
      levelAudience: 'me',
      evidence: 'confirmed',
      evidence_state: 'confirmed',
    })
    expect((await asha.get(list('skills-i-lend'))).text).toContain('Very well. You say so yourself.')
  })
})

describe('what others see of it', () => {
  const seenBy = (who: keyof World['people'] | 'partners') =>
    capable.database.reading(world.organisationId, async db => {
      const managers = { asha: world.people.carol.id, ben: world.people.carol.id, dag: world.people.carol.id }
      const viewer =
        who === 'partners' ? who : { id: world.people[who].id, managerId: (managers as Record<string, string>)[who] }
      const person = { id: world.people.asha.id, managerId: world.people.carol.id }
      const all = await listVisibleTerms(db, viewer, person, 'en')
      return all.map(({ term, level }) => `${term.label}${level ? ` ${level}` : ''}`)
    })

  test('is each thing for its audience, and the level for its own', async () => {
    const address = { section: 'skills-i-lend', termId: await termId(asha, 'skills-i-lend', 'Spreadsheets') }
    await asha.post(personTermsUrls.term.href(address), { level: '3', audience: 'organisation', levelAudience: 'team' })
    await add(asha, 'networks', 'pride')
    await add(asha, 'skills-i-want', 'Power BI')
    expect(await seenBy('asha')).toEqual(['Bee keeping', 'Charts and dashboards', 'LGBT+ network', 'Spreadsheets 3'])
    expect(await seenBy('ben')).toEqual(['Bee keeping', 'Charts and dashboards', 'Spreadsheets 3'])
    expect(await seenBy('carol')).toEqual(['Bee keeping', 'Charts and dashboards', 'Spreadsheets 3'])
    expect(await seenBy('farah')).toEqual(['Bee keeping', 'Spreadsheets'])
    expect(await seenBy('partners')).toEqual([])
  })

  test('are not words that their owner keeps to themselves: nobody is offered those', async () => {
    const choose = personTermsUrls.choose.href({ section: 'networks' }, { typed: 'Tuesday group' })
    await asha.post(choose, { term: 'own' })
    const offered = async (browser: TestBrowser) =>
      (await browser.get('/terms/suggestions?kind=network&typed=tuesday')).body
    expect(await offered(asha)).toContain('Tuesday group')
    expect(JSON.parse(await offered(ben))).toEqual([])
  })
})

describe('a list', () => {
  test('takes a hundred and says kindly that it is full', async () => {
    const { dag } = world.people
    await capable.database.writing(world.organisationId, async tx => {
      const interests = await tx
        .selectFrom('terms')
        .select('id')
        .where('organisation_id', '=', world.organisationId)
        .where('kind', '=', 'interest')
        .execute()
      const extra = Array.from({ length: 100 - interests.length }, (_, number) => `Thing ${number}`)
      const own = extra.map(label => ({
        organisation_id: world.organisationId,
        id: uuid(),
        kind: 'interest' as const,
        origin: 'own-word' as const,
        texts: JSON.stringify({ en: { label } }),
        search_text: `| ${label.toLowerCase()} |`,
      }))
      await tx.insertInto('terms').values(own).execute()
      const rows = [...interests, ...own].slice(0, 100)
      await tx
        .insertInto('person_terms')
        .values(
          rows.map(({ id }) => ({
            organisation_id: world.organisationId,
            person_id: dag.id,
            term_id: id,
            relation: 'has' as const,
          })),
        )
        .execute()
    })
    const browser = await world.signedIn(dag)
    const choose = personTermsUrls.choose.href({ section: 'interests' }, { typed: 'One more' })
    const page = await browser.post(choose, { term: 'own' })
    expect(page.status).toBe(400)
    expect(page.text).toContain('This list is full')
  })
})

describe('the pages', () => {
  test('are for those who are signed in, and know no other lists', async () => {
    expect((await capable.browser().get(list('interests'))).status).toBe(303)
    expect((await asha.get('/account/terms/secrets')).status).toBe(404)
    expect((await asha.get('/account/terms/interests/not-an-id')).status).toBe(404)
  })

  test('say everything in Norwegian', async () => {
    const page = await asha.get(`${list('skills-i-lend')}`, { 'accept-language': 'nb' })
    expect(page.$('h1').text()).toBe('Dette kan jeg hjelpe med')
    expect(page.text).toContain('Regneark')
  })
})

describe('what somebody has told', () => {
  test('is said to be right today with everything else on their profile, in one click', async () => {
    const before = new Date('2026-03-01T08:00:00Z')
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('person_terms')
        .set({ confirmed_at: before })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people.asha.id)
        .execute(),
    )
    expect((await asha.get(list('skills-i-lend'))).text).not.toContain('Last said today.')
    await asha.post('/account/profile/still-right')
    expect((await asha.get(list('skills-i-lend'))).text).toContain('Last said today.')
  })

  test('stands in the history that only they read', async () => {
    const page = await asha.get('/account/profile/history')
    expect(page.text).toContain('Skills I can lend')
    expect(page.text).toContain('Spreadsheets')
  })
})

describe('whatever audiences are chosen', () => {
  test('nobody sees a level who does not see the thing, and nobody sees what is not for them', async () => {
    const section = found(findSection('skills-i-lend'))
    const id = await termId(asha, 'skills-i-lend', 'Spreadsheets')
    const anyAudience = fc.constantFrom(...audiences)
    await fc.assert(
      fc.asyncProperty(anyAudience, anyAudience, async (audience, levelAudience) => {
        await capable.database.writing(world.organisationId, async tx => {
          const own = found(await findOwnTerm(tx, world.people.asha, id, 'en', section))
          const choices = { level: 3, happyToHelp: true, audience, levelAudience }
          await changeTerm(tx, world.people.asha, section, own, choices, new Date())
          const person = { id: world.people.asha.id, managerId: world.people.carol.id }
          for (const close of ['team', 'organisation', 'partners'] as const) {
            const seen = (await listVisibleTerms(tx, close, person, 'en')).find(({ termId }) => termId === id)
            expect(seen !== undefined).toBe(reaches(audience, close))
            expect(seen?.level !== undefined).toBe(reaches(audience, close) && reaches(levelAudience, close))
          }
        })
      }),
      { numRuns: 16 },
    )
  })
})
