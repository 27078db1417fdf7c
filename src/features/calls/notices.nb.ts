import type { Words } from '#platform/i18n/index.ts'
import type { en } from './notices.en.ts'

export const nb: Words<typeof en> = {
  somebody: 'Noen som ikke jobber her lenger',
  look: 'Se på det',
  about: {
    mine: { title: 'Svar på det jeg spør om', because: 'Du får dette fordi du har bedt om hjelp.' },
    help: { title: 'Det som skjer med tilbudene mine', because: 'Du får dette fordi du har tilbudt hjelp.' },
    message: { title: 'Meldinger om hjelp', because: 'Du får dette fordi du og en kollega avtaler hjelp.' },
    team: { title: 'Hjelp teamet mitt tilbyr', because: 'Du får dette fordi du er leder.' },
  },
  mine: {
    offer: { title: (who, call) => `${who} tilbyr hjelp: ${call}`, text: '' },
    answer: { title: (who, call) => `${who} har svart: ${call}`, text: '' },
    'nobody-yet': {
      title: (_who, call) => `Ingen har tilbudt seg ennå: ${call}`,
      text: 'Nå sier vi fra til flere, og programteamet ser det også. Det hjelper ofte med færre timer, en klarere første linje eller andre ferdigheter.',
    },
    'ran-out': {
      title: (_who, call) => `Siste dag er passert: ${call}`,
      text: 'Fortell hva det ble til, eller hold det åpent lenger. Det tar et halvt minutt.',
    },
    'helper-gone': {
      title: (who, call) => `${who} kan ikke hjelpe lenger: ${call}`,
      text: 'Spørsmålet ditt er åpent som før, så andre kan tilby seg.',
    },
    withdrawn: { title: (who, call) => `${who} trakk tilbudet: ${call}`, text: '' },
    thanked: { title: (who, call) => `${who} takker deg: ${call}`, text: '' },
    'taken-down': {
      title: (_who, call) => `Det du la ut, er tatt ned: ${call}`,
      text: 'Ingen andre kan se det nå. Det er utkastet ditt igjen: Endre det, og legg det gjerne ut på nytt. Derfor ble det tatt ned:',
    },
  },
  help: {
    chosen: { title: (who, call) => `${who} tar imot tilbudet ditt: ${call}`, text: 'Avtal en tid og si hei.' },
    declined: {
      title: (who, call) => `${who} takker for tilbudet ditt: ${call}`,
      text: 'Denne gangen trengtes det ikke. Tilbudet ditt ble sett, og det betyr noe.',
    },
    'manager-yes': { title: (who, call) => `${who} sier ja til tilbudet ditt: ${call}`, text: '' },
    'manager-not-now': {
      title: (who, call) => `${who} ber deg om å vente med å hjelpe: ${call}`,
      text: 'Den som spurte, får ikke vite noe om det.',
    },
    closed: {
      title: (_who, call) => `Takk for at du hjalp: ${call}`,
      text: 'Se hva det ble til. Du kan ta vare på det i passet ditt.',
    },
    thanked: { title: (who, call) => `${who} takker deg: ${call}`, text: '' },
    best: { title: (who, call) => `${who} merket svaret ditt som det beste: ${call}`, text: '' },
    'asker-gone': {
      title: (_who, call) => `Dette er avsluttet: ${call}`,
      text: 'Den som spurte, jobber ikke her lenger. Takk for tilbudet ditt.',
    },
    time: { title: (who, call) => `${who} foreslår en tid: ${call}`, text: 'Du kan legge den i kalenderen din.' },
  },
  message: { title: (who, call) => `${who} skrev til deg om: ${call}` },
  team: {
    informed: {
      title: (who, call) => `${who} tilbyr en kollega hjelp: ${call}`,
      text: 'Du trenger ikke gjøre noe. Du kan se hvor mye tid det tar, og hva man kan lære.',
    },
    asked: {
      title: (who, call) => `${who} vil gjerne hjelpe en kollega: ${call}`,
      text: 'Si ja, eller ikke nå med en grunn. Ingen andre ser tilbudet før du har svart.',
    },
  },
}
