import { nameSkills } from '#features/evidence/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { download } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { countHours, hasCome } from '../../attendance/attendance.queries.ts'
import { documentPdf } from '../../certificate-pdf.ts'
import { findEvent, listEventSkills } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { sayHours } from '../../when.ts'
import { words } from '../../words.ts'

/** That somebody was there, on one page, as a tagged PDF; for themselves. */
export const certificateDownload = download(eventsUrls.certificate, {
  access: signedIn,
  async load({ db, me, params, locale, organisation, now }) {
    const event = found(await findEvent(db, me, params.eventId))
    if (!(await hasCome(db, me, event.id)) || !event.startsAt) throw notFound()
    const t = words(locale).certificate
    const refs = (await listEventSkills(db, [event.id])).get(event.id) ?? []
    const skills = [...(await nameSkills(db, refs, locale)).values()].map(({ name }) => name)
    const hours = sayHours(locale, await countHours(db, me, event.id))
    const held = formatDate(locale, event.startsAt, organisation.timeZone)
    const body = await documentPdf({
      ...{ title: t.title, locale, now },
      lines: [
        { kind: 'H1', text: t.title },
        { kind: 'P', text: t.text(me.name) },
        { kind: 'H2', text: event.title },
        { kind: 'P', text: `${words(locale).kinds[event.kind]}, ${held}, ${t.hours(hours)}` },
        ...(skills.length > 0 ? [{ kind: 'P' as const, text: `${t.skills}: ${skills.join(', ')}` }] : []),
        { kind: 'P', text: t.issued(organisation.name, formatDate(locale, now, organisation.timeZone)) },
        { kind: 'P', text: t.note },
      ],
    })
    return { type: 'application/pdf', body, cache: 'never', fileName: 'certificate.pdf' }
  },
})
