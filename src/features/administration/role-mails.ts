import type { RoleChange } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/database.ts'
import type { Role } from '#platform/http/access.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import type { Config } from '../../config.ts'
import { administrationUrls } from './administration.urls.ts'
import { words } from './words.ts'

interface Around {
  readonly organisation: Organisation
  readonly config: Config
}

interface Reader {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly locale: string | null
}

/**
 * Tells by mail whose role changed, and the administrators who did not do it themselves. Set-up tells nobody; the network
 * of champions tells in its own words.
 */
export async function mailRoleChange(tx: Writing, change: RoleChange, around: Around): Promise<void> {
  const grant = await findChanged(tx, change)
  const source = change.change === 'given' ? grant?.source : grant?.revoked_source
  if (!grant || source === 'set-up' || source === 'network') return
  const by = { name: grant.by, source: source ?? 'person' }
  const role = grant.role as Role
  await mailOwner(tx, grant, { role, by, ...change }, around)
  // Groups of other systems may name hundreds: administrators hear of those that make one more of them.
  const isForAll = source === 'person' || role === 'administrator'
  if (!isForAll) return
  for (const reader of await listAdministrators(tx, [grant.id, change.actorId ?? grant.id]))
    await mailAdministrator(tx, reader, grant, { role, by, ...change }, around)
}

interface Told extends RoleChange {
  readonly role: Role
  readonly by: { readonly name: string | null; readonly source: string }
}

async function mailOwner(tx: Writing, owner: Reader, { role, by, change }: Told, around: Around): Promise<void> {
  const { t, locale, role: roleName, who } = tell(owner, role, by, around)
  const isGiven = change === 'given'
  await send(tx, owner, {
    locale,
    subject: isGiven ? t.roleGivenSubject(roleName) : t.roleTakenSubject(roleName),
    paragraphs: isGiven ? t.roleGiven(owner.name, roleName, who) : t.roleTaken(owner.name, roleName, who),
    action: { text: t.roleOpen, href: `${around.config.PUBLIC_URL}/` },
    because: t.roleBecause,
  })
}

async function mailAdministrator(
  tx: Writing,
  reader: Reader,
  owner: Reader,
  { role, by, change }: Told,
  around: Around,
): Promise<void> {
  const { t, locale, role: roleName, who } = tell(reader, role, by, around)
  const isGiven = change === 'given'
  await send(tx, reader, {
    locale,
    subject: isGiven ? t.roleGivenToSubject(roleName, owner.name) : t.roleTakenFromSubject(roleName, owner.name),
    paragraphs: isGiven
      ? t.roleGivenTo(reader.name, roleName, owner.name, who)
      : t.roleTakenFrom(reader.name, roleName, owner.name, who),
    action: {
      text: t.roleLook,
      href: around.config.PUBLIC_URL + administrationUrls.roles.href({}, { organisation: around.organisation.slug }),
    },
    because: t.roleLookBecause,
  })
}

function tell(reader: Reader, role: Role, by: Told['by'], { organisation }: Around) {
  const locale = isLocale(reader.locale) ? reader.locale : organisation.locales[0]
  const { mails, roles } = words(locale)
  const who = by.name ?? roles.systems[by.source] ?? mails.byService
  return { t: mails, locale, role: roles.names[role], who }
}

type Letter = Omit<Parameters<typeof sendMail>[1], 'to' | 'personId'>

async function send(tx: Writing, { id, email }: Reader, letter: Letter): Promise<void> {
  if (email) await sendMail(tx, { to: email, personId: id, ...letter })
}

function findChanged(db: Reading | Writing, { grantId, change }: RoleChange) {
  return (db as Reading)
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .leftJoin('people as b', join =>
      join
        .onRef('b.organisation_id', '=', 'g.organisation_id')
        .onRef('b.id', '=', change === 'given' ? 'g.granted_by' : 'g.revoked_by'),
    )
    .select(['p.id', 'p.name', 'p.email', 'p.locale', 'g.role', 'g.source', 'g.revoked_source', 'b.name as by'])
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.id', '=', grantId)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

function listAdministrators(db: Reading | Writing, except: readonly string[]): Promise<Reader[]> {
  return (db as Reading)
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['p.id', 'p.name', 'p.email', 'p.locale'])
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.role', '=', 'administrator')
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where('p.id', 'not in', [...except])
    .execute()
}
