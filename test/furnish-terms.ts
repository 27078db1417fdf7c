import { personTermsUrls } from '#features/profiles/index.ts'
import { installTerms, termsUrls } from '#features/terms/index.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/**
 * Asha lends a skill and has told something of every kind; Dag has brought own words, of which one was joined with
 * another and one is hidden.
 */
export async function furnishTerms({ database }: TestApp, world: World): Promise<Examples> {
  await database.writing(world.organisationId, installTerms)
  const { asha, dag, elin } = world.people
  const [hers, his, keeper] = [await world.signedIn(asha), await world.signedIn(dag), await world.signedIn(elin)]
  const lent = await add(hers, 'skills-i-lend', 'Excel')
  await hers.post(personTermsUrls.term.href({ section: 'skills-i-lend', termId: lent }), {
    level: '3',
    happy: 'yes',
    audience: 'organisation',
    levelAudience: 'team',
  })
  await add(hers, 'skills-i-want', 'Power BI')
  await add(hers, 'languages', 'English')
  await add(hers, 'networks', 'pride')
  await add(hers, 'roles', 'First aider')
  const beekeeping = await addOwn(hers, 'interests', 'Beekeeping')
  const bees = await addOwn(his, 'interests', 'Keeping bees')
  const unfit = await addOwn(his, 'interests', 'Unfit word')
  const handBellsId = await addOwn(his, 'skills-i-lend', 'Hand bells')
  await keeper.post(termsUrls.merge.href({ termId: bees }), { into: beekeeping })
  await keeper.post(termsUrls.hide.href({ termId: unfit }))
  return {
    section: 'skills-i-lend',
    termId: beekeeping,
    mergedTermId: bees,
    hiddenTermId: unfit,
    lentTermId: lent,
    handBellsId,
    ...Object.fromEntries(Object.values(personTermsUrls).map(({ pattern }) => [`${pattern} termId`, lent])),
  }
}

const add = async (browser: TestBrowser, section: string, typed: string): Promise<string> => {
  await browser.post(personTermsUrls.section.href({ section }), { typed, chosen: '' })
  return newest(browser, section, typed)
}

const addOwn = async (browser: TestBrowser, section: string, typed: string): Promise<string> => {
  await browser.post(personTermsUrls.choose.href({ section }, { typed }), { term: 'own' })
  return newest(browser, section, typed)
}

// The id stands in the link that changes it; what was typed is its label, or the only one in its list.
async function newest(browser: TestBrowser, section: string, label: string): Promise<string> {
  const { $ } = await browser.get(personTermsUrls.section.href({ section }))
  const items = $('.app-own-terms__item').toArray()
  const item = items.find(one => $(one).find('h3').text().includes(label)) ?? items[0]
  return $(item).find('a').attr('href')?.split('/').at(-1) ?? ''
}
