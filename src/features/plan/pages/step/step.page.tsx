import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { changeStep } from '../../change-plan.ts'
import type { StepSource } from '../../plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { getOwnStep } from '../own-step.ts'
import { Day, Line, PlanForm, PlanFrame, planCrumbs, Words } from '../plan-frame.tsx'
import { ownStepFrom, stepForm } from '../step.form.ts'

/** Another day, another note, other words. */
export const stepPage = (sources: readonly StepSource[]) =>
  page(planUrls.step, {
    access: signedIn,
    async load(request) {
      const step = await getOwnStep(sources, request)
      if (step.doneAt || step.setAsideAt) throw notFound()
      return { step, today: calendarDay(request.organisation.timeZone, request.now) }
    },
    title: ({ ctx }) => words(ctx.locale).change.title,
    breadcrumbs: planCrumbs,
    view({ data: { step }, form, ctx: { locale } }) {
      const { add, change, kinds } = words(locale)
      const same = { form, locale }
      return (
        <PlanFrame
          title={change.title}
          caption={kinds[step.kind]}
          lead={step.kind === 'own' ? undefined : step.title}
          form={form}
          locale={locale}
          body={
            <PlanForm action={planUrls.step.href({ stepId: step.id })} save={change.save} locale={locale}>
              {step.kind === 'own' && <Line name="title" label={add.what} hint={add.whatHint} {...same} />}
              <Day name="dueOn" label={add.day} {...same} />
              <Words name="note" label={add.note} {...same} />
            </PlanForm>
          }
        />
      )
    },
    form: stepForm,
    async submit({ tx, me, data: { step }, input, locale }) {
      await changeStep(tx, me, step, ownStepFrom(input))
      return redirect(planUrls.show.href()).saying(words(locale).change.saved)
    },
  })
