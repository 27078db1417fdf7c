import { listFrameworks } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { putAway, takeIn } from '../../assessing/save-answers.ts'
import { passportUrls } from '../../passport.urls.ts'
import { getMyPassport } from '../../record/my-passport.ts'
import { getRecord } from '../../record/record.queries.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { FrameworksView } from './frameworks.view.tsx'

/** The frameworks in one's passport, and the published ones that can be taken in. */
export const frameworksPage = page(passportUrls.frameworks, {
  access: signedIn,
  load: async ({ db, me, locale }) => {
    const record = await getRecord(db, me, { everyAnswer: false })
    const published = (await listFrameworks(db, locale)).filter(({ versionId }) => versionId !== undefined)
    const uses = new Map(record.frameworks.map(use => [use.frameworkId, use]))
    return {
      frameworks: published.map(framework => ({
        framework,
        isChosen: uses.get(framework.id)?.isChosen ?? false,
        answers: record.history.filter(({ frameworkId }) => frameworkId === framework.id),
      })),
    }
  },
  title: ({ ctx }) => words(ctx.locale).frameworks.title,
  breadcrumbs: toPassport,
  view: FrameworksView,
})

export const takeInAction = action(passportUrls.takeIn, {
  access: signedIn,
  load: ({ db, me, locale, params: { frameworkKey } }) => getMyPassport(db, me, { locale, frameworkKey }),
  submit: async ({ tx, me, data: { framework, use }, locale, now }) => {
    if (!use.isChosen) await takeIn(tx, { me, framework, now })
    const done = words(locale).frameworks.takenIn(framework.name)
    return redirect(passportUrls.framework.href({ frameworkKey: framework.key })).saying(done)
  },
})

export const putAwayAction = action(passportUrls.putAway, {
  access: signedIn,
  load: ({ db, me, locale, params: { frameworkKey } }) => getMyPassport(db, me, { locale, frameworkKey }),
  submit: async ({ tx, me, data: { framework, use }, locale, now }) => {
    await putAway(tx, { me, use, now })
    return redirect(passportUrls.frameworks.href()).saying(words(locale).frameworks.puttenAway(framework.name))
  },
})
