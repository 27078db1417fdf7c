import type { Database } from '../db/tx.ts'
import { isLocale, type Locale } from '../i18n/index.ts'

/** The tenant: a row of the global table `organisations`. */
export interface Organisation {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** The first one is the default. */
  readonly locales: readonly [Locale, ...Locale[]]
  readonly accentColour: string | undefined
  readonly logoHash: string | undefined
  /** Counts of fewer people than this are never shown. */
  readonly minimumGroup: number
  readonly timeZone: string
  readonly isDemonstration: boolean
}

export interface Organisations {
  byId(id: string): Promise<Organisation | undefined>
  bySlug(slug: string): Promise<Organisation | undefined>
  list(): Promise<readonly Organisation[]>
  /** Forget what is remembered, after a change. */
  forget(): void
}

/** Organisations are few and change rarely: read together, remembered for a few seconds in each process. */
export function organisations(database: Database, rememberMs = 5_000): Organisations {
  let known: Promise<readonly Organisation[]> | undefined
  let readAt = 0
  const list = () => {
    if (known && Date.now() - readAt < rememberMs) return known
    readAt = Date.now()
    known = readAll(database)
    known.catch(() => {
      known = undefined
    })
    return known
  }
  // What is not known may have been added a moment ago, by this process or by another.
  const find = async (wanted: (one: Organisation) => boolean) => {
    const remembered = (await list()).find(wanted)
    if (remembered) return remembered
    known = undefined
    return (await list()).find(wanted)
  }
  return {
    list,
    byId: id => find(one => one.id === id),
    bySlug: slug => find(one => one.slug === slug),
    forget: () => {
      known = undefined
    },
  }
}

async function readAll(database: Database): Promise<readonly Organisation[]> {
  const rows = await database.globalReading(db => db.selectFrom('organisations').selectAll().orderBy('name').execute())
  return rows.map(row => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    locales: usableLocales(row.locales),
    accentColour: row.accent_colour ?? undefined,
    logoHash: row.logo_hash ?? undefined,
    minimumGroup: row.minimum_group,
    timeZone: row.time_zone,
    isDemonstration: row.is_demonstration,
  }))
}

function usableLocales(stored: readonly string[]): [Locale, ...Locale[]] {
  const [first, ...rest] = stored.filter(isLocale)
  return [first ?? 'en', ...rest]
}
