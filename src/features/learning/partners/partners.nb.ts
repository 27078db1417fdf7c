import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './partners.en.ts'

export const nb: Words<typeof en> = {
  share: { title: 'Læring', what: 'Kurs, artikler og kort som deles av dem som tar vare på katalogen.' },
  sharedBy: (name: string) => `Delt av ${name}`,
  keptThere: (name: string) => `${name} deler dette med dere og tar vare på det. Når de endrer det, endres det her.`,
  takenBack: (name: string) => `${name} deler ikke dette lenger. Bare tittelen er igjen, for dem som har fullført det.`,
  takeOver: 'Overta det som vårt eget',
  takeOverHint: 'Dere får en kopi som dere tar vare på selv, med takk til dem som laget den.',
  tookOver: 'Nå er det deres eget. Dere kan endre det.',
  from: 'Kommer fra',
  credit: (name: string, day: string) => `${name}, overtatt ${day}`,
  partnersSee: 'Partnervirksomheter ser dette.',
  partnersDoNot: 'Partnervirksomheter ser ikke dette.',
  doShare: 'Del med partnere',
  doUnshare: 'Slutt å dele',
  shared: 'Partnere ser det innen ett minutt.',
  unshared: 'Det hentes tilbake fra partnere innen ett minutt.',
  shareAll: 'Del alt sammen med partnere',
  sharedAll: (count: number) =>
    plural('nb', count, {
      one: 'Partnere ser denne ene innen ett minutt.',
      other: 'Partnere ser disse innen ett minutt.',
    }),
  audit: {
    'learning.shared': 'Delte noe å lære av med partnere',
    'learning.unshared': 'Sluttet å dele noe å lære av med partnere',
    'learning.taken-over': 'Overtok noe å lære av som en partner deler',
  },
}
