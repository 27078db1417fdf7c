import { sql } from 'kysely'
import { searchText } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Space } from '../space.ts'
import { listReaders, type Viewer } from '../spaces.queries.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** What became of the names after an @ in a text. */
export interface ReadMentions {
  /** The text with `@{id}` where somebody is meant for certain. */
  readonly words: string
  readonly people: readonly Named[]
  /** Names that several colleagues have: nobody was meant for certain. */
  readonly unclear: readonly string[]
  /** People who cannot read the space, so they are not told. */
  readonly outside: readonly string[]
}

const mostMentions = 10
const mostWords = 5
// After a space, a bracket or at the beginning; an address such as asha@x.example is no mention.
const mention = /(?<=^|[\s([{«"'–—-])@(\{[0-9a-f-]{36}\}|[\p{L}\p{N}][^\n@]{0,120})/gu

/**
 * Finds out whom `@Ben Okafor` or `@ben.okafor` means: a colleague with just that name, or the beginning of an e-mail
 * address in the writer's own domain. `before` are people mentioned in the text already, who win over namesakes.
 */
export async function readMentions(
  db: Reading,
  me: Viewer,
  space: Pick<Space, 'id'>,
  words: string,
  before: readonly Named[] = [],
): Promise<ReadMentions> {
  const found = [...words.matchAll(mention)].slice(0, mostMentions)
  const people = new Map<string, Named>()
  const [unclear, outside] = [new Set<string>(), new Set<string>()]
  let text = ''
  let at = 0
  for (const match of found) {
    const start = match.index
    const meant = await whoIsMeant(db, me, match[1] ?? '', before)
    if (!meant) continue
    if (meant.people.length > 1) unclear.add(meant.typed)
    const [only, ...more] = meant.people
    if (!only || more.length > 0) continue
    const [reads] = await listReaders(db, space, [only.id])
    if (!reads) {
      outside.add(only.name)
      continue
    }
    people.set(only.id, only)
    text += `${words.slice(at, start)}@{${only.id}}`
    at = start + 1 + meant.length
  }
  return { words: text + words.slice(at), people: [...people.values()], unclear: [...unclear], outside: [...outside] }
}

interface Meant {
  readonly people: readonly Named[]
  readonly typed: string
  /** How much of the text the name takes. */
  readonly length: number
}

async function whoIsMeant(db: Reading, me: Viewer, text: string, before: readonly Named[]): Promise<Meant | undefined> {
  const id = /^\{([0-9a-f-]{36})\}/.exec(text)?.[1]
  if (id) {
    const people = await named(db, sql`p.id::text = ${id}`)
    return people.length > 0 ? { people, typed: text, length: id.length + 2 } : undefined
  }
  const address = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+/u.exec(text)?.[0]
  if (address) {
    const people = await named(
      db,
      sql`p.email = lower(${address}) || '@' || (select split_part(w.email, '@', 2) from people w
        where w.organisation_id = ${db.organisationId} and w.id = ${me.id})`,
    )
    if (people.length > 0) return { people, typed: address, length: address.length }
  }
  return byName(db, text, before)
}

// The longest run of words that is just somebody's name: “@Ben Okafor can you …” means Ben Okafor.
async function byName(db: Reading, text: string, before: readonly Named[]): Promise<Meant | undefined> {
  const ends = [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)]
    .slice(0, mostWords)
    .map(({ index, 0: word }) => index + word.length)
  const runs = ends.map(end => text.slice(0, end)).reverse()
  const [shortest = ''] = runs.toReversed()
  const first = searchText(shortest).split(/[^\p{L}\p{N}]+/u)[0] ?? ''
  if (!first || ends.length < 2) return undefined
  const second =
    searchText(text.slice(ends[0] ?? 0, ends[1]))
      .split(/[^\p{L}\p{N}]+/u)
      .find(Boolean) ?? ''
  const query = [first, second]
    .filter(Boolean)
    .map(word => `'n${word}'`)
    .join(' & ')
  const candidates = await named(db, sql`p.found_by @@ ${query}::tsquery`)
  for (const typed of runs) {
    const people = candidates.filter(({ name }) => searchText(name) === searchText(typed))
    if (people.length === 0) continue
    const known = people.filter(({ id }) => before.some(one => one.id === id))
    return { people: known.length === 1 ? known : people, typed, length: typed.length }
  }
  return undefined
}

async function named(db: Reading, which: ReturnType<typeof sql>): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`select p.id, p.name from people p
    where p.organisation_id = ${db.organisationId} and p.left_at is null and ${which} limit 50`.execute(db)
  return rows
}

const written = /@\{([0-9a-f-]{36})\}/g

/** The text as people read it, with the names of the moment; somebody who was erased is a former colleague. */
export const withNames = (words: string, people: readonly Named[], formerColleague: string): string =>
  words.replace(written, (_, id: string) => `@${people.find(one => one.id === id)?.name ?? formerColleague}`)

/** The same as Markdown, each name leading to the person. */
export const withLinks = (
  words: string,
  people: readonly Named[],
  formerColleague: string,
  hrefOf: (personId: string) => string,
): string =>
  words.replace(written, (_, id: string) => {
    const name = people.find(one => one.id === id)?.name
    return name ? `[@${name.replace(/[\\`*_{}[\]()#+.!<>|~-]/g, '\\$&')}](${hrefOf(id)})` : `@${formerColleague}`
  })
