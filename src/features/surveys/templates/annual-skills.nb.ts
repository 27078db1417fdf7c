import type { Words } from '#platform/i18n/index.ts'
import type { en } from './annual-skills.en.ts'

export const nb: Words<typeof en> = {
  title: 'Undersøkelse om digitale ferdigheter',
  about:
    'Hvor langt alle er kommet i Digitale grunnferdigheter, hvor trygge de er, og hva som står i veien. Omtrent 15 minutter.',
  introduction:
    'En gang i året spør vi alle hvordan det går med den digitale siden av jobben. Ingen blir prøvd, og ingen blir rangert. ' +
    'Det du svarer, avgjør hvilken opplæring, hvor mye tid og hvilket utstyr vi bruker penger på.',
  areaIntro: 'Velg setningen som passer best for deg i dag. Ingen av dem er feil.',
  sections: {
    you: { title: 'Du og jobben din', intro: 'Slik ser vi hva ulike typer arbeid trenger.' },
    confidence: { title: 'Hvor trygg du er', intro: 'Tenk på de siste ukene på jobb.' },
    way: {
      title: 'Det som hjelper, og det som står i veien',
      intro: 'Hva ville gjort den digitale delen av jobben lettere?',
    },
  },
  questions: {
    'work-setting': {
      text: 'Hvor jobber du mest?',
      options: {
        desk: 'Ved et skrivebord',
        'with-people': 'Sammen med innbyggere, pasienter, elever eller barn',
        'out-and-about': 'Ute, på farten eller i bil',
        premises: 'På et kjøkken, et verksted eller i et bygg',
        mixed: 'Det skifter fra dag til dag',
      },
    },
    equipment: {
      text: 'Hva bruker du i jobben?',
      help: 'Velg alt som passer.',
      options: {
        'own-computer': 'Egen pc fra jobben',
        'shared-computer': 'En pc jeg deler med andre',
        'work-phone': 'Egen mobil eller eget nettbrett fra jobben',
        'shared-tablet': 'En mobil eller et nettbrett jeg deler med andre',
        'private-device': 'Min private mobil eller pc',
        none: 'Ingen av disse',
      },
    },
    'basic-confidence': {
      text: 'Hvor trygg er du på dine egne grunnleggende digitale ferdigheter?',
      help: 'For eksempel å logge inn trygt, sende meldinger, finne informasjon og fylle ut skjemaer.',
    },
    'change-confidence': { text: 'Hvor trygg er du når et nytt digitalt verktøy kommer til jobben din?' },
    'system-frequency': { text: 'Hvor ofte hindrer et digitalt verktøy deg i å gjøre jobben godt?' },
    'what-stops': {
      text: 'Hva hindrer deg mest?',
      options: {
        'too-slow': 'Det er tregt eller slutter å virke',
        'too-many': 'Det er for mange systemer',
        'hard-to-use': 'Det er vanskelig å se hvordan det virker',
        'no-access': 'Jeg mangler tilgang, eller tilgangen er tungvint',
        'no-time': 'Jeg har ikke tid til å lære det',
        'nobody-to-ask': 'Jeg vet ikke hvem jeg kan spørre',
      },
    },
    'learning-time': { text: 'Jeg får tid på jobben til å lære digitale ferdigheter.' },
    'somebody-to-ask': { text: 'Jeg vet hvem jeg kan spørre når jeg står fast.' },
    'manager-supports': { text: 'Lederen min oppmuntrer meg til å lære digitale ferdigheter.' },
    'support-wanted': {
      text: 'Hva ville hjelpe deg å lære?',
      help: 'Sett opptil tre i rekkefølge: 1 er det som ville hjelpe mest.',
      options: {
        'somebody-beside-me': 'Noen som setter seg ned ved siden av meg',
        'short-films': 'Korte filmer eller kort, fem minutter om gangen',
        course: 'Et kurs sammen med andre',
        'in-team': 'Å lære sammen i teamet mitt',
        written: 'God skriftlig veiledning',
        'time-to-try': 'Tid til å prøve på egen hånd',
      },
    },
    helps: {
      text: 'Hjelper du kolleger med digitale verktøy?',
      options: { often: 'Ja, ofte', sometimes: 'Ja, av og til', no: 'Nei' },
    },
    'help-hours': { text: 'Omtrent hvor mange timer hjalp du andre forrige måned?' },
    'tell-us': {
      text: 'Er det noe mer vi bør vite?',
      help: 'Ikke skriv navn eller noe annet som viser hvem noen er.',
    },
  },
}
