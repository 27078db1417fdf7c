import { Told } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { askingWords } from '../../asking-words.ts'
import { refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { levelName } from '../request-frame.tsx'
import type { AnswerData } from './answer.page.tsx'

/** What one answered, and the way to take it back. */
export function Given({ data: { request, names }, locale }: { data: AnswerData; locale: Locale }) {
  const { answer: text } = askingWords(locale)
  const { id: requestId, state, given, isRetracted, answer, whatWouldDo } = request
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{text.youSaid}</h2>
      {state === 'returned' && <p class="govuk-body">{text.youReturned}</p>}
      {state === 'declined' && <p class="govuk-body">{text.youDeclined}</p>}
      {given.length > 0 && (
        <ul class="govuk-list">
          {given.map(each => {
            const named = names.get(refText(each))
            const level = named && levelName(named, each.level)
            return (
              <li>
                <bdi>{named?.name ?? each.skillKey}</bdi>
                {': '}
                {each.level === null ? text.youVouched : text.youConfirmed(level ?? String(each.level))}
              </li>
            )
          })}
        </ul>
      )}
      {answer && <Told text={answer} />}
      {whatWouldDo && <Told text={whatWouldDo} />}
      {isRetracted && <InsetText text={text.youRetracted} />}
      {given.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={evidenceUrls.retract.href({ requestId })}>
            {text.retract}
          </a>
        </p>
      )}
    </>
  )
}
