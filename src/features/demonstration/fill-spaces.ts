import { v7 as uuid } from 'uuid'
import { createSpace, learnSpaceWords, makeFirstSpaces } from '#features/spaces/index.ts'
import { type CopyValue, copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { type Random, random } from './generator/random.ts'
import { day, daysAgo } from './generator/year.ts'
import { type DemoTopic, demoTopics, pilotNames } from './spaces-words.ts'

type Person = DemonstrationOrganisation['people'][number]
type Rows = Record<'topics' | 'posts' | 'reactions' | 'readings' | 'members', (readonly CopyValue[])[]>

interface Stage {
  readonly organisation: DemonstrationOrganisation
  readonly chance: Random
  readonly cast: ReadonlyMap<string, Person>
  /** Who writes in which space. */
  readonly writers: Readonly<Record<DemoTopic['space'], readonly Person[]>>
  readonly spaces: Readonly<Record<DemoTopic['space'], string>>
  readonly rows: Rows
}

/** Champions talk among themselves, everybody in the open, and a few by invitation about the phones that they try. */
export async function fillSpaces(tx: Writing, organisation: DemonstrationOrganisation): Promise<void> {
  const { id, blueprint, people, roleGrants, year } = organisation
  await makeFirstSpaces(tx, year.launch)
  const chance = random(`${blueprint.slug} spaces`)
  const here = people.filter(({ leftAt }) => !leftAt)
  const cast = new Map(here.flatMap(person => (person.persona ? [[person.persona, person]] : [])))
  const championIds = new Set(
    roleGrants.filter(({ role, revokedAt }) => role === 'champion' && !revokedAt).map(({ personId }) => personId),
  )
  const staff = here.filter(({ persona }) => !persona)
  const champions = staff.filter(person => championIds.has(person.id))
  const lead = cast.get('programme-lead')
  const pilots = [...new Set(Array.from({ length: 11 }, () => chance.pick(staff)))]
  const rows: Rows = { topics: [], posts: [], reactions: [], readings: [], members: [] }
  const spaces = { ...(await firstSpaces(tx)), pilot: await makePilot(tx, organisation) }
  const writers = { champions: champions.length > 0 ? champions : staff, everyone: staff, pilot: pilots }
  const stage: Stage = { organisation, chance, cast, writers, spaces, rows }
  for (const topic of demoTopics) writeTopic(stage, topic)
  const joined = [...cast.values(), ...Array.from({ length: 40 }, () => chance.pick(staff))]
  for (const person of new Set(joined))
    rows.members.push([id, spaces.everyone, person.id, 'member', false, year.launch])
  const inPilot = [...pilots, ...(['champion', 'carer'] as const).flatMap(key => cast.get(key) ?? [])]
  for (const person of new Set(inPilot)) rows.members.push([id, spaces.pilot, person.id, 'member', false, year.launch])
  const champion = cast.get('champion')
  if (champion) rows.members.push([id, spaces.champions, champion.id, 'member', true, year.launch])
  if (lead) rows.members.push([id, spaces.pilot, lead.id, 'member', true, year.launch])
  await copyAll(tx, rows)
  await markBest(tx)
  await learnSpaceWords(tx)
}

async function firstSpaces(tx: Writing) {
  const rows = await tx
    .selectFrom('spaces')
    .select(['id', 'key'])
    .where('organisation_id', '=', tx.organisationId)
    .where('key', 'is not', null)
    .execute()
  const of = (key: string) => rows.find(row => row.key === key)?.id ?? ''
  return { champions: of('champions'), everyone: of('everyone') }
}

const makePilot = (tx: Writing, { blueprint, year }: DemonstrationOrganisation) => {
  const [name, about] = pilotNames[blueprint.locales[0]]
  return createSpace(tx, undefined, { name, about, membership: 'invitation' }, new Date(year.now.getTime() - 20 * day))
}

function writeTopic(stage: Stage, topic: DemoTopic): void {
  const { organisation, chance, cast, writers, spaces, rows } = stage
  const { id, blueprint, year } = organisation
  const talk = topic[blueprint.locales[0]]
  const some = () => chance.pick(writers[topic.space])
  const author = (topic.by && cast.get(topic.by)) || some()
  const at = (number: number) => daysAgo(year, Math.max(0, topic.age - ((number - 1) * 17) / 24))
  const openedAt = at(1)
  const topicId = uuid()
  const last = talk.replies.length + 1
  const lead = talk.summary ? cast.get('programme-lead') : undefined
  rows.topics.push([
    ...[id, topicId, spaces[topic.space], author.id, talk.title, openedAt, last, at(last), talk.replies.length],
    ...[topic.isPinned ? openedAt : null, topic.isLocked ? at(last) : null],
    ...(talk.summary && lead ? [talk.summary, lead.id, at(last)] : [null, null, null]),
  ])
  const said = [talk.first, ...talk.replies]
  for (const [index, words] of said.entries()) {
    const answerer = index === 1 && topic.answeredBy ? cast.get(topic.answeredBy) : undefined
    const writer = index === 0 ? author : (answerer ?? some())
    const postId = uuid()
    const cameBy = topic.mailed === index ? 'mail' : 'page'
    rows.posts.push([id, postId, topicId, index + 1, writer.id, words, cameBy, at(index + 1)])
    if (topic.best === index) stage.rows.readings.push([id, topicId, author.id, last, at(last), 'yes'])
    const fans = new Set(Array.from({ length: chance.integer(5) }, some))
    for (const fan of fans)
      if (fan !== writer)
        rows.reactions.push([id, postId, fan.id, chance.pick(['thanks', 'useful', 'same-here']), at(last)])
  }
}

// The reply that has the most to say is what answered a topic whose author follows it to the end.
async function markBest(tx: Writing): Promise<void> {
  for (const { best, en, nb } of demoTopics) {
    if (best === undefined) continue
    const topic = await tx
      .selectFrom('space_topics as t')
      .innerJoin('space_posts as o', join =>
        join.onRef('o.organisation_id', '=', 't.organisation_id').onRef('o.topic_id', '=', 't.id'),
      )
      .select(['t.id', 'o.id as postId'])
      .where('t.organisation_id', '=', tx.organisationId)
      .where('t.title', 'in', [en.title, nb.title])
      .where('o.number', '=', best + 1)
      .executeTakeFirst()
    if (topic)
      await tx
        .updateTable('space_topics')
        .set({ best_post_id: topic.postId })
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', topic.id)
        .execute()
  }
}

async function copyAll(tx: Writing, rows: Rows): Promise<void> {
  const tenant = 'organisation_id' as const
  await copyInto(
    tx,
    'space_topics',
    [
      ...([tenant, 'id', 'space_id', 'author_id', 'title', 'opened_at', 'last_number', 'last_at', 'replies'] as const),
      ...(['pinned_at', 'locked_at', 'summary', 'summary_by', 'summary_at'] as const),
    ],
    rows.topics,
  )
  await copyInto(
    tx,
    'space_posts',
    [tenant, 'id', 'topic_id', 'number', 'author_id', 'words', 'came_by', 'written_at'],
    rows.posts,
  )
  await copyInto(tx, 'space_reactions', [tenant, 'post_id', 'person_id', 'kind', 'given_at'], rows.reactions)
  await copyInto(
    tx,
    'space_readings',
    [tenant, 'topic_id', 'person_id', 'read_to', 'read_at', 'follows'],
    rows.readings,
  )
  await copyInto(tx, 'space_members', [tenant, 'space_id', 'person_id', 'state', 'is_moderator', 'since'], rows.members)
}
