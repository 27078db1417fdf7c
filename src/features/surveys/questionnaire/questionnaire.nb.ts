import { formatDate, formatNumber, plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './questionnaire.en.ts'

export const nb: Words<typeof en> = {
  none: { 'does-not-apply': 'Gjelder ikke meg', 'rather-not': 'Vil helst ikke svare' },
  missing: {
    one: 'Velg et svar',
    several: 'Velg minst ett svar',
    likert: 'Velg et svar',
    matrix: 'Velg et svar til denne påstanden',
    ranking: 'Gi minst én av disse en plass',
    level: 'Velg setningen som passer best for deg',
    number: 'Skriv et tall',
    date: 'Skriv en dato',
    'short-text': 'Skriv et svar',
    'long-text': 'Skriv et svar',
  },
  bothAnswerAndNone: 'Velg én av delene: Behold svaret ditt, eller behold dette',
  notAnOption: 'Velg et av svarene på listen',
  tooFew: n => plural('nb', n, { one: 'Velg minst # svar', other: 'Velg minst # svar' }),
  tooMany: n => plural('nb', n, { one: 'Velg bare # svar', other: 'Velg høyst # svar' }),
  tooFewPlaces: n => plural('nb', n, { one: 'Gi minst # av disse en plass', other: 'Gi minst # av disse en plass' }),
  notAPlace: most => `Skriv et helt tall fra 1 til ${formatNumber('nb', most)}, eller la feltet stå tomt`,
  placeTwice: place => `Plass ${formatNumber('nb', place)} er brukt: Gi hver plass én gang`,
  placeMissing: 'Nummerer 1, 2, 3 og så videre uten å hoppe over noen',
  notANumber: 'Skriv et tall med sifre, for eksempel 12',
  notWhole: 'Skriv et helt tall',
  tooLow: least => `Skriv ${formatNumber('nb', least)} eller mer`,
  tooHigh: most => `Skriv ${formatNumber('nb', most)} eller mindre`,
  notADate: 'Skriv en dato som finnes, for eksempel 27 3 2026',
  tooEarly: day => `Skriv ${formatDate('nb', day)} eller senere`,
  tooLate: day => `Skriv ${formatDate('nb', day)} eller tidligere`,
  tooLong: (most, length) =>
    `Svaret ditt har ${formatNumber('nb', length)} tegn. Kort det ned til ${formatNumber('nb', most)}`,
}
