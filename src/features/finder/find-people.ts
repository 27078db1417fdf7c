import { todayIn, type VisibleProfile, visibleProfiles } from '#features/profiles/index.ts'
import { termsMatching, typedWords } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listTeamIds } from './asking.queries.ts'
import {
  type Asking,
  addressCondition,
  type Condition,
  happyCondition,
  placeCondition,
  termCondition,
  todayCondition,
  unitCondition,
} from './conditions.ts'
import { type Counts, countFound, mostCounted } from './counts.queries.ts'
import { type Filters, resolveFilters } from './filters.queries.ts'
import { type Hit, type Hits, listHits, listMet } from './hits.queries.ts'
import { lookUps, type Meaning, type MeantTerm, meaningsOf, piecesOf, readText, type TypedText } from './meanings.ts'
import { mostHits, mostHitsByWords, pageSize, printSize } from './page-sizes.ts'
import { listTold } from './reasons.queries.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import type { Search } from './search.ts'
import { listSpellings } from './spelling.queries.ts'
import { listUnitsByWords } from './units-by-words.queries.ts'
import { wholePoints, wordCondition } from './word-conditions.ts'

export interface FoundPerson extends Hit {
  readonly profile: VisibleProfile
  readonly reasons: readonly Reason[]
}

export interface Finding {
  readonly people: readonly FoundPerson[]
  readonly total: number
  readonly more: boolean
  readonly page: number
  readonly filters: Filters
  /** Nobody was found with a word as it was typed; these were taken instead. */
  readonly taken: readonly { readonly typed: string; readonly instead: readonly string[] }[]
  /** Words by which nobody is found at all, and which were left out. */
  readonly leftOut: readonly string[]
  /** What was typed, in pieces that can be searched for alone. */
  readonly pieces: readonly string[]
  /** How many would stay if the search were narrowed, where that was asked for and few enough were found. */
  readonly counts: Counts | undefined
}

interface Asker {
  readonly db: Reading
  readonly me: { readonly id: string; readonly managerId: string | undefined }
  readonly locale: Locale
  readonly now: Date
  readonly timeZone: string
}

/** Finds people, and says why each was found. Nothing that the searcher may not see is asked for on the way. */
export async function findPeople(asker: Asker, search: Search, more: { counting?: true } = {}): Promise<Finding> {
  const { db, me, locale } = asker
  const text = readText(search.text)
  // Nobody waits for the team to learn what the words may mean.
  const [team, meant] = await Promise.all([listTeamIds(db, me), understand(asker, text)])
  const asking: Asking = { db, me, team }
  const filters = await resolveFilters(asking, search, locale)
  const size = search.print ? printSize : pageSize
  const most = text.words.length > 0 ? mostHitsByWords : mostHits
  const run = async (words: TypedText, meanings: readonly Meaning[]) => {
    const conditions = conditionsFor(asking, { search, filters, text: words, meanings, asker })
    const list = (page: number) =>
      listHits(asking, conditions, {
        sort: search.sort,
        limit: size,
        offset: (page - 1) * size,
        most,
        extra: wholePoints(meanings),
        listAll: more.counting ? mostCounted : undefined,
      })
    const hits = await list(search.page)
    // People leave, and addresses are kept: a page past the end is the last one there is.
    if (hits.people.length > 0 || search.page === 1) return { meanings, hits, page: search.page }
    const { total } = await list(1)
    const page = Math.max(1, Math.ceil(total / size))
    return { meanings, hits: await list(page), page }
  }
  const first = await run(text, meant)
  const runAlike: Run = async (words, alike) => run(words, await understand(asker, words, alike))
  const second = first.hits.total === 0 ? await tryOtherwise(asking, text, first, runAlike) : undefined
  const { meanings, hits, page } = second ?? first
  const [people, counts] = await Promise.all([
    explain(asking, hits, { search, filters, text, meanings }),
    more.counting && hits.all ? countAround(asking, hits.all, { search, filters, asker }) : undefined,
  ])
  return {
    ...hits,
    people,
    counts,
    page,
    filters,
    taken: second?.taken ?? [],
    leftOut: second?.leftOut ?? [],
    pieces: piecesOf(first.meanings),
  }
}

interface Ran {
  readonly meanings: readonly Meaning[]
  readonly hits: Hits
  readonly page: number
}

type Run = (words: TypedText, alike: ReadonlyMap<string, readonly string[]>) => Promise<Ran>

// Nobody: perhaps a word is misspelt, perhaps one of them says nothing to anybody here.
async function tryOtherwise(asking: Asking, text: TypedText, { meanings, hits }: Ran, run: Run) {
  if (text.words.length === 0) return undefined
  const met =
    text.words.length > 1
      ? await listMet(
          asking,
          meanings.map(meaning => wordCondition(asking, meaning)),
          hits.met.slice(text.addresses.length),
        )
      : []
  const lonely = text.words.filter((_, index) => !met[index]).map(word => word.text)
  if (lonely.length === 0) return trySpellings(asking, text, run)
  const spellings = await listSpellings(
    asking,
    text.words.filter(word => lonely.includes(word.text)),
  )
  const leftOut = lonely.filter(word => !spellings.has(word))
  const words = text.words.filter(word => !leftOut.includes(word.text))
  if (words.length === 0) return undefined
  const ran = await run({ ...text, words }, spellings)
  return ran.hits.total > 0 ? { ...ran, taken: takenFrom(words, spellings), leftOut } : undefined
}

// Every word finds somebody, but nobody fits all of them: one of them may be another word, misspelt.
async function trySpellings(asking: Asking, text: TypedText, run: Run) {
  const spellings = await listSpellings(asking, text.words)
  for (const [word, instead] of [...spellings].slice(0, 3)) {
    const one = new Map([[word, instead]])
    const ran = await run(text, one)
    if (ran.hits.total > 0) return { ...ran, taken: takenFrom(text.words, one), leftOut: [] }
  }
  return undefined
}

const takenFrom = (words: TypedText['words'], spellings: ReadonlyMap<string, readonly string[]>): Finding['taken'] =>
  words.flatMap(({ text: typed }) => {
    const instead = spellings.get(typed)
    return instead ? [{ typed, instead }] : []
  })

async function understand(
  { db, me, locale }: Asker,
  { words }: TypedText,
  alike?: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Meaning[]> {
  if (words.length === 0) return []
  const spelt = words.map(word => typedWords(alike?.get(word.text)?.[0] ?? word.text)[0] ?? word)
  const [matches, units] = await Promise.all([
    termsMatching(db, me, spelt.map(({ text }) => text).join(' '), locale),
    listUnitsByWords(db, spelt),
  ])
  return meaningsOf(words, matches, units, alike)
}

interface Parts {
  readonly search: Search
  readonly filters: Filters
  readonly text: TypedText
  readonly meanings: readonly Meaning[]
}

function conditionsFor(asking: Asking, { search, filters, text, meanings, asker }: Parts & { asker: Asker }) {
  const { unit, unitIds, language, network, role } = filters
  const place = placeWords(search)
  const conditions: Condition[] = [
    ...text.addresses.map(address => addressCondition(asking, address)),
    ...meanings.map(meaning => wordCondition(asking, meaning)),
    ...skillConditions(asking, search, filters),
    ...[language, network, role].flatMap(term => (term ? [termCondition(asking, [term], {})] : [])),
    ...(unit ? [unitCondition(asking, unitIds)] : []),
    ...place.map(word => placeCondition(asking, lookUps({ ...noMeaning, word, spellings: [word] }).place)),
    ...(search.today ? [todayCondition(asking, todayIn(asker.timeZone, asker.now))] : []),
  ]
  return conditions
}

const noMeaning: Omit<Meaning, 'word' | 'spellings'> = { terms: [], unitIds: [], unitsNamed: [], champion: false }
const placeWords = (search: Search) => typedWords(search.place).slice(0, 4)

function countAround(
  asking: Asking,
  ids: readonly string[],
  { search, filters, asker }: Pick<Parts, 'search' | 'filters'> & { asker: Asker },
): Promise<Counts> {
  const { level, happy } = search
  return countFound(asking, ids, {
    skill: { relation: 'lends', level, happy },
    happy: skillConditions(asking, { ...search, happy: true }, filters),
    today: [todayCondition(asking, todayIn(asker.timeZone, asker.now))],
    locale: asker.locale,
  })
}

const chosenSkills = ({ skills }: Filters): readonly MeantTerm[] => skills.flatMap(({ term }) => term ?? [])

function skillConditions(asking: Asking, { match, level, happy }: Search, filters: Filters): readonly Condition[] {
  const skills = chosenSkills(filters)
  if (skills.length === 0) return happy ? [happyCondition(asking)] : []
  const demand = { relation: 'lends', level, happy } as const
  return match === 'any'
    ? [termCondition(asking, skills, demand)]
    : skills.map(skill => termCondition(asking, [skill], demand))
}

async function explain(
  asking: Asking,
  hits: Hits,
  { search, filters, text, meanings }: Parts,
): Promise<readonly FoundPerson[]> {
  const { language, network, role } = filters
  const terms = [...chosenSkills(filters), ...[language, network, role].flatMap(term => term ?? [])]
  const termIds = [...terms, ...meanings.flatMap(meaning => meaning.terms)].flatMap(({ ids }) => ids)
  const ids = hits.people.map(({ id }) => id)
  const [profiles, told] = await Promise.all([
    ids.length > 0 ? visibleProfiles(asking.db, asking.me, ids) : [],
    listTold(asking, ids, termIds),
  ])
  const profileOf = new Map(profiles.map(profile => [profile.id, profile]))
  const toldBy = Map.groupBy(told, ({ personId }) => personId)
  const asked = { meanings, addresses: text.addresses, terms, place: placeWords(search) }
  return hits.people.flatMap(hit => {
    const profile = profileOf.get(hit.id)
    if (!profile) return []
    return [{ ...hit, profile, reasons: reasonsFor(asked, { hit, profile, told: toldBy.get(hit.id) ?? [] }) }]
  })
}
