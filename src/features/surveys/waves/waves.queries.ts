import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { isLocale } from '#platform/i18n/index.ts'
import type { Questionnaire, Texts } from '../questionnaire/questionnaire.ts'
import type { Turn } from './status.ts'
import {
  type Dimension,
  dimensions,
  type ListedWave,
  type Mode,
  type RespondentGroup,
  type Survey,
  type SurveyKind,
  type Wave,
  type WaveStatus,
} from './wave.ts'

interface SurveyRow {
  readonly id: string
  readonly title: Texts
  readonly kind: SurveyKind
  readonly made_at: Date
  readonly put_away_at: Date | null
  readonly owner_id: string | null
  readonly owner_name: string | null
}

const asSurvey = (row: SurveyRow): Survey => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  owner: row.owner_id ? { id: row.owner_id, name: row.owner_name ?? '' } : undefined,
  madeAt: row.made_at,
  putAwayAt: row.put_away_at ?? undefined,
})

/** One survey; not found if there is none. */
export async function getSurvey(db: Reading, surveyId: string): Promise<Survey> {
  const { rows } = await sql<SurveyRow>`
    select s.*, p.name as owner_name from surveys s
    left join people p on p.organisation_id = s.organisation_id and p.id = s.owner_id
    where s.organisation_id = ${db.organisationId} and s.id = ${uuidOrNone(surveyId)}`.execute(db)
  return asSurvey(found(rows[0], 'No such survey'))
}

interface WaveRow {
  readonly wave_id: string
  readonly survey: SurveyRow & { readonly made_at: string; readonly put_away_at: string | null }
  readonly number: number
  readonly name: string
  readonly status: WaveStatus
  readonly mode: Mode
  readonly readers: Texts
  readonly introduction: Texts
  readonly questionnaire: Questionnaire
  readonly edition: number
  readonly languages: readonly string[]
  readonly dimensions: readonly string[]
  readonly respondent_groups: readonly RespondentGroup[]
  readonly minimum_group: number
  readonly sample_size: number | null
  readonly sample_seed: number
  readonly opens_on: string | null
  readonly closes_on: string | null
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly copied_from: string | null
  readonly wave_made_at: Date
}

const waveColumns = sql`
  w.id as wave_id, w.number, w.name, w.status, w.mode, w.readers, w.introduction, w.questionnaire, w.edition, w.languages,
  w.dimensions, w.respondent_groups, w.minimum_group, w.sample_size, w.sample_seed, w.opens_on, w.closes_on, w.opened_at,
  w.closed_at, w.copied_from, w.made_at as wave_made_at, to_jsonb(s) || jsonb_build_object('owner_name', p.name) as survey
  from survey_waves w
  join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id
  left join people p on p.organisation_id = s.organisation_id and p.id = s.owner_id`

function asWave(row: WaveRow): Wave {
  const { survey } = row
  return {
    id: row.wave_id,
    survey: asSurvey({
      ...survey,
      made_at: new Date(survey.made_at),
      put_away_at: survey.put_away_at ? new Date(survey.put_away_at) : null,
    }),
    number: row.number,
    name: row.name,
    status: row.status,
    mode: row.mode,
    readers: row.readers,
    introduction: row.introduction,
    questionnaire: row.questionnaire,
    edition: row.edition,
    languages: row.languages.filter(isLocale),
    dimensions: dimensions.filter((one): one is Dimension => row.dimensions.includes(one)),
    respondentGroups: row.respondent_groups,
    minimumGroup: row.minimum_group,
    sampleSize: row.sample_size ?? undefined,
    sampleSeed: row.sample_seed,
    opensOn: row.opens_on ?? undefined,
    closesOn: row.closes_on ?? undefined,
    openedAt: row.opened_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    copiedFrom: row.copied_from ?? undefined,
    madeAt: row.wave_made_at,
  }
}

/** One wave with its survey. Who may ask for it is the page's business; this shows no answers. */
export async function findWave(db: Reading, waveId: string): Promise<Wave | undefined> {
  const { rows } = await sql<WaveRow>`select ${waveColumns}
    where w.organisation_id = ${db.organisationId} and w.id = ${uuidOrNone(waveId)}`.execute(db)
  return rows[0] && asWave(rows[0])
}

/** The same, not found if there is none. */
export const getWave = async (db: Reading, waveId: string): Promise<Wave> =>
  found(await findWave(db, waveId), 'No such survey')

// By the day it was asked, not by when we heard of it: an earlier survey may be brought in later.
const latestFirst = (wave: 'w' | 'l') => sql`(${sql.ref(wave)}.status = 'draft') desc, ${sql.ref(wave)}.closes_on desc,
  ${sql.ref(wave)}.number desc`

/** The waves of a survey, the latest first. */
export async function listWaves(db: Reading, surveyId: string): Promise<readonly Wave[]> {
  const { rows } = await sql<WaveRow>`select ${waveColumns}
    where w.organisation_id = ${db.organisationId} and w.survey_id = ${uuidOrNone(surveyId)}
    order by ${latestFirst('w')}`.execute(db)
  return rows.map(asWave)
}

interface ListedRow {
  readonly id: string
  readonly survey_id: string
  readonly title: Texts
  readonly number: number
  readonly name: string
  readonly status: WaveStatus
  readonly mode: Mode
  readonly opens_on: string | null
  readonly closes_on: string | null
  readonly closed_at: Date | null
  readonly put_away_at: Date | null
}

const listedColumns = sql`w.id, w.survey_id, s.title, w.number, w.name, w.status, w.mode, w.opens_on, w.closes_on,
  w.closed_at, s.put_away_at from survey_waves w
  join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id`

const asListed = (row: ListedRow): ListedWave => ({
  id: row.id,
  surveyId: row.survey_id,
  title: row.title,
  number: row.number,
  name: row.name,
  status: row.status,
  mode: row.mode,
  opensOn: row.opens_on ?? undefined,
  closesOn: row.closes_on ?? undefined,
  closedAt: row.closed_at ?? undefined,
  isPutAway: row.put_away_at !== null,
})

/** The latest wave of every survey, the newest survey first. */
export async function listLatestWaves(db: Reading): Promise<readonly ListedWave[]> {
  const { rows } = await sql<ListedRow>`select ${listedColumns}
    where w.organisation_id = ${db.organisationId} and w.id = (select l.id from survey_waves l
      where l.organisation_id = w.organisation_id and l.survey_id = w.survey_id order by ${latestFirst('l')} limit 1)
    order by s.made_at desc, s.id`.execute(db)
  return rows.map(asListed)
}

/** The waves of one survey without their questions, the latest first. */
export async function listWavesOf(db: Reading, surveyId: string): Promise<readonly ListedWave[]> {
  const { rows } = await sql<ListedRow>`select ${listedColumns}
    where w.organisation_id = ${db.organisationId} and w.survey_id = ${uuidOrNone(surveyId)}
    order by ${latestFirst('w')}`.execute(db)
  return rows.map(asListed)
}

export interface WaveChange {
  readonly what: Turn
  readonly closesOn: string | undefined
  readonly why: string
  readonly by: string | undefined
  readonly at: Date
}

/** What happened to a wave since it was opened, the latest first. */
export async function listWaveChanges(db: Reading, waveId: string): Promise<readonly WaveChange[]> {
  const { rows } = await sql<{ what: Turn; day: string | null; why: string; by: string | null; at: Date }>`
    select c.what, c.closes_on_after as day, c.why, p.name as by, c.changed_at as at from survey_wave_changes c
    left join people p on p.organisation_id = c.organisation_id and p.id = c.changed_by
    where c.organisation_id = ${db.organisationId} and c.wave_id = ${uuidOrNone(waveId)}
    order by c.changed_at desc, c.id desc`.execute(db)
  return rows.map(({ what, day, why, by, at }) => ({ what, closesOn: day ?? undefined, why, by: by ?? undefined, at }))
}

/** Every wave that takes answers now or is paused. */
export async function listRunningWaves(db: Reading): Promise<readonly Wave[]> {
  const { rows } = await sql<WaveRow>`select ${waveColumns}
    where w.organisation_id = ${db.organisationId} and w.status in ('open', 'paused')
    order by w.closes_on, w.id`.execute(db)
  return rows.map(asWave)
}
