import type { Words } from '#platform/i18n/index.ts'
import type { en } from './govuk.en.ts'

export const nb: Words<typeof en> = {
  error: 'Feil',
  warning: 'Advarsel',
  success: 'Ferdig',
  important: 'Viktig',
  thereIsAProblem: 'Noe må rettes',
  back: 'Tilbake',
  breadcrumb: 'Du er her',
  contents: 'Innhold',
  cookieBanner: 'Informasjonskapsler',
  menu: 'Meny',
  serviceInformation: 'Om tjenesten',
  pagination: 'Bla i listen',
  previous: 'Forrige',
  next: 'Neste',
  page: 'side',
  pageNumber: (number: number | string) => `Side ${number}`,
  day: 'Dag',
  month: 'Måned',
  year: 'År',
  show: 'Vis',
  showPassword: 'Vis passordet',
}
