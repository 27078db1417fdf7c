import type { Audience } from '#features/profiles/index.ts'
import type { TermKind } from '#features/terms/index.ts'
import { skillsOfJob } from './job-skills.ts'
import type { Random } from './random.ts'
import type { Unit } from './units.ts'
import type { Person } from './workforce.ts'
import { day, type Year } from './year.ts'

/** One thing that somebody says about themselves, by the key of a built-in term. */
export interface Telling {
  readonly kind: TermKind
  readonly key: string
  readonly relation: 'lends' | 'wants' | 'has'
  readonly level: number | undefined
  readonly happyToHelp: boolean
  readonly audience: Audience
  readonly levelAudience: Audience
  readonly evidence: 'said' | 'evidenced' | 'confirmed'
  readonly addedAt: Date
  readonly confirmedAt: Date
}

export interface PersonTellings {
  readonly person: Person
  readonly tellings: readonly Telling[]
}

const interests =
  'work-shadowing secondment having-a-mentor being-a-mentor artificial-intelligence open-data accessibility plain-language climate-action biodiversity local-history genealogy public-health wellbeing volunteering reading creative-writing film theatre podcasts photography drawing crafts woodwork repairing singing playing-music dancing board-games cooking baking gardening walking running cycling swimming skiing football yoga fishing sailing camping dogs animals travel learning-languages'.split(
    ' ',
  )
const networks =
  'carers disability neurodiversity race-equality lgbt women men menopause parents faith young-staff veterans remote green mental-health newcomers'.split(
    ' ',
  )
const roles =
  'fire-warden first-aider first-aider first-aider mental-health-first-aider defibrillator union-representative safety-representative digital-champion wellbeing-champion equality-champion data-protection-contact mentor green-champion practice-educator returning-officer emergency-team'.split(
    ' ',
  )
const otherLanguages =
  'polish polish arabic urdu punjabi bengali gujarati romanian somali ukrainian german french spanish french spanish italian portuguese turkish farsi tigrinya lithuanian russian welsh bsl chinese hindi tamil swahili yoruba makaton'.split(
    ' ',
  )

const count = { lends: [4, 7], wants: 2, interests: 2 } as const

/** What everybody tells about themselves: five to seventeen things, by their job and by chance. */
export function* tellAboutThemselves(
  organisation: { readonly people: readonly Person[]; readonly units: readonly Unit[]; readonly year: Year },
  mother: 'english' | 'norwegian',
  chance: Random,
  skillsEach?: number,
): Iterable<PersonTellings> {
  const { people, units, year } = organisation
  for (const person of people) {
    if (person.leftAt) continue
    const lot = chance.branch(person.id)
    const tell = telling(person, year, lot)
    const unit = units[person.unit]?.name ?? ''
    const skills = skillsOfJob(person.jobTitle, unit, person.family, person.rank !== 'member')
    const lent = choose(skills.ofJob, skills.besides, skillsEach ?? between(count.lends, lot), lot)
    const wanted = some(
      skills.wished.filter(key => !lent.includes(key)),
      lot.integer(count.wants + 1),
      lot,
    )
    yield {
      person,
      tellings: [
        ...lent.map(key => tell('skill', key, 'lends', skills.ofJob.includes(key))),
        ...wanted.map(key => tell('skill', key, 'wants')),
        ...some(interests, 1 + lot.integer(count.interests), lot).map(key => tell('interest', key, 'has')),
        ...languagesOf(mother, lot).map(([key, level]) => ({ ...tell('language', key, 'has'), level })),
        ...some(networks, lot.chance(0.12) ? 1 : 0, lot).map(key => tell('network', key, 'has')),
        ...some(roles, lot.chance(0.15) ? 1 : 0, lot).map(key => tell('role', key, 'has')),
      ],
    }
  }
}

const between = ([low, high]: readonly [number, number], chance: Random) => low + chance.integer(high - low + 1)

/** The job comes first, and not always all of it. */
function choose(first: readonly string[], then: readonly string[], number: number, chance: Random): readonly string[] {
  const ofJob = first.filter((_, index) => chance.chance(index < 3 ? 0.85 : 0.5))
  const rest = some(
    then.filter(key => !ofJob.includes(key)),
    Math.max(2, number - ofJob.length),
    chance,
  )
  const chosen = [...ofJob, ...rest].slice(0, number)
  return chosen.length === number ? chosen : [...new Set([...chosen, ...first])].slice(0, number)
}

function some(items: readonly string[], number: number, chance: Random): readonly string[] {
  const left = [...new Set(items)]
  const weights = items.length === left.length ? left : items
  const chosen = new Set<string>()
  while (chosen.size < Math.min(number, left.length)) chosen.add(chance.pick(weights))
  return [...chosen]
}

function languagesOf(mother: 'english' | 'norwegian', chance: Random): readonly (readonly [string, number])[] {
  const first = [mother, 4] as const
  const second =
    mother === 'norwegian'
      ? ([
          ['english', 3 - chance.integer(2)],
          ...(chance.chance(0.08) ? ([['northern-sami', 4]] as const) : []),
        ] as const)
      : []
  const other = some(otherLanguages, chance.chance(mother === 'english' ? 0.22 : 0.14) ? 1 : 0, chance)
  return [first, ...second, ...other.map(key => [key, 2 + chance.integer(3)] as const)]
}

const closed: Readonly<Record<TermKind, readonly Audience[]>> = {
  skill: ['team', 'team', 'me'],
  interest: ['team'],
  language: ['team', 'me'],
  network: ['organisation'],
  role: ['team'],
}

function telling(person: Person, year: Year, chance: Random) {
  const from = Math.max(person.createdAt.getTime(), year.launch.getTime()) + day
  return (kind: TermKind, key: string, relation: Telling['relation'], isOfJob = false): Telling => {
    const addedAt = new Date(Math.min(chance.between(from, year.now.getTime()), year.now.getTime()))
    const isLent = relation === 'lends'
    const usual: Audience = kind === 'network' ? 'me' : relation === 'wants' ? 'team' : 'organisation'
    const audience = chance.chance(kind === 'network' ? 0.6 : 0.1) ? chance.pick(closed[kind]) : usual
    const evidence = isLent && isOfJob ? chance.next() : 1
    return {
      kind,
      key,
      relation,
      level: isLent && chance.chance(0.85) ? Math.min(4, 1 + chance.integer(3) + (isOfJob ? 1 : 0)) : undefined,
      happyToHelp: isLent && chance.chance(0.7),
      audience,
      levelAudience: levelAudience(kind, audience, chance),
      evidence: evidence < 0.03 ? 'confirmed' : evidence < 0.09 ? 'evidenced' : 'said',
      addedAt,
      confirmedAt: new Date(chance.between(addedAt.getTime(), year.now.getTime())),
    }
  }
}

/** Languages have no level of their own to hide; of skills, about half of the people show how good they are. */
function levelAudience(kind: TermKind, audience: Audience, chance: Random): Audience {
  if (kind === 'language' || audience === 'me') return audience
  if (chance.chance(0.5)) return audience
  return chance.chance(0.5) && audience === 'organisation' ? 'team' : 'me'
}
