import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/database.ts'
import type { DemonstrationOrganisation } from '../generator/organisation.ts'
import { type Random, random } from '../generator/random.ts'
import type { Person } from '../generator/workforce.ts'
import { day, type Year } from '../generator/year.ts'
import {
  type LeadingEdition,
  leadingAreas,
  leadingDescription,
  leadingEditions,
  leadingKey,
  leadingLevels,
  leadingName,
  type Words,
} from './leading.ts'

/** Which of the cast use it; each of them has moved to no newer edition yet, so that the page about it has a reader. */
const castInIt = ['team-manager', 'champion', 'programme-lead']
const shareOfLeaders = 0.35

/** A framework of the organisation's own, used by some who lead others; its second edition came out last month. */
export async function fillSecondFramework(tx: Writing, organisation: DemonstrationOrganisation): Promise<void> {
  const { id, blueprint, year, people } = organisation
  const chance = random(`${blueprint.slug} second framework`)
  const frameworkId = chance.uuid(year.launch.getTime())
  await copyInto(
    tx,
    'frameworks',
    ['organisation_id', 'id', 'key', 'guid', 'origin', 'texts', 'created_at'],
    [[id, frameworkId, leadingKey, chance.uuid(0), 'written', inBoth({ name: leadingName }), year.launch]],
  )
  const guids = new Map<string, string>()
  const guidOf = (key: string) => {
    const guid = guids.get(key) ?? chance.uuid(year.launch.getTime())
    guids.set(key, guid)
    return guid
  }
  const [firstEdition, secondEdition] = leadingEditions
  const publication = { tx, id, frameworkId, chance, guidOf }
  const skills = await publish({ ...publication, edition: firstEdition, at: day * 30 + year.launch.getTime() })
  await publish({ ...publication, edition: secondEdition, at: year.now.getTime() - 30 * day })
  await fillAnswers(tx, organisation, { frameworkId, skills, chance, leaders: leadersAmong(people, chance) })
}

const inBoth = (texts: Readonly<Record<string, Words>>) =>
  Object.fromEntries(
    (['en', 'nb'] as const).map(locale => [
      locale,
      Object.fromEntries(
        Object.entries(texts).flatMap(([field, words]) => (words[locale] ? [[field, words[locale]]] : [])),
      ),
    ]),
  )

interface Publication {
  readonly tx: Writing
  readonly id: string
  readonly frameworkId: string
  readonly chance: Random
  readonly guidOf: (key: string) => string
  readonly edition: LeadingEdition
  readonly at: number
}

interface Published {
  readonly versionId: string
  readonly skillIds: readonly string[]
}

async function publish({ tx, id, frameworkId, chance, guidOf, edition, at }: Publication): Promise<Published> {
  const versionId = chance.uuid(at)
  const texts = inBoth({ name: leadingName, description: leadingDescription, changeNote: edition.note })
  const when = new Date(at)
  await copyInto(
    tx,
    'framework_versions',
    ['organisation_id', 'id', 'framework_id', 'version', 'texts', 'languages', 'published_at', 'created_at'],
    [[id, versionId, frameworkId, edition.version, texts, ['en', 'nb'], when, when]],
  )
  await copyInto(
    tx,
    'framework_levels',
    ['organisation_id', 'framework_version_id', 'position', 'texts'],
    leadingLevels.map((level, index) => [id, versionId, index + 1, inBoth({ ...level })]),
  )
  const areaIds = new Map(leadingAreas.map(({ key }) => [key, chance.uuid(at)]))
  await copyInto(
    tx,
    'areas',
    ['organisation_id', 'id', 'framework_version_id', 'key', 'guid', 'position', 'parent_id', 'texts'],
    leadingAreas.map(({ key, parent, name }, index) => [
      ...[id, areaIds.get(key) ?? '', versionId, key, guidOf(`area ${key}`), index + 1],
      ...[areaIds.get(parent ?? '') ?? null, inBoth({ name })],
    ]),
  )
  const skillIds = edition.skills.map(() => chance.uuid(at))
  await copyInto(
    tx,
    'skills',
    [
      ...(['organisation_id', 'id', 'framework_version_id', 'area_id', 'key', 'guid', 'position'] as const),
      ...(['texts', 'alternative_labels'] as const),
    ],
    edition.skills.map(({ key, area, name, definition, statements = [] }, index) => [
      ...[id, skillIds[index] ?? '', versionId, areaIds.get(area) ?? '', key, guidOf(key), index + 1],
      ...[skillTexts({ name, definition }, statements), {}],
    ]),
  )
  await copyInto(
    tx,
    'skill_successors',
    ['organisation_id', 'framework_version_id', 'from_key', 'to_keys', 'kind', 'names'],
    edition.successors.map(({ from, to, kind }) => [id, versionId, from.key, to, kind, { ...from.name }]),
  )
  return { versionId, skillIds }
}

// A skill without a Norwegian name has no Norwegian text at all: then the English one stands in for it.
function skillTexts(texts: { readonly name: Words; readonly definition: Words }, statements: readonly Words[]) {
  const both = Object.entries(inBoth(texts)).filter(([, words]) => words.name)
  return Object.fromEntries(
    both.map(([locale, words]) => [
      locale,
      {
        ...words,
        statements: Object.fromEntries(
          statements.map((words, index) => [index + 1, locale === 'nb' ? words.nb : words.en] as const),
        ),
      },
    ]),
  )
}

const leadersAmong = (people: readonly Person[], chance: Random): readonly Person[] =>
  people.filter(
    ({ rank, persona, leftAt }) =>
      !leftAt && (persona ? castInIt.includes(persona) : rank !== 'member' && chance.chance(shareOfLeaders)),
  )

interface Use {
  readonly frameworkId: string
  readonly skills: Published
  readonly leaders: readonly Person[]
  readonly chance: Random
}

/** Each of them chose it one day, answered most of it, and some said again later where they stand. */
async function fillAnswers(tx: Writing, { id, year }: DemonstrationOrganisation, use: Use): Promise<void> {
  const { frameworkId, skills, leaders, chance } = use
  const stories = leaders.map(person => storyOf(person, skills, year, chance))
  await copyInto(
    tx,
    'passport_frameworks',
    ['organisation_id', 'id', 'person_id', 'framework_id', 'chosen_at'],
    stories.map(({ person, startedAt }) => [id, chance.uuid(startedAt.getTime()), person, frameworkId, startedAt]),
  )
  await copyInto(
    tx,
    'assessment_rounds',
    ['organisation_id', 'id', 'person_id', 'framework_version_id', 'started_at', 'completed_at'],
    stories.map(s => [id, s.roundId, s.person, skills.versionId, s.startedAt, s.completedAt]),
  )
  await copyInto(
    tx,
    'assessments',
    [
      ...(['organisation_id', 'id', 'person_id', 'skill_id', 'round_id', 'level', 'confidence'] as const),
      ...(['last_used', 'assessed_at'] as const),
    ],
    stories.flatMap(s =>
      s.answers.map(a => [
        ...[id, chance.uuid(a.at.getTime()), s.person, a.skillId, s.roundId, a.level, a.confidence],
        ...[a.lastUsed, a.at],
      ]),
    ),
  )
  await copyInto(
    tx,
    'skill_helps',
    ['organisation_id', 'id', 'person_id', 'skill_id', 'offered_at'],
    stories.flatMap(s =>
      s.answers
        .filter(({ level }) => level === 3)
        .slice(0, 1)
        .map(a => [id, chance.uuid(a.at.getTime()), s.person, a.skillId, a.at]),
    ),
  )
}

const uses = ['this-month', 'this-month', 'this-year', 'this-year', 'longer-ago', 'never'] as const

function storyOf({ id, persona, createdAt }: Person, { skillIds }: Published, { launch, now }: Year, chance: Random) {
  const earliest = Math.max(launch.getTime() + 35 * day, createdAt.getTime())
  const started = chance.between(earliest, now.getTime() - 60 * day)
  const minutes = (count: number) => new Date(started + count * 60_000)
  const ability = chance.between(1, 2.6)
  const answers = skillIds
    .filter(() => persona !== undefined || chance.chance(0.85))
    .map((skillId, index) => ({
      skillId,
      level: Math.min(3, Math.max(1, Math.round(ability + chance.normal() * 0.6))),
      confidence: Math.min(4, Math.max(1, Math.round(2.6 + chance.normal() * 0.8))),
      lastUsed: chance.chance(0.6) ? chance.pick(uses) : null,
      at: minutes(2 + index),
    }))
  return {
    ...{ person: id, roundId: chance.uuid(started), answers },
    startedAt: minutes(0),
    completedAt: chance.chance(0.8) && answers.length > 0 ? minutes(20) : null,
  }
}
