import { skillsOf } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download } from '#platform/http/page.ts'
import { writeChoice } from '../../assessing/merge-answers.ts'
import { saveAnswers } from '../../assessing/save-answers.ts'
import { passportUrls } from '../../passport.urls.ts'
import { choicesOf, getMyPassport } from '../../record/my-passport.ts'
import { anyAnswerForm, choiceFrom } from '../assess/questions.form.ts'

/** Saves one answer of any framework as it is chosen; the browser's script then reads what is kept. */
export const anyAnswerAction = action(passportUrls.answers, {
  access: signedIn,
  load: ({ db, me, params: { frameworkKey }, locale }) => getMyPassport(db, me, { locale, frameworkKey }),
  form: anyAnswerForm,
  submit: async ({ tx, me, params: { frameworkKey }, input, locale, now }) => {
    const part = { skillKeys: [input.skill] }
    const { framework } = await getMyPassport(tx, me, { locale, frameworkKey, part })
    const skill = found(
      skillsOf(framework).find(({ key }) => key === input.skill),
      'No such skill',
    )
    const looksThrough = framework.areas.find(({ key }) => key === skill.areaKey)
    await saveAnswers(tx, { me, framework, skills: [skill], looksThrough, locale, now, ...choiceFrom(input) })
    return redirect(passportUrls.answers.href({ frameworkKey }, { skill: skill.key }))
  },
})

/** What is kept for one skill, for the browser's script. */
export const anyAnswerDownload = download(passportUrls.answers, {
  access: signedIn,
  load: async ({ db, me, params: { frameworkKey }, query, locale }) => {
    const choices = choicesOf(await getMyPassport(db, me, { locale, frameworkKey }))
    const key = query.get('skill') ?? ''
    const kept = key ? { [key]: writeChoice(choices.get(key) ?? {}) } : {}
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(kept) }
  },
})
