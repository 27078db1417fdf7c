import type { ComponentChildren } from 'preact'
import { Button } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { PasskeyPurpose } from '../../passkey-challenges.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import type { RelyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'

interface Props {
  readonly purpose: PasskeyPurpose
  readonly party: RelyingParty
  readonly text: string
  /** Said where no script runs, and by the script where the browser cannot do it. */
  readonly without: string
  readonly unsupported: string
  readonly error: string | undefined
  readonly locale: Locale
  /** Asked beside the passkey, and only where there can be one. */
  readonly children?: ComponentChildren
}

/** The last part of a form that a passkey fills in. Without JavaScript there is a sentence in its place. */
export function PasskeyButton({ purpose, party, text, without, unsupported, error, locale, children }: Props) {
  const t = words(locale).passkey
  return (
    <div
      class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      data-module="passkey"
      data-purpose={purpose}
      data-challenge={signInUrls.passkeyChallenge.href()}
      data-host={party.id}
      data-elsewhere={t.elsewhere(party.origin)}
      data-unsupported={unsupported}
      data-cancelled={t.cancelled}
      data-already={t.already}
      data-failed={t.failed}
    >
      <p class="govuk-body" data-passkey="without">
        {without}
      </p>
      <input type="hidden" name="response" />
      <div data-passkey="can" hidden>
        {children}
        <p id="response-error" class="govuk-error-message" role="alert" data-passkey="problem" hidden={!error}>
          {error}
        </p>
        <Button id="response" text={text} />
      </div>
    </div>
  )
}
