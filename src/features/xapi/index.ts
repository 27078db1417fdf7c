import { feature } from '#platform/http/feature.ts'

export { type XapiCompletion, xapiCompleted, xapiWithdrawn } from './xapi.events.ts'

/** A record store of the Experience API, so that any learning platform can report what people did there. */
export const xapi = feature({ name: 'xapi' })
