import { findRoleProfile, type RoleProfile } from '#features/role-profiles/index.ts'
import { type Skill, skillsOf } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { isBlank, isWhole } from '../../assessing/merge-answers.ts'
import { saveAnswers } from '../../assessing/save-answers.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { choicesOf, getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { pagesOf } from '../area/href-after.ts'
import { choicesFrom, questionsForm } from '../assess/questions.form.ts'
import { toFramework } from '../passport-frame.tsx'
import { ProfileView, profileName } from './profile.view.tsx'

/** The skills that a role profile needs, some on each page, whichever area they stand in. */
export const profilePage = page(passportUrls.profile, {
  access: signedIn,
  load: async ({ db, me, params: { frameworkKey, profileKey }, query, locale }) => {
    const profile: RoleProfile = found(await findRoleProfile(db, profileKey), 'No such profile')
    if (profile.frameworkKey !== frameworkKey) throw notFound('A profile of another framework')
    const skillKeys = profile.requirements.map(({ skillKey }) => skillKey)
    const passport = await getMyPassport(db, me, { locale, frameworkKey, part: { skillKeys } })
    const known = new Map(skillsOf(passport.framework).map(skill => [skill.key, skill]))
    const all = skillKeys.flatMap(key => known.get(key) ?? [])
    const parts = pagesOf(all)
    const part = Math.min(Math.max(1, parts.length), Math.max(1, Number(query.get('part')) || 1))
    const skills: readonly Skill[] = parts[part - 1] ?? []
    return {
      ...{ profile, framework: passport.framework, skills, part, parts: parts.length },
      ...{ choices: choicesOf(passport), missing: skillKeys.length - all.length, all: all.length },
      answered: all.filter(({ key }) => passport.answers.has(key)).length,
      isJustSaved: query.get('left') === 'yes',
    }
  },
  title: ({ data, ctx }) => profileName(data, ctx.locale),
  breadcrumbs: toFramework,
  view: ProfileView,
  form: questionsForm,
  submit: async ({ tx, me, data, params, input, locale, now }) => {
    const { framework, skills, part, parts } = data
    const held = await saveAnswers(tx, { me, framework, skills, locale, now, ...choicesFrom(skills, input) })
    const here = (query: Record<string, string | number | undefined>) =>
      redirect(passportUrls.profile.href(params, query))
    if (input.leave === 'yes') {
      const w = words(locale).area
      const isNothing = skills.every(({ key }) => isBlank(held.get(key)))
      return redirect(placesOf(framework.key).show()).saying(isNothing ? w.nothingChosen : w.savedForLater)
    }
    if (!skills.every(({ key }) => isWhole(held.get(key))))
      return here({ left: 'yes', part: part > 1 ? part : undefined })
    if (part < parts) return here({ part: part + 1 })
    return redirect(placesOf(framework.key).show()).saying(words(locale).profile.done)
  },
})
