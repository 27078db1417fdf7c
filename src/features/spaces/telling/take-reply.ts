import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { HttpError } from '#platform/http/errors.ts'
import type { MailVerdict } from '#platform/mail/incoming.ts'
import { type MailReply, notify } from '#platform/notifications/index.ts'
import { keepMailedFile, mostFiles } from '../posting/files.ts'
import { reply } from '../posting/post.ts'
import { countPostsSince } from '../posts.queries.ts'
import { readTopic } from '../reading/read-topic.ts'
import { longestPost, mayWrite } from '../space.ts'
import { mailAbout } from './mail-about.ts'

const mostAnHour = 30

/** Posts what somebody answered to a mail as their reply, with its files; whoever may no longer write there is told. */
export async function takeReply(
  tx: Writing,
  { payload, person, mail, now }: MailReply<{ readonly topicId: string }>,
): Promise<MailVerdict> {
  if (mail.text === '' && mail.files.length === 0) return { kind: 'refused', why: 'empty' }
  const there = await readTopic(tx, person, payload.topicId).catch((error: unknown) => {
    if (error instanceof HttpError && error.status === 404) return undefined
    throw error
  })
  if (!there || !mayWrite(there.space) || there.topic.lockedAt || there.topic.hiddenAt)
    return { kind: 'refused', why: 'closed' }
  if ((await countPostsSince(tx, person, new Date(now.getTime() - 3_600_000))) >= mostAnHour)
    return { kind: 'refused', why: 'too-many' }
  const words = mail.text.slice(0, longestPost)
  const posted = await reply(tx, person, there.space, there.topic, { words, cameBy: 'mail', now })
  const left: string[] = mail.files.slice(mostFiles).map(({ name }) => name)
  for (const file of mail.files.slice(0, mostFiles)) {
    const fault = await keepMailedFile(tx, { id: posted.postId }, file, now)
    if (fault) left.push(file.name)
  }
  if (left.length > 0 || mail.text.length > longestPost)
    await notify(tx, mailAbout, {
      ...{ to: person.id, key: uuid(), now },
      payload: {
        ...{ topicId: there.topic.id, number: posted.number, title: there.topic.title },
        ...{ files: left.map(name => name.slice(0, 100)), isCut: mail.text.length > longestPost },
      },
    })
  return { kind: 'taken' }
}
