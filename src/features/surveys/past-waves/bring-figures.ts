import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Told } from '../results/slices.ts'
import type { ToldItem } from '../results/telling.ts'
import { addClosed } from './bring-wave.ts'
import type { ColumnMeaning } from './guess.ts'
import { type PastTable, readShare } from './read-past-file.ts'

export interface PastFigures {
  readonly items: readonly ToldItem[]
  readonly lines: readonly {
    readonly name: string
    readonly people: number
    readonly told: Readonly<Record<string, Told>>
  }[]
  /** Cells that the publisher hid, and lines without a number of people or with too few. */
  readonly hidden: number
  readonly left: number
}

const sides = [
  { key: 'no', text: { en: 'All others', nb: 'Alle andre' } },
  { key: 'yes', text: { en: 'In favour', nb: 'Positive' } },
]

/** Rows of groups with shares, as a publisher printed them. The first line stands for everybody. */
export function toFigures(
  { columns, rows }: PastTable,
  meanings: readonly ColumnMeaning[],
  minimum: number,
): PastFigures {
  const at = (wanted: ColumnMeaning) => meanings.flatMap((meaning, place) => (meaning === wanted ? [place] : []))
  const [labels, shares, [people]] = [at('label'), at('share'), at('people')]
  const items = shares.map(
    (place): ToldItem => ({
      ...{ key: `column-${place + 1}`, question: `column-${place + 1}`, kind: 'ticked', meaning: 1 },
      text: { en: columns[place]?.name ?? '', nb: columns[place]?.name ?? '' },
      ...{ choices: sides, told: sides, pools: [0, 1], favourable: [1], answered: 0 },
    }),
  )
  let [hidden, left] = [0, 0]
  const lines = rows.flatMap(row => {
    const name = labels
      .map(place => row[place])
      .filter(Boolean)
      .join(', ')
      .slice(0, 200)
    const of = people === undefined ? Number.NaN : Number((row[people] ?? '').replace(/[ ,\u00a0]/g, ''))
    if (!name || !Number.isInteger(of) || of < minimum || of > 100_000_000) {
      left++
      return []
    }
    const told = Object.fromEntries(
      shares.flatMap((place, item) => {
        const share = readShare(row[place] ?? '')
        if (share === null) hidden++
        return typeof share === 'number' ? [[items[item]?.key ?? '', [of, Math.round(share * of), null] as const]] : []
      }),
    )
    return [{ name, people: of, told }]
  })
  const all = lines[0]?.people ?? 0
  return { items: items.map(item => ({ ...item, answered: all })), lines, hidden, left }
}

/** Keeps printed figures as a wave that has closed: it can be read and compared like any other, and nothing behind it is known. */
export async function bringFigures(
  tx: Writing,
  survey: { readonly id: string },
  past: { name: string; closedOn: string; languages: readonly Locale[]; minimum: number; figures: PastFigures },
  act: { readonly actorId: string; readonly now: Date },
): Promise<string> {
  const { figures, minimum } = past
  const question = (item: ToldItem) => ({
    ...{ key: item.key, kind: 'one' as const, meaning: 1, text: item.text, options: sides },
    ...{ required: false, mayNotApply: false, mayRatherNot: false },
  })
  const title = { en: 'Figures', nb: 'Tall' }
  const questionnaire = { sections: [{ key: 'figures', title, questions: figures.items.map(question) }] }
  const waveId = await addClosed(tx, survey, { ...past, questionnaire, dimensions: [], minimumGroup: minimum }, act)
  const own = { organisation_id: tx.organisationId, wave_id: waveId }
  const tagOf = (line: number) => `line:${line}`
  const respondents = figures.lines[0]?.people ?? 0
  await tx
    .insertInto('survey_results')
    .values({
      ...{ ...own, counted_at: act.now, respondents, counted: respondents, minimum },
      items: JSON.stringify(figures.items),
      dimensions: JSON.stringify([
        {
          key: 'line',
          title: { en: 'Group', nb: 'Gruppe' },
          values: figures.lines
            .slice(1)
            .map(({ name }, line) => ({ tag: tagOf(line + 1), name: { en: name, nb: name } })),
        },
      ]),
    })
    .execute()
  const slices = figures.lines.map(({ people, told }, line) => ({
    ...{ ...own, slice: line === 0 ? '' : tagOf(line), people, told: JSON.stringify(told) },
  }))
  for (let at = 0; at < slices.length; at += 500)
    await tx
      .insertInto('survey_slices')
      .values(slices.slice(at, at + 500))
      .execute()
  const subject = { kind: 'survey-wave', id: waveId }
  await audit(tx, { actorId: act.actorId, action: 'surveys.past-wave-brought', subject })
  return waveId
}
