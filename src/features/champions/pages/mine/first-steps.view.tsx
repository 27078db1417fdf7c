import { ProgressBar } from '#platform/html/components/index.ts'
import { Button, Details } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import type { FirstStep, StepState } from '../../first-steps.ts'
import { joiningWords } from '../../joining-words.ts'
import { linkOf } from '../../step-links.ts'

interface Props {
  readonly steps: readonly StepState[]
  readonly locale: Locale
}

/** The steps of getting started: what is done, what is next, each with its tick. */
export function FirstSteps({ steps, locale }: Props) {
  const t = joiningWords(locale).mine
  const done = steps.filter(step => step.done).length
  const open = steps.filter(step => !step.done)
  if (open.length === 0) return <p class="govuk-body">{t.stepsDone}</p>
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        {t.steps}
      </h2>
      <ProgressBar id="steps-done" value={done} max={steps.length} text={t.stepsText(done, steps.length)} />
      <ol class="govuk-list">
        {open.map(({ step }) => (
          <li class="app-passport-step">
            <h3 class="govuk-heading-s">{t.step[step].title}</h3>
            <p class="govuk-body">{t.step[step].text}</p>
            <StepLink step={step} locale={locale} />
            <Tick step={step} isDone={false} locale={locale} />
          </li>
        ))}
      </ol>
      <DoneSteps steps={steps.filter(step => step.done)} locale={locale} />
    </section>
  )
}

function StepLink({ step, locale }: { readonly step: FirstStep; readonly locale: Locale }) {
  const link = linkOf(step, locale)
  if (!link) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={link.href}>
        {link.linkText}
      </a>
    </p>
  )
}

function DoneSteps({ steps, locale }: Props) {
  const t = joiningWords(locale).mine
  if (steps.length === 0) return null
  return (
    <Details summaryText={t.doneSteps(steps.length)}>
      <ul class="govuk-list">
        {steps.map(({ step, done }) => (
          <li>
            {t.step[step].title} {done === 'ticked' && <Tick step={step} isDone locale={locale} />}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Tick({
  step,
  isDone,
  locale,
}: {
  readonly step: FirstStep
  readonly isDone: boolean
  readonly locale: Locale
}) {
  const t = joiningWords(locale).mine
  return (
    <form method="post" action={championsUrls.tickStep.href({ step })}>
      <input type="hidden" name="done" value={isDone ? 'no' : 'yes'} />
      <Button
        classes="govuk-button--secondary govuk-!-margin-bottom-0"
        text={[isDone ? t.untick : t.tick, <span class="govuk-visually-hidden">: {t.step[step].title}</span>]}
      />
    </form>
  )
}
