import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { ShownStep } from '../../my-plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'

interface Props {
  readonly step: ShownStep
  readonly today: string
  readonly locale: Locale
}

/** One open step: what, why, until when, and what can be done with it. */
export function StepCard({ step, today, locale }: Props) {
  const { kinds, why, next } = words(locale)
  const { dueOn } = step
  const params = { stepId: step.id }
  const isLate = dueOn !== undefined && dueOn < today
  return (
    <li class={`app-passport-step app-passport-step--${step.kind}`}>
      <p class="app-passport-step__kind">{step.what || kinds[step.kind]}</p>
      <h3 class="govuk-heading-s">
        <bdi>{step.title}</bdi>
      </h3>
      {step.text && <p class="govuk-body">{step.text}</p>}
      {step.href && step.linkText && (
        <p class="govuk-body">
          <a class="govuk-link" href={step.href}>
            {step.linkText}
          </a>
        </p>
      )}
      {step.kind === 'own' && step.skillName && <p class="govuk-body-s">{step.skillName}</p>}
      {step.note && (
        <p class="govuk-body app-told" dir="auto">
          {step.note}
        </p>
      )}
      {(step.because || why[step.why]) && <p class="govuk-body-s app-quiet">{step.because ?? why[step.why]}</p>}
      <p class="govuk-body-s">{dueOn ? (isLate ? next.overdue : next.due)(formatDate(locale, dueOn)) : next.noDay}</p>
      <p class="govuk-body govuk-!-margin-bottom-0 app-no-print">
        {(
          [
            [planUrls.done.href(params), next.done],
            [planUrls.step.href(params), next.change],
            [planUrls.setAside.href(params), next.setAside],
          ] as const
        ).map(([href, text], index) => (
          <>
            {index > 0 && ' · '}
            <a class="govuk-link" href={href}>
              {text}
              <span class="govuk-visually-hidden">{next.about(step.title)}</span>
            </a>
          </>
        ))}
      </p>
    </li>
  )
}
