import { feature } from '#platform/http/feature.ts'
import { crosswalksPersonalData } from './personal-data.ts'

export { listCrosswalkLinks } from './crosswalks.queries.ts'
export {
  type CrosswalkLink,
  type DerivedLevel,
  deriveLevels,
  type KnownLevel,
  type LevelMatch,
  type MatchKind,
} from './derive-levels.ts'

/** Which skills and levels of two frameworks match: assessed once, counted in each. */
export const crosswalks = feature({ name: 'crosswalks', personalData: crosswalksPersonalData })
