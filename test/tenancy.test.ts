import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectOnce } from '#platform/db/pool.ts'
import { globalTables } from '#platform/db/tenancy.ts'
import { testDatabase } from '#platform/testing/database.ts'
import { fillEveryTable, isTenantTable, loosenEveryTable, tenantTables } from '#platform/testing/every-table.ts'

const database = await testDatabase()
let owner: pg.Client
beforeAll(async () => {
  owner = await connectOnce(database.owner, 'capable tests')
})
afterAll(async () => {
  await owner.end()
  await database.stop()
})

// Triggers that read nothing but the row itself and do nothing but refuse: what a launched survey promised stays promised.
const onlyRefuse = `'keep_survey_promises', 'keep_counted_surveys_closed'`
// Triggers that note changes: what each may say is the next test's.
const onlyNote = `tgname like 'note\\_change%'`

const listed = globalTables.map(name => `'${name}'`).join(', ')
const catalogue = async (question: string) =>
  (await owner.query<{ finding: string }>(question)).rows.map(row => row.finding)
// A generated column takes no value from anybody.
const storedColumns = async (table: string) =>
  sql.join(
    (
      await catalogue(`select attname as finding from pg_attribute
        where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
    ).map(name => sql.ref(name)),
  )

describe('every table belongs to an organisation, except the few that are written down', () => {
  test('the written list names tables that exist', async () => {
    const present = await catalogue(`select relname as finding from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname in (${listed}) order by 1`)
    expect(present).toEqual([...globalTables].sort())
  })

  test('each has organisation_id, never absent', async () => {
    const offenders = await catalogue(`select c.relname as finding from pg_class c
      where ${isTenantTable} and not exists (select from pg_attribute a where a.attrelid = c.oid
        and a.attname = 'organisation_id' and a.attnotnull and a.atttypid = 'uuid'::regtype and not a.attisdropped)`)
    expect(offenders).toEqual([])
  })

  test('organisation_id leads the primary key, every unique index and every unique constraint', async () => {
    const offenders = await catalogue(`select format('%s %s', c.relname, x.relname) as finding
      from pg_class c join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid
      where ${isTenantTable} and (i.indisunique or i.indisprimary) and pg_get_indexdef(i.indexrelid, 1, true) <> 'organisation_id'`)
    expect(offenders).toEqual([])
    const keyless = await catalogue(`select c.relname as finding from pg_class c
      where ${isTenantTable} and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`)
    expect(keyless).toEqual([])
  })

  test('organisation_id leads every foreign key, on both sides', async () => {
    const offenders = await catalogue(`select format('%s %s', c.relname, k.conname) as finding
      from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' join pg_class f on f.oid = k.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = f.oid and b.attnum = k.confkey[1]
      where ${isTenantTable} and (a.attname <> 'organisation_id'
        or b.attname <> case when f.relname = 'organisations' then 'id' else 'organisation_id' end
        or f.relname in (${listed}) and f.relname <> 'organisations')`)
    expect(offenders).toEqual([])
  })

  test('every foreign key from a global table stays among the global tables', async () => {
    const offenders = await catalogue(`select k.conname as finding from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and c.relname in (${listed}) and f.relname not in (${listed})`)
    expect(offenders).toEqual([])
  })

  test('row-level security is on and forced, with one policy that says exactly one thing', async () => {
    const rule = '(organisation_id = current_organisation())'
    const found = await catalogue(`select format('%s: %s', c.relname, concat_ws(', ',
        case when c.relrowsecurity then 'on' end, case when c.relforcerowsecurity then 'forced' end,
        (select string_agg(format('%s %s %s using %s check %s', permissive, cmd, roles, qual, with_check), ' AND ')
          from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname))) as finding
      from pg_class c where ${isTenantTable} order by c.relname collate "C"`)
    const wanted = (await tenantTables(database)).map(
      name => `${name}: on, forced, PERMISSIVE ALL {public} using ${rule} check ${rule}`,
    )
    expect(found).toEqual(wanted)
  })

  test('the organisation of a transaction comes from one setting and nowhere else', async () => {
    const [source] = await catalogue(
      `select pg_get_function_sqlbody(oid) as finding from pg_proc where proname = 'current_organisation'`,
    )
    expect(source).toMatch(
      /^RETURN \(?NULLIF\(current_setting\('app\.organisation_id'::text, true\), ''::text\)\)?::uuid$/,
    )
  })

  test('there are no triggers, rules, views or inheritance that could carry rows from one organisation to another', async () => {
    const offenders = await catalogue(`
      select format('trigger %s', tgname) as finding from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where not tgisinternal and c.relnamespace = 'public'::regnamespace and tgname not in (${onlyRefuse}) and not ${onlyNote}
      union all select format('rule %s', rulename) from pg_rules where schemaname = 'public'
      union all select format('view %s', relname) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      union all select format('inheritance %s', inhrelid::regclass) from pg_inherits join pg_class c on c.oid = inhrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind <> 'i'
      union all select format('security definer %s', proname) from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`)
    expect(offenders).toEqual([])
  })

  test('triggers that note changes write nothing but marks of the organisation of their transaction', async () => {
    const bodies =
      await catalogue(`select distinct prosrc as finding from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where not tgisinternal and ${onlyNote}`)
    expect(bodies.length).toBeGreaterThan(5)
    expect(bodies.filter(body => /\b(insert into|update|delete from|execute|copy|truncate)\b/.test(body))).toEqual([])
    expect(bodies.filter(body => !/^\s*begin\s+(if|perform note_changes\()/.test(body))).toEqual([])
    const [noting = ''] = await catalogue(`select prosrc as finding from pg_proc where proname = 'note_changes'`)
    expect(noting.match(/(insert into|update|delete from) \w+/g)).toEqual([
      'update skip',
      'update last_changes',
      'insert into last_changes',
    ])
    expect(noting).toContain('here constant uuid := current_organisation();')
    expect(noting).toContain('insert into last_changes (organisation_id, about)\n  select here, p')
  })
})

describe('the application works as a role that row-level security holds', () => {
  test('it is no superuser, cannot pass row-level security, and owns none of the tables', async () => {
    const { rows } = await database.jobPool.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*) from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
      from pg_roles r where rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 }])
  })

  test('it cannot switch row-level security off, become the owner, or change a table', async () => {
    const client = await connectOnce(database.app, 'capable tests')
    await expect(client.query('alter table people disable row level security')).rejects.toThrow(/must be owner/)
    await expect(client.query('set role capable_owner')).rejects.toThrow(/permission denied/)
    await expect(client.query('create table public.mine ()')).rejects.toThrow(/permission denied/)
    await client.query('set row_security = off')
    await expect(client.query('select from people')).rejects.toThrow(/row-level security/)
    await client.end()
  })
})

describe('one organisation does not exist for another', () => {
  const ours = randomUUID()
  const theirs = randomUUID()
  beforeAll(async () => {
    await database.global(async tx => {
      for (const [id, slug] of [
        [ours, 'ours'],
        [theirs, 'theirs'],
      ] as const)
        await tx
          .insertInto('organisations')
          .values({ id, slug, name: slug, locales: ['en'] })
          .execute()
    })
    await loosenEveryTable(database)
    for (const id of [ours, theirs]) await database.writing(id, tx => fillEveryTable(database, tx))
  })

  test('every tenant table has a row of each to try with', async () => {
    for (const table of await tenantTables(database)) {
      for (const id of [ours, theirs]) {
        const { rows } = await database.reading(id, reading => sql`select from ${sql.table(table)}`.execute(reading))
        // Of what was changed there are more marks than the one that was put in.
        if (table !== 'last_changes') expect(rows, table).toHaveLength(1)
        else expect(rows.length).toBeGreaterThan(1)
      }
    }
  })

  test('its rows cannot be read, changed or deleted', async () => {
    for (const table of await tenantTables(database)) {
      await database.writing(ours, async tx => {
        const named = sql`${sql.table(table)} where organisation_id = ${theirs}`
        expect((await sql`select from ${named}`.execute(tx)).rows, table).toEqual([])
        expect((await sql`delete from ${named}`.execute(tx)).numAffectedRows, table).toBe(0n)
        const update = sql`update ${sql.table(table)} set organisation_id = organisation_id where organisation_id = ${theirs}`
        expect((await update.execute(tx)).numAffectedRows, table).toBe(0n)
      })
    }
  })

  test('a row can neither be put into it nor moved over to it', async () => {
    for (const table of await tenantTables(database)) {
      const columns = await storedColumns(table)
      const copy = sql`insert into ${sql.table(table)} (${columns})
        select ${columns} from (select (jsonb_populate_record(t, jsonb_build_object('organisation_id', ${theirs}::uuid))).*
          from ${sql.table(table)} t) copied`
      await expect(
        database.writing(ours, tx => copy.execute(tx)),
        table,
      ).rejects.toThrow(/row-level security/)
      const move = sql`update ${sql.table(table)} set organisation_id = ${theirs}`
      await expect(
        database.writing(ours, tx => move.execute(tx)),
        table,
      ).rejects.toThrow(/row-level security/)
    }
  })

  test('without an organisation nothing of anybody is visible, and nothing can be added', async () => {
    for (const table of await tenantTables(database)) {
      const seen = await database.globalReading(reading => sql`select from ${sql.table(table)}`.execute(reading))
      expect(seen.rows, table).toEqual([])
      const columns = await storedColumns(table)
      const put = sql`insert into ${sql.table(table)} (${columns}) select ${columns}
        from jsonb_populate_record(null::${sql.table(table)}, jsonb_build_object('organisation_id', ${ours}::uuid))`
      await expect(
        database.global(tx => put.execute(tx)),
        table,
      ).rejects.toThrow(/row-level security/)
    }
  })

  test('an organisation that is no uuid is refused before the database hears of it', async () => {
    const attack = `${ours}'; reset role; --`
    await expect(database.reading(attack, async () => 'in')).rejects.toThrow(TypeError)
    await expect(database.writing(attack, async () => 'in')).rejects.toThrow(TypeError)
  })
})
