import type { Words } from '#platform/i18n/index.ts'
import type { en } from './told.en.ts'

export const nb: Words<typeof en> = {
  about: {
    mention: { title: 'Noen nevner deg i et rom', because: 'Du får denne fordi noen nevnte deg.' },
    reply: {
      title: 'Svar i tråder du følger',
      because: 'Du får denne fordi du startet tråden, skrev i den eller valgte å følge den.',
    },
    topic: {
      title: 'Nye tråder i rommene dine',
      because: 'Du får denne fordi du er med i rommet. Du kan slå av varsler på siden til rommet.',
    },
    moderated: {
      title: 'Hva moderatorer gjør med det du skrev',
      because: 'Du får denne fordi en moderator gjorde noe med det du skrev.',
    },
    reported: {
      title: 'Meldinger til moderatorer',
      because: 'Du får denne fordi du ser etter dette rommet.',
    },
    invitation: { title: 'Invitasjoner til rom', because: 'Du får denne fordi noen inviterer deg.' },
    mail: {
      title: 'Det vi ikke kunne legge ut av svarene dine på e-post',
      because: 'Du får denne fordi du svarte på en av e-postene våre.',
    },
  },
  somebody: 'Noen',
  read: 'Les og svar',
  look: 'Ta en titt',
  answer: 'Svar ja eller nei',
  mention: (name, title) => `${name} nevner deg i «${title}»`,
  reply: (name, title) => `${name} svarte i «${title}»`,
  topic: (name, space, title) => `${name} startet en tråd i ${space}: ${title}`,
  why: why => `Grunnen: ${why}`,
  moderated: {
    hidden: {
      title: title => `En moderator har skjult det du skrev i «${title}»`,
      text: 'Du og moderatorene kan fortsatt lese det. Er du uenig, kan du skrive til en moderator: Navnene står på siden til rommet.',
    },
    shown: {
      title: title => `Det du skrev i «${title}», kan leses av andre igjen`,
      text: 'En moderator har sett på det en gang til.',
    },
    locked: {
      title: title => `En moderator har stengt tråden din «${title}»`,
      text: 'Den kan leses, men ingen kan svare lenger.',
    },
    moved: {
      title: title => `En moderator har flyttet tråden din «${title}»`,
      text: 'Den står i et annet rom nå, med alt som er i den.',
    },
  },
  reported: (title, space) => `Noen ber deg se på et innlegg i «${title}» (${space})`,
  invitation: (name, space) => `${name} inviterer deg til rommet ${space}`,
  mail: {
    title: title => `Svaret ditt i «${title}» er lagt ut, men ikke alt`,
    files: names =>
      `Vi kunne ikke ta imot disse filene: ${names}. Vi tar imot PDF, bilder, Word, Excel, OpenDocument og ren tekst, uten makroer, inntil 10 MB hver og fem om gangen.`,
    cut: 'Teksten din var for lang, så slutten mangler.',
  },
}
