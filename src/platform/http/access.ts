import type { Locale } from '../i18n/index.ts'

/** What a person may hold beside being a member; being a manager follows from reporting lines. */
export const grantableRoles = ['champion', 'programme-lead', 'administrator'] as const
export type Role = (typeof grantableRoles)[number]

/** The signed-in person: a row that only the session look-up can make. */
export interface Me {
  readonly id: string
  readonly organisationId: string
  readonly name: string
  readonly locale: Locale | undefined
  readonly unitId: string | undefined
  readonly managerId: string | undefined
  readonly roles: readonly Role[]
  readonly isManager: boolean
  readonly sessionId: string
  /** The session has not been marked as used for a while and should be. */
  readonly sessionIsStale: boolean
  readonly sharesDevice: boolean
}

export type Verdict = 'allowed' | 'sign-in' | 'not-found'

/** Who may open a page. `Who` tells the page's `load` whether `me` is certain to be there. */
export interface Access<Who extends Me | undefined> {
  readonly decide: (me: Me | undefined) => Verdict
  readonly who?: Who
}

export const anyone: Access<Me | undefined> = { decide: () => 'allowed' }
export const signedIn: Access<Me> = { decide: me => (me ? 'allowed' : 'sign-in') }

/** People who hold at least one of the roles; for everybody else the page does not exist. */
export const holds = (...roles: readonly Role[]): Access<Me> => meets(me => roles.some(role => me.roles.includes(role)))

/** People for whom the rule is true; for everybody else the page does not exist. */
export const meets = (rule: (me: Me) => boolean): Access<Me> => ({
  decide: me => (me ? (rule(me) ? 'allowed' : 'not-found') : 'sign-in'),
})
