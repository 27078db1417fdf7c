import type { Words } from '#platform/i18n/index.ts'
import type { en } from './programme.en.ts'

export const nb: Words<typeof en> = {
  title: 'Programmet',
  lead: 'For dem som driver arbeidet med digital kompetanse. Kollegene ser ikke denne siden.',
  ask: 'Spør, fortell og følg opp',
  learn: 'Det folk lærer av',
  ground: 'Det alt måles etter',
  together: 'Alle på grunnivå',
  togetherText: 'Hvor langt virksomheten er kommet, hva som er lovet, og hva som ville hjelpe.',
}
