import type { Words } from '#platform/i18n/index.ts'
import type { en } from './single-sign-on.en.ts'

export const nb: Words<typeof en> = {
  sharedDevice: {
    ask: 'Er dette et felles nettbrett eller en felles datamaskin?',
    noted:
      'Dette er felles utstyr: Vi logger deg ut når nettleseren lukkes, eller når den ikke er brukt på 30 minutter.',
  },
  continueWith: name => `Fortsett med ${name}`,
  onlyYou: 'Bare du kan se dette',

  notCompleted: {
    title: 'Du er ikke logget inn ennå',
    notLinked: 'Ingenting er koblet til',
    notProven: 'Du har ikke vist ennå at det er deg',
    proveOtherWay: 'Vis det på en annen måte',
    number: 'Fortsetter det slik, kan du gi administratoren dette nummeret:',
    again: name => `Prøv igjen med ${name}`,
    otherWay: 'Logg inn på en annen måte',
    backToWays: 'Tilbake til måtene du logger inn på',
    why: {
      expired:
        'Dette forsøket ble startet for lenge siden eller i en annen nettleser, eller så er det brukt allerede. Start en gang til.',
      declined: name => `${name} logget deg ikke inn, eller du ombestemte deg. Ingenting er endret.`,
      unreachable: name =>
        `Vi får ikke kontakt med ${name} akkurat nå. Det er ikke din feil. Prøv igjen om noen minutter, eller logg inn på en annen måte.`,
      'not-trusted': name =>
        `Svaret fra ${name} hang ikke sammen, og da slipper vi for sikkerhets skyld ingen inn. Prøv igjen; det er ikke din feil.`,
      'not-allowed': name =>
        `Kontoen din hos ${name} er ikke en av dem virksomheten slipper inn her. Velg jobbkontoen din, eller spør administratoren.`,
      'not-known': name =>
        `Du er logget inn hos ${name}, men vi vet ikke ennå hvem det er her. Har du logget inn her på en annen måte før, kan du gjøre det en gang til og koble kontoene sammen under «Måter å logge inn på». Ellers kan du spørre administratoren.`,
      'linked-elsewhere': name =>
        `Denne kontoen hos ${name} hører allerede til noen andre her. Var du kanskje logget inn der med et annet navn?`,
      'has-another': name => `Du har allerede en konto hos ${name} her. Koble fra den først.`,
      'other-account': name => `Det var en annen konto hos ${name} enn den som er koblet til deg. Velg din egen.`,
      closed: 'Denne måten å logge inn på er slått av for tiden. Bruk en annen.',
      paused: 'Det kom mange forsøk på kort tid, så vi tar en pause for sikkerhets skyld. Prøv igjen om et kvarter.',
    },
    theProvider: 'den andre tjenesten',
  },

  signedOut: {
    title: 'Du er logget ut',
    here: name => `Du er logget ut her. Hos ${name} kan du fortsatt være logget inn.`,
    shared:
      'På et felles nettbrett eller en felles datamaskin bør du logge ut der også, så ingen slipper inn i ditt navn.',
    there: name => `Logg ut av ${name} også`,
    done: 'Nå kan du lukke vinduet.',
    again: 'Logg inn igjen',
  },

  ways: {
    title: 'Måter å logge inn på',
    lookAt: 'Koble til eller fra en konto hos en annen tjeneste',
    lead: 'Her ser du hvilke kontoer som slipper deg inn. Minst én måte blir alltid igjen.',
    linked: when => `Koblet til ${when}`,
    used: when => `sist brukt ${when}`,
    unlink: 'Koble fra',
    link: name => `Koble til ${name}`,
    notLinked: 'Ikke koblet til deg ennå',
    others: 'Andre måter',
    names: {
      link: 'En lenke på e-post',
      password: 'Passordet ditt',
      passkey: 'Passnøklene dine',
      'single-sign-on': 'En konto hos en annen tjeneste',
    },
    manage: 'Bytt passord og passnøkler under «Innlogging og sikkerhet»',
    none: 'Virksomheten din bruker ingen annen tjeneste til innlogging.',
    unlinkTitle: name => `Vil du koble fra ${name}?`,
    unlinkLead: label =>
      `Du kan ikke lenger komme inn som ${label}, og blir logget ut der du gjorde det. Du kan koble den til igjen når du vil.`,
    unlinkSubmit: 'Koble fra',
    keep: 'Nei, behold den',
    unlinked: name => `${name} er koblet fra.`,
    lastOne:
      'Dette er den eneste måten du kommer inn på. Velg et passord eller legg til en passnøkkel først, ellers kommer du ikke inn igjen.',
  },
  confirm: {
    title: name => `Er dette kontoen din hos ${name}?`,
    lead: label =>
      `Du kom tilbake som ${label}. Fra nå av slipper den som logger inn der som ${label}, inn her som deg.`,
    you: name => `Her er du logget inn som ${name}.`,
    submit: 'Ja, koble den til meg',
    cancel: 'Nei, ikke koble den til',
    linked: name => `${name} er koblet til. Fra nå av kan du logge inn med den.`,
    gone: 'Denne kontoen venter ikke lenger',
    goneLead: 'Kanskje er den koblet til allerede, eller så har det gått mer enn 15 minutter. Start en gang til.',
  },

  mails: {
    action: 'Se måtene du logger inn på',
    because: 'Du får denne e-posten fordi den gjelder sikkerheten til kontoen din.',
    linked: {
      subject: provider => `Nå kan du logge inn med ${provider}`,
      paragraphs: (name, provider) => [
        `Hei, ${name}!`,
        `En konto hos ${provider} ble nettopp koblet til deg. Fra nå av slipper den deg inn.`,
        'Var det ikke deg? Koble den fra, og si fra til administratoren.',
      ],
    },
    unlinked: {
      subject: provider => `${provider} er ikke lenger koblet til deg`,
      paragraphs: (name, provider) => [
        `Hei, ${name}!`,
        `Kontoen din hos ${provider} slipper deg ikke lenger inn her.`,
        'Var det ikke deg? Si fra til administratoren.',
      ],
    },
  },
  removal: {
    about: {
      title: 'En måte å logge inn på er borte',
      because: 'Du får denne fordi den gjelder hvordan du logger inn.',
    },
    title: provider => `Du kan ikke lenger logge inn med ${provider}`,
    text: provider =>
      `Virksomheten din bruker ikke ${provider} her lenger. Logg inn på en annen måte: Innloggingssiden viser hva som finnes, for eksempel en lenke på e-post. Alt du har her, er som før.`,
  },
  audit: {
    'single-sign-on.refused': 'Slapp ikke inn noen fra en annen tjeneste',
    'single-sign-on.linked': 'Koblet til en konto hos en annen tjeneste',
    'single-sign-on.unlinked': 'Koblet fra en konto hos en annen tjeneste',
    'single-sign-on.person-added': 'La til en person som kom fra en annen tjeneste',
    'single-sign-on.signed-out-there': 'Logget ut fordi den andre tjenesten sa fra',
    'single-sign-on.last-administrator-kept': 'Beholdt den siste administratoren, som ikke lenger er i gruppen',
    'single-sign-on.provider-added': 'La til en leverandør av felles pålogging',
    'single-sign-on.provider-changed': 'Endret en leverandør av felles pålogging',
    'single-sign-on.provider-turned-on': 'Slo på en leverandør av felles pålogging',
    'single-sign-on.provider-turned-off': 'Slo av en leverandør av felles pålogging',
    'single-sign-on.provider-removed': 'Fjernet en leverandør av felles pålogging',
    'single-sign-on.provider-moved': 'Endret rekkefølgen på leverandørene',
    'single-sign-on.domain-added': 'La til et e-postdomene hos en leverandør',
    'single-sign-on.domain-verified': 'Bekreftet et e-postdomene hos en leverandør',
    'single-sign-on.domain-removed': 'Fjernet et e-postdomene fra en leverandør',
    'single-sign-on.group-added': 'Lot en gruppe gi en rolle',
    'single-sign-on.group-removed': 'Stoppet en gruppe fra å gi en rolle',
  },
}
