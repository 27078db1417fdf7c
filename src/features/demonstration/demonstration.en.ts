import { formatNumber } from '#platform/i18n/index.ts'

export const en = {
  title: 'Who would you like to be?',
  lead: 'This is a demonstration with two invented organisations and a year of invented history. Choose a person, look around, and change what you like.',
  note: 'Nobody here is real. Whatever you do stays in this demonstration, and you can start over at any time.',
  organisation: (people: number) => `About ${formatNumber('en', people)} people`,
  council: 'An English council, from the chief executive to the refuse round. Its pages are in English first.',
  kommune: 'A Norwegian kommune by the sea. Its pages are in Norwegian first.',
  works: (job: string, unit: string) => `${job}, ${unit}`,
  signIn: (name: string) => `Sign in as ${name}`,
  signedIn: (name: string) => `You are ${name} now.`,
  other: 'Choose somebody else',
  ordinary:
    'Or sign in as any other of these people by e-mail: the link waits in the outbox, which the administrators can read.',
  ordinaryLink: 'Sign in by e-mail',
  roles: {
    carer: 'Carer',
    planner: 'Planner',
    'team-manager': 'Team manager',
    champion: 'Digital champion',
    'programme-lead': 'Programme lead',
    'chief-executive': 'Chief executive',
    administrator: 'Administrator',
  },
  tries: {
    carer: 'Go on with a passport that was left half done during a shift.',
    planner: 'See what has changed since the first passport, and choose the next step.',
    'team-manager': 'Find your team, and see how it is doing as a whole. Nobody’s own answers are shown.',
    champion: 'See how colleagues find you, and say what they may ask you about.',
    'programme-lead': 'See how far everybody is from basic, unit by unit and over time, with small groups protected.',
    'chief-executive': 'Take your own passport in 15 minutes, and see the figure for the whole organisation.',
    administrator: 'Bring in a staff list, give somebody a role, and read who did what.',
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
    refreshed: 'Worked through the case about a wrongly addressed letter, and knew whom to tell.',
    good: 'Drew the whole night team a picture of where to find things. It still hangs there.',
    mistaken: 'Set up the new booking list for the team.',
    reason: 'Given to the wrong person by mistake. Sorry about that.',
  },
}
