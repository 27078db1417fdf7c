import type { ComponentChildren } from 'preact'
import { Button } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call } from '../call.ts'
import { callsUrls } from '../calls.urls.ts'
import { offerWords } from '../offers/words.ts'

interface Props {
  readonly call: Call
  readonly locale: Locale
  readonly children: ComponentChildren
}

/** The field for an answer, right below the others. */
export const SendAnswer = ({ call, locale, children }: Props) => (
  <form method="post" action={callsUrls.giveAnswer.href({ callId: call.id })} novalidate>
    {children}
    <Button text={offerWords(locale).answers.send} preventDoubleClick />
  </form>
)
