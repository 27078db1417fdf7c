import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './past.en.ts'

export const nb: Words<typeof en> = {
  title: 'Hent inn en tidligere undersøkelse',
  lead: 'Fra en fil fra et annet verktøy: med en rad for hver som svarte, eller med publiserte tall, en rad for hver gruppe.',
  whoCanSee:
    'Bare programledere og administratorer ser dette. La navn og adresser være: Det ingen trenger, tas ikke vare på.',
  file: 'Filen',
  fileHint: 'En tabell som CSV, med en eller to linjer med titler. Tegnsettet spiller ingen rolle. Høyst 8 MB.',
  fileMissing: 'Velg en fil',
  fileTooLarge: 'Filen er større enn 8 MB. Ta ut kolonner som ikke trengs.',
  name: 'Hva kaller dere denne gangen?',
  nameHint: 'For eksempel 2024',
  nameMissing: 'Skriv hva den heter, for eksempel 2024',
  closed: 'Hva var siste dag for å svare?',
  closedHint: 'For eksempel 31 10 2024',
  closedWrong: 'Skriv en dag som har vært, for eksempel 31 10 2024',
  submit: 'Se på den',
  columns: 'Hva betyr hver kolonne?',
  columnsLead: (rows, columns) =>
    `${rows} rader og ${columns} kolonner. Vi har gjettet, så se gjennom det. Det som kan føre til noen, er utelatt.`,
  column: 'Kolonne',
  example: 'For eksempel',
  meaning: 'Betydning',
  meanings: {
    skip: 'Utelat',
    one: 'Ett av flere svar',
    scale: 'Et trinn på en skala',
    tick: 'En boks å krysse av',
    number: 'Et tall',
    text: 'Ord',
    group: 'Skiller folk',
    share: 'En andel (58 %, 0,58)',
    people: 'Hvor mange som svarte',
    label: 'Navn på en gruppe',
  },
  nothingLeft: 'Velg betydning for minst én kolonne',
  turned:
    'Kolonnene er årstall, så dette ser ut som tall over tid og ikke som én undersøkelse. Lag en fil for hvert år, med en rad for hver gruppe og en kolonne for hvert tall.',
  noPeople:
    'Velg hvilken kolonne som sier hvor mange som svarte. Uten det kan vi ikke vite hvilke grupper som er for små',
  noLabel: 'Velg hvilken kolonne som har navnene på gruppene',
  mixed: 'Andeler for grupper og svar fra personer kan ikke stå i samme fil. Utelat det ene.',
  preview: 'Det blir til dette',
  previewAnswers: (questions, people) =>
    `${plural('nb', questions, { one: '# spørsmål', other: '# spørsmål' })}, besvart av ${people} personer.`,
  misfits: count =>
    plural('nb', count, { one: '# celle passer ikke og utelates.', other: '# celler passer ikke og utelates.' }),
  previewFigures: (items, lines) =>
    `${plural('nb', items, { one: '# tall', other: '# tall' })} for ${lines} grupper. Den første linjen står for alle.`,
  hidden: count =>
    plural('nb', count, {
      one: '# tall var skjult av den som publiserte det, og forblir skjult.',
      other: '# tall var skjult av den som publiserte dem, og forblir skjult.',
    }),
  left: count =>
    plural('nb', count, {
      one: '# linje utelates: Den har ikke navn, eller for få personer.',
      other: '# linjer utelates: De har ikke navn, eller for få personer.',
    }),
  tooFew: minimum => `Færre enn ${minimum} personer ville vært igjen. Ingenting kunne vises.`,
  look: 'Se på nytt',
  bring: 'Hent inn',
  done: 'Den tidligere undersøkelsen er på plass.',
  giveUp: 'Gi opp',
  gone: 'Filen er tatt bort.',
}
