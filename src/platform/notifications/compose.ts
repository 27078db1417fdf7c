import type { Config } from '../../config.ts'
import type { Organisation } from '../http/organisation.ts'
import type { Mail } from '../mail/mail.ts'
import { answerAddress } from './answering.ts'
import { type DigestPace, type Leaving, leavingToken } from './leaving.ts'
import { notificationUrls } from './notifications.urls.ts'
import { words } from './words.ts'
import type { Reader, Surroundings, Told } from './write-mails.ts'

/** A mail about one thing. */
export function oneMail(reader: Reader, { notificationId, topic, saying, actorId }: Told, around: Surroundings): Mail {
  const t = words(reader.locale).mail
  const replyTo = topic.takeReply && answerAddress(around.config, around.organisation.id, notificationId)
  const stop = topic.isRequired ? undefined : stopHref({ personId: reader.id, topic: topic.name }, around)
  return {
    ...addressed(reader),
    names: actorId ? [actorId] : [],
    subject: saying.title,
    replyTo,
    paragraphs: [...(saying.text?.split('\n\n') ?? []), ...(replyTo && !topic.saysWhatReplyDoes ? [t.answerHere] : [])],
    action: { text: saying.action ?? t.open, href: absolute(saying.href, around.organisation, around.config) },
    because: topic.about(reader.locale).because,
    foot: stop ? [settings(reader, around), { text: t.stop, href: stop }] : [],
    listId: listIdOf(topic.name, around.organisation),
    ...(stop ? { unsubscribeHref: stop } : {}),
  }
}

/** So many lines; the rest is in the inbox. */
const mostLines = 40

/** One mail about everything that has gathered, under a heading for each topic. */
export function digestMail(
  reader: Reader,
  told: readonly Told[],
  pace: DigestPace | undefined,
  around: Surroundings,
): Mail {
  const { organisation, config } = around
  const t = words(reader.locale).mail
  const shown = told.slice(0, mostLines)
  const sections = [...Map.groupBy(shown, ({ topic }) => topic)].map(([topic, items]) => ({
    title: topic.about(reader.locale).title,
    items: items.map(({ saying }) => ({
      title: saying.title,
      text: saying.text?.split('\n\n')[0],
      href: absolute(saying.href, organisation, config),
    })),
  }))
  const stop = pace && stopHref({ personId: reader.id, pace }, around)
  const rest = told.length - shown.length
  return {
    ...addressed(reader),
    names: [...new Set(told.flatMap(({ actorId }) => actorId ?? []))],
    subject: t.digestSubject(told[0]?.saying.title ?? '', told.length - 1),
    paragraphs: [t.digestLead(told.length, organisation.name), ...(rest > 0 ? [t.digestRest(rest)] : [])],
    sections,
    action: { text: t.inbox, href: absolute(notificationUrls.inbox.href(), organisation, config) },
    because: pace ? t.because[pace] : t.becauseQuiet,
    foot: [settings(reader, around), ...(stop ? [{ text: t.stopDigest, href: stop }] : [])],
    listId: listIdOf(pace ?? 'gathered', organisation),
    ...(stop ? { unsubscribeHref: stop } : {}),
  }
}

const addressed = ({ id, email, locale }: Reader) => ({
  to: email,
  personId: id,
  locale,
  // The matter stands in the inbox as well, so a lost mail loses nothing, and a second one would annoy.
  neverTwice: true,
})

const settings = ({ locale }: Reader, { organisation, config }: Surroundings) => ({
  text: words(locale).mail.settings,
  href: absolute(notificationUrls.choices.href(), organisation, config),
})

const stopHref = (leaving: Leaving, { organisation, config }: Surroundings): string =>
  config.PUBLIC_URL +
  notificationUrls.stop.href({
    organisation: organisation.slug,
    token: leavingToken(config, organisation.id, leaving),
  })

const listIdOf = (what: string, { slug }: Organisation): string => `${what.replace(/[^a-z0-9]+/g, '-')}.${slug}`

/** Links in mails say which organisation they belong to, for browsers that know several. */
export function absolute(href: string, { slug }: Organisation, { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string {
  const [path = '/', fragment] = href.split('#', 2)
  const joined = `${path}${path.includes('?') ? '&' : '?'}organisation=${encodeURIComponent(slug)}`
  return PUBLIC_URL + joined + (fragment === undefined ? '' : `#${fragment}`)
}
