import { formatNumber, type Words } from '#platform/i18n/index.ts'
import type { en } from './demonstration.en.ts'

export const nb: Words<typeof en> = {
  title: 'Hvem vil du være?',
  lead: 'Dette er en demonstrasjon med to oppdiktede virksomheter og et år med oppdiktet historie. Velg en person, se deg rundt, og endre det du vil.',
  note: 'Ingen av dem finnes. Det du gjør, blir i demonstrasjonen, og du kan begynne på nytt når som helst.',
  organisation: people => `Rundt ${formatNumber('nb', people)} ansatte`,
  council: 'En engelsk kommune, fra øverste leder til renovasjonen. Sidene er først og fremst på engelsk.',
  kommune: 'En norsk kommune ved sjøen. Sidene er først og fremst på norsk.',
  works: (job, unit) => `${job}, ${unit}`,
  signIn: name => `Logg inn som ${name}`,
  signedIn: name => `Nå er du ${name}.`,
  other: 'Velg en annen',
  ordinary:
    'Du kan også logge inn som hvem som helst av de andre med e-post: Lenken ligger i utboksen, som administratorene kan lese.',
  ordinaryLink: 'Logg inn med e-post',
  roles: {
    carer: 'Omsorgsarbeider',
    planner: 'Planlegger',
    'team-manager': 'Avdelingsleder',
    champion: 'Digital veileder',
    'programme-lead': 'Programleder',
    'chief-executive': 'Øverste leder',
    administrator: 'Administrator',
  },
  tries: {
    carer: 'Fortsett på et pass som ble liggende halvferdig på en vakt.',
    planner: 'Se hva som har endret seg siden det første passet, og velg det neste steget.',
    'team-manager': 'Finn avdelingen din, og se hvordan det går med den som helhet. Ingens egne svar vises.',
    champion: 'Se hvordan kolleger finner deg, og fortell hva de kan spørre deg om.',
    'programme-lead':
      'Se hvor langt det er igjen til alle er på grunnivået, enhet for enhet og over tid. Små grupper er skjermet.',
    'chief-executive': 'Ta ditt eget pass på 15 minutter, og se tallet for hele virksomheten.',
    administrator: 'Hent inn en ansattliste, gi noen en rolle, og se hvem som har gjort hva.',
  },
  stamps: {
    refresher: {
      en: {
        name: 'Data protection refresher',
        description:
          'Has gone through how we look after personal information, with a short case from their own service.',
        criteria:
          'Take the refresher with the programme team and work through one case. It is repeated every half year.',
      },
      nb: {
        name: 'Personvern, repetisjon',
        description:
          'Har gått gjennom hvordan vi tar vare på personopplysninger, med et lite tilfelle fra egen tjeneste.',
        criteria:
          'Ta repetisjonen sammen med programteamet og arbeid gjennom ett tilfelle. Den tas på nytt hvert halvår.',
      },
    },
    refreshed: 'Arbeidet gjennom tilfellet om et feilsendt brev, og visste hvem som skulle ha beskjed.',
    good: 'Tegnet et bilde til hele nattevakten av hvor de finner ting. Det henger der fortsatt.',
    mistaken: 'Satte opp den nye bestillingslisten for avdelingen.',
    reason: 'Gitt til feil person ved en misforståelse. Beklager det.',
  },
}
