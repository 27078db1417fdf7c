import { Button } from '#platform/html/govuk/index.ts'
import type { OtherWay } from '../../other-ways.ts'

interface Props {
  readonly ways: readonly OtherWay[]
  /** Undefined once it was said that this device is shared. */
  readonly ask: { readonly text: string; readonly href: string } | undefined
  readonly noted: string
}

/** Links that look like buttons: each leads to another service, which a form may not. */
export function OtherWaysView({ ways, ask, noted }: Props) {
  if (ways.length === 0) return null
  return (
    <div class="govuk-!-margin-bottom-6">
      {!ask && <p class="govuk-body">{noted}</p>}
      {ways.map(({ text, href }) => (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <Button href={href} text={text} classes="govuk-!-margin-bottom-3" />
        </p>
      ))}
      {ask && (
        <p class="govuk-body">
          <a class="govuk-link" href={ask.href}>
            {ask.text}
          </a>
        </p>
      )}
    </div>
  )
}
