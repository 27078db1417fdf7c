import type { Words } from '#platform/i18n/index.ts'
import type { en } from './resident-data.en.ts'

export const nb: Words<typeof en> = {
  title: 'Dette kan handle om en innbygger',
  found: 'Vi fant noe som ligner opplysninger om en person:',
  kinds: {
    email: 'e-postadresse',
    telephone: 'telefonnummer',
    'national-number': 'fødselsnummer eller lignende',
    address: 'adresse',
  },
  instead: 'Det går nesten alltid an å spørre uten. Skriv heller «en innbygger»; den som hjelper, får resten av deg.',
  tick: 'Det sier ingenting om en innbygger',
  missing: 'Endre teksten, eller kryss av for at den ikke sier noe om en innbygger',
}
