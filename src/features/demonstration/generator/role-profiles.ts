import type { PersonaKey } from '../personas.ts'

/** A role profile of the demonstration, on Digital basics, in our own words. */
export interface InventedProfile {
  readonly texts: Readonly<Record<'en' | 'nb', { name: string; description: string; family: string }>>
  /** What it asks for, by the keys of the skills. */
  readonly levels: Readonly<Record<string, number>>
  /** Job titles of either organisation to which it is offered. */
  readonly jobs: readonly string[]
  readonly followedBy: readonly PersonaKey[]
}

const [withHelp, onMyOwn, helpsOthers] = [2, 3, 4]

export const inventedProfiles: readonly InventedProfile[] = [
  {
    texts: {
      en: {
        name: 'Care worker',
        description: 'Looks after people at home or in a care home, and writes down what happened on a shared tablet.',
        family: 'Care',
      },
      nb: {
        name: 'Helsefagarbeider',
        description:
          'Tar seg av folk hjemme eller på sykehjem, og skriver ned det som skjedde, på et felles nettbrett.',
        family: 'Omsorg',
      },
    },
    levels: {
      ...{ devices: onMyOwn, 'get-unstuck': withHelp, 'sign-in': onMyOwn, 'spot-fraud': onMyOwn },
      ...{
        'personal-data': onMyOwn,
        'record-well': onMyOwn,
        'find-our-guidance': withHelp,
        'help-people-online': withHelp,
      },
      ...{ 'speak-up': onMyOwn, 'plain-language': withHelp },
    },
    jobs: [
      ...['Care worker', 'Night care worker', 'Care assistant', 'Support worker', 'Reablement worker'],
      ...['Helsefagarbeider', 'Pleieassistent', 'Miljøarbeider'],
    ],
    followedBy: ['carer'],
  },
  {
    texts: {
      en: {
        name: 'Care team leader',
        description: 'Leads a team of carers, plans the week, and helps new colleagues with the tools.',
        family: 'Care',
      },
      nb: {
        name: 'Teamleder i omsorg',
        description: 'Leder et team i omsorgen, planlegger uken og hjelper nye kolleger med verktøyene.',
        family: 'Omsorg',
      },
    },
    levels: {
      ...{ devices: onMyOwn, 'get-unstuck': onMyOwn, 'sign-in': onMyOwn, 'personal-data': helpsOthers },
      ...{ 'record-well': helpsOthers, 'read-figures': onMyOwn, spreadsheets: withHelp, 'online-meetings': onMyOwn },
      ...{ 'team-chat': onMyOwn, 'shared-documents': onMyOwn, 'prepare-for-change': onMyOwn },
      ...{ 'improve-a-task': onMyOwn, 'ask-for-feedback': onMyOwn },
    },
    jobs: [
      ...['Team manager', 'Team leader', 'Senior care worker', 'Senior care assistant', 'Registered manager'],
      ...['Deputy manager', 'Avdelingsleder', 'Sykepleier'],
    ],
    followedBy: ['team-manager', 'carer'],
  },
  {
    texts: {
      en: {
        name: 'Planning officer',
        description:
          'Handles planning cases, reads maps and figures, and explains decisions to residents in plain words.',
        family: 'Planning',
      },
      nb: {
        name: 'Saksbehandler i plan',
        description:
          'Behandler plan- og byggesaker, leser kart og tall, og forklarer vedtak for innbyggerne med klare ord.',
        family: 'Plan',
      },
    },
    levels: {
      ...{ files: onMyOwn, 'search-well': onMyOwn, 'judge-sources': onMyOwn, 'check-ai-answers': onMyOwn },
      ...{ 'plain-language': helpsOthers, 'accessible-content': onMyOwn, 'shared-documents': helpsOthers },
      ...{ 'user-needs': onMyOwn, 'read-figures': helpsOthers, spreadsheets: onMyOwn, 'open-data': withHelp },
      ...{ 'personal-data': onMyOwn, 'record-well': onMyOwn },
    },
    jobs: [
      ...['Planning officer', 'Principal planning officer', 'Planning technician'],
      ...['Arealplanlegger', 'Byggesaksbehandler'],
    ],
    followedBy: ['planner'],
  },
  {
    texts: {
      en: {
        name: 'Digital champion',
        description: 'Stands beside colleagues who are unsure, shows what has helped others, and passes questions on.',
        family: 'Beside the job',
      },
      nb: {
        name: 'Digital veileder',
        description:
          'Står ved siden av kolleger som er usikre, viser hva som har hjulpet andre, og sender spørsmål videre.',
        family: 'Ved siden av jobben',
      },
    },
    levels: {
      ...{ devices: helpsOthers, 'get-unstuck': helpsOthers, 'sign-in': helpsOthers, 'spot-fraud': helpsOthers },
      ...{ 'online-meetings': helpsOthers, 'team-chat': onMyOwn, 'help-people-online': helpsOthers },
      ...{ 'share-learning': onMyOwn, 'keep-learning': helpsOthers, 'ask-for-feedback': onMyOwn },
      ...{ 'accessible-content': onMyOwn },
    },
    jobs: [],
    followedBy: ['champion', 'carer', 'programme-lead'],
  },
]
