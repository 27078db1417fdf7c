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
  /** How much in the inbox is unread; counting ends at a hundred. */
  readonly unread: number
  /** Another one whenever something was changed that pages show them; see `kept-pages.ts`. */
  readonly lastChanges: string
  readonly sessionId: string
  /** The session has not been marked as used for a while and should be. */
  readonly sessionIsStale: boolean
  readonly sharesDevice: boolean
  /** When this session last proved who it is: as it began, or again since. */
  readonly provedAt: Date | undefined
}

export type Verdict = 'allowed' | 'sign-in' | 'prove-again' | 'not-found'

/** Who may open a page. `Who` tells the page's `load` whether `me` is certain to be there. */
export interface Access<Who extends Me | undefined> {
  readonly decide: (me: Me | undefined, now: Date) => Verdict
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

const proofLastsMs = 15 * 60_000

/** Whether somebody proved in the last 15 minutes who they are, so that no forgotten browser does a grave thing. */
export const isFresh = ({ provedAt }: Pick<Me, 'provedAt'>, now: Date): boolean =>
  provedAt !== undefined && now.getTime() - provedAt.getTime() < proofLastsMs

/**
 * The same people, who must have proved a moment ago who they are. Who has not is led to do so and comes back; what
 * was typed into a form in the meantime is kept. For acts that cannot be undone, or that let somebody in.
 * @example access: fresh(holds('administrator'))
 */
export const fresh = (access: Access<Me>): Access<Me> => ({
  decide(me, now) {
    const verdict = access.decide(me, now)
    return verdict === 'allowed' && me && !isFresh(me, now) ? 'prove-again' : verdict
  },
})
