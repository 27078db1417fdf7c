import type { PersonCard } from '#features/people/index.ts'
import type { Today } from '#features/profiles/index.ts'
import type { Term } from '#features/terms/index.ts'
import type { Finding } from '../../find-people.ts'
import type { Search } from '../../search.ts'
import type { UnitChoice } from './unit-choices.ts'

/** What the page of the search shows. */
export interface FindData {
  readonly search: Search
  readonly finding: Finding
  readonly choices: {
    readonly languages: readonly Term[]
    readonly networks: readonly Term[]
    readonly roles: readonly Term[]
  }
  /** Places that can be chosen without typing. */
  readonly places: readonly string[]
  readonly units: readonly UnitChoice[]
  /** Whom to ask where nobody is found. */
  readonly champions: readonly PersonCard[]
  /** Somebody at a partner organisation shows themselves here. */
  readonly hasPartners: boolean
  /** Where everybody can be asked instead. */
  readonly askHref: string
  readonly today: Today
  readonly mayAdminister: boolean
}
