import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './told.en.ts'

const about = (title: string, because: string) => ({ title, because })

export const nb: Words<typeof en> = {
  somebody: 'En kollega',
  about: {
    nominated: about('Noen foreslår meg som veileder', 'En kollega har foreslått deg som digital veileder.'),
    accepted: about('En jeg foreslo som veileder, sa ja', 'Du har foreslått en kollega som digital veileder.'),
    timeAsked: about('Noen i teamet ber om tid til å være veileder', 'Du er leder for en som vil hjelpe andre.'),
    timeAnswered: about('Tiden min som veileder', 'Du har bedt om tid til å være digital veileder.'),
    welcomed: about('Jeg blir veileder', 'Du er digital veileder nå.'),
    termEnds: about('Perioden min som veileder går ut', 'Du er digital veileder for en avtalt tid.'),
    handover: about('En veileder ber meg ta over', 'Du er digital veileder.'),
    ended: about('Tiden min som veileder er over', 'Du har vært digital veileder.'),
    volunteersWait: about('Noen melder seg som veileder', 'Du leder programmet.'),
  },
  nominated: {
    title: who => `${who} tror du ville bli en god digital veileder`,
    because: words => `Med egne ord: «${words}»`,
    text: 'Det er et tilbud, ikke en plikt. Se hva det innebærer, og si ja eller nei. Ingen får vite det hvis du sier nei, og ingen spør hvorfor.',
    action: 'Se på det',
  },
  successor: {
    title: who => `${who} spør om du vil ta over som digital veileder`,
    because: words => `Med egne ord: «${words}»`,
    text: 'Det er et tilbud, ikke en plikt. Sier du ja, får du det de tar seg av, når du begynner. Ingen spør hvorfor hvis du sier nei.',
    action: 'Se på det',
  },
  accepted: {
    title: who => `${who} sa ja til å bli digital veileder`,
    text: 'Takk for at du tenkte på kollegaen din.',
  },
  timeAsked: {
    title: who => `${who} vil bli digital veileder. Kan du sette av tid?`,
    again: who => `${who} vil fortsette som digital veileder. Kan du sette av tid?`,
    text: hours =>
      `Ønsket er ${hours === 1 ? '1 time' : `${hours} timer`} i måneden til å hjelpe kolleger. Si ja, eller si hvorfor det ikke passer nå.`,
    action: 'Svar',
  },
  timeAnswered: {
    yes: {
      title: who => `${who} gir deg tid til å være digital veileder`,
      text: 'Timene er avtalt, så du kan bruke dem med god samvittighet.',
    },
    'not-now': {
      title: who => `${who} sier at det ikke passer nå`,
      text: 'Du kan spørre igjen med færre timer, eller vente. Viljen til å hjelpe er like mye verdt.',
    },
  },
  welcomed: {
    title: 'Velkommen som digital veileder',
    text: 'Fra nå av kan kollegene finne deg. De første stegene står på siden din, og tar en time til sammen.',
    action: 'Kom i gang',
  },
  appointed: {
    title: 'Du er digital veileder nå',
    text: 'Bruk to minutter på å si hva du liker å hjelpe med, så de rette finner deg.',
    action: 'Si hva jeg hjelper med',
  },
  termEnds: {
    title: day => `Tiden din som digital veileder går ut ${day}`,
    text: 'Du kan fortsette, gi oppgaven videre til en kollega, eller gi deg. Alle tre er helt i orden.',
    action: 'Velg',
  },
  handover: {
    title: who => `${who} spør om du kan ta deg av enhetene deres`,
    text: 'Kollegaen din gir seg som veileder. Si ja, eller at det blir for mye akkurat nå.',
    action: 'Svar',
  },
  ended: {
    title: 'Tiden din som digital veileder er over',
    text: 'Takk for alle du har hjulpet.',
  },
  home: {
    questions: count =>
      plural('nb', count, {
        one: 'En kollega har spurt deg om noe som digital veileder',
        other: '# kolleger har spurt deg om noe som digital veileder',
      }),
    agreements: count =>
      plural('nb', count, {
        one: 'En du leder, vil gjerne bli digital veileder og trenger et ja fra deg',
        other: '# du leder, vil gjerne bli digitale veiledere og trenger et ja fra deg',
      }),
  },
  volunteersWait: {
    title: who => `${who} vil bli digital veileder`,
    action: 'Se hvem som venter',
  },
}
