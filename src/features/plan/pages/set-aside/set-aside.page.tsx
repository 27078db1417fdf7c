import { z } from 'zod'
import { Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { bringStepBack, isOpenElsewhere, setStepAside } from '../../change-plan.ts'
import type { StepSource } from '../../plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { getOwnStep } from '../own-step.ts'
import { PlanForm, PlanFrame, planCrumbs } from '../plan-frame.tsx'

/** Out of the way, with a reason; it waits among what was put aside. */
export const setAsidePage = (sources: readonly StepSource[]) =>
  page(planUrls.setAside, {
    access: signedIn,
    async load(request) {
      const step = await getOwnStep(sources, request)
      if (step.doneAt || step.setAsideAt) throw notFound()
      return step
    },
    title: ({ ctx }) => words(ctx.locale).setAside.title,
    breadcrumbs: planCrumbs,
    view({ data: step, form: state, ctx: { locale } }) {
      const { setAside } = words(locale)
      return (
        <PlanFrame
          title={setAside.title}
          caption={<bdi>{step.title}</bdi>}
          form={state}
          locale={locale}
          body={
            <PlanForm action={planUrls.setAside.href({ stepId: step.id })} save={setAside.save} locale={locale}>
              <Radios
                name="why"
                fieldset={{ legend: { text: setAside.legend, classes: 'govuk-fieldset__legend--m' } }}
                value={state.value('why')}
                errorMessage={state.error('why')}
                items={[
                  { value: 'not-now', text: setAside['not-now'], hint: { text: setAside.notNowHint } },
                  { value: 'not-for-me', text: setAside['not-for-me'], hint: { text: setAside.notForMeHint } },
                  { value: 'known', text: setAside.known, hint: { text: setAside.knownHint } },
                ]}
                locale={locale}
              />
            </PlanForm>
          }
        />
      )
    },
    form: form(locale =>
      z.object({ why: z.enum(['not-now', 'not-for-me', 'known'], words(locale).faults.whyMissing) }),
    ),
    async submit({ tx, me, data: step, input: { why }, locale, now }) {
      await setStepAside(tx, me, step, why, now)
      return redirect(planUrls.show.href()).saying(words(locale).setAside.saved)
    },
  })

/** Back into the plan: what was put aside, or what was called done too early. */
export const bringBackAction = (sources: readonly StepSource[]) =>
  action(planUrls.bringBack, {
    access: signedIn,
    load: request => getOwnStep(sources, request),
    async submit({ tx, me, data: step, locale }) {
      const { bringBack } = words(locale)
      if (await isOpenElsewhere(tx, me, step)) return redirect(planUrls.show.href()).saying(bringBack.already)
      await bringStepBack(tx, me, step)
      return redirect(planUrls.show.href()).saying(bringBack.done)
    },
  })
