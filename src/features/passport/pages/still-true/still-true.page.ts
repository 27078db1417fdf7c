import { skillsOf } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { readChoice, toNumber } from '../../assessing/merge-answers.ts'
import { saveAnswers } from '../../assessing/save-answers.ts'
import { answersOfArea, olderThan, returningAfter } from '../../assessing/still-true.ts'
import { missingSkills, passportFramework } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { toFramework } from '../passport-frame.tsx'
import { rowFields, type StillTrueData, stillTrueForm } from './still-true.form.ts'
import { StillTrueView } from './still-true.view.tsx'

/** As many as a person goes through in one sitting; the oldest come first. */
const most = 60

/** For people who come back: everything of an area, or everything that is old, on one page. `?area=` or `?months=`. */
export const stillTruePage = page(passportUrls.stillTrue, {
  access: signedIn,
  load: async ({ db, me, params: { frameworkKey }, query, locale, now }): Promise<StillTrueData> => {
    const passport = await getMyPassport(db, me, { locale, frameworkKey })
    const areaKey = query.get('area') ?? undefined
    const given = Number(query.get('months') ?? returningAfter)
    const months = Number.isInteger(given) && given >= 0 && given <= 120 ? given : returningAfter
    const old = areaKey === undefined ? olderThan(passport, months, now) : answersOfArea(passport, areaKey)
    return { framework: passport.framework, areaKey, months, shown: old.slice(0, most), all: old.length }
  },
  title: ({ ctx }) => words(ctx.locale).stillTrue.title,
  breadcrumbs: toFramework,
  view: StillTrueView,
  form: stillTrueForm,
  submit: async ({ tx, me, data: { framework, areaKey }, input, locale, now }) => {
    const sent = skillsOf(framework).filter(({ key }) => input[rowFields(key).seen] !== undefined)
    const of = (key: string) => rowFields(key)
    const shown = new Map(sent.map(({ key }) => [key, readChoice(input[of(key).shown] ?? '')]))
    const given = new Map(
      sent.map(({ key }) => [
        key,
        {
          ...shown.get(key),
          ...{ level: toNumber(input[of(key).level]), confidence: toNumber(input[of(key).confidence]) },
        },
      ]),
    )
    const stillTrue = new Map(sent.map(({ key }) => [key, input[of(key).seen] ?? '']))
    const looksThrough = framework.areas.find(({ key }) => key === areaKey)
    await saveAnswers(tx, { me, framework, skills: sent, given, shown, stillTrue, looksThrough, locale, now })
    const after = await getMyPassport(tx, me, { locale, frameworkKey: framework.key })
    const places = placesOf(framework.key)
    const isWhole =
      framework.key !== passportFramework || missingSkills(skillsOf(framework), after.answers).length === 0
    return redirect(isWhole ? places.check() : places.show()).saying(words(locale).stillTrue.saved(sent.length))
  },
})
