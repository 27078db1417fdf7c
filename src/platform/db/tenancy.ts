import type pg from 'pg'
import type { Statement } from './asked-together.ts'
import { DatabaseSetupError } from './errors.ts'
import { markLeakproof } from './leakproof.ts'
import type { Address } from './pool.ts'

/** The only tables without organisation_id: small, without personal data. test/tenancy.test.ts holds everybody to it. */
export const globalTables = ['organisations', 'setup_links'] as const
export type GlobalTable = (typeof globalTables)[number]

/** The role that the application works as on every server: it owns no table and cannot pass row-level security. */
export const appRole = 'capable_app'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The statement that binds a transaction to one organisation. It is put together as text, so only a uuid gets in. */
export const setOrganisation = (organisationId: string): string =>
  `SET LOCAL app.organisation_id = '${asOrganisation(organisationId)}'`

/** The same, for a connection that keeps it prepared. */
export const settingOrganisation = (organisationId: string): Statement => ({
  name: 'set-organisation',
  text: `select set_config('app.organisation_id', $1, true)`,
  values: [asOrganisation(organisationId)],
})

function asOrganisation(organisationId: string): string {
  if (!uuid.test(organisationId)) throw new TypeError('An organisation is named by a uuid in lower case.')
  return organisationId
}

/**
 * Looks at a PostgreSQL that an administrator named in DATABASE_URL and settles which role the application takes on.
 * @throws {DatabaseSetupError} when the server is too old or has another encoding.
 */
export async function settleRoles(owner: pg.Client, address: Address): Promise<Address> {
  const { rows } = await owner.query<ServerFacts>(`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as "versionName",
      current_setting('server_encoding') as encoding, rolsuper as "isSuperuser", rolsuper or rolbypassrls as unbound, rolsuper or rolcreaterole as "mayCreateRole",
      exists (select from pg_roles where rolname = '${appRole}') as "hasAppRole",
      exists (select from pg_roles r where r.rolname = '${appRole}' and pg_has_role(r.oid, 'member')) as "isMember"
    from pg_roles where rolname = current_user`)
  const facts = rows[0]
  if (!facts) throw new DatabaseSetupError('The database does not say which role this is.')
  refuseUnfit(facts)
  if (facts.isSuperuser) await markLeakproof(owner)
  if (!facts.unbound) return address
  if (!facts.hasAppRole && facts.mayCreateRole) {
    await owner.query(`CREATE ROLE ${appRole} NOLOGIN NOSUPERUSER NOBYPASSRLS`)
    await owner.query(`GRANT ${appRole} TO CURRENT_USER`)
  } else if (!facts.isMember) {
    throw new DatabaseSetupError(
      `The role in DATABASE_URL passes row-level security and may not take on the role ${appRole}. Use an ordinary role that owns the database.`,
    )
  }
  return { ...address, role: appRole }
}

type ServerFacts = {
  version: number
  versionName: string
  encoding: string
  isSuperuser: boolean
  unbound: boolean
  mayCreateRole: boolean
  hasAppRole: boolean
  isMember: boolean
}

function refuseUnfit({ version, versionName, encoding }: ServerFacts): void {
  if (version < 150_000) {
    throw new DatabaseSetupError(`Capable needs PostgreSQL 15 or newer; the server in DATABASE_URL is ${versionName}.`)
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseSetupError(
      `The database in DATABASE_URL is encoded in ${encoding}. Create one with ENCODING 'UTF8' TEMPLATE template0.`,
    )
  }
}

/** @throws {DatabaseSetupError} when the application's connections could see past row-level security. */
export async function refuseUnboundRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    'select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
  )
  if (rows[0]?.unbound === false) return
  throw new DatabaseSetupError(
    'The application would connect with a role that passes row-level security. Leave "options" out of DATABASE_URL.',
  )
}
