import type { FastifyInstance } from 'fastify'
import { about } from '#features/about/index.ts'
import { home } from '#features/home/index.ts'
import { passport } from '#features/passport/index.ts'
import { people } from '#features/people/index.ts'
import { signIn, signInIdentity, signInUrls } from '#features/sign-in/index.ts'
import { skills } from '#features/skills/index.ts'
import type { Database } from '#platform/db/tx.ts'
import type { Assets } from '#platform/html/assets.ts'
import type { Feature } from '#platform/http/feature.ts'
import type { Organisations } from '#platform/http/organisation.ts'
import { createServer } from '#platform/http/server.ts'
import type { Config } from './config.ts'
import { frameLinks } from './frame-links.ts'

/** The table of contents of the product, ground floor first. */
export const features: readonly Feature[] = [people, skills, signIn, passport, about, home]

export interface AppParts {
  readonly config: Config
  readonly database: Database
  readonly organisations: Organisations
  readonly assets: Assets
}

/** Composes the platform, then the features in order. */
export function createApp(parts: AppParts): Promise<FastifyInstance> {
  return createServer({
    ...parts,
    features,
    identity: signInIdentity,
    links: frameLinks,
    signInHref: returnTo => signInUrls.signIn.href({}, { next: returnTo === '/' ? undefined : returnTo }),
    chooseOrganisationHref: returnTo => signInUrls.chooseOrganisation.href({}, { next: returnTo }),
  })
}
