import { z } from 'zod'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { download, page } from '#platform/http/page.ts'
import { spacesCrumbs } from '../frame.tsx'
import { hidePost, keepPost, report } from '../moderating/moderate.ts'
import { changePost, takeBack } from '../posting/change-post.ts'
import { dropFiles, fileAnswer, keepFile, mostFiles } from '../posting/files.ts'
import { readAttached, upload } from '../posting/hand-in.ts'
import { withNames } from '../posting/mentions.ts'
import { saidAfter } from '../posting/said.ts'
import { findFilePost, listVersions } from '../posts.queries.ts'
import { readPost } from '../reading/read-topic.ts'
import { drawWords } from '../reading/topic-data.ts'
import { longestPost, mayWrite } from '../space.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'
import { type PostData, PostPageView, titleOf } from './post.view.tsx'

const acts = ['change', 'take-back', 'put-back', 'remove-file', 'report', 'hide', 'show', 'keep'] as const
const because = ['report', 'hide', 'show'] as const

// Without a word of what is meant, it is what the first form on the page does.
const firstAct = ({ isMine, moderates, post }: PostData) => {
  if (isMine) return 'change'
  return moderates ? (post.hiddenAt ? 'show' : 'hide') : 'report'
}

/** One post, for those who can do something about it: its author, its readers, its moderators. */
export const postPage = page(spacesUrls.post, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<PostData> {
    const read = await readPost(db, me, params.postId)
    const isMine = read.post.authorId === me.id
    const versions = isMine || read.moderates ? await listVersions(db, read.post) : []
    const draw = (text: string) => drawWords(text, read.post.mentions, locale)
    return {
      ...read,
      isMine,
      html: await draw(read.post.words),
      versions: await Promise.all(
        versions.map(async one => ({ html: await draw(one.words), writtenAt: one.writtenAt })),
      ),
    }
  },
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space, data.topic),
  view: PostPageView,
  form: form(
    (locale, data: PostData) => {
      const t = words(locale)
      return z.object({
        act: z.enum(acts).catch(firstAct(data)),
        words: z.string().trim().max(longestPost, t.write.faults.wordsLong),
        why: z.string().trim().max(1_000, t.post.whyLong),
        fileId: z.string().optional(),
      })
    },
    {
      initial: ({ post }) => ({ words: withNames(post.words, post.mentions, '…') }),
      check({ act, words: text, why }, { locale }) {
        const t = words(locale)
        const errors: Record<string, string> = {}
        if (act === 'change' && text === '') errors.words = t.write.faults.words
        if (why === '' && because.some(one => one === act))
          errors.why = act === 'report' ? t.post.reportMissing : t.post.whyMissing
        return errors
      },
    },
  ),
  upload,
  async submit({ tx, me, data, input, file, locale, now }) {
    const { space, topic, post, isMine, moderates } = data
    const t = words(locale)
    const there = redirect(postHref(topic.id, post.number))
    const around = { space, topic, why: input.why, now }
    const forModerators = input.act === 'hide' || input.act === 'show' || input.act === 'keep'
    const forReaders = input.act === 'report'
    if (forModerators ? !moderates : forReaders ? isMine : !isMine || (!mayWrite(space) && input.act !== 'take-back'))
      throw notFound('Not yours to do')
    switch (input.act) {
      case 'change': {
        if (post.deletedAt) throw notFound('Taken back')
        const attached = await readAttached(file, locale)
        if (attached.fault) return invalid({ file: attached.fault })
        if (attached.file && post.files.length >= mostFiles) return invalid({ file: t.write.fileFaults.tooMany })
        const read = await changePost(tx, me, data, input.words, now)
        if (attached.file) await keepFile(tx, post, attached.file, now)
        return there.saying(saidAfter(locale, t.post.saved, read))
      }
      case 'take-back':
        await takeBack(tx, post, true, now)
        return redirect(spacesUrls.post.href({ postId: post.id })).saying(t.post.takenBack)
      case 'put-back':
        if (post.words === '') throw notFound('Gone for good')
        await takeBack(tx, post, false, now)
        return there.saying(t.post.putBackDone)
      case 'remove-file': {
        const wanted = post.files.find(({ id }) => id === input.fileId)
        if (wanted) await dropFiles(tx, [wanted.id])
        return redirect(spacesUrls.post.href({ postId: post.id })).saying(t.post.fileRemoved)
      }
      case 'report':
        await report(tx, me, data, input.why, now)
        return there.saying(t.post.reported)
      case 'keep':
        await keepPost(tx, me, post, around)
        return redirect(spacesUrls.moderation.href({ spaceId: space.id })).saying(t.post.kept)
      default: {
        const isHidden = input.act === 'hide'
        await hidePost(tx, me, post, { ...around, isHidden })
        return there.saying(isHidden ? t.post.hidden : t.post.shown)
      }
    }
  },
})

/** A file of a post, for those who may read the post. */
export const fileDownload = download(spacesUrls.file, {
  access: signedIn,
  async load({ db, me, params }) {
    const { post } = await readPost(db, me, await findFilePost(db, params.fileId))
    const file = post.files.find(({ id }) => id === params.fileId.toLowerCase())
    if (!file) throw notFound('No such file')
    return fileAnswer(db, file)
  },
})
