import type { FastifyInstance } from 'fastify'
import { feature } from '#platform/http/feature.ts'
import { demonstrationUrls } from './demonstration.urls.ts'
import { castPage } from './pages/cast/cast.page.ts'
import { personaPage } from './pages/persona/persona.page.ts'

export { badgesForPrograms } from './badges-for-programs.ts'
export { cast } from './cast.ts'
export { demonstrationUrls } from './demonstration.urls.ts'
export { fillOrganisation } from './fill.ts'
export { fillPartnership } from './fill-partnership.ts'
export { blueprintKeys, blueprints } from './generator/blueprint.ts'
export { type DemonstrationOrganisation, demonstrationOrganisation } from './generator/organisation.ts'
export { personasForPrograms } from './personas-for-programs.ts'
export { emptyDemonstration, hasDemonstration, refreshStatistics, refuseOtherData } from './premises.ts'

/**
 * Signing in by choosing a person. Anybody may be anybody here, so the pages belong to the demo and are part of no
 * other mode: see src/app.ts.
 */
export const demonstration = feature({
  name: 'demonstration',
  pages: [castPage, personaPage],
  routes: leadStrangersIn,
})

// Not a page: it turns the first page of somebody who carries no session into the choice of a person.
function leadStrangersIn(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const hasSession = Object.keys(request.cookies).some(name => name.endsWith('session'))
    if (request.method === 'GET' && request.url === '/' && !hasSession)
      return reply.redirect(demonstrationUrls.cast.href(), 303)
  })
}
