import { listSkillStates } from '#features/evidence/index.ts'
import { skillsOf } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { isBlank } from '../../assessing/merge-answers.ts'
import { saveAnswers } from '../../assessing/save-answers.ts'
import { findCalibration } from '../../calibration/calibration.queries.ts'
import { derivedFor } from '../../derived.ts'
import { earlierNames } from '../../editions/earlier-names.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { choicesOf, currentAnswers, getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { choicesFrom, questionsForm } from '../assess/questions.form.ts'
import { toFramework } from '../passport-frame.tsx'
import { statesIn } from '../skill-states.tsx'
import { SkillView } from './skill.view.tsx'

/** One skill of any framework: what it means, what I say of it and when I said it, and what stands behind it. */
export const passportSkillPage = page(passportUrls.skill, {
  access: signedIn,
  load: async ({ db, me, params: { frameworkKey, skillKey }, locale }) => {
    const part = { skillKeys: [skillKey] }
    const passport = await getMyPassport(db, me, { locale, frameworkKey, everyAnswer: true, part })
    const { framework, answers, use, record } = passport
    const skill = found(
      skillsOf(framework).find(({ key }) => key === skillKey),
      'No such skill',
    )
    const answer = answers.get(skillKey)
    const derived = answer ? undefined : await derivedFor(db, { framework, answers: currentAnswers(record), locale })
    return {
      ...passport,
      ...{ skill, answer, skills: [skill], choices: choicesOf(passport) },
      earlier: answer?.fromKey ? await earlierNames(db, passport, locale) : new Map<string, string>(),
      state: statesIn(await listSkillStates(db, me.id), use.frameworkId).get(skillKey),
      derived: derived?.get(skillKey),
      calibration: answer && (await findCalibration(db, { frameworkId: use.frameworkId, skillKey }, answer.level)),
    }
  },
  title: ({ data }) => data.skill.name,
  breadcrumbs: toFramework,
  view: SkillView,
  form: questionsForm,
  submit: async ({ tx, me, data: { framework, skill, skills }, input, locale, now }) => {
    const looksThrough = framework.areas.find(({ key }) => key === skill.areaKey)
    const held = await saveAnswers(tx, {
      me,
      framework,
      skills,
      looksThrough,
      locale,
      now,
      ...choicesFrom(skills, input),
    })
    const w = words(locale)
    return redirect(placesOf(framework.key).skill(skill.key)).saying(
      isBlank(held.get(skill.key)) ? w.area.nothingChosen : w.skill.saved,
    )
  },
})
