/** Who may see something about a person, from the fewest to the most. Each includes those before it. */
export const audiences = ['me', 'team', 'organisation', 'partners'] as const
export type Audience = (typeof audiences)[number]

export const isAudience = (value: unknown): value is Audience => audiences.includes(value as Audience)

/** From 0, only the person themselves, to 3, partner organisations too. */
export const reachOf = (audience: Audience): number => audiences.indexOf(audience)

/** Somebody particular who looks at others; `Me` is one. */
export interface ViewingPerson {
  readonly id: string
  readonly managerId: string | undefined
}

/**
 * Who looks: somebody in particular, or anybody of a kind. A kind serves programs, which are nobody's colleague
 * (`'organisation'`), and the preview of one's own page.
 */
export type Viewer = ViewingPerson | Exclude<Audience, 'me'>

interface Placed {
  readonly id: string
  readonly managerId: string | null
}

/**
 * The narrowest audience of a person that the viewer belongs to. My team is my manager, those with the same manager,
 * and those who report to me; nobody else.
 */
export function closeness(viewer: Viewer, person: Placed): Audience {
  if (typeof viewer === 'string') return viewer
  if (viewer.id === person.id) return 'me'
  const isTeam =
    person.managerId === viewer.id ||
    viewer.managerId === person.id ||
    (person.managerId !== null && person.managerId === viewer.managerId)
  return isTeam ? 'team' : 'organisation'
}

/** Whether something told to `audience` is told to those who are that close. */
export const reaches = (audience: Audience, close: Audience): boolean => reachOf(close) <= reachOf(audience)
