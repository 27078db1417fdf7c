import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './told.en.ts'

const about = (title: string, because: string) => ({ title, because })

export const nb: Words<typeof en> = {
  somebody: 'En kollega',
  answer: 'Svar',
  look: 'Se på det',
  about: {
    asked: about('En kollega spør meg som veileder', 'Du er digital veileder.'),
    request: about('Det jeg har spurt en veileder om', 'Du har spurt en digital veileder om hjelp.'),
    waits: about('Et spørsmål til meg har ventet noen dager', 'Du er digital veileder.'),
    followUp: about('Noe jeg ville se på igjen', 'Du er digital veileder og valgte en dag.'),
    unanswered: about('Spørsmål ingen veileder har svart på', 'Du leder programmet.'),
    thanked: about('Noen takker meg som veileder', 'Du er digital veileder.'),
    noted: about('Hva det ble av hjelp jeg har notert på e-post', 'Du har notert på e-post at du har hjulpet noen.'),
    story: about('En historie om meg, eller min historie', 'En veileder har skrevet en historie der du er med.'),
    letter: about('Hva en veileder i teamet mitt gjorde i et år', 'Du er leder for en digital veileder.'),
    tryOut: about('Noe nytt å prøve ut', 'Du er digital veileder.'),
  },
  asked: {
    asked: who => `${who} ber om hjelp fra deg`,
    again: who => `${who} trenger fortsatt hjelp fra deg`,
    'passed-on': who => `${who} ber om hjelp, og spørsmålet er sendt videre til deg`,
  },
  request: {
    answered: who => `${who} har svart på det du spurte om`,
    'passed-on': () => 'En annen veileder tar seg av det du spurte om',
  },
  waits: {
    title: 'En kollega venter fortsatt på svar fra deg',
    text: 'Har du ikke tid, kan du sende det videre. Det hjelper også.',
  },
  followUp: count =>
    plural('nb', count, {
      one: 'Du ville se på en ting igjen i dag',
      other: 'Du ville se på # ting igjen i dag',
    }),
  unanswered: count =>
    plural('nb', count, {
      one: 'Ett spørsmål har ikke fått svar fra noen veileder',
      other: '# spørsmål har ikke fått svar fra noen veileder',
    }),
  thanked: who => `${who} sier takk`,
  noted: {
    title: said => `Notert: ${said}`,
    text: code =>
      `Koden deres, hvis de vil si at det hjalp: ${code}\n\nEr noe galt? Rett det på siden. Har du hjulpet noen andre? Svar på denne e-posten med én setning.`,
    not: 'Vi har ikke notert hjelpen din',
    because: fault =>
      `${fault}.\n\nSi det med én setning, for eksempel «Hjalp to med å dele filer, 15 minutter», og send den på nytt.`,
  },
  story: {
    asked: who => `${who} har skrevet en historie der du er med. Kan den vises?`,
    agreed: who => `${who} sier ja til historien din`,
    declined: () => 'Historien din blir ikke publisert: Noen som er med i den, vil helst ikke',
  },
  letter: {
    title: (who, year) => `Hva ${who} gjorde som digital veileder i ${year}`,
    text: 'Veilederen har selv valgt hva som står i brevet. Det er bare til deg.',
  },
  tryOut: {
    asked: title => `Vil du prøve ut: ${title}?`,
    askedText: until => `Innen ${until}. Svar ja eller nei; begge deler hjelper.`,
    closed: title => `Hva det ble til: ${title}`,
  },
}
