import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { postHref, spacesUrls } from './spaces.urls.ts'
import { mailAbout } from './telling/mail-about.ts'
import { toldWords } from './told-words.ts'

const group = 'help'
const said = z.object({
  topicId: z.uuid(),
  postId: z.uuid(),
  number: z.number(),
  title: z.string(),
  space: z.string(),
  words: z.string(),
})

/** Somebody is mentioned in a post. */
export const spaceMention = topic({
  name: 'spaces.mention',
  group,
  payload: said,
  about: locale => toldWords(locale).about.mention,
  say(locale, { topicId, number, title, words }, { actor }) {
    const t = toldWords(locale)
    return {
      title: t.mention(actor ?? t.somebody, title),
      text: words,
      href: postHref(topicId, number),
      action: t.read,
    }
  },
  defaults: 'at-once',
})

/** A reply in a topic that somebody opened, wrote in, or follows. */
export const spaceReply = topic({
  name: 'spaces.reply',
  group,
  payload: said,
  about: locale => toldWords(locale).about.reply,
  say(locale, { topicId, number, title, words }, { actor }) {
    const t = toldWords(locale)
    return { title: t.reply(actor ?? t.somebody, title), text: words, href: postHref(topicId, number), action: t.read }
  },
  defaults: 'at-once',
})

/** A new topic in a space that somebody is in. */
export const spaceTopic = topic({
  name: 'spaces.topic',
  group,
  payload: said,
  about: locale => toldWords(locale).about.topic,
  say(locale, { topicId, number, title, space, words }, { actor }) {
    const t = toldWords(locale)
    return {
      title: t.topic(actor ?? t.somebody, space, title),
      text: words,
      href: postHref(topicId, number),
      action: t.read,
    }
  },
  defaults: 'daily',
})

/** What a moderator did with something that somebody wrote, and why. */
export const spaceModerated = topic({
  name: 'spaces.moderated',
  group,
  payload: z.object({
    topicId: z.uuid(),
    postId: z.uuid().optional(),
    title: z.string(),
    act: z.enum(['hidden', 'shown', 'locked', 'moved']),
    why: z.string(),
  }),
  about: locale => toldWords(locale).about.moderated,
  say(locale, { topicId, postId, title, act, why }) {
    const t = toldWords(locale)
    return {
      title: t.moderated[act].title(title),
      text: [why && t.why(why), t.moderated[act].text].filter(Boolean).join('\n\n'),
      href: postId ? spacesUrls.post.href({ postId }) : spacesUrls.topic.href({ topicId }),
      action: t.look,
    }
  },
  defaults: 'at-once',
})

/** A reader asks the moderators to look at a post. */
export const spaceReported = topic({
  name: 'spaces.reported',
  group,
  payload: z.object({ spaceId: z.uuid(), space: z.string(), title: z.string(), why: z.string() }),
  about: locale => toldWords(locale).about.reported,
  say(locale, { spaceId, space, title, why }) {
    const t = toldWords(locale)
    return {
      title: t.reported(title, space),
      text: why,
      href: spacesUrls.moderation.href({ spaceId }),
      action: t.look,
    }
  },
  defaults: 'at-once',
})

/** Somebody is asked into a space. */
export const spaceInvitation = topic({
  name: 'spaces.invitation',
  group,
  payload: z.object({ spaceId: z.uuid(), space: z.string(), about: z.string() }),
  about: locale => toldWords(locale).about.invitation,
  say(locale, { spaceId, space, about }, { actor }) {
    const t = toldWords(locale)
    return {
      title: t.invitation(actor ?? t.somebody, space),
      text: about,
      href: spacesUrls.show.href({ spaceId }),
      action: t.answer,
    }
  },
  defaults: 'at-once',
})

/** What people can answer by mail. */
export const answerableTopics = [spaceMention, spaceReply, spaceTopic]

export const otherTopics = [spaceModerated, spaceReported, spaceInvitation, mailAbout]
