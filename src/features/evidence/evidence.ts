import type { SkillRef } from '#features/skills/index.ts'

/** What a person adds themselves. */
export const ownKinds = ['note', 'link', 'file'] as const
/** What other features add, because it happened there. */
export const lentKinds = ['learning', 'help', 'event'] as const
export const evidenceKinds = [...ownKinds, ...lentKinds] as const
export type OwnKind = (typeof ownKinds)[number]
export type EvidenceKind = (typeof evidenceKinds)[number]

export const isOwnKind = (text: string): text is OwnKind => ownKinds.some(kind => kind === text)
export const isEvidenceKind = (text: string): text is EvidenceKind => evidenceKinds.some(kind => kind === text)

/** What stands behind a skill of one person. */
export interface SkillState extends SkillRef {
  /** How many pieces of evidence serve it. */
  readonly evidence: number
  /** How many colleagues vouch for it, without a level. */
  readonly endorsements: number
  /** The highest level that somebody confirmed, on the scale of the edition it was confirmed in. */
  readonly confirmedLevel?: number
  readonly confirmedAt?: Date
  /** Who confirmed it; absent when they were erased. */
  readonly confirmedBy?: { readonly id: string; readonly name: string }
}

/** In which order somebody looks at their evidence. */
export const evidenceSorts = ['newest', 'oldest', 'title'] as const
export type EvidenceSort = (typeof evidenceSorts)[number]

export type State = 'said' | 'evidenced' | 'confirmed'

/**
 * What may honestly be written beside a level that somebody says. Confirmed is only what was confirmed at that level or
 * above; a colleague's word counts as evidence.
 */
export function stateOf(
  saidLevel: number | undefined,
  state: Pick<SkillState, 'evidence' | 'endorsements' | 'confirmedLevel'> | undefined,
): State {
  if (!state) return 'said'
  const { evidence, endorsements, confirmedLevel } = state
  if (confirmedLevel !== undefined && confirmedLevel >= (saidLevel ?? 1)) return 'confirmed'
  return evidence > 0 || endorsements > 0 || confirmedLevel !== undefined ? 'evidenced' : 'said'
}

/** Names a skill in an address and in a form. */
export const refText = ({ frameworkId, skillKey }: SkillRef): string => `${frameworkId}/${skillKey}`

export function refFrom(text: string): SkillRef | undefined {
  const [, frameworkId, skillKey] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/(.+)$/i.exec(text) ?? []
  return frameworkId && skillKey ? { frameworkId: frameworkId.toLowerCase(), skillKey } : undefined
}
