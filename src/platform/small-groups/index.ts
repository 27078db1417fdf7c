export { type Cohorts, type Memory, nothingShown } from './blocks.ts'
export {
  type Answers,
  type Bundle,
  type Cell,
  type Hidden,
  type Protected,
  protectTree,
  type Question,
  type Reason,
  type TakenPart,
} from './protect-tree.ts'
export { roundForAll } from './round-for-all.ts'
export { areMixed, type Range } from './soften-counts.ts'
export { type BlockFigure, type CountedPeople, tellBlocks } from './tell-blocks.ts'
export type { Unit } from './unit-tree.ts'
