import { feature } from '#platform/http/feature.ts'
import { serveXapi } from './serve.ts'

export { type XapiCompletion, xapiCompleted, xapiWithdrawn } from './xapi.events.ts'

/** A record store of the Experience API, so that any learning platform can report what people did there. */
export const xapi = feature({
  name: 'xapi',
  // Its requests are no pages and no JSON API of ours; serve.ts says why.
  routes: serveXapi,
})
