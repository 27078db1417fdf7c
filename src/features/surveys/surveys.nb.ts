import type { Words } from '#platform/i18n/index.ts'
import type { en } from './surveys.en.ts'

export const nb: Words<typeof en> = {
  nav: 'Undersøkelser',
  navHint: 'Spør alle, og se hva de svarer.',
  onlyRunners: 'Bare programledere og administratorer kan se denne siden. Den viser ingen svar.',
  audit: {
    'surveys.made': 'Begynte på en undersøkelse',
    'surveys.wave-made': 'Gjorde klar en undersøkelse til å stilles på nytt',
    'surveys.thrown-away': 'Kastet en undersøkelse som ikke var begynt',
    'surveys.put-away': 'La bort en undersøkelse',
    'surveys.brought-back': 'Hentet fram igjen en undersøkelse',
    'surveys.opened': 'Åpnet en undersøkelse for svar',
    'surveys.paused': 'Satte en undersøkelse på pause',
    'surveys.resumed': 'Fortsatte en undersøkelse',
    'surveys.extended': 'Ga en undersøkelse mer tid',
    'surveys.shortened': 'Ga en undersøkelse mindre tid',
    'surveys.closed': 'Avsluttet en undersøkelse',
    'surveys.reopened': 'Åpnet en undersøkelse på nytt',
  },
}
