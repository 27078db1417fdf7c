import { refFrom } from '#features/evidence/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { addOwnStep, mostOpen } from '../../change-plan.ts'
import { describeSkills, skillName } from '../../needs.ts'
import { countSteps } from '../../plan.queries.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { Day, Line, PlanForm, PlanFrame, planCrumbs, Words } from '../plan-frame.tsx'
import { ownStepFrom, type StepFormData, stepForm } from '../step.form.ts'

interface AddData extends StepFormData {
  readonly skill: (SkillRef & { readonly name: string }) | undefined
}

/** A step of one's own; `?skill=` says for which skill. */
export const addPage = page(planUrls.add, {
  access: signedIn,
  async load({ db, query, locale, organisation, now }): Promise<AddData> {
    const ref = refFrom(query.get('skill') ?? '')
    const found = ref && (await describeSkills(db, [ref], locale)).get(skillName(ref))
    const skill = ref && found ? { ...ref, name: found.skill.name } : undefined
    return { step: undefined, skill, today: calendarDay(organisation.timeZone, now) }
  },
  title: ({ ctx }) => words(ctx.locale).add.title,
  breadcrumbs: planCrumbs,
  view({ data: { skill }, form, ctx: { locale } }) {
    const { add } = words(locale)
    const same = { form, locale }
    const action = planUrls.add.href({}, { skill: skill && skillName(skill) })
    return (
      <PlanFrame
        title={add.title}
        caption={skill && add.forSkill(skill.name)}
        lead={add.lead}
        form={form}
        locale={locale}
        body={
          <PlanForm action={action} save={add.save} locale={locale}>
            <Line name="title" label={add.what} hint={add.whatHint} {...same} />
            <Day name="dueOn" label={add.day} {...same} />
            <Words name="note" label={add.note} {...same} />
          </PlanForm>
        }
      />
    )
  },
  form: stepForm,
  async submit({ tx, me, data: { skill }, input, locale, now }) {
    const { add, ideas } = words(locale)
    if ((await countSteps(tx, me)).open >= mostOpen) return invalid({ title: ideas.full })
    await addOwnStep(tx, me, ownStepFrom(input), skill, now)
    return redirect(planUrls.show.href()).saying(add.saved)
  },
})
