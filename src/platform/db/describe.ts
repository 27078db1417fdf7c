import type pg from 'pg'

export type Column = {
  table: string
  name: string
  type: string
  baseType: string
  isArray: boolean
  isNullable: boolean
  hasDefault: boolean
  isGenerated: boolean
  choices: string[] | null
}

/** What the catalogue says about one table, in PostgreSQL's own words. */
export type Table = { name: string; columns: Column[]; constraints: string[]; indexes: string[]; policies: string[] }

/** Reads the tables of the application, in an order that stays the same from run to run. */
export async function describeTables(client: pg.Client | pg.PoolClient): Promise<Table[]> {
  const columns = (await client.query<Column>(columnsSql)).rows
  const constraints = (await client.query<Line>(constraintsSql)).rows
  const indexes = (await client.query<Line>(indexesSql)).rows
  const policies = (await client.query<Line>(policiesSql)).rows
  const linesOf = (lines: Line[], name: string) => lines.filter(({ table }) => table === name).map(({ line }) => line)
  return [...new Set(columns.map(({ table }) => table))].map(name => ({
    name,
    columns: columns.filter(({ table }) => table === name),
    constraints: linesOf(constraints, name),
    indexes: linesOf(indexes, name),
    policies: linesOf(policies, name),
  }))
}

type Line = { table: string; line: string }

const columnsSql = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    coalesce(e.typname, t.typname) as "baseType", e.oid is not null as "isArray", not a.attnotnull as "isNullable",
    a.atthasdef or a.attidentity <> '' as "hasDefault", a.attgenerated <> '' or a.attidentity = 'a' as "isGenerated",
    (select array_agg(m[1] order by ord)
      from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') with ordinality as f(m, ord)
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ ('^CHECK \\(\\(' || quote_ident(a.attname) || ' = ANY \\(ARRAY\\[')) as choices
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
  order by c.relname collate "C", a.attnum`

const constraintsSql = `
  select c.relname as "table", format('%s %s', k.conname, pg_get_constraintdef(k.oid)) as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c', 'x')
  order by array_position(array['p', 'u', 'f', 'c', 'x']::"char"[], k.contype), k.conname collate "C"`

const indexesSql = `
  select c.relname as "table", replace(pg_get_indexdef(i.indexrelid), ' public.', ' ') as line
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by x.relname collate "C"`

const policiesSql = `
  select c.relname as "table",
    format('%s for %s using (%s) with check (%s)%s%s', p.polname,
      case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
      pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid),
      case when c.relrowsecurity then ', enabled' else ', NOT enabled' end,
      case when c.relforcerowsecurity then ', forced' else ', NOT forced' end) as line
  from pg_policy p join pg_class c on c.oid = p.polrelid
  where c.relnamespace = 'public'::regnamespace
  order by p.polname collate "C"`
