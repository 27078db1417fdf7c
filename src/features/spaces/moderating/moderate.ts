import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify, settle } from '#platform/notifications/index.ts'
import { countReplies } from '../posting/change-post.ts'
import type { Post } from '../posts.queries.ts'
import type { Space, Topic } from '../space.ts'
import { listModerators, listProgrammeLeads, type Viewer } from '../spaces.queries.ts'
import { spaceModerated, spaceReported } from '../spaces.topics.ts'
import { untell } from '../telling/tell.ts'

export type Act =
  | 'hidden'
  | 'shown'
  | 'locked'
  | 'unlocked'
  | 'moved'
  | 'pinned'
  | 'unpinned'
  | 'summarised'
  | 'report-kept'

interface Deed {
  readonly space: Pick<Space, 'id'>
  readonly topic: Pick<Topic, 'id'>
  readonly post?: Pick<Post, 'id'> | undefined
  readonly act: Act
  readonly why?: string
  readonly now: Date
}

/** Writes down what a moderator did and why. */
export async function note(tx: Writing, me: Viewer, { space, topic, post, act, why = '', now }: Deed): Promise<void> {
  await tx
    .insertInto('space_moderations')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), space_id: space.id, topic_id: topic.id },
      ...{ post_id: post?.id ?? null, actor_id: me.id, act, why, happened_at: now },
    })
    .execute()
  await audit(tx, {
    ...{ actorId: me.id, action: `spaces.${act}`, subject: { kind: 'space topic', id: topic.id } },
    details: { spaceId: space.id, ...(post ? { postId: post.id } : {}) },
  })
}

interface Around {
  readonly space: Space
  readonly topic: Topic
  readonly why: string
  readonly now: Date
}

/** Hides a post, or lets it be read again; its author is told why, and everybody who reported it has an answer. */
export async function hidePost(
  tx: Writing,
  me: Viewer,
  post: Post,
  { space, topic, why, now, isHidden }: Around & { readonly isHidden: boolean },
): Promise<void> {
  await tx
    .updateTable('space_posts')
    .set({ hidden_at: isHidden ? now : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', post.id)
    .execute()
  const act = isHidden ? 'hidden' : 'shown'
  await note(tx, me, { space, topic, post, act, why, now })
  await countReplies(tx, topic.id)
  if (isHidden) {
    await untell(tx, post.id, now)
    await settleReports(tx, me, space, post, 'hidden', now)
  }
  await tellAuthor(tx, me, { authorId: post.authorId, topic, postId: post.id, act, why, now })
}

/** Leaves a reported post as it is; the reports are answered. */
export async function keepPost(tx: Writing, me: Viewer, post: Post, { space, topic, why, now }: Around): Promise<void> {
  await note(tx, me, { space, topic, post, act: 'report-kept', why, now })
  await settleReports(tx, me, space, post, 'kept', now)
}

async function settleReports(
  tx: Writing,
  me: Viewer,
  space: Pick<Space, 'id'>,
  post: Pick<Post, 'id'>,
  outcome: 'kept' | 'hidden',
  now: Date,
): Promise<void> {
  const settled = await tx
    .updateTable('space_reports')
    .set({ settled_at: now, settled_by: me.id, outcome })
    .where('organisation_id', '=', tx.organisationId)
    .where('space_id', '=', space.id)
    .where('post_id', '=', post.id)
    .where('settled_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of settled) await settle(tx, spaceReported, { key: id, now })
}

/** Asks the moderators to look at a post; once for each reader while it is open. Not its author, whom it is about. */
export async function report(
  tx: Writing,
  me: Viewer,
  { space, topic, post }: { readonly space: Space; readonly topic: Topic; readonly post: Post },
  words: string,
  now: Date,
): Promise<void> {
  const id = uuid()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('space_reports')
    .values({
      ...{ organisation_id: tx.organisationId, id, space_id: space.id, post_id: post.id, person_id: me.id },
      ...{ words, reported_at: now },
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return
  const moderators = (await listModerators(tx, space)).map(({ id: one }) => one).filter(one => one !== post.authorId)
  const to = moderators.length > 0 ? moderators : await listProgrammeLeads(tx)
  await notify(tx, spaceReported, {
    ...{ to: to.filter(one => one !== me.id), key: id, now },
    payload: { spaceId: space.id, space: space.name, title: topic.title, why: words },
  })
}

/** Closes a topic, moves or hides it; its author is told why. */
export async function changeTopic(
  tx: Writing,
  me: Viewer,
  { space, topic, why, now }: Around,
  change: { readonly act: 'locked' | 'unlocked' | 'hidden' | 'shown' | 'pinned' | 'unpinned' } | { readonly to: Space },
): Promise<void> {
  const act = 'to' in change ? 'moved' : change.act
  const columns = {
    locked: { locked_at: now },
    unlocked: { locked_at: null },
    hidden: { hidden_at: now },
    shown: { hidden_at: null },
    pinned: { pinned_at: now },
    unpinned: { pinned_at: null },
    moved: 'to' in change ? { space_id: change.to.id, pinned_at: null } : {},
  }
  await update(tx, topic).set(columns[act]).execute()
  await note(tx, me, { space: 'to' in change ? change.to : space, topic, act, why, now })
  if (act === 'locked' || act === 'hidden' || act === 'shown' || act === 'moved')
    await tellAuthor(tx, me, { authorId: topic.authorId, topic, act, why, now })
}

/** Says what a topic came to, for those who come later; empty takes it away. */
export async function summarise(
  tx: Writing,
  me: Viewer,
  { space, topic, now }: Omit<Around, 'why'>,
  summary: string,
): Promise<void> {
  const said = summary === '' ? { summary: null, summary_by: null, summary_at: null } : undefined
  await update(tx, topic)
    .set(said ?? { summary, summary_by: me.id, summary_at: now })
    .execute()
  await note(tx, me, { space, topic, act: 'summarised', now })
}

const update = (tx: Writing, { id }: Pick<Topic, 'id'>) =>
  tx.updateTable('space_topics').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

interface Telling {
  readonly authorId: string | undefined
  readonly topic: Topic
  readonly postId?: string
  readonly act: 'hidden' | 'shown' | 'locked' | 'moved'
  readonly why: string
  readonly now: Date
}

// The moderator's name is left out of what is told: it was done for the space, and the trace knows who.
async function tellAuthor(tx: Writing, me: Viewer, { authorId, topic, postId, act, why, now }: Telling): Promise<void> {
  if (!authorId || authorId === me.id) return
  await notify(tx, spaceModerated, {
    ...{ to: authorId, key: `${postId ?? topic.id}:${act}:${now.getTime()}`, now },
    payload: { topicId: topic.id, ...(postId ? { postId } : {}), title: topic.title, act, why },
  })
}
