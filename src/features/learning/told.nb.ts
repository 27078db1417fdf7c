import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './told.en.ts'

export const nb: Words<typeof en> = {
  assigned: {
    about: {
      title: 'Læring som enheten eller rollen din blir bedt om',
      because: 'Du får dette fordi enheten din, eller en rolle du følger, er bedt om å lære noe.',
    },
    title: title => `Vil du se på «${title}»?`,
    text: reason =>
      `Alle det gjelder, er bedt om det, ikke bare du. Grunnen: ${reason} Kan du det fra før, så si det, og det er borte fra listen.`,
    action: 'Se hva du er bedt om',
  },
  broken: {
    about: {
      title: 'En lenke du tar deg av, virker ikke',
      because: 'Du får dette fordi du tar deg av noe i læringskatalogen.',
    },
    title: title => `En lenke virker ikke: ${title}`,
    text: 'Vi har prøvd på to ulike dager. Rett adressen, eller trekk det tilbake.',
    action: 'Se på den',
  },
  suggestion: {
    about: {
      title: 'Hva det ble av læringen du foreslo',
      because: 'Du får dette fordi du har foreslått noe til læringskatalogen.',
    },
    taken: title => `Forslaget ditt er i katalogen: ${title}`,
    declined: title => `Om forslaget ditt: ${title}`,
    thanks: 'Takk. Nå kan andre lære av det.',
    why: why => `Det er ikke med i katalogen. ${why}`,
    action: 'Se det',
  },
  home: count =>
    plural('nb', count, {
      one: 'Enheten eller rollen din er bedt om å lære noe',
      other: 'Enheten eller rollen din er bedt om å lære # ting',
    }),
}
