import { z } from 'zod'
import { evidenceUrls } from '#features/evidence/index.ts'
import { Checkboxes } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { finishStep } from '../../change-plan.ts'
import type { ShownStep } from '../../my-plan.ts'
import type { StepSource } from '../../plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { getOwnStep } from '../own-step.ts'
import { PlanForm, PlanFrame, planCrumbs, Words } from '../plan-frame.tsx'

const longest = 15_000

const doneForm = form(
  (locale, _step: ShownStep) => {
    const { textLong } = words(locale).faults
    const prose = z.string().trim().max(longest, textLong)
    return z.object({
      whatIDid: prose,
      whatHappened: prose,
      whatNext: prose,
      keep: z.array(z.string()),
    })
  },
  {
    initial: ({ whatIDid, whatHappened, whatNext }) => ({ whatIDid, whatHappened, whatNext }),
    check: ({ keep = [], whatIDid }, { locale }) =>
      keep.length > 0 && !whatIDid ? { whatIDid: words(locale).faults.keepEmpty } : undefined,
  },
)

/** Marks a step as done, with a word about it that may become evidence; later the same words to change. */
export const donePage = (sources: readonly StepSource[]) =>
  page(planUrls.done, {
    access: signedIn,
    load: request => getOwnStep(sources, request),
    title: ({ data, ctx }) => (data.doneAt ? words(ctx.locale).done.titleAgain : words(ctx.locale).done.title),
    breadcrumbs: planCrumbs,
    view({ data: step, form: state, ctx: { locale } }) {
      const { done } = words(locale)
      const same = { form: state, locale }
      return (
        <PlanFrame
          title={step.doneAt ? done.titleAgain : done.title}
          caption={<bdi>{step.title}</bdi>}
          lead={done.lead}
          form={state}
          locale={locale}
          body={
            <PlanForm
              action={planUrls.done.href({ stepId: step.id })}
              save={step.doneAt ? done.saveAgain : done.save}
              locale={locale}
            >
              <Words name="whatIDid" label={done.whatIDid} {...same} />
              <Words name="whatHappened" label={done.whatHappened} {...same} />
              <Words name="whatNext" label={done.whatNext} {...same} />
              {step.keptAsEvidenceAt ? (
                <p class="govuk-body">
                  {done.kept}{' '}
                  <a class="govuk-link" href={evidenceUrls.list.href()}>
                    {done.toEvidence}
                  </a>
                </p>
              ) : (
                <Checkboxes
                  name="keep"
                  items={[{ value: 'yes', text: done.keep, hint: { text: done.keepHint } }]}
                  values={[...state.list('keep')]}
                  locale={locale}
                />
              )}
            </PlanForm>
          }
        />
      )
    },
    form: doneForm,
    async submit({ tx, me, data: step, input: { keep, ...reflection }, locale, now }) {
      const keeps = keep.length > 0 && !step.keptAsEvidenceAt
      const title = step.kind === 'own' ? step.title : `${words(locale).kinds[step.kind]}: ${step.title}`
      await finishStep(tx, me, step, { ...reflection, title, keep: keeps }, now)
      const { saved, savedAgain, savedKept } = words(locale).done
      const there = step.doneAt ? planUrls.past.href() : planUrls.show.href()
      return redirect(there).saying(keeps ? savedKept : step.doneAt ? savedAgain : saved)
    },
  })
