export const memberships = ['open', 'role', 'invitation'] as const
export type Membership = (typeof memberships)[number]

export const spaceRoles = ['champion', 'manager', 'programme-lead', 'administrator'] as const
export type SpaceRole = (typeof spaceRoles)[number]

/** A space, as one person stands to it. */
export interface Space {
  readonly id: string
  readonly key: string | undefined
  readonly name: string
  readonly about: string
  readonly membership: Membership
  readonly role: SpaceRole | undefined
  readonly archivedAt: Date | undefined
  /** What this person has said about being in it. */
  readonly state: 'invited' | 'member' | 'left' | undefined
  readonly isModerator: boolean
  readonly isMuted: boolean
  /** Looks after all spaces: a programme lead or an administrator. */
  readonly runsAll: boolean
}

export interface Topic {
  readonly id: string
  readonly spaceId: string
  readonly title: string
  readonly authorId: string | undefined
  readonly authorName: string | undefined
  readonly openedAt: Date
  readonly lastAt: Date
  readonly lastNumber: number
  readonly replies: number
  readonly pinnedAt: Date | undefined
  readonly lockedAt: Date | undefined
  readonly hiddenAt: Date | undefined
  readonly bestPostId: string | undefined
  readonly summary: string | undefined
  readonly summaryAt: Date | undefined
  readonly summaryBy: string | undefined
}

export const reactionKinds = ['thanks', 'useful', 'same-here'] as const
export type ReactionKind = (typeof reactionKinds)[number]

export const longestPost = 10_000

/** Whoever reads a space may write in it, once they have said yes to an invitation and while it is in use. */
export const mayWrite = ({ archivedAt, state }: Pick<Space, 'archivedAt' | 'state'>): boolean =>
  !archivedAt && state !== 'invited'

/** Who may moderate: its moderators; in spaces that are not by invitation the programme too. */
export const mayModerate = ({ isModerator, runsAll, membership }: Space): boolean =>
  isModerator || (runsAll && membership !== 'invitation')

/** Who may settle what a space is called and who is in it: the programme everywhere, even where it does not read. */
export const mayManage = ({ isModerator, runsAll }: Pick<Space, 'isModerator' | 'runsAll'>): boolean =>
  isModerator || runsAll

/** A topic never moves to where people can read it who could not before. */
export const mayMoveTo = (from: Pick<Space, 'id' | 'membership' | 'role'>, to: Space): boolean =>
  from.id !== to.id &&
  mayWrite(to) &&
  (from.membership === 'open' || (from.membership === 'role' && to.membership === 'role' && from.role === to.role))

/** New for somebody: posts after those they have read; of what they never opened, that of the last month. */
export const newForDays = 30
