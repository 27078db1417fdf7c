import { v7 as uuid } from 'uuid'
import { grantRole, newPerson } from '#features/people/index.ts'
import { hashToken, newToken, setFirstPassword, startSession } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { type Database, enterOrganisation, type GlobalReading, type Writing } from '#platform/db/database.ts'
import type { NewSession } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'
import { administrationUrls } from './administration.urls.ts'
import type { House } from './house.ts'
import { type Logo, storeLogo } from './logo.ts'
import type { OrganisationSettings } from './organisation-fields.ts'
import { words } from './words.ts'

/** A new one-time link for setting up an organisation. */
export async function makeSetUpLink(database: Database, publicUrl: string, now: Date): Promise<string> {
  const token = newToken()
  await database.global(async tx => {
    await tx
      .deleteFrom('setup_links')
      .where('created_at', '<', new Date(now.getTime() - 30 * day))
      .execute()
    await tx
      .insertInto('setup_links')
      .values({ token_hash: hashToken(token), created_at: now })
      .execute()
  })
  return publicUrl + administrationUrls.setUp.href({ token })
}

/** What `npm start` prints while there is no organisation; undefined once there is one. */
export async function firstSteps(database: Database, publicUrl: string, now: Date): Promise<string | undefined> {
  const first = await database.globalReading(db => db.selectFrom('organisations').select('id').limit(1).execute())
  return first.length > 0 ? undefined : words('en').setUp.printed(await makeSetUpLink(database, publicUrl, now))
}

export async function isSetUpLink(db: GlobalReading, token: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('setup_links')
    .select('created_at')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('created_at', '>', new Date(now.getTime() - day))
    .executeTakeFirst()
  return row !== undefined
}

/** Uses the link up. False when it is too old, or somebody else was faster. */
async function useSetUpLink(tx: Writing, token: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('setup_links')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('created_at', '>', new Date(now.getTime() - day))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export interface SetUp {
  readonly settings: OrganisationSettings
  readonly logo: Logo | undefined
  readonly administrator: {
    readonly name: string
    readonly email: string
    readonly password: string | undefined
    readonly locale: Locale
  }
}

interface Around {
  readonly token: string
  readonly userAgent: string
  readonly now: Date
}

/** Makes the organisation, everything that the features need in it, and its first administrator: all or nothing. */
export async function setUpOrganisation(
  outside: Writing,
  { settings, logo, administrator }: SetUp,
  { token, userAgent, now }: Around,
  { features }: House,
): Promise<NewSession | undefined> {
  if (!(await useSetUpLink(outside, token, now))) return undefined
  const tx = await makeOrganisation(outside, settings)
  if (logo) await storeLogo(tx, logo, now)
  for (const { prepareOrganisation } of features()) await prepareOrganisation?.(tx, now)
  const personId = await newPerson(tx, administrator)
  await audit(tx, {
    actorId: personId,
    action: 'administration.organisation-set-up',
    subject: { kind: 'organisation', id: tx.organisationId },
  })
  await grantRole(tx, { personId, role: 'administrator', actorId: undefined, now })
  if (administrator.password) await setFirstPassword(tx, personId, administrator.password, now)
  return startSession(tx, { personId, userAgent, isSharedDevice: false, way: 'set-up', now })
}

async function makeOrganisation(outside: Writing, settings: OrganisationSettings): Promise<Writing> {
  const id = uuid()
  await outside
    .insertInto('organisations')
    .values({
      id,
      slug: await freeSlug(outside, settings.name),
      name: settings.name,
      locales: [...settings.locales],
      time_zone: settings.timeZone,
      accent_colour: settings.accentColour,
      minimum_group: settings.minimumGroup,
    })
    .execute()
  return enterOrganisation(outside, id)
}

async function freeSlug(tx: Writing, name: string): Promise<string> {
  const plain = slugOf(name)
  const taken = await tx.selectFrom('organisations').select('slug').where('slug', 'like', `${plain}%`).execute()
  const slugs = new Set(taken.map(({ slug }) => slug))
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`
    if (!slugs.has(slug)) return slug
  }
}

/** “Sørvik kommune” becomes “sorvik-kommune”: the name in addresses. */
export function slugOf(name: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ß: 'ss', đ: 'd', ð: 'd', þ: 'th' }
  const plain = name
    .toLowerCase()
    .replace(/[æøåßđðþ]/g, letter => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return plain || 'organisation'
}
