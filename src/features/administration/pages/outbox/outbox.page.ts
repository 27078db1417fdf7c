import { audit } from '#platform/audit/audit.ts'
import { holds } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { resendMail } from '#platform/mail/outbox.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { type MailState, mailStates } from '../../mail-states.ts'
import { listMails } from '../../outbox.queries.ts'
import { words } from '../../words.ts'
import { OutboxView } from './outbox.view.tsx'

export const outboxPage = page(administrationUrls.outbox, {
  access: holds('administrator'),
  async load({ db, query, config }) {
    const hasMailServer = config.SMTP_URL !== undefined
    const filter = {
      state: mailStates.find(state => state === query.get('state')) ?? ('all' satisfies MailState),
      address: (query.get('to') ?? '').trim().slice(0, 254),
      before: query.get('before') ?? '',
    }
    const { mails, older } = await listMails(db, filter)
    // With a mail server the words go to their reader only: they may hold a link that lets somebody in.
    const shown = mails.map(({ text, ...mail }) => ({ ...mail, text: hasMailServer ? null : text }))
    return { hasMailServer, filter, mails: shown, older }
  },
  title: ({ ctx }) => words(ctx.locale).outbox.title,
  view: OutboxView,
})

/** Lets a mail that was given up go out again; the administrator decides, because its reader may have it already. */
export const resendMailAction = action(administrationUrls.resendMail, {
  access: holds('administrator'),
  load: ({ params }) => params.mailId,
  async submit({ tx, me, data: mailId, locale }) {
    if (!(await resendMail(tx, mailId))) throw notFound()
    await audit(tx, { actorId: me.id, action: 'administration.mail-resent', subject: { kind: 'mail', id: mailId } })
    return redirect(administrationUrls.outbox.href()).saying(words(locale).outbox.resent)
  },
})
