import type { Words } from '#platform/i18n/index.ts'
import type { en } from './scales.en.ts'

export const nb: Words<typeof en> = {
  agreement: {
    name: 'Hvor enig du er',
    points: {
      'strongly-disagree': 'Helt uenig',
      disagree: 'Litt uenig',
      neither: 'Verken enig eller uenig',
      agree: 'Litt enig',
      'strongly-agree': 'Helt enig',
    },
  },
  confidence: {
    name: 'Hvor trygg du er',
    points: { not: 'Ikke trygg', little: 'Litt trygg', quite: 'Ganske trygg', very: 'Svært trygg' },
  },
  frequency: {
    name: 'Hvor ofte',
    points: {
      never: 'Aldri',
      'some-months': 'Noen ganger i året',
      monthly: 'Omtrent hver måned',
      weekly: 'Omtrent hver uke',
      daily: 'Hver dag',
    },
  },
  ease: {
    name: 'Hvor lett det er',
    points: {
      'very-hard': 'Svært vanskelig',
      hard: 'Vanskelig',
      between: 'Verken vanskelig eller lett',
      easy: 'Lett',
      'very-easy': 'Svært lett',
    },
  },
  extent: {
    name: 'I hvor stor grad',
    points: {
      'not-at-all': 'Ikke i det hele tatt',
      little: 'I liten grad',
      half: 'Omtrent halvparten',
      mostly: 'I stor grad',
      fully: 'Helt ut',
    },
  },
}
