import { makeSetUpLink } from '#features/administration/index.ts'
import { decideSignInPolicy, linkForHand, signInWays } from '#features/sign-in/index.ts'
import type { Database } from '#platform/db/tx.ts'
import { organisations } from '#platform/http/organisation.ts'
import type { Config } from './config.ts'
import { withDatabase } from './data-commands.ts'

/** `set-up-link`: prints a one-time link with which one more organisation is set up here. */
export async function setUpLinkCommand(config: Config): Promise<void> {
  await withDatabase(config, async database => {
    console.log(await makeSetUpLink(database, config.PUBLIC_URL, new Date()))
    console.log('It works once, for 24 hours.')
  })
}

/** `sign-in-link EMAIL [ORGANISATION]`: prints a one-time link for somebody who cannot get in, such as the only administrator. */
export async function signInLinkCommand(config: Config, [email, slug]: readonly string[]): Promise<void> {
  if (!email) throw withAdvice('Whose link?', 'Usage: sign-in-link EMAIL [ORGANISATION]')
  await withDatabase(config, async database => {
    const organisation = await chosen(database, slug)
    const now = new Date()
    const link = await database.writing(organisation.id, tx => linkForHand(tx, email, { organisation, config, now }))
    if (!link) throw withAdvice(`Nobody at ${organisation.name} has the address ${email}.`, 'Check the spelling.')
    console.log(link)
    console.log('It works once, for 20 minutes. That it was printed stands in the audit log.')
  })
}

/** `allow-every-way-in [ORGANISATION]`: undoes what an organisation switched off, for when nobody gets in any more. */
export async function allowEveryWayInCommand(config: Config, [slug]: readonly string[]): Promise<void> {
  await withDatabase(config, async database => {
    const organisation = await chosen(database, slug)
    const now = new Date()
    await database.writing(organisation.id, tx => decideSignInPolicy(tx, signInWays, undefined, now))
    console.log(`${organisation.name} allows every way to sign in again. That stands in the audit log.`)
  })
}

async function chosen(database: Database, slug: string | undefined) {
  const all = await organisations(database).list()
  const [first] = slug ? all.filter(organisation => organisation.slug === slug) : all
  if (first && (slug || all.length === 1)) return first
  const names = all.map(organisation => organisation.slug).join(', ')
  throw withAdvice('Which organisation?', `Put its name in addresses at the end: ${names}`)
}

const withAdvice = (message: string, advice: string) => Object.assign(new Error(message), { advice })
