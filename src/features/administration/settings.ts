import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/database.ts'
import type { Me } from '#platform/http/access.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { type Logo, storeLogo } from './logo.ts'
import type { OrganisationSettings } from './organisation-fields.ts'

export interface SettingsChange {
  readonly settings: OrganisationSettings
  /** A new logo, `'removed'`, or undefined to leave it as it is. */
  readonly logo: Logo | 'removed' | undefined
}

/** Changes the organisation and writes down which parts; the smallest group apart, with its old and new number. */
export async function changeSettings(
  tx: Writing,
  organisation: Organisation,
  { settings, logo }: SettingsChange,
  me: Me,
  now: Date,
): Promise<void> {
  const changed = whatChanged(organisation, settings)
  await tx
    .updateTable('organisations')
    .set({
      name: settings.name,
      locales: [...settings.locales],
      time_zone: settings.timeZone,
      accent_colour: settings.accentColour,
      minimum_group: settings.minimumGroup,
    })
    .where('id', '=', tx.organisationId)
    .execute()
  if (logo) {
    await storeLogo(tx, logo === 'removed' ? undefined : logo, now)
    changed.push('logo')
  }
  const subject = { kind: 'organisation', id: tx.organisationId }
  if (changed.length > 0)
    await audit(tx, { actorId: me.id, action: 'administration.settings-changed', subject, details: { changed } })
  if (settings.minimumGroup !== organisation.minimumGroup)
    await audit(tx, {
      actorId: me.id,
      action: 'administration.minimum-group-changed',
      subject,
      details: { from: organisation.minimumGroup, to: settings.minimumGroup },
    })
}

function whatChanged(before: Organisation, after: OrganisationSettings): string[] {
  const pairs: Record<string, readonly [unknown, unknown]> = {
    name: [before.name, after.name],
    languages: [before.locales.join(), after.locales.join()],
    timeZone: [before.timeZone, after.timeZone],
    colour: [before.accentColour ?? null, after.accentColour],
  }
  return Object.keys(pairs).filter(name => pairs[name]?.[0] !== pairs[name]?.[1])
}
