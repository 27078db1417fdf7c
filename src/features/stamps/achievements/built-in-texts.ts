import type { AchievementTexts } from './achievement.ts'

// The areas of Digital basics, as a stamp calls them.
const areaNames: Readonly<Record<string, { en: string; nb: string }>> = {
  meaning: { en: 'Knows why we go digital', nb: 'Vet hvorfor vi digitaliserer' },
  'people-first': { en: 'Puts people first', nb: 'Setter folk først' },
  'everyday-tools': { en: 'At home with everyday tools', nb: 'Trygg med hverdagens verktøy' },
  information: { en: 'Finds and judges information', nb: 'Finner og vurderer informasjon' },
  content: { en: 'Makes content that works', nb: 'Lager innhold som virker' },
  together: { en: 'Works well together', nb: 'Samarbeider godt digitalt' },
  safe: { en: 'Works safely', nb: 'Arbeider trygt' },
  data: { en: 'Uses data with care', nb: 'Bruker data med omtanke' },
  improving: { en: 'Keeps improving', nb: 'Gjør stadig ting bedre' },
}

export const builtInTexts = {
  area: (area: string): AchievementTexts => ({
    en: {
      name: areaNames[area]?.en ?? area,
      description: 'Has reached the basic level in this area of Digital basics and can show how.',
      criteria:
        'Say where you are in the passport, and add evidence: one good note from your work may serve several skills.',
    },
    nb: {
      name: areaNames[area]?.nb ?? area,
      description: 'Har nådd grunnivået på dette området i Digitale grunnferdigheter og kan vise hvordan.',
      criteria:
        'Si hvor du står i passet, og legg til dokumentasjon: ett godt notat fra arbeidet kan gjelde flere ferdigheter.',
    },
  }),
  halfWay: {
    en: {
      name: 'Well on the way',
      description: 'Has reached the basic level in most areas of Digital basics and can show how.',
      criteria: 'Five areas are enough, whichever they are.',
    },
    nb: {
      name: 'Godt på vei',
      description: 'Har nådd grunnivået på de fleste områdene i Digitale grunnferdigheter og kan vise hvordan.',
      criteria: 'Fem områder er nok, hvilke som helst.',
    },
  },
  basics: {
    en: {
      name: 'Digital basics reached',
      description:
        'Has reached the basic level in every skill that everybody at work needs, with evidence in every area.',
      criteria: 'This is the stamp that all the others lead to.',
    },
    nb: {
      name: 'Digitale grunnferdigheter på plass',
      description:
        'Har nådd grunnivået i alle ferdigheter som alle trenger på jobb, med dokumentasjon på hvert område.',
      criteria: 'Dette er stempelet som alle de andre leder fram til.',
    },
  },
  safe: {
    en: {
      name: 'Safe working, confirmed',
      description: 'Somebody else has confirmed that this person works safely with devices, accounts and information.',
      criteria:
        'Ask an assessor, a champion or a colleague to confirm each skill. Safety changes, so the stamp is renewed every two years.',
    },
    nb: {
      name: 'Trygt arbeid, bekreftet',
      description: 'Noen andre har bekreftet at denne personen arbeider trygt med utstyr, kontoer og informasjon.',
      criteria:
        'Be en vurderer, en digital veileder eller en kollega om å bekrefte hver ferdighet. Sikkerhet forandrer seg, så stempelet fornyes hvert annet år.',
    },
  },
  helper: {
    en: {
      name: 'Helper',
      description: 'Has helped colleagues when they asked, more than once.',
      criteria: 'Help that you give is noted as evidence in your passport.',
    },
    nb: {
      name: 'Hjelper',
      description: 'Har hjulpet kolleger når de spurte, mer enn én gang.',
      criteria: 'Hjelp du gir, blir notert som dokumentasjon i passet ditt.',
    },
  },
  firstSteps: {
    en: {
      name: 'Digital champion, under way',
      description: 'Has taken the first steps as a digital champion, and has helped a colleague.',
      criteria:
        'It comes by itself with the last of the eight first steps. What shows in the product must show there: what they help with, their own passport, three pieces of learning, and help that they noted.',
    },
    nb: {
      name: 'Digital veileder i gang',
      description: 'Har tatt de første stegene som digital veileder, og har hjulpet en kollega.',
      criteria:
        'Det kommer av seg selv med det siste av de åtte første stegene. Det som kan ses i løsningen, må være der: hva man hjelper med, eget pass, tre læringsressurser og hjelp som er notert.',
    },
  },
  colleague: {
    en: {
      name: 'Makes others better',
      description: 'A champion or the programme team saw this person make work easier for others.',
      criteria: 'You cannot apply for it. Somebody who saw what you did gives it, and says what it was.',
    },
    nb: {
      name: 'Gjør andre bedre',
      description: 'En digital veileder eller programteamet så at denne personen gjorde arbeidet lettere for andre.',
      criteria: 'Du kan ikke søke om det. Noen som så hva du gjorde, gir det og sier hva det var.',
    },
  },
} satisfies Record<string, AchievementTexts | ((area: string) => AchievementTexts)>
