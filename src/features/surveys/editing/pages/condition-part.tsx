import type { Locale } from '#platform/i18n/index.ts'
import type { Question } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { sayTest } from '../say-condition.ts'
import { editingWords } from '../words.ts'

interface ConditionPartProps {
  readonly wave: Wave
  readonly question: Question
  readonly locale: Locale
}

/** Who is asked a question, and the way to change it. */
export function ConditionPart({ wave, question, locale }: ConditionPartProps) {
  const { question: text, condition: words } = editingWords(locale)
  const { condition } = question
  return (
    <section>
      <h2 class="govuk-heading-m">{text.condition}</h2>
      {condition ? (
        <>
          <p class="govuk-body">
            {words.now}
            {condition.tests.length > 1 && ` (${words[condition.match].toLowerCase()})`}:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {condition.tests.map(test => (
              <li>{sayTest(test, wave.questionnaire, locale)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="govuk-body">{text.conditionNone}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={surveysUrls.condition.href({ waveId: wave.id, questionKey: question.key })}>
          {text.conditionChange}
        </a>
      </p>
    </section>
  )
}
