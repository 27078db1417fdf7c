import { formatDate, plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './told.en.ts'

export const nb: Words<typeof en> = {
  topics: {
    offered: { title: 'En plass er blitt ledig', because: 'Du får denne fordi du står på ventelisten.' },
    lapsed: { title: 'En plass gikk til nestemann', because: 'Du får denne fordi vi holdt av en plass til deg.' },
    changed: { title: 'Noe jeg er påmeldt, er endret', because: 'Du får denne fordi du er påmeldt.' },
    soon: { title: 'Noe jeg er påmeldt, er i morgen', because: 'Du får denne fordi du er påmeldt.' },
    dateSet: { title: 'Det jeg ville komme på, har fått dato', because: 'Du får denne fordi du sa at du ville komme.' },
    feedback: { title: 'To spørsmål etter et arrangement', because: 'Du får denne fordi du var der.' },
    managerAsked: { title: 'En jeg leder, vil på et arrangement', because: 'Du får denne fordi du er lederen deres.' },
    managerInformed: {
      title: 'En jeg leder, skal på et arrangement',
      because: 'Du får denne fordi du er lederen deres.',
    },
    managerSaid: { title: 'Lederen min har svart', because: 'Du får denne fordi du ba om en plass.' },
    pledgeDue: { title: 'Jeg ville ta med noe til teamet mitt', because: 'Du får denne fordi du sa at du ville det.' },
    calendarAnswered: {
      title: 'Hva kalendersvaret mitt førte til',
      because: 'Du får denne fordi kalenderen din svarte på en innkalling.',
    },
    minimumMissed: { title: 'For få kommer på noe jeg er vert for', because: 'Du får denne fordi du er vert.' },
    goesAhead: { title: 'Noe blir holdt selv om få kommer', because: 'Du får denne fordi du er påmeldt.' },
    missed: { title: 'Vi savnet deg på et arrangement', because: 'Du får denne fordi du hadde plass.' },
    refresherDue: { title: 'Noe skal friskes opp', because: 'Du får denne fordi det bare gjelder en viss tid.' },
  },
  offered: {
    title: (event: string) => `En plass er blitt ledig: ${event}`,
    text: (until: string) =>
      `Vi holder den av til deg til ${until}. Trenger du den ikke, si fra, så får nestemann den.`,
    action: 'Ta plassen eller gi den videre',
  },
  lapsed: {
    title: (event: string) => `Plassen gikk til nestemann: ${event}`,
    text: 'Fristen for å ta den gikk ut. Du kan melde deg på igjen. Da står du sist på listen.',
  },
  changed: {
    changed: (event: string) => `Endret: ${event}`,
    cancelled: (event: string) => `Avlyst: ${event}`,
    'session-cancelled': (event: string) => `Én av gangene er avlyst: ${event}`,
    now: (when: string) => `Ny tid: Det begynner ${when}.`,
  },
  soon: {
    title: (event: string) => `Snart: ${event}`,
    when: (when: string) => `Det begynner ${when}.`,
    cannot: 'Kan du ikke komme likevel? Gi plassen tilbake, så får en som venter, den.',
  },
  dateSet: {
    title: (event: string) => `Nå er datoen klar: ${event}`,
    text: (when: string) => `Det begynner ${when}. Du sa at du ville komme, så du får vite det først.`,
    action: 'Meld deg på',
  },
  feedback: {
    title: (event: string) => `Hvordan var det: ${event}?`,
    text: 'To spørsmål, et halvt minutt. Verten leser svarene uten navn.',
    action: 'Svar på to spørsmål',
  },
  managerAsked: {
    title: (name: string | undefined) => `${name ?? 'En du leder'} vil på et arrangement`,
    text: (event: string, when: string) =>
      [event, when && `Det begynner ${when}.`, 'Plassen holdes av til du har svart.'].filter(Boolean).join('\n\n'),
    action: 'Svar',
  },
  managerInformed: {
    title: (name: string | undefined) => `${name ?? 'En du leder'} skal på et arrangement`,
    text: (event: string, when: string) => [event, when && `Det begynner ${when}.`].filter(Boolean).join('\n\n'),
  },
  managerSaid: {
    yes: (event: string) => `Lederen din sier ja: ${event}`,
    notNow: (event: string) => `Lederen din sier ikke nå: ${event}`,
    text: ['Snakk med lederen din om når det kan passe.', 'Plassen er din.'],
  },
  pledgeDue: {
    title: (event: string) => `Har du tatt det med til teamet: ${event}?`,
    text: 'Har du det, så fortell på ti sekunder: når, hvor mange, hvordan det gikk. Hvis ikke, velg en annen dag eller la det være.',
    action: 'Fortell',
  },
  refresherDue: {
    soon: (title: string) => `Bør snart friskes opp: ${title}`,
    over: (title: string) => `På tide å friske opp: ${title}`,
    text: (until: string, isOver: boolean) =>
      isOver
        ? `Det gjaldt til ${formatDate('nb', until)}. Kortversjonen tar noen minutter.`
        : `Det gjelder til ${formatDate('nb', until)}. Kortversjonen tar noen minutter.`,
    action: 'Frisk opp',
  },
  calendarAnswered: {
    title: (event: string) => `Om svaret fra kalenderen din: ${event}`,
    givenBack: (event: string) => `Plassen din er gitt tilbake: ${event}`,
    texts: {
      accepted: 'Du har plass, som før.',
      tentative: 'Kalenderen din sier «kanskje». Du beholder plassen. Kan du ikke komme, gi den tilbake på siden.',
      'given-back':
        'Kalenderen din sa at du ikke kan komme, så den som venter, får plassen. Var det en feil? Meld deg på igjen på siden.',
      'kept-others':
        'Kalenderen din sa at du ikke kan komme én av gangene. Du beholder plassen til de andre. Kan du ikke komme i det hele tatt, gi den tilbake på siden.',
      delegated:
        'Kalenderen din sendte innkallingen videre til en annen. Ingenting er endret: En plass gir du til en kollega på siden.',
      counter:
        'Kalenderen din foreslo et annet tidspunkt. Ingenting er endret: Tidspunktet er det samme for alle. Andre datoer står på siden.',
      old: 'Kalenderen din svarte på en eldre innkalling, og tidspunktet er endret siden da. Ingenting er endret. Se det nye tidspunktet på siden.',
      late: 'Svaret fra kalenderen kom etter at det hadde begynt eller var avlyst. Ingenting er endret.',
      'no-place': 'Kalenderen din sa at du kommer, men du har ikke plass lenger. Du kan melde deg på igjen på siden.',
      again: 'Dette svaret hadde vi lest før.',
      nothing: 'Svaret fra kalenderen endret ingenting.',
      stranger: 'Svaret kom fra en annen adresse enn din. Ingenting er endret.',
      unknown: 'Svaret hører ikke til noen innkalling fra oss. Ingenting er endret.',
    },
  },
  minimumMissed: {
    title: (event: string) => `For få så langt: ${event}`,
    text: (booked: number, minimum: number, when: string) =>
      [
        `${booked === 1 ? '1 person har' : `${booked} personer har`} plass, og du ville ha minst ${minimum}. Det begynner ${when}.`,
        'Bestem deg nå, så ingen kommer forgjeves: Det blir holdt likevel, eller du avlyser på en hyggelig måte.',
      ].join('\n\n'),
    action: 'Bestem deg',
  },
  goesAhead: {
    title: (event: string) => `Det blir holdt: ${event}`,
    text: (when: string) => `Dere blir en liten gruppe, og det blir holdt likevel, ${when}. Vi sees.`,
  },
  missed: {
    title: (event: string) => `Vi savnet deg: ${event}`,
    next: (when: string) => `Det blir holdt igjen ${when}. Da er du velkommen.`,
    later: 'Det man kan ta med seg, står på siden. Vi sier fra hvis det blir holdt igjen.',
    text: 'Kommer noe i veien en annen gang, gi plassen tilbake, så får en kollega som venter, den. Var du der? Si fra til verten, som kan rette det.',
  },
  invitation: {
    subject: (event: string) => `Du har plass: ${event}`,
    update: (event: string) => `Endret: ${event}`,
    cancel: (event: string) => `Avlyst: ${event}`,
    begins: (when: string) => `Når: ${when}`,
    place: (where: string) => `Hvor: ${where}`,
    host: (name: string) => `Vert: ${name}`,
    attached: 'Kalenderen din kan hente tiden fra denne e-posten. Blir noe endret, får den vite det.',
    cannot: 'Kan du ikke komme likevel? Gi plassen tilbake på siden, så får en som venter, den.',
    decline:
      'Kan du ikke komme likevel? Svar nei i kalenderen eller gi plassen tilbake på siden, så får en som venter, den.',
    givenBack: 'Plassen din er gitt tilbake, og tiden er tatt ut av kalenderen din.',
    notHeld: 'Det blir ikke holdt på dette tidspunktet, og er tatt ut av kalenderen din.',
    open: 'Åpne arrangementet',
    because: 'Du får denne fordi du er påmeldt.',
    choices: 'Velg om innkallinger skal komme på e-post',
  },
  home: {
    next: (event, when) => `Du er påmeldt: ${event}, ${when}.`,
    offered: (event, until) => `En plass holdes av til deg til ${until}: ${event}`,
    team: count =>
      plural('nb', count, {
        one: 'En du leder, vil gjerne på et arrangement og venter på svar fra deg',
        other: '# du leder, vil gjerne på arrangementer og venter på svar fra deg',
      }),
  },
}
