import { stampsUrls } from '#features/stamps/index.ts'
import { give, prepareStamps } from '#features/stamps/testing/earn.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import { day } from '#platform/time.ts'
import type { Examples } from './routes.ts'

/**
 * Asha has a stamp with a link, one that colleagues see, one that ends soon and one that she does not want, and has brought
 * one along; Ben was given one by hand; Elin has begun a new one and changed another.
 */
export async function furnishStamps(capable: TestApp, world: World): Promise<Examples> {
  const { asha, ben, dag, elin } = world.people
  await prepareStamps(capable, world)
  const stampId = await give(capable, world, asha)
  const twoYearsAgo = new Date(Date.now() - 730 * day + 10 * day)
  await give(capable, world, asha, { key: 'safe-confirmed', at: twoYearsAgo })
  const shownId = await give(capable, world, asha, { key: 'area-content' })
  const unwantedId = await give(capable, world, asha, { key: 'area-data' })
  const givenId = await give(capable, world, ben, { key: 'good-colleague', by: elin })
  const hers = await world.signedIn(asha)
  await hers.post(stampsUrls.profile.href({ stampId: shownId }))
  await hers.post(stampsUrls.refuse.href({ stampId: unwantedId }))
  const linked = await hers.submit(stampsUrls.link.href({ stampId }))
  const token = String(linked.$('#link').val()).split('/').at(-1) ?? ''
  const his = await world.signedIn(dag)
  const other = await give(capable, world, dag, { key: 'area-together' })
  const file = await his.get(stampsUrls.file.href({ stampId: other, file: 'stamp.json' }))
  await hers.upload(stampsUrls.bring.href(), 'badge', { name: 'badge.json', content: file.body })
  const mine = await hers.get(stampsUrls.mine.href())
  const keeper = await world.signedIn(elin)
  const draft = {
    name_en: 'Show and tell',
    description_en: 'Showed others what was made.',
    motif: 'sharing',
    grace: '30',
  }
  const begun = await keeper.post(stampsUrls.create.href(), draft)
  const achievementKey = begun.location?.split('/').at(-1) ?? ''
  const condition = stampsUrls.addCondition.href({ achievementKey, kind: 'happenings' })
  await keeper.post(condition, { which: 'event', atLeast: '2' })
  const credential = JSON.parse(file.body).id.replace('urn:uuid:', '')
  const own = Object.values(stampsUrls).filter(({ pattern }) => pattern.startsWith('/passport/stamps/:stampId'))
  return {
    organisation: world.slug,
    badgeId: mine.$('a[href*="/brought/"]').attr('href')?.split('/').at(-1) ?? '',
    achievementKey,
    credential,
    draftConditionHref: condition,
    unwantedId,
    sharedHref: stampsUrls.shared.href({ organisation: world.slug, token }),
    ...Object.fromEntries(own.map(({ pattern }) => [`${pattern} stampId`, stampId])),
    [`${stampsUrls.criteria.pattern} key`]: 'digital-basics',
    [`${stampsUrls.image.pattern} key`]: 'digital-basics',
    [`${stampsUrls.image.pattern} file`]: '1.svg',
    [`${stampsUrls.file.pattern} file`]: 'stamp.json',
    [`${stampsUrls.sharedFile.pattern} token`]: token,
    [`${stampsUrls.sharedFile.pattern} file`]: 'stamp.json',
    [`${stampsUrls.addCondition.pattern} kind`]: 'area',
    [`${stampsUrls.award.pattern} achievementKey`]: 'good-colleague',
    [`${stampsUrls.revoke.pattern} achievementKey`]: 'good-colleague',
    [`${stampsUrls.revoke.pattern} stampId`]: givenId,
    [`${stampsUrls.ofColleague.pattern} personId`]: asha.id,
  }
}
