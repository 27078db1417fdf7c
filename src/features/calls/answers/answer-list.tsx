import { PersonLink } from '#features/people/index.ts'
import { PostButton, Told } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Call } from '../call.ts'
import { callsUrls } from '../calls.urls.ts'
import { offerWords } from '../offers/words.ts'
import type { Answer } from './answers.ts'

interface ListProps {
  readonly call: Call
  readonly answers: readonly Answer[]
  readonly me: Me
  readonly locale: Locale
  readonly timeZone: string
}

/** The answers with what each reader can do about them. */
export function AnswerList({ call, answers, me, locale, timeZone }: ListProps) {
  const { answers: t } = offerWords(locale)
  if (answers.length === 0) return <p class="govuk-body">{t.none}</p>
  return (
    <ul class="app-passport-steps">
      {answers.map(answer => {
        const name = answer.personName ?? t.erased
        const params = { callId: call.id, answerId: answer.id }
        const isMine = answer.personId === me.id
        return (
          <li class="app-passport-step">
            {answer.bestAt && <Tag text={t.best} classes="govuk-tag--green" />}
            <Told text={answer.words} />
            <p class="govuk-body-s app-quiet">
              {answer.personId ? <PersonLink id={answer.personId} name={name} /> : name}
              {answer.unitName && `, ${answer.unitName}`} · {formatDate(locale, answer.answeredAt, timeZone)}
              {answer.changedAt && ` · ${t.changedOn(formatDate(locale, answer.changedAt, timeZone))}`}
            </p>
            {isMine && (
              <p class="govuk-body">
                <a class="govuk-link" href={callsUrls.changeAnswer.href(params)}>
                  {t.change}
                </a>
              </p>
            )}
            {call.personId === me.id && (
              <PostButton
                action={callsUrls.bestAnswer.href(params)}
                text={answer.bestAt ? t.unmark : t.mark}
                about={t.of(name).trim()}
              />
            )}
            {isMine && <PostButton action={callsUrls.withdrawAnswer.href(params)} text={t.withdraw} />}
          </li>
        )
      })}
    </ul>
  )
}
