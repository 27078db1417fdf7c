import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { runsNetwork } from '../champion.ts'

export type StoryState = 'draft' | 'asked' | 'published' | 'withdrawn'

export interface StoryPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly answer: 'agreed' | 'declined' | null
}

export interface Story {
  readonly id: string
  readonly authorId: string
  readonly authorName: string
  readonly title: string
  readonly words: string
  readonly state: StoryState
  readonly changedAt: Date
  readonly publishedAt: Date | null
  /** Who can be recognised in it, and was asked. */
  readonly people: readonly StoryPerson[]
}

async function select(db: Reading, rest: RawBuilder<unknown>): Promise<readonly Story[]> {
  const { rows } = await sql<Story>`
    select s.id, s.author_id as "authorId", a.name as "authorName", s.title, s.words, s.state,
      s.changed_at as "changedAt", s.published_at as "publishedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', coalesce(p.email, ''),
          'answer', w.answer) order by p.name, p.id)
        from champion_story_people w join people p on p.organisation_id = w.organisation_id and p.id = w.person_id
        where w.organisation_id = s.organisation_id and w.story_id = s.id), '[]') as people
    from champion_stories s join people a on a.organisation_id = s.organisation_id and a.id = s.author_id
    where s.organisation_id = ${db.organisationId}::uuid and ${rest}`.execute(db)
  return rows
}

/** What everybody at work can read, the latest first. */
export const listPublished = (db: Reading, limit: number): Promise<readonly Story[]> =>
  select(db, sql`s.state = 'published' order by s.published_at desc limit ${limit}`)

/** One's own stories in every state. */
export const listOwnStories = (db: Reading, me: { readonly id: string }): Promise<readonly Story[]> =>
  select(db, sql`s.author_id = ${me.id} order by s.changed_at desc limit 50`)

/** Stories that wait for somebody's yes. */
export const listStoriesToAnswer = (db: Reading, me: { readonly id: string }): Promise<readonly Story[]> =>
  select(
    db,
    sql`s.state = 'asked' and exists (select from champion_story_people w where w.organisation_id = s.organisation_id
      and w.story_id = s.id and w.person_id = ${me.id} and w.answer is null) order by s.changed_at desc limit 50`,
  )

export type StoryPart = 'author' | 'person' | 'programme' | 'reader'

/** A story, and the viewer's part in it: published ones are for everybody, others for the author and who is asked. */
export async function getStory(
  db: Reading,
  me: Pick<Me, 'id' | 'roles'>,
  storyId: string,
): Promise<{ readonly story: Story; readonly part: StoryPart }> {
  const [one] = await select(db, sql`s.id = ${uuidOrNone(storyId)}`)
  const story = found(one, 'No such story')
  if (story.authorId === me.id) return { story, part: 'author' }
  const isIn = story.people.some(({ id }) => id === me.id)
  if (isIn && story.state !== 'draft' && story.state !== 'withdrawn') return { story, part: 'person' }
  if (story.state !== 'published') throw notFound('No such story')
  return { story, part: runsNetwork(me) ? 'programme' : 'reader' }
}
