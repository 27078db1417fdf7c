export type FieldErrors = Readonly<Record<string, string>>

export interface Redirect {
  readonly kind: 'redirect'
  readonly href: string
  readonly notice?: string
  readonly session?: NewSession | 'ended'
  readonly organisationChanged?: boolean
  /** Shows a sentence on the next page. */
  saying(notice: string): Redirect
  /** Signs the browser in, or out with `'ended'`. */
  withSession(session: NewSession | 'ended'): Redirect
  /** Makes the server read the organisations anew: one was added, or its name, colour or limits changed. */
  changingOrganisation(): Redirect
}

export interface NewSession {
  readonly organisationId: string
  readonly token: string
  /** Seconds; without it the browser forgets the session when it closes. */
  readonly keepFor?: number
}

export interface Invalid {
  readonly kind: 'invalid'
  readonly errors: FieldErrors
}

export interface Shown {
  readonly kind: 'shown'
  readonly data: unknown
}

export type Outcome = Redirect | Invalid | Shown

/** The good end of a submit: 303 to a typed address. What the transaction wrote is committed first. */
export function redirect(
  href: string,
  more: Pick<Redirect, 'notice' | 'session' | 'organisationChanged'> = {},
): Redirect {
  return {
    kind: 'redirect',
    href,
    ...more,
    saying: notice => redirect(href, { ...more, notice }),
    withSession: session => redirect(href, { ...more, session }),
    changingOrganisation: () => redirect(href, { ...more, organisationChanged: true }),
  }
}

/** The same page again with these errors beside their fields. What the transaction wrote so far is committed. */
export const invalid = (errors: FieldErrors): Invalid => ({ kind: 'invalid', errors })

/**
 * The same page with this data, in answer to the form itself: for what is shown once and is nowhere afterwards, such as
 * a new secret. Loading it anew sends the form again, so the submit must stand being sent twice.
 */
export const shown = <Data>(data: Data): Shown => ({ kind: 'shown', data })
