import { type Blueprint, type BlueprintKey, blueprints } from './blueprint.ts'
import { establish } from './establishment.ts'
import { difficulties, type FrameworkPlan } from './mind.ts'
import { type OutlineUnit, readOutline } from './outline.ts'
import { type OwnWord, ownWords } from './own-words.ts'
import { type Passport, passportOf } from './passports.ts'
import { fillProfiles, type Profile } from './profiles.ts'
import { type Random, random } from './random.ts'
import { grantRoles, type RoleGrant } from './roles.ts'
import { type PersonTellings, tellAboutThemselves } from './tellings.ts'
import type { Unit } from './units.ts'
import { type Person, staff } from './workforce.ts'
import { calendar, type Year, yearUntil } from './year.ts'

export interface DemonstrationOptions {
  readonly blueprint?: BlueprintKey
  /** How many people work there today; the blueprint's own number when left out. Beyond twice that it gets districts. */
  readonly people?: number
  /** The last moment of the year that is told. */
  readonly now: Date
  /** Another seed makes other people of the same organisation. */
  readonly seed?: string
}

/** An invented organisation with a year behind it: rows to be, without a database. */
export interface DemonstrationOrganisation {
  readonly id: string
  readonly blueprint: Blueprint
  readonly year: Year
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly roleGrants: readonly RoleGrant[]
  readonly profiles: readonly Profile[]
  /** Who did what with the passport. Made anew at each call, person by person, so that it need not be held. */
  passports(framework: FrameworkPlan): Iterable<Passport>
  /** What people tell about themselves: some skills each by chance, or exactly so many. Made anew at each call. */
  tellings(skillsEach?: number): Iterable<PersonTellings>
  readonly ownWords: readonly OwnWord[]
}

/**
 * Invents an organisation: the same for the same options, every time.
 * @example demonstrationOrganisation({ blueprint: 'council', people: 100_000, now: new Date() })
 */
export function demonstrationOrganisation(options: DemonstrationOptions): DemonstrationOrganisation {
  const blueprint = blueprints[options.blueprint ?? 'council']
  const chance = random(`${blueprint.slug} ${options.seed ?? 'the first'}`)
  const year = yearUntil(options.now)
  const outline = readOutline(blueprint.outline)
  const establishment = establish(outline, options.people ?? blueprint.people)
  const { units, people } = staff(blueprint, establishment, year, chance.branch('staff'))
  const roleGrants = grantRoles(people, year, chance.branch('roles'))
  return {
    id: chance.uuid(year.launch.getTime()),
    blueprint,
    year,
    units,
    people,
    roleGrants,
    profiles: fillProfiles(blueprint, { people, units }, year, chance.branch('profiles')),
    ownWords: ownWords(people, blueprint.locales[0], year, chance.branch('own words')),
    tellings(skillsEach) {
      const mother = blueprint.locales[0] === 'nb' ? 'norwegian' : 'english'
      return tellAboutThemselves({ people, units, year }, mother, chance.branch('terms'), skillsEach)
    },
    *passports(framework) {
      const history = {
        framework,
        difficulties: difficulties(framework, chance.branch('skills')),
        year,
        calendar: calendar(year, blueprint.quietMonths),
        moods: moodsOf(establishment.units, chance.branch('moods')),
        championed: championedUnits(people, roleGrants),
        chance: chance.branch('passports'),
      }
      for (const person of people) yield passportOf(person, history)
    },
  }
}

/**
 * Neighbouring teams resemble each other: half of a unit's mood is that of the unit above. The team that a visitor leads
 * is ahead of its kind, so that there is progress to see.
 */
function moodsOf(units: readonly OutlineUnit[], chance: Random): readonly number[] {
  const moods: number[] = []
  for (const { parent, jobs } of units) {
    const inherited = parent === undefined ? 0 : (moods[parent] ?? 0) * 0.5
    const isShown = jobs.some(({ persona }) => persona === 'team-manager')
    moods.push(isShown ? aheadOfItsKind : inherited + chance.normal() * 0.3)
  }
  return moods
}

const aheadOfItsKind = 0.9

function championedUnits(people: readonly Person[], grants: readonly RoleGrant[]): ReadonlySet<number> {
  const champions = new Set(grants.filter(({ role }) => role === 'champion').map(({ personId }) => personId))
  return new Set(people.filter(({ id }) => champions.has(id)).map(({ unit }) => unit))
}
