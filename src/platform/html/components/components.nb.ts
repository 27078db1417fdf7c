import type { Words } from '#platform/i18n/index.ts'
import type { en } from './components.en.ts'

export const nb: Words<typeof en> = {
  why: 'Hvorfor?',
  whyWhoCanSee: 'Hvorfor er det slik, og hvordan endrer jeg det?',
  showing: (from, to, total) => `Viser ${from} til ${to} av ${total}`,
  pages: 'Sider i listen',
  show: 'Vis',
  clearFilters: 'Vis alt',
  filters: 'Velg hva listen skal vise',
  source: 'Kilde:',
  done: 'Ferdig',
  now: 'Du er her',
  todo: 'Gjenstår',
  stepsLabel: 'Steg',
  numbers: 'Se tallene i en tabell',
  answers: (_count, n) => `${n} svar`,
  hidden: 'skjult',
}
