import type { Feature } from '#platform/http/feature.ts'

/** The whole product, given by the composition: administration looks after features that it does not know. */
export interface House {
  readonly features: () => readonly Feature[]
}
