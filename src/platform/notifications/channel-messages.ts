import { Webhook } from 'standardwebhooks'
import type { Locale } from '../i18n/index.ts'

/** What a channel is told, in its language and with addresses that work from outside. */
export interface ChannelMessage {
  readonly id: string
  readonly topic: string
  readonly title: string
  readonly text: string | undefined
  readonly href: string
  readonly action: string
  readonly from: string
  readonly locale: Locale
  readonly happenedAt: Date
}

export interface Body {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

const json = (content: object): Body => ({
  body: JSON.stringify(content),
  headers: { 'content-type': 'application/json; charset=utf-8' },
})

/** An Adaptive Card for the workflow “When a Teams webhook request is received”. */
export function teamsMessage({ title, text, href, action, from, locale }: ChannelMessage): Body {
  const paragraphs = text?.split('\n\n') ?? []
  return json({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          lang: locale,
          fallbackText: `${title} ${href}`,
          body: [
            { type: 'TextBlock', text: plain(title), size: 'Medium', weight: 'Bolder', wrap: true, style: 'heading' },
            ...paragraphs.map(paragraph => ({ type: 'TextBlock', text: plain(paragraph), wrap: true })),
            { type: 'TextBlock', text: plain(from), isSubtle: true, size: 'Small', wrap: true },
          ],
          actions: [{ type: 'Action.OpenUrl', title: action, url: href }],
        },
      },
    ],
  })
}

// Teams reads Markdown in text blocks; what people write is text.
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

/** Block Kit for Slack's incoming webhooks; `text` is what notifications and screen readers say. */
export function slackMessage({ title, text, href, action, from }: ChannelMessage): Body {
  return json({
    text: escapeSlack(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, 150), emoji: false } },
      ...(text ? [{ type: 'section', text: { type: 'plain_text', text: cut(text, 3_000), emoji: false } }] : []),
      {
        type: 'actions',
        elements: [{ type: 'button', text: { type: 'plain_text', text: cut(action, 75), emoji: false }, url: href }],
      },
      { type: 'context', elements: [{ type: 'plain_text', text: cut(from, 150), emoji: false }] },
    ],
  })
}

const escapeSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

/** A signed webhook (Standard Webhooks 1.0): the id stays the same however often it is sent, so receivers know a copy. */
export function webhookMessage(message: ChannelMessage, payload: unknown, secret: string, now: Date): Body {
  const { id, topic, title, text, href, locale, happenedAt } = message
  const data = { title, text: text ?? null, url: href, language: locale, details: payload }
  const { body, headers } = json({ type: topic, timestamp: happenedAt.toISOString(), data })
  return {
    body,
    headers: {
      ...headers,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
  }
}
