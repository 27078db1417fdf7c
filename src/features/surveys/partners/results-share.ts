import { sql } from 'kysely'
import { heldIn, type Partner, type SharedItem, share } from '#features/partnerships/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { type Action, listActions } from '../actions/actions.ts'
import { findPublication, type Publication, sharedKind } from '../publishing/publications.ts'
import { publishingWords } from '../publishing/words.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import { areasOf, fullOf, readable } from '../results/areas.ts'
import { findResults, readSlice } from '../results/results.queries.ts'
import { sayShort } from '../results/words.ts'
import { getWave } from '../waves/waves.queries.ts'
import { partnerResultsUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

type InEach = Readonly<Record<Locale, string>>

interface ToldResult {
  readonly text: InEach
  readonly answered: number
  readonly favourable: number
  /** Every choice, where that was told. */
  readonly choices: readonly { readonly text: InEach; readonly count: number }[]
}

/** A page of published results in words and figures, without anything that leads back to where they were counted. */
export interface ToldResults {
  readonly title: InEach
  readonly words: string
  readonly respondents: number
  readonly minimum: number
  readonly areas: readonly { readonly title: InEach; readonly results: readonly ToldResult[] }[]
  readonly actions: readonly Pick<Action, 'title' | 'status' | 'outcome' | 'dueOn'>[]
}

interface SharedResults extends SharedItem {
  readonly told: ToldResults
  readonly publishedAt: Date
}

const isGiven = sql`ended_at is null and audience in ('partners', 'everybody')`

/** Pages of results that were published for partners, or for everybody. */
export const resultsShare = share<SharedResults>({
  kind: sharedKind,
  about: locale => ({ ...partnerWords(locale).share, href: partnerResultsUrls.list.href() }),
  async listGiven(db) {
    const { rows } = await sql<{ id: string }>`
      select id from survey_publications where organisation_id = ${db.organisationId} and ${isGiven}`.execute(db)
    return rows.map(({ id }) => id)
  },
  async give(db, _partner, ids) {
    const given: SharedResults[] = []
    for (const id of ids) {
      const publication = await findPublication(db, id, 'partners')
      const told = publication && (await tell(db, publication))
      if (told) given.push({ id, told, publishedAt: publication.publishedAt })
    }
    return given
  },
  keep,
  ...heldIn('partner_results'),
})

const inEach = (say: (locale: Locale) => string): InEach =>
  Object.fromEntries(locales.map(locale => [locale, say(locale)])) as InEach

async function tell(db: Reading, publication: Publication): Promise<ToldResults | undefined> {
  const wave = await getWave(db, publication.waveId)
  const results = await findResults(db, wave.id)
  if (!results) return undefined
  const slice = await readSlice(db, results, [])
  const chosen = new Set(publication.items)
  const areas = areasOf(wave.questionnaire, results).map(area => ({
    title: inEach(locale => textIn(area.title, locale)),
    results: area.items.flatMap((item): ToldResult[] => {
      const told = chosen.has(item.key) ? readable(results, slice, item) : undefined
      if (!told) return []
      const full = item.told.length > 2 ? fullOf(told, item) : undefined
      const choices = full?.map((count, at) => ({
        text: inEach(locale => textIn(item.told[at]?.text, locale)),
        count,
      }))
      const text = inEach(locale => sayShort(locale, item))
      return [{ text, answered: told[0], favourable: told[1], choices: choices ?? [] }]
    }),
  }))
  const actions = publication.withActions ? await listActions(db, wave.survey.id) : []
  return {
    title: inEach(locale => publishingWords(locale).page.title(textIn(wave.survey.title, locale), wave.name)),
    ...{ words: publication.words, respondents: results.respondents, minimum: results.minimum },
    areas: areas.filter(area => area.results.length > 0),
    actions: actions.map(({ title, status, outcome, dueOn }) => ({ title, status, outcome, dueOn })),
  }
}

async function keep(tx: Writing, partner: Partner, items: readonly SharedResults[], now: Date): Promise<void> {
  if (items.length === 0) return
  await tx
    .insertInto('partner_results')
    .values(
      items.map(({ id, told, publishedAt }) => ({
        ...{ organisation_id: tx.organisationId, partner_id: partner.id, id, told: JSON.stringify(told) },
        ...{ published_at: publishedAt, delivered_at: now },
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'partner_id', 'id'])
        .doUpdateSet(eb => ({ told: eb.ref('excluded.told'), delivered_at: now })),
    )
    .execute()
}
