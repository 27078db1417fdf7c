/** A framework of the demonstration's own, in two editions: so that there is something to move between. */
export interface Words {
  readonly en: string
  /** Left out where the text is not there in Norwegian yet. */
  readonly nb?: string
}

export interface LeadingSkill {
  readonly key: string
  readonly area: string
  readonly name: Words
  readonly definition: Words
  /** A sentence for each level, or none: then the level speaks for itself. */
  readonly statements?: readonly Words[]
}

export const leadingKey = 'leading-digital-work'

export const leadingName: Words = { en: 'Leading digital work', nb: 'Å lede digitalt arbeid' }
export const leadingDescription: Words = {
  en: 'For everybody who leads others, in a team of three as in a whole directorate.',
  nb: 'For alle som leder andre, enten det er tre på et lag eller en hel sektor.',
}

export const leadingLevels: readonly { readonly name: Words; readonly description: Words }[] = [
  {
    name: { en: 'I take part', nb: 'Jeg er med' },
    description: { en: 'I know why it matters and join in.', nb: 'Jeg vet hvorfor det betyr noe, og blir med.' },
  },
  {
    name: { en: 'I make it happen', nb: 'Jeg får det til' },
    description: {
      en: 'I do it in my own team without being asked.',
      nb: 'Jeg gjør det i mitt eget team uten å bli bedt.',
    },
  },
  {
    name: { en: 'I show others the way', nb: 'Jeg viser andre vei' },
    description: {
      en: 'Other leaders come to me to see how it can be done.',
      nb: 'Andre ledere kommer til meg for å se hvordan det kan gjøres.',
    },
  },
]

export const leadingAreas: readonly { readonly key: string; readonly parent?: string; readonly name: Words }[] = [
  { key: 'direction', name: { en: 'Direction', nb: 'Retning' } },
  { key: 'people', name: { en: 'People', nb: 'Folk' } },
  { key: 'change', parent: 'people', name: { en: 'Going through change', nb: 'Å stå i endring' } },
]

const purpose: LeadingSkill = {
  key: 'purpose',
  area: 'direction',
  name: { en: 'Saying what it is for', nb: 'Å si hva det er for' },
  definition: {
    en: 'Saying in one sentence which resident is better off when this works.',
    nb: 'Å si i én setning hvilken innbygger som får det bedre når dette virker.',
  },
  statements: [
    { en: 'I ask what it is for when nobody has said.', nb: 'Jeg spør hva det er for, når ingen har sagt det.' },
    { en: 'My team can say what our work is for.', nb: 'Teamet mitt kan si hva arbeidet vårt er for.' },
    { en: 'I help others to find their one sentence.', nb: 'Jeg hjelper andre å finne sin ene setning.' },
  ],
}
const first: LeadingSkill = {
  key: 'first-things-first',
  area: 'direction',
  name: { en: 'Choosing what comes first', nb: 'Å velge hva som kommer først' },
  definition: {
    en: 'Saying no to good things, so that the best one is finished.',
    nb: 'Å si nei til gode ting, så den beste blir ferdig.',
  },
}
const money: LeadingSkill = {
  key: 'money-that-lasts',
  area: 'direction',
  name: { en: 'Paying for what goes on' },
  definition: { en: 'Setting money aside for a service that lives, not only for the project that makes it.' },
}
const reports: LeadingSkill = {
  key: 'traffic-lights',
  area: 'direction',
  name: { en: 'Reporting in traffic lights', nb: 'Å rapportere i trafikklys' },
  definition: { en: 'Filling in the monthly status sheet.', nb: 'Å fylle ut det månedlige statusarket.' },
}
const time: LeadingSkill = {
  key: 'time-to-learn',
  area: 'people',
  name: { en: 'Giving people time to learn', nb: 'Å gi folk tid til å lære' },
  definition: {
    en: 'Putting learning into the rota, where it is safe from everything else.',
    nb: 'Å sette læring inn i turnusen, der den får være i fred.',
  },
}
const asking: LeadingSkill = {
  key: 'asking-first',
  area: 'people',
  name: { en: 'Asking before telling', nb: 'Å spørre før man forteller' },
  definition: {
    en: 'Finding out how the work is really done before changing it.',
    nb: 'Å finne ut hvordan arbeidet faktisk gjøres, før man endrer det.',
  },
}
const worries: LeadingSkill = {
  key: 'hearing-worries',
  area: 'change',
  name: { en: 'Hearing worries', nb: 'Å høre bekymringer' },
  definition: {
    en: 'Making room for what people fear about a change.',
    nb: 'Å gi plass til det folk er redde for i en endring.',
  },
}
const trying: LeadingSkill = {
  key: 'letting-teams-try',
  area: 'change',
  name: { en: 'Letting teams try things', nb: 'Å la team prøve ting' },
  definition: {
    en: 'Giving a team room for a trial, and stopping it when it does not work.',
    nb: 'Å gi et team rom for et forsøk, og stanse det når det ikke virker.',
  },
}
const standing: LeadingSkill = {
  key: 'standing-by-people',
  area: 'change',
  name: { en: 'Standing by people when it goes wrong', nb: 'Å stå ved folk når det går galt' },
  definition: {
    en: 'Saying in public that the attempt was right, and that the team learned.',
    nb: 'Å si høyt at det var riktig å prøve, og at teamet lærte noe.',
  },
}

export interface LeadingEdition {
  readonly version: string
  readonly note: Words
  readonly skills: readonly LeadingSkill[]
  readonly successors: readonly {
    readonly from: LeadingSkill
    readonly to: readonly string[]
    readonly kind: 'moved' | 'merged' | 'split' | 'retired'
  }[]
}

export const leadingEditions: readonly [LeadingEdition, LeadingEdition] = [
  {
    version: '1.0',
    note: {
      en: 'The first edition, drafted with twenty leaders.',
      nb: 'Første utgave, skrevet sammen med tjue ledere.',
    },
    skills: [purpose, first, money, reports, time, asking, worries, trying, standing],
    successors: [],
  },
  {
    version: '2.0',
    note: {
      en: 'After a year of use: trying is two skills, listening is one, and nobody misses the status sheet.',
      nb: 'Etter et år i bruk: Å prøve er blitt to ferdigheter, å lytte er blitt én, og ingen savner statusarket.',
    },
    skills: [
      purpose,
      { ...first, key: 'priorities', name: { en: 'Setting priorities', nb: 'Å prioritere' } },
      money,
      {
        key: 'open-work',
        area: 'direction',
        name: { en: 'Working where others can see', nb: 'Å arbeide der andre kan se' },
        definition: {
          en: 'Showing unfinished work, so that others can help and reuse it.',
          nb: 'Å vise fram arbeid som ikke er ferdig, så andre kan hjelpe og bruke det.',
        },
      },
      time,
      {
        key: 'listening',
        area: 'people',
        name: { en: 'Listening, also to worries', nb: 'Å lytte, også til bekymringer' },
        definition: {
          en: 'Finding out how work is done and what people fear, before changing anything.',
          nb: 'Å finne ut hvordan arbeidet gjøres og hva folk er redde for, før noe endres.',
        },
      },
      {
        key: 'small-trials',
        area: 'change',
        name: { en: 'Making room for small trials', nb: 'Å gi rom for små forsøk' },
        definition: {
          en: 'Giving a team a week and a question instead of a plan.',
          nb: 'Å gi et team en uke og et spørsmål i stedet for en plan.',
        },
      },
      {
        key: 'stopping',
        area: 'change',
        name: { en: 'Stopping what does not work', nb: 'Å stanse det som ikke virker' },
        definition: {
          en: 'Ending something in good time, kindly and in the open.',
          nb: 'Å avslutte noe i tide, vennlig og åpent.',
        },
      },
      standing,
    ],
    successors: [
      { from: first, to: ['priorities'], kind: 'moved' },
      { from: reports, to: [], kind: 'retired' },
      { from: asking, to: ['listening'], kind: 'merged' },
      { from: worries, to: ['listening'], kind: 'merged' },
      { from: trying, to: ['small-trials', 'stopping'], kind: 'split' },
    ],
  },
]
