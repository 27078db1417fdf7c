import { formatNumber, plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './matching.en.ts'

const days = (count: number) => plural('nb', count, { one: 'én dag', other: '# dager' })
const calls = (count: number) => plural('nb', count, { one: 'ett spørsmål', other: '# spørsmål' })

export const nb: Words<typeof en> = {
  reach: {
    lends: name => `deler «${name}»`,
    wants: name => `vil lære «${name}»`,
    language: name => `snakker ${name.toLowerCase()}`,
    interest: name => `har interessen «${name}»`,
    helped: name => `har hjulpet med «${name}» før`,
  },
  because: {
    lends: name => `Du viser at du kan hjelpe med «${name}»`,
    wants: name => `Du viser at du vil lære «${name}», og her er det en sjanse`,
    language: name => `Du viser at du snakker ${name.toLowerCase()}`,
    interest: name => `Du viser interessen «${name}»`,
    helped: name => `Du har hjulpet med «${name}» før`,
  },
  notice: {
    title: (actor, title) => (actor ? `Kan du hjelpe ${actor}? «${title}»` : `Kan du hjelpe? «${title}»`),
    titleAt: (organisation, title) => `Kan du hjelpe noen i ${organisation}? «${title}»`,
    why: reasons =>
      reasons.length === 0 ? 'Spørsmålet passer til noe du viser om deg selv.' : `${reasons.join('. ')}.`,
    free: 'Et tilbud er én setning. Passer det ikke, trenger du ikke å svare. Du kan også si «ikke nå» eller «aldri om dette».',
    action: 'Se hva det gjelder',
    week: count => plural('nb', count, { one: 'Én kollega ber om hjelp', other: '# kolleger ber om hjelp' }),
    weekAction: 'Se hvem som spør om hva',
  },
  topics: {
    fitsYou: {
      title: 'Spørsmål om hjelp som passer for meg',
      because: 'Du får dette fordi spørsmålet passer til noe du viser på profilen din.',
    },
    every: {
      title: 'Hvert nytt spørsmål om hjelp',
      because: 'Du får dette fordi du har valgt å høre om hvert nytt spørsmål.',
    },
    week: {
      title: 'Hva kolleger spør om denne uka',
      because: 'Alle får dette én gang i uka så lenge noen ber om hjelp.',
    },
  },

  panel: {
    title: 'Hvorfor du fikk dette',
    notNow: 'Ikke nå',
    never: 'Aldri om dette',
    more: 'Hvor ofte blir jeg spurt?',
    said: {
      'not-now': 'Du sa «ikke nå». Du kan fortsatt tilby hjelp hvis du ombestemmer deg.',
      never: 'Du sa «aldri om dette». Du kan fortsatt tilby hjelp hvis du ombestemmer deg.',
    },
  },

  told: {
    title: 'Ikke denne gangen?',
    lead: 'Bare du ser hva du velger her. Den som spør, får ikke vite det.',
    question: 'Hva skal vi gjøre?',
    missing: 'Velg én av de to, eller gå tilbake til spørsmålet',
    notNow: 'Ikke nå',
    notNowText: 'Ikke gi meg spørsmål på to uker.',
    never: 'Aldri om dette',
    neverText: names => `Aldri spør meg på grunn av ${names}. Det profilen min viser, blir som det er.`,
    saidNotNow: 'Greit. Du får ingen spørsmål på to uker.',
    saidNever: 'Greit. Du blir aldri spurt om dette igjen, hvis du ikke endrer det her.',
    quoted: name => `«${name}»`,
    back: 'Tilbake til spørsmålet',
  },

  settings: {
    nav: 'Hva jeg blir spurt om',
    title: 'Hva jeg blir spurt om',
    lead: 'Når en kollega spør om noe som passer til det du viser om deg selv, får du vite det. Velg hvor ofte.',
    only: 'Bare du ser denne siden. De som spør, får aldri se hvem spørsmålet gikk til, eller hva du velger her.',
    pace: 'Hvor ofte vil du bli spurt?',
    paces: {
      less: 'Sjeldnere: høyst ett i uka',
      usual: cap => `Som vanlig: høyst ${calls(cap)} i uka`,
      more: cap => `Oftere: opptil ${calls(cap)} i uka`,
    },
    paceHints: {
      less: 'Andre blir spurt før deg.',
      usual: 'De som er spurt minst i det siste, kommer først.',
      more: 'Du hjelper gjerne og blir spurt oftere.',
    },
    off: 'Programteamet har slått av at spørsmål går til enkeltpersoner. Du finner alle i listen.',
    pause: 'Ikke nå',
    pauses: { no: 'Ingen pause', week: 'La meg være i en uke', month: 'I en måned', quarter: 'I tre måneder' },
    pausedUntil: day => `La meg være til ${day}, slik jeg har valgt`,
    nevers: 'Aldri om',
    neversText: 'Kryss av for det du kan bli spurt om igjen.',
    noNevers: 'Ingenting. «Aldri om dette» står ved hvert spørsmål du får.',
    save: 'Lagre',
    saved: 'Lagret. Det gjelder fra neste spørsmål.',
    latest: 'Spørsmål du har fått',
    none: 'Du har ikke fått noen spørsmål ennå. De kommer når du viser hva du kan hjelpe med, og hva du vil lære.',
    lend: 'Velg hva jeg kan hjelpe med',
    closed: 'avsluttet',
    answers: { 'not-now': 'du sa «ikke nå»', never: 'du sa «aldri om dette»' },
    how: 'Hvem som blir spurt først',
    mails: 'Hvordan jeg får nyheter',
  },

  order: {
    title: 'Hvem som blir spurt først',
    lead: 'Et spørsmål om hjelp går til dem som trolig kan hjelpe. Ingen skal få for mange, og det skal ikke alltid være de samme.',
    who: 'Alle kan se denne siden. Den sier ingenting om enkeltpersoner.',
    fits: 'Hvem et spørsmål passer for',
    fitsText:
      'Bare det folk viser på profilen sin teller, og bare hvis den som spør, kunne sett det der. Svar i et pass teller aldri. En ferdighet teller når eieren sier: Dette kan jeg hjelpe med.',
    points: 'Hva som teller',
    thing: 'Det noen viser',
    worth: 'Poeng',
    things: {
      lends: 'Kan hjelpe med en ferdighet som trengs',
      level: 'For hvert nivå i en ferdighet eller et språk som vises, fra 1 til 4',
      happy: 'Hjelper gjerne med den',
      wants: 'Vil lære det man lærer av å hjelpe',
      language: 'Snakker et språk som er nevnt',
      helped: 'Har hjulpet med det før; dette alene er ingen grunn',
      interest: 'Har en interesse som er nevnt; bare når ingen hadde tilbudt seg',
      there: 'Jobber der hjelpen trengs',
      elsewhere: 'Jobber et annet sted',
      days: 'Jobber andre dager',
    },
    sum: 'Det beste teller helt og hvert av de andre en tredel, høyst 100 til sammen. Fra 60 poeng passer spørsmålet godt, fra 30 delvis.',
    rules: 'Hvem som kommer først',
    rule: {
      alone:
        'Vi spør ingen som er borte, hjelper med et annet spørsmål akkurat nå, har valgt «ikke nå» eller «aldri om dette», eller er spurt ofte nok denne uka.',
      groups: 'Så kommer de som spørsmålet passer godt for, før dem det passer delvis for.',
      least:
        'Blant dem kommer den først som er spurt minst de siste tre månedene. Hjelp som er gitt, teller dobbelt. Den som vil bli spurt oftere, teller som spurt halvparten så ofte, den som vil sjeldnere, dobbelt så ofte.',
      lots: 'Er alt likt, trekkes det lodd på nytt for hvert spørsmål.',
    },
    rounds: 'Hvor mange om gangen',
    roundsText: (first, between, most) =>
      `Først ${formatNumber('nb', first)} personer, noen flere når det trengs flere hjelpere. Så lenge det er for få tilbud, spør vi like mange til etter ${between}, høyst ${formatNumber('nb', most)} ganger. Alle andre finner spørsmålet i listen.`,
    between: days(2),
    cap: cap => `Her får én person høyst ${calls(cap)} i uka.`,
    hidden:
      'Ingen ser hvem et spørsmål gikk til. Den som spør, ser hvor mange, i hvor mange enheter og på grunn av hvilke ferdigheter.',
    partners:
      'Et spørsmål fra en partnervirksomhet går til folk her etter de samme reglene, og teller med i den samme uka. Det alle her kan se på en profil, avgjør. Partneren får ikke vite noe om det, verken hvem det gikk til eller hvor mange.',
    settings: 'Velg hvor ofte jeg blir spurt',
  },
}
