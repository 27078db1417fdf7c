import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { formatList, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { type AreaChoice, areaName } from '../../support/areas.ts'
import { letterCame } from '../recognition.topics.ts'
import { recognitionWords } from '../words.ts'
import type { FactKey, Letter, YearFigures } from './facts.queries.ts'

interface Content {
  readonly facts: readonly FactKey[]
  readonly words: string
  readonly figures: YearFigures
}

/** Keeps what a champion chose for a year. What was sent before is taken back: it said something else. */
export async function saveLetter(
  tx: Writing,
  me: { readonly id: string },
  year: number,
  { facts, words, figures }: Content,
): Promise<void> {
  const values = { facts: [...facts], words, figures: JSON.stringify(figures), sent_to: null, sent_at: null }
  await tx
    .insertInto('champion_letters')
    .values({ organisation_id: tx.organisationId, id: uuid(), person_id: me.id, year, ...values })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id', 'year']).doUpdateSet(values))
    .execute()
}

/** Lets the manager read it. */
export async function sendLetter(tx: Writing, letter: Letter, managerId: string, now: Date): Promise<void> {
  await its(tx, letter).set({ sent_to: managerId, sent_at: now }).execute()
  await notify(tx, letterCame, {
    ...{ to: managerId, payload: { letterId: letter.id, year: letter.year }, actorId: letter.personId, now },
    key: `${letter.id}:${now.getTime()}`,
  })
}

/** The manager cannot read it any more. */
export async function takeBackLetter(tx: Writing, letter: Letter): Promise<void> {
  await its(tx, letter).set({ sent_to: null, sent_at: null }).execute()
}

const its = (tx: Writing, { id }: Letter) =>
  tx.updateTable('champion_letters').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

/** A fact in words. */
export function sayFact(key: FactKey, figures: YearFigures, areas: readonly AreaChoice[], locale: Locale): string {
  const { letter: t } = recognitionWords(locale)
  switch (key) {
    case 'helped':
      return t.facts.helped(t.people(figures.people), t.times(figures.sessions))
    case 'confirmed':
      return t.facts.confirmed(t.people(figures.confirmed))
    case 'time':
      return t.facts.time(t.hours(formatNumber(locale, Math.max(1, Math.round(figures.minutes / 30)) / 2)))
    case 'answered':
      return t.facts.answered(t.questions(figures.answered))
    case 'topics':
      return t.facts.topics(
        formatList(
          locale,
          figures.topics.map(topic => areaName(areas, topic) ?? topic.areaKey),
        ),
      )
    case 'thanks':
      return t.facts.thanks(t.often(figures.thanks))
    case 'tried':
      return t.facts.tried(t.things(figures.tried))
  }
}
