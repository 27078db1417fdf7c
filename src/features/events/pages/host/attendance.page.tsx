import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { Line } from '#platform/html/components/index.ts'
import { Checkboxes, InsetText } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { doorMs, noteAttendance } from '../../attendance/attend.ts'
import { listPresent, type Present } from '../../attendance/attendance.queries.ts'
import type { EventRow, Session } from '../../event.ts'
import { sessionsOf } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { listPeopleMeant } from '../../hosting/people-meant.ts'
import { hostingWords } from '../../hosting-words.ts'
import { sayTimes } from '../../when.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

interface AttendanceData {
  readonly event: EventRow
  readonly session: Session
  readonly present: readonly Present[]
  readonly isEarly: boolean
}

/** Who came: a tick each, all at once, on a phone in ten seconds. */
export const attendancePage = page(eventsUrls.attendance, {
  access: signedIn,
  async load(asking): Promise<AttendanceData> {
    const { db, params, now } = asking
    const event = await getOpenEvent(asking)
    const sessions = await sessionsOf(db, event)
    const session = found(sessions.find(({ id, cancelledAt }) => id === params.sessionId && !cancelledAt))
    const isEarly = session.startsAt.getTime() - doorMs > now.getTime()
    return { event, session, isEarly, present: await listPresent(db, event.id, session.id) }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).attendance.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: AttendanceView,
  form: form(
    (_locale, _: AttendanceData) =>
      z.object({ came: z.array(z.string()), everybody: z.string().default(''), other: z.string().trim().max(2_000) }),
    { initial: ({ present }) => ({ came: present.flatMap(({ came, personId }) => (came ? personId : [])) }) },
  ),
  async submit({ tx, me, data: { event, session, present, isEarly }, input, locale, now }) {
    const t = hostingWords(locale).attendance
    if (isEarly) return invalid({ came: t.early })
    const others = await peopleFrom(tx, input.other, locale)
    if ('fault' in others) return invalid({ other: others.fault })
    const ticked = new Set(input.came)
    const expected = present.map(({ personId, hasBooked }) => ({
      personId,
      came: ticked.has(personId) || (input.everybody !== '' && hasBooked),
    }))
    const walkedIn = others.ids.map(personId => ({ personId, came: true }))
    const noted = [...new Map([...expected, ...walkedIn].map(one => [one.personId, one])).values()]
    await noteAttendance(tx, event, session, noted, { how: 'host', by: me.id, now })
    const count = noted.filter(({ came }) => came).length
    return redirect(eventsUrls.host.href({ eventId: event.id })).saying(t.saved(count))
  },
})

async function peopleFrom(
  tx: Writing,
  typed: string,
  locale: Locale,
): Promise<{ readonly ids: readonly string[] } | { readonly fault: string }> {
  const t = hostingWords(locale).attendance
  const names = typed.split(/[,;\n]/).map(name => name.trim())
  const ids: string[] = []
  for (const name of names.filter(Boolean).slice(0, 50)) {
    const [person, ...more] = await listPeopleMeant(tx, name)
    if (!person) return { fault: t.otherNobody(name) }
    if (more.length > 0) return { fault: t.otherSeveral(name) }
    ids.push(person.id)
  }
  return { ids }
}

function AttendanceView({ data, form: state, ctx: { locale, organisation } }: ViewProps<AttendanceData>) {
  const { attendance: t, who } = hostingWords(locale)
  const { event, session, present, isEarly } = data
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={sayTimes(locale, session, organisation.timeZone)}
      who={who}
      form={state}
      locale={locale}
    >
      {isEarly && <InsetText text={t.early} />}
      <p class="govuk-body">{present.length > 0 ? t.lead : t.nobody}</p>
      <OneColumn
        action={eventsUrls.attendance.href({ eventId: event.id, sessionId: session.id })}
        save={t.save}
        back={eventsUrls.host.href({ eventId: event.id })}
        locale={locale}
      >
        {present.some(({ hasBooked }) => hasBooked) && (
          <Checkboxes name="everybody" items={[{ value: 'yes', text: t.everybody }]} locale={locale} />
        )}
        {present.length > 0 && (
          <Checkboxes
            name="came"
            fieldset={{ legend: { text: t.legend, classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={state.error('came')}
            items={present.map(({ personId, name, unitName, how }) => ({
              value: personId,
              text: name,
              hint: { text: [unitName, how === 'code' && t.byCode].filter(Boolean).join(' · ') },
            }))}
            values={[...state.list('came')]}
            locale={locale}
          />
        )}
        <Line name="other" label={t.other} hint={t.otherHint} form={state} locale={locale} />
      </OneColumn>
    </PageFrame>
  )
}
