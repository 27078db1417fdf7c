import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './arrivals.en.ts'

export const nb: Words<typeof en> = {
  nav: 'Ta med et pass fra en annen arbeidsgiver',
  onlyYou: 'Bare du kan se denne siden',
  title: 'Ta med passet ditt fra en annen arbeidsgiver',
  lead: 'Hadde du et digitalt pass et annet sted? Velg filen du tok med deg. Du ser hva som kommer med, før noe blir endret.',
  file: 'Filen med passet du tok med deg',
  fileHint:
    'Navnet slutter på .json, og den er på høyst 5 MB. Du får den i Capable hos din forrige arbeidsgiver, under «Ta passet mitt med».',
  button: 'Se på den',
  faults: {
    missing: 'Velg filen med passet ditt',
    'too-large': 'Filen er større enn 5 MB. Et pass er mye mindre: Er det riktig fil?',
    'not-json': 'Filen kan ikke leses. Velg den som slutter på .json, slik du fikk den',
    'not-a-passport': 'Dette er en annen slags fil. Velg passfilen som slutter på .json',
    'too-old': 'Filen er laget av en tidlig versjon som ikke støttes her. Be din forrige arbeidsgiver om en ny',
    newer: 'Filen er laget av en nyere versjon enn den som brukes her. Be administratoren om å oppdatere',
    empty: 'Det er ingenting i dette passet ennå, så det er ingenting å ta med',
  },
  tooOften: 'Mange filer er sett på i løpet av kort tid. Vent et minutt og prøv igjen',
  full: 'Du har tatt med 20 filer. Glem en du ikke trenger, før du tar med en til',
  earlier: 'Tatt med tidligere',
  from: (name, date) => `Fra ${name}, hentet ut ${date}`,
  brought: date => `Tatt med ${date}`,
  waiting: 'Ikke bestemt ennå',
  show: {
    title: name => `Passet ditt fra ${name}`,
    lead: date => `Slik det var ${date}. Ingenting er endret her ennå.`,
    seals: {
      sealed: name => `Filen er slik ${name} forseglet den. Ingen har endret den siden.`,
      unsealed: () =>
        'Filen har ikke noe segl. Det du tar med, gjelder som dine egne ord, slik alt du sier selv, gjør.',
      altered: () =>
        'Filen er endret etter at den ble forseglet. Du kan likevel ta den med: Den gjelder som dine egne ord.',
      'unknown-issuer': () =>
        'Vi finner ikke den som har forseglet filen. Du kan likevel ta den med: Den gjelder som dine egne ord.',
      unreachable: name =>
        `Vi fikk ikke spurt ${name} om seglet akkurat nå. Du kan ta filen med som dine egne ord, eller velge den igjen senere.`,
    },
    sealHeading: 'Er den ekte?',
    otherName: name => `Filen står i navnet ${name}. Ta den bare med hvis det er deg.`,
    choose: framework => `Hva vil du ta med fra ${framework}?`,
    chooseHint:
      'Det som er krysset av, har du ikke svart på her, eller du svarte for lenger siden. Svarene dine her blir stående i historikken.',
    option: (skill, level) => `${skill}: ${level}`,
    saidThere: date => `sagt ${date}`,
    confirmedBy: name => `bekreftet der av ${name}`,
    confirmedThere: 'bekreftet der',
    saidHere: (level, date) => `her sa du «${level}» ${date}`,
    same: count =>
      plural('nb', count, {
        one: '1 ferdighet sier det samme her allerede.',
        other: '# ferdigheter sier det samme her allerede.',
      }),
    notHere: 'Dette rammeverket brukes ikke her. Det blir i filen din.',
    otherScale:
      'Dette rammeverket har andre nivåer her, så et nivå derfra ville ikke bety det samme. Det blir i filen din.',
    unknown: count =>
      plural('nb', count, {
        one: '1 ferdighet er ikke med i rammeverket her og blir i filen din',
        other: '# ferdigheter er ikke med i rammeverket her og blir i filen din',
      }),
    wishes: 'I tillegg til svarene',
    withWishes: 'Ta også med det jeg vil bli bedre i, og det jeg gjerne hjelper til med',
    button: 'Ta med det som er krysset av',
    nothing: 'Ingenting i denne filen har en plass her. Ta vare på den: Den er din.',
    nothingChosen: 'Kryss av for minst én ting som skal være med',
    forget: 'Glem denne filen',
    forgotten: 'Filen er glemt.',
    done: count =>
      count === 0
        ? 'Ingen svar måtte endres.'
        : plural('nb', count, {
            one: '1 svar er med. Se over det i passet ditt.',
            other: '# svar er med. Se over dem i passet ditt.',
          }),
  },
  came: {
    lead: date => `Du tok dette med ${date}. Du kan endre hvert svar når du vil.`,
    caption: 'Det som ble med',
    skill: 'Ferdighet',
    level: 'Nivå',
    said: 'Først sagt',
    there: 'Der',
    nothing: 'Ingen svar ble med.',
    toPassport: 'Gå til passet mitt',
  },
}
