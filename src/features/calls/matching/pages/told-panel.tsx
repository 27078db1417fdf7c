import { Button } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Telling } from '../asking-choices.ts'
import { matchingUrls } from '../matching.urls.ts'
import { matchingWords } from '../matching-words.ts'

interface TellingProps {
  readonly telling: Telling
  readonly locale: Locale
}

/** Each reason in a sentence, to the person who was told. */
export function Because({ telling, locale }: TellingProps) {
  const { because } = matchingWords(locale)
  return (
    <ul class="govuk-list">
      {telling.reasons.map(({ kind, label }) => (
        <li>{because[kind](label)}.</li>
      ))}
    </ul>
  )
}

/** On the page of a call, for somebody to whom it was brought: why, with “not now” and “never about this” as buttons. */
export function ToldPanel({ telling, locale }: TellingProps) {
  const { panel, settings } = matchingWords(locale)
  const action = matchingUrls.told.href({ callId: telling.callId })
  return (
    <section aria-labelledby="why-me">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id="why-me">
        {panel.title}
      </h2>
      <Because telling={telling} locale={locale} />
      {telling.answer ? (
        <p class="govuk-body">{panel.said[telling.answer]}</p>
      ) : (
        <form method="post" action={action}>
          <div class="govuk-button-group">
            <Button
              text={panel.notNow}
              name="answer"
              value="not-now"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
            {telling.reasons.length > 0 && (
              <Button
                text={panel.never}
                name="answer"
                value="never"
                classes="govuk-button--secondary"
                preventDoubleClick
              />
            )}
          </div>
        </form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={matchingUrls.settings.href()}>
          {panel.more}
        </a>{' '}
        <a class="govuk-link" href={matchingUrls.order.href()}>
          {settings.how}
        </a>
      </p>
    </section>
  )
}
