import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './partnerships.en.ts'

const things = (count: number, text: string) => plural('nb', count, { one: `${text} ting`, other: `${text} ting` })

export const nb: Words<typeof en> = {
  onlyAdministrators: 'Bare administratorer ser dette',
  everybody: 'Alle i virksomheten ser partnerne. Bare du ser hva de har om deg',

  overview: {
    title: 'Partnere',
    nav: 'Partnere',
    lead: 'Virksomheter som din deler noe med. De ser bare det noen her har valgt å dele med partnere.',
    none: 'Dere har ingen partnere ennå',
    noneText:
      'Ingenting forlater virksomheten. Kommer det partnere, ser de bare det noen her har valgt å dele med dem.',
    since: (day: string) => `Partner siden ${day}`,
    language: 'De fleste der skriver',
    shared: 'Dette deles',
    mine: 'Dette har partnere fra deg nå',
    mineNone: 'Ingenting. Partnere ser det du deler med dem på profilen din, og ikke noe annet.',
    mineItem: (what: string, partner: string, day: string) => `${what}: en kopi hos ${partner} siden ${day}`,
    mineOther: 'Noe av ditt',
    change: 'Velg hva partnere ser av deg',
    manage: 'Ta hånd om partnerskap',
  },

  manage: {
    title: 'Partnervirksomheter',
    lead: 'Del noe med andre virksomheter som bruker denne tjenesten. Begge sier ja, og begge kan avslutte når de vil.',
    invite: 'Inviter en partner',
    accept: 'Jeg har en kode',
    none: 'Dere har ingen partnere ennå',
    noneText: 'Inviter en annen virksomhet, eller skriv inn koden du har fått fra en.',
    partners: 'Partnere',
    over: 'Avsluttede partnerskap',
    look: 'Se hva som deles',
    lookOver: 'Se status',
    state: 'Status',
    states: { asked: 'Venter på den andre', active: 'I gang', ended: 'Avsluttet', refused: 'Koden virket ikke' },
    since: 'Siden',
    until: 'Til',
    waiting: 'Koder som ingen har brukt ennå',
    for: 'Til',
    made: (day: string, name: string) => `Laget ${day} av ${name}`,
    somebody: 'noen',
    worksUntil: (day: string) => `virker til ${day}`,
    withdraw: 'Trekk tilbake',
    withdrawWhich: (note: string) => `koden til ${note}`,
    withdrawn: 'Koden virker ikke lenger.',
    wasGone: 'Koden virket ikke lenger fra før.',
  },

  invite: {
    title: 'Inviter en partner',
    lead: 'Du får en kode til én virksomhet. Gi den til en administrator der. Den virker én gang, i 14 dager.',
    note: 'Hvilken virksomhet er den til?',
    noteHint: 'Bare administratorer her ser dette, så de siden vet hvem koden var til.',
    noteMissing: 'Skriv hvilken virksomhet koden er til',
    noteLong: 'Bruk høyst 200 tegn',
    what: 'Dette skjer når de tar den i bruk',
    whatList: [
      'Det noen her har valgt å dele med partnere, kommer dit som kopier.',
      'Det de deler med partnere, kommer hit.',
      'Ikke noe annet: ansatte, svar og tall blir der de er.',
      'Du får beskjed, og kan avslutte når du vil. Da hentes alle kopier tilbake.',
    ],
    submit: 'Lag koden',
    again:
      'Denne koden er laget allerede og kan ikke vises igjen. Kopierte du den ikke, trekker du den tilbake og lager en ny.',
    madeTitle: 'Koden til partneren',
    warning: 'Kopier den nå. Den vises bare denne ene gangen.',
    link: 'Lenke med koden',
    linkHow:
      'Send den til en administrator i den andre virksomheten, ikke til en e-postliste: Den som har den, kan bli partneren deres.',
    code: 'Eller bare koden',
    back: 'Jeg har kopiert den',
  },

  accept: {
    title: 'Bli partner',
    lead: 'Skriv inn koden du har fått av en administrator i den andre virksomheten.',
    code: 'Kode',
    codeHint: 'Den begynner med navnet på virksomheten, for eksempel nordfylke.Ab3…',
    missing: 'Skriv inn koden',
    malformed: 'Dette er ikke en hel kode. Kopier den en gang til, fra første til siste tegn.',
    itself: 'Dette er en kode fra din egen virksomhet. Gi den til den andre.',
    already: 'Dere er partnere med denne virksomheten fra før, eller er i ferd med å bli det',
    go: 'Gå videre',
    confirmTitle: (name: string) => `Bli partner med ${name}?`,
    what: (name: string) => [
      `Det noen her har valgt å dele med partnere, kommer til ${name} som kopi.`,
      `Det ${name} deler med partnere, kommer hit.`,
      'Ikke noe annet: ansatte, svar og tall blir der de er.',
      'Begge kan avslutte når de vil. Da hentes alle kopier tilbake.',
    ],
    submit: (name: string) => `Bli partner med ${name}`,
    cancel: 'Ikke nå',
  },

  show: {
    lead: {
      asked: 'Vi spør den andre siden om koden fortsatt virker. Det tar noen sekunder.',
      active:
        'Dere deler med hverandre. Kopiene følger med når noe endres, og hentes tilbake når det ikke deles lenger.',
      ended: 'Dette partnerskapet er avsluttet. Alle kopier er hentet tilbake, på begge sider.',
      refused: 'Dere ble ikke partnere.',
    },
    why: {
      unknown: 'Ingen der kjenner denne koden. Be om en ny.',
      used: 'Denne koden er brukt. Be om en ny.',
      withdrawn: 'Denne koden er trukket tilbake. Spør om det var meningen.',
      expired: 'Denne koden er for gammel. Be om en ny.',
      already: 'Dere er partnere fra før.',
      itself: 'Denne koden er deres egen.',
    },
    since: (day: string) => `Partnere siden ${day}.`,
    endedOn: (day: string) => `Avsluttet ${day} av den andre siden.`,
    endedBy: (day: string, name: string) => `Avsluttet ${day} av ${name}.`,
    table: 'Dette deles nå',
    kind: 'Hva',
    given: 'De har fra oss',
    held: 'Vi har fra dem',
    nothing: 'Ingenting',
    things: (count: number, text: string) => things(count, text),
    givenSince: (text: string, day: string) => `${text}, den første siden ${day}`,
    end: 'Avslutt partnerskapet',
    tryAgain: 'Skriv inn en annen kode',
  },

  end: {
    title: (name: string) => `Avslutte partnerskapet med ${name}?`,
    lead: 'Det avsluttes for begge med det samme.',
    what: (name: string) => [
      `Det som ligger her fra ${name}, er borte med det samme.`,
      'Det som ligger der fra dere, hentes tilbake innen ett minutt.',
      'Det noen har overtatt som sitt eget, blir, med takk til den som laget det.',
      'Dere kan bli partnere igjen senere, med en ny kode.',
    ],
    submit: 'Avslutt partnerskapet',
    cancel: 'Fortsett som partnere',
    done: (name: string) => `Partnerskapet med ${name} er avsluttet.`,
    gone: 'Dette partnerskapet var avsluttet fra før.',
  },

  told: {
    began: 'Et partnerskap begynner',
    ended: 'En partner avslutter et partnerskap',
    because: 'Du får dette fordi du er administrator.',
    beganTitle: (name: string) => `${name} har tatt koden i bruk: Nå er dere partnere`,
    beganText: 'Kjenner du ikke denne virksomheten, avslutter du partnerskapet. Da hentes alle kopier tilbake.',
    endedTitle: (name: string) => `${name} har avsluttet partnerskapet`,
    endedText: 'Alt som lå her fra dem, er borte, og det som lå der fra dere, er hentet tilbake.',
    action: 'Se partnerskapet',
  },

  audit: {
    'partnerships.invited': 'Laget en kode til en partnervirksomhet',
    'partnerships.invitation-withdrawn': 'Trakk tilbake en kode til en partnervirksomhet',
    'partnerships.asked': 'Tok i bruk en kode fra en annen virksomhet',
    'partnerships.begun': 'Ble partner med en annen virksomhet',
    'partnerships.ended': 'Avsluttet et partnerskap med en annen virksomhet',
  },
}
