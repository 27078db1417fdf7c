import type { Evidence } from '../../evidence.queries.ts'
import type { EvidenceKind, EvidenceSort } from '../../evidence.ts'
import type { NamedSkill, SkillNames } from '../../named-skills.ts'

export const pageSize = 20
export const printSize = 500

export interface ListData {
  readonly evidence: readonly Evidence[]
  readonly total: number
  readonly page: number
  readonly all: number
  readonly withdrawn: number
  readonly names: SkillNames
  /** The skills that one's evidence serves, to choose from. */
  readonly skills: readonly NamedSkill[]
  readonly filter: {
    readonly text: string
    readonly skill: string
    readonly kind: EvidenceKind | undefined
    readonly sort: EvidenceSort
    readonly withdrawn: boolean
    readonly print: boolean
  }
}
