import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './elsewhere.en.ts'

export const nb: Words<typeof en> = {
  step: {
    teaches: (kind, day) =>
      day
        ? `En kollega ber om hjelp, og du lærer dette ved å hjelpe. ${kind}, åpent til ${day}.`
        : `En kollega ber om hjelp, og du lærer dette ved å hjelpe. ${kind}.`,
    lends: (kind, day) =>
      day
        ? `En kollega har tid å låne bort og kan hjelpe deg med dette. ${kind}, åpent til ${day}.`
        : `En kollega har tid å låne bort og kan hjelpe deg med dette. ${kind}.`,
    closed: 'Her trengs det ikke flere tilbud.',
    open: 'Se spørsmålet',
  },
  waiting: {
    offers: count =>
      plural('nb', count, {
        one: 'En kollega tilbyr deg hjelp og venter på svar',
        other: '# tilbud om hjelp venter på svar fra deg',
      }),
    team: count =>
      plural('nb', count, {
        one: 'En i teamet ditt vil gjerne hjelpe en kollega og venter på svar fra deg',
        other: '# i teamet ditt vil gjerne hjelpe kolleger og venter på svar fra deg',
      }),
  },
  feed: {
    title: organisation => `Hvem kan hjelpe? ${organisation}`,
    about: 'Det kolleger ber om nå. Hvem som spør, står på siden til hvert spørsmål, ikke her.',
    until: day => `Åpent til ${day}.`,
    needs: skills => `Det trengs: ${skills}.`,
    lends: skills => `En kollega kan hjelpe med: ${skills}.`,
    wants: skills => `Vil gjerne lære: ${skills}.`,
    gains: skills => `Du lærer: ${skills}.`,
  },
}
