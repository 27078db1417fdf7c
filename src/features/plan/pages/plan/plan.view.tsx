import { passportUrls } from '#features/passport/index.ts'
import { EmptyState, type PageAction } from '#platform/html/components/index.ts'
import { Details } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { stepsAtATime } from '../../plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { PlanFrame } from '../plan-frame.tsx'
import { AllOffersForm, OfferCard } from './offer-card.tsx'
import type { PlanData } from './plan.page.ts'
import { StepCard } from './step-card.tsx'

export function PlanView({ data, ctx: { locale } }: ViewProps<PlanData>) {
  const w = words(locale)
  const { plan, counts } = data
  return (
    <PlanFrame
      title={w.title}
      lead={plan.open.length > 0 ? w.lead : undefined}
      actions={actionsFor(data, locale)}
      locale={locale}
      body={
        <>
          <OpenSteps data={data} locale={locale} />
          <Ideas data={data} locale={locale} />
          {counts.done > 0 && (
            <p class="govuk-body">
              {w.pastCount(counts.done)}{' '}
              <a class="govuk-link" href={planUrls.past.href()}>
                {w.actions.past}
              </a>
            </p>
          )}
        </>
      }
    />
  )
}

function actionsFor({ plan, counts }: PlanData, locale: Locale): readonly (PageAction | false)[] {
  const { actions, past } = words(locale)
  return [
    { text: actions.add, href: planUrls.add.href() },
    counts.done === 0 &&
      counts.setAside > 0 && { text: past.toAside(counts.setAside), href: planUrls.past.href({}, { show: 'aside' }) },
    plan.open.some(({ dueOn }) => dueOn) && { text: actions.calendar, href: planUrls.calendar.href() },
    { text: actions.nudges, href: planUrls.nudges.href() },
  ]
}

interface PartProps {
  readonly data: PlanData
  readonly locale: Locale
}

function OpenSteps({ data: { plan, today }, locale }: PartProps) {
  const { next } = words(locale)
  const later = plan.open.slice(stepsAtATime)
  if (plan.open.length === 0) return null
  return (
    <>
      <section aria-labelledby="next">
        <h2 class="govuk-heading-m" id="next">
          {next.title}
        </h2>
        <ol class="app-passport-steps">
          {plan.open.slice(0, stepsAtATime).map(step => (
            <StepCard step={step} today={today} locale={locale} />
          ))}
        </ol>
      </section>
      {later.length > 0 && (
        <section aria-labelledby="later">
          <h2 class="govuk-heading-s" id="later">
            {next.later}
          </h2>
          <ol class="app-passport-steps">
            {later.map(step => (
              <StepCard step={step} today={today} locale={locale} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Ideas({ data: { plan, counts }, locale }: PartProps) {
  const { ideas, empty, caughtUp } = words(locale)
  const { next, more } = plan.ideas
  const isFirst = plan.open.length === 0
  if (next.length === 0 && more.length === 0) {
    if (!isFirst) return null
    const { action, ...text } = plan.hasNeeds || counts.done > 0 ? caughtUp : empty
    const href = plan.hasNeeds || counts.done > 0 ? passportUrls.wishes.href() : passportUrls.show.href()
    return <EmptyState {...text} action={{ text: action, href }} />
  }
  return (
    <>
      {next.length > 0 && (
        <section aria-labelledby="ideas">
          <h2 class="govuk-heading-m" id="ideas">
            {isFirst && next.length === stepsAtATime ? ideas.titleFirst : ideas.title}
          </h2>
          <p class="govuk-body">{ideas.lead}</p>
          {isFirst && next.length === stepsAtATime && <AllOffersForm offers={next} locale={locale} />}
          <ul class="app-passport-steps">
            {next.map(offer => (
              <OfferCard offer={offer} locale={locale} />
            ))}
          </ul>
        </section>
      )}
      {more.length > 0 && (
        <Details classes="app-no-print" summaryText={ideas.more}>
          {next.length === 0 && <p class="govuk-body">{ideas.moreLead}</p>}
          <ul class="app-passport-steps">
            {more.map(offer => (
              <OfferCard offer={offer} locale={locale} />
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
