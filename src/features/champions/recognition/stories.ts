import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { storyMoved } from './recognition.topics.ts'
import type { Story, StoryState } from './stories.queries.ts'

export const mostPeople = 10

interface StoryContent {
  readonly title: string
  readonly words: string
  readonly personIds: readonly string[]
}

interface By {
  readonly me: { readonly id: string }
  readonly now: Date
}

/** Begins a story as a draft that only its author sees. Returns its id. */
export async function beginStory(tx: Writing, content: StoryContent, { me, now }: By): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('champion_stories')
    .values({
      ...{ organisation_id: tx.organisationId, id, author_id: me.id, title: content.title, words: content.words },
      ...{ made_at: now, changed_at: now },
    })
    .execute()
  await setPeople(tx, { id }, content.personIds)
  return id
}

/** Changes a story. Whoever agreed did so to other words, so it is a draft again and they are asked anew. */
export async function changeStory(tx: Writing, story: Story, content: StoryContent, { now }: By): Promise<void> {
  await its(tx, story)
    .set({ title: content.title, words: content.words, state: 'draft', published_at: null, changed_at: now })
    .execute()
  await setPeople(tx, story, content.personIds)
}

async function setPeople(tx: Writing, story: { readonly id: string }, personIds: readonly string[]): Promise<void> {
  const own = { organisation_id: tx.organisationId, story_id: story.id }
  await tx
    .deleteFrom('champion_story_people')
    .where('organisation_id', '=', tx.organisationId)
    .where('story_id', '=', story.id)
    .execute()
  if (personIds.length > 0)
    await tx
      .insertInto('champion_story_people')
      .values(personIds.map(id => ({ ...own, person_id: id })))
      .execute()
}

/** Publishes a story in which nobody else is; otherwise asks everybody who is. */
export async function offerStory(tx: Writing, story: Story, { me, now }: By): Promise<'published' | 'asked'> {
  const open = story.people.filter(({ answer }) => answer !== 'agreed')
  if (open.length === 0) {
    await publish(tx, story, { me, now })
    return 'published'
  }
  await move(tx, story, 'asked', now)
  await notify(tx, storyMoved, {
    ...{ to: open.map(({ id }) => id), payload: { storyId: story.id, what: 'asked' }, actorId: me.id, now },
    key: `asked:${story.id}:${now.getTime()}`,
  })
  return 'asked'
}

/** Somebody who is in a story says yes or no, or takes their yes back. With the last yes it is published. */
export async function answerStory(tx: Writing, story: Story, agrees: boolean, { me, now }: By): Promise<void> {
  await tx
    .updateTable('champion_story_people')
    .set({ answer: agrees ? 'agreed' : 'declined', answered_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('story_id', '=', story.id)
    .where('person_id', '=', me.id)
    .execute()
  const others = story.people.filter(({ id }) => id !== me.id)
  if (!agrees) {
    await move(tx, story, 'draft', now)
    // Not who it was: nobody is to be asked why.
    await tell(tx, story, 'declined', { me: undefined, now })
  } else if (story.state === 'asked' && others.every(({ answer }) => answer === 'agreed')) {
    await publish(tx, story, { me, now })
    await tell(tx, story, 'agreed', { me, now })
  }
}

/** The author or the programme takes it down; only the author sees it then. */
export async function takeDownStory(tx: Writing, story: Story, { me, now }: By): Promise<void> {
  await move(tx, story, 'withdrawn', now)
  await audit(tx, { actorId: me.id, action: 'champions.story-taken-down', subject: { kind: 'story', id: story.id } })
}

async function publish(tx: Writing, story: Story, { me, now }: By): Promise<void> {
  await its(tx, story).set({ state: 'published', published_at: now }).execute()
  await audit(tx, { actorId: me.id, action: 'champions.story-published', subject: { kind: 'story', id: story.id } })
}

const move = (tx: Writing, story: Story, state: StoryState, now: Date) =>
  its(tx, story).set({ state, published_at: null, changed_at: now }).execute()

const tell = (
  tx: Writing,
  story: Story,
  what: 'agreed' | 'declined',
  { me, now }: { readonly me: { readonly id: string } | undefined; readonly now: Date },
) =>
  notify(tx, storyMoved, {
    ...{ to: story.authorId, payload: { storyId: story.id, what }, key: `${what}:${story.id}:${now.getTime()}` },
    ...{ actorId: me?.id, now },
  })

const its = (tx: Writing, { id }: Pick<Story, 'id'>) =>
  tx.updateTable('champion_stories').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

/** The people with these addresses, and the addresses of nobody here. */
export async function findByEmail(
  db: Reading,
  emails: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly unknown: readonly string[] }> {
  if (emails.length === 0) return { ids: [], unknown: [] }
  const wanted = [...new Set(emails.map(email => email.toLowerCase()))]
  const { rows } = await sql<{ id: string; email: string }>`
    select id, email from people where organisation_id = ${db.organisationId}::uuid and left_at is null
      and email = any(${wanted}::text[])`.execute(db)
  const known = new Set(rows.map(({ email }) => email))
  return { ids: rows.map(({ id }) => id), unknown: wanted.filter(email => !known.has(email)) }
}
