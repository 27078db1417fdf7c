import type { Words } from '#platform/i18n/index.ts'
import type { en } from './charts.en.ts'

export const nb: Words<typeof en> = {
  level: 'Nivå',
  people: 'Personer',
  share: 'Andel',
  answers: 'Svar',
  hidden: 'skjult',
  notAnswered: 'Ikke besvart ennå',
  area: 'Område',
  now: 'Nå',
  before: 'Før',
  confidence: 'Hvor trygg',
  date: 'Dato',
  value: 'Verdi',
  low: 'Minst',
  high: 'Høyst',
  forecast: 'Prognose',
  statement: 'Påstand',
}
