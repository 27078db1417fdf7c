import type { Words } from '#platform/i18n/index.ts'
import type { en } from './skills.en.ts'

export const nb: Words<typeof en> = {
  edition: (version, date) => `Utgave ${version}, publisert ${date}`,
  areasTitle: 'Områdene',
  searchLabel: 'Søk i ferdighetene',
  searchHint: 'For eksempel «passord» eller «Teams»',
  searchButton: 'Søk',
  searchFound: (count, question) =>
    count === 1 ? `1 ferdighet passer til «${question}»` : `${count} ferdigheter passer til «${question}»`,
  searchNothing: question => `Ingen ferdighet passer til «${question}». Prøv et kortere ord eller et hverdagsord.`,
  showAll: 'Vis alle ferdighetene',
  openAll: 'Vis alle nivåer og eksempler, klart for utskrift',
  closeAll: 'Skjul nivåer og eksempler',
  levelsTitle: 'De fire nivåene',
  levelsAndExamples: 'Nivåer og eksempler',
  basicTitle: 'Hva er grunnivået?',
  basicText: 'Hver ferdighet har et nivå som alle etter hvert skal nå. Det er merket «grunnivå».',
  basic: 'grunnivå',
  alsoCalled: labels => `Kalles også: ${labels}`,
  statementsTitle: 'Hvor er du?',
  examplesTitle: 'Slik kan det se ut',
  readTitle: 'Les i fem minutter',
  tryTitle: 'Prøv det på jobb',
  askTitle: 'Snakk med noen',
  nextSkill: name => `Neste ferdighet: ${name}`,
  previousSkill: name => `Forrige ferdighet: ${name}`,
  skillsNearby: 'Flere ferdigheter',
}
