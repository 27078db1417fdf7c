import { evidenceUrls } from '#features/evidence/index.ts'
import { EmptyState, Pager } from '#platform/html/components/index.ts'
import { Details } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { type ShownStep, showSteps } from '../../my-plan.ts'
import { countSteps, listPastSteps, type PlanCounts } from '../../plan.queries.ts'
import type { StepSource } from '../../plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { PlanFrame, planCrumbs } from '../plan-frame.tsx'

const pageSize = 20

interface PastData {
  readonly state: 'done' | 'set-aside'
  readonly steps: readonly ShownStep[]
  readonly total: number
  readonly page: number
  readonly counts: PlanCounts
}

/** What was done, with what was written about it; with `?show=aside` what was put aside. */
export const pastPage = (sources: readonly StepSource[]) =>
  page(planUrls.past, {
    access: signedIn,
    async load({ db, me, query, locale, now }): Promise<PastData> {
      const state = query.get('show') === 'aside' ? 'set-aside' : 'done'
      const number = pageNumber(query, 1000)
      const part = { limit: pageSize, offset: (number - 1) * pageSize }
      const [{ steps, total }, counts] = await Promise.all([listPastSteps(db, me, state, part), countSteps(db, me)])
      return { state, steps: await showSteps(db, steps, sources, { me, locale, now }), total, page: number, counts }
    },
    title: ({ data, ctx }) => words(ctx.locale).past[data.state === 'done' ? 'title' : 'titleAside'],
    breadcrumbs: planCrumbs,
    view({ data, ctx: { locale, organisation } }) {
      const { past } = words(locale)
      const isDone = data.state === 'done'
      const query = isDone ? {} : { show: 'aside' }
      const other = isDone
        ? data.counts.setAside > 0 && {
            text: past.toAside(data.counts.setAside),
            href: planUrls.past.href({}, { show: 'aside' }),
          }
        : { text: past.toDone, href: planUrls.past.href() }
      return (
        <PlanFrame
          title={isDone ? past.title : past.titleAside}
          actions={[other]}
          locale={locale}
          body={
            <>
              {data.steps.length === 0 && (
                <EmptyState
                  title={isDone ? past.none : past.noneAside}
                  text={isDone ? past.noneText : past.noneAsideText}
                  action={{ text: past.back, href: planUrls.show.href() }}
                />
              )}
              {data.steps.map(step => (
                <PastStep step={step} timeZone={organisation.timeZone} locale={locale} />
              ))}
              <Pager
                page={data.page}
                pageSize={pageSize}
                total={data.total}
                href={number => planUrls.past.href({}, { ...query, page: number })}
                locale={locale}
              />
            </>
          }
        />
      )
    },
  })

interface PastStepProps {
  readonly step: ShownStep
  readonly timeZone: string
  readonly locale: Locale
}

function PastStep({ step, timeZone, locale }: PastStepProps) {
  const { past, kinds, setAside, done, next, bringBack } = words(locale)
  const params = { stepId: step.id }
  const said = [step.whatIDid, step.whatHappened, step.whatNext].filter(Boolean)
  const about = <span class="govuk-visually-hidden">{next.about(step.title)}</span>
  return (
    <article class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        <bdi>{step.title}</bdi>
      </h2>
      <p class="govuk-body-s app-quiet govuk-!-margin-bottom-1">
        {kinds[step.kind]} · {step.doneAt && past.doneOn(formatDate(locale, step.doneAt, timeZone))}
        {step.setAsideAt && past.asideOn(formatDate(locale, step.setAsideAt, timeZone))}
        {step.setAsideWhy && ` · ${setAside[step.setAsideWhy]}`}
      </p>
      {said.length > 0 && (
        <Details summaryText={past.words} classes="govuk-!-margin-bottom-2">
          {said.map(text => (
            <p class="govuk-body app-told" dir="auto">
              {text}
            </p>
          ))}
        </Details>
      )}
      {step.keptAsEvidenceAt && (
        <p class="govuk-body-s">
          {done.kept}{' '}
          <a class="govuk-link" href={evidenceUrls.list.href()}>
            {done.toEvidence}
          </a>
        </p>
      )}
      <form class="app-no-print" method="post" action={planUrls.bringBack.href(params)}>
        <p class="govuk-body-s">
          {step.doneAt && (
            <>
              <a class="govuk-link" href={planUrls.done.href(params)}>
                {said.length > 0 ? past.rewrite : past.reflect}
                {about}
              </a>
              {' · '}
            </>
          )}
          <button class="app-link-button" type="submit">
            {step.doneAt ? bringBack.undo : bringBack.button}
            {about}
          </button>
        </p>
      </form>
    </article>
  )
}
