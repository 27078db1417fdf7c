import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Choice, isWhole, readChoice, toNumber, writeChoice } from '../../merge-answers.ts'
import { choicesOf, findArea, getMyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { saveAnswers } from '../../save-answers.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { answerForm, areaForm, choicesFrom } from './area.form.ts'
import { AreaView } from './area.view.tsx'
import { hrefAfter } from './href-after.ts'

interface Loading {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly areaKey: string }
  readonly locale: Locale
}

async function loadArea({ db, me, params: { areaKey }, locale }: Loading) {
  const passport = await getMyPassport(db, me, { locale })
  return { framework: passport.framework, area: findArea(passport.framework, areaKey), choices: choicesOf(passport) }
}

/** `from=check`: came from check-your-answers and goes back there. `left=yes`: was just saved with something missing. */
export const areaPage = page(passportUrls.area, {
  access: signedIn,
  load: async request => ({
    ...(await loadArea(request)),
    isFromCheck: request.query.get('from') === 'check',
    isJustSaved: request.query.get('left') === 'yes',
  }),
  title: ({ data }) => data.area.name,
  breadcrumbs: toPassport,
  view: AreaView,
  form: areaForm,
  submit: async ({ tx, me, data, input, locale, now }) => {
    const { framework, area, isFromCheck } = data
    const held = await saveAnswers(tx, { me, framework, area, now, ...choicesFrom(area, input) })
    if (input.leave === 'yes') return redirect(passportUrls.show.href()).saying(words(locale).area.savedForLater)
    if (!area.skills.every(({ key }) => isWhole(held.get(key))))
      return redirect(
        passportUrls.area.href({ areaKey: area.key }, { left: 'yes', from: isFromCheck ? 'check' : undefined }),
      )
    return redirect(hrefAfter(data))
  },
})

/** Saves one answer as it is chosen. The browser's script then reads what is kept, and so knows that it was. */
export const answerAction = action(passportUrls.areaAnswers, {
  access: signedIn,
  load: loadArea,
  form: answerForm,
  submit: async ({ tx, me, data: { framework, area }, input, now }) => {
    const one = (choice: Choice) => new Map([[input.skill, choice]])
    await saveAnswers(tx, {
      me,
      framework,
      area,
      now,
      given: one({ level: toNumber(input.level), confidence: toNumber(input.confidence) }),
      shown: one(readChoice(input.shown ?? '')),
    })
    return redirect(passportUrls.areaAnswers.href({ areaKey: area.key }))
  },
})

/** The answers that are kept for an area, for the browser's script. */
export const answersDownload = download(passportUrls.areaAnswers, {
  access: signedIn,
  load: async request => {
    const { area, choices } = await loadArea(request)
    const kept = area.skills.map(({ key }) => [key, writeChoice(choices.get(key) ?? {})])
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(Object.fromEntries(kept)) }
  },
})
