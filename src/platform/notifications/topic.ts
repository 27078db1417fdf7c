import type { z } from 'zod'
import type { Writing } from '../db/tx.ts'
import type { Me } from '../http/access.ts'
import type { Organisation } from '../http/organisation.ts'
import type { Locale } from '../i18n/index.ts'
import type { IncomingMail, MailSurroundings, MailVerdict } from '../mail/incoming.ts'

/** How something reaches a person: a mail at once, a line in a daily or weekly mail, the inbox alone, or not at all. */
export const paces = ['at-once', 'daily', 'weekly', 'inbox', 'off'] as const
export type Pace = (typeof paces)[number]
export const isPace = (value: unknown): value is Pace => paces.includes(value as Pace)

/** Under which heading people find a topic on their settings page. */
export const topicGroups = [
  'passport',
  'profile',
  'people',
  'help',
  'learning',
  'news',
  'administration',
  'security',
] as const
export type TopicGroup = (typeof topicGroups)[number]

/** One thing told to one reader, in the reader's language: it is inbox line, mail, card and feed item alike. */
export interface Saying {
  /** The point, in one sentence; also the subject of the mail. */
  readonly title: string
  /** What else there is to know; an empty line divides paragraphs. */
  readonly text?: string
  /** Where to go, as a path of ours from `.href()`. */
  readonly href: string
  /** What the button says; “Open” unless given. */
  readonly action?: string
}

/** Somebody answered the mail about a notification of theirs; that it was them is certain. */
export interface MailReply<Payload> extends MailSurroundings {
  readonly payload: Payload
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly locale: Locale }
  readonly mail: IncomingMail
}

/** What a topic's words may know beside the payload. */
export interface Around {
  readonly organisation: Organisation
  /** What the person is called whose act it was; undefined when nobody's, or when that person was erased. */
  readonly actor: string | undefined
  readonly timeZone: string
}

export interface Topic<Payload> {
  /** `feature.what-happened`, such as `evidence.asked`; stored, so never renamed. */
  readonly name: string
  readonly group: TopicGroup
  /** Ids and short words, never names of people (that is what `actor` is for) and never secrets. */
  readonly payload: z.ZodType<Payload>
  /** For the settings page and the foot of a mail: what it is about, and why somebody gets it, in one sentence. */
  readonly about: (locale: Locale) => { readonly title: string; readonly because: string }
  /** Pure: it is called whenever somebody reads. */
  readonly say: (locale: Locale, payload: Payload, around: Around) => Saying
  /** How it reaches people who chose nothing. */
  readonly defaults: Pace
  /** Matters of safety: always at once, and nobody can switch them off. */
  readonly isRequired?: boolean
  /** Whose settings page it stands on; everybody's unless given. */
  readonly concerns?: (me: Me) => boolean
  /** What answering its mail does; without it there is nothing to answer to. Only for topics of one matter. */
  readonly takeReply?: (tx: Writing, reply: MailReply<Payload>) => Promise<MailVerdict>
  /** Its own words say what an answer does; else the mail says that the answer is posted under the reader's name. */
  readonly saysWhatReplyDoes?: boolean
  /** Concerns the whole organisation when announced, so administrators may also send it to Teams, Slack or a webhook. */
  readonly isOrganisationWide?: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: a heterogeneous list of topics has no narrower common type
export type AnyTopic = Topic<any>

/** Declares what people can be told about; a feature lists its topics in `feature({ topics })`. */
export const topic = <Payload>(definition: Topic<Payload>): Topic<Payload> => definition
