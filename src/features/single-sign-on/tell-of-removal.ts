import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { isLocale, locales } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { notify, topic } from '#platform/notifications/index.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { words } from './words.ts'

const atOnce = 200

/** Tells people how they come in, now that a provider is gone. */
export const providerRemoved = topic({
  name: 'single-sign-on.provider-removed',
  group: 'security',
  payload: z.object({ names: z.partialRecord(z.enum(locales), z.string()) }),
  about: locale => words(locale).removal.about,
  say(locale, { names }) {
    const { removal } = words(locale)
    const name = names[locale] ?? Object.values(names)[0] ?? ''
    return {
      title: removal.title(name),
      text: removal.text(name),
      href: singleSignOnUrls.ways.href(),
      action: words(locale).mails.action,
    }
  },
  defaults: 'at-once',
  isRequired: true,
})

/** Many at a time, each batch committed by itself; whoever was told is not told again when it is tried anew. */
export const tellOfRemoval = job({
  name: 'single-sign-on.tell-of-removal',
  payload: z.object({ providerId: z.uuid() }),
  attempts: 5,
  async run({ payload: { providerId }, database, organisation }) {
    const { names, people } = await database.reading(organisation.id, db => readRemoved(db, providerId))
    for (let from = 0; from < people.length; from += atOnce)
      await database.writing(organisation.id, tx =>
        notify(tx, providerRemoved, { to: people.slice(from, from + atOnce), payload: { names }, key: providerId }),
      )
  },
})

async function readRemoved(db: Reading, providerId: string) {
  const provider = await db
    .selectFrom('identity_providers')
    .select(['names', 'removed_at'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', providerId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('identities')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', db.organisationId)
    .where('provider_id', '=', providerId)
    .where('unlinked_at', '=', provider.removed_at)
    .orderBy('person_id')
    .execute()
  const names = Object.entries(provider.names as Record<string, string>).filter(([locale]) => isLocale(locale))
  return { names: Object.fromEntries(names), people: rows.map(row => row.person_id) }
}
