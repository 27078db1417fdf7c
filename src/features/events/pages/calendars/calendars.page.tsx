import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Line } from '#platform/html/components/index.ts'
import { Button, Checkboxes, InsetText } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect, shown } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import {
  type CalendarFeed,
  chooseInvitations,
  listCalendars,
  makeCalendar,
  mostCalendars,
  revokeCalendar,
  wantsInvitations,
} from '../../calendar/calendar-feeds.ts'
import { calendarUrls } from '../../events.urls.ts'
import { words } from '../../words.ts'
import { eventsCrumbs } from '../events-frame.tsx'

interface CalendarsData {
  readonly calendars: readonly CalendarFeed[]
  readonly wants: boolean
  /** The token of a new address, in answer to the form and never again. */
  readonly made?: string
}

/** Invitations by mail or not, and private addresses for one's own calendar. */
export const calendarsPage = page(calendarUrls.feeds, {
  access: signedIn,
  load: async ({ db, me }): Promise<CalendarsData> => ({
    calendars: await listCalendars(db, me),
    wants: await wantsInvitations(db, me),
  }),
  title: ({ data, ctx }) => words(ctx.locale).calendars[data.made ? 'made' : 'title'],
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view: CalendarsView,
  form: form(
    (locale, _: CalendarsData) => {
      const t = words(locale).calendars
      return z.object({
        what: z.enum(['make', 'choose']).catch('make'),
        wants: z.array(z.string()),
        name: z.string().trim().max(100, t.nameLong),
        // Made with the empty form, so that the same form makes one address however often it is sent.
        calendarId: z.uuid().catch(() => uuid()),
      })
    },
    {
      initial: ({ wants }) => ({ calendarId: uuid(), wants: wants ? ['yes'] : [] }),
      check: ({ what, name }, { locale }) =>
        what === 'make' && !name ? { name: words(locale).calendars.nameMissing } : undefined,
    },
  ),
  async submit({ tx, me, data, input, locale, now }) {
    const t = words(locale).calendars
    const there = redirect(calendarUrls.feeds.href())
    if (input.what === 'choose') {
      await chooseInvitations(tx, me, input.wants.length > 0, now)
      return there.saying(t.choiceSaved)
    }
    if (data.calendars.some(({ id }) => id === input.calendarId)) return there.saying(t.again)
    if (data.calendars.length >= mostCalendars) return invalid({ name: t.tooMany })
    const made = await makeCalendar(tx, me, { id: input.calendarId, name: input.name, now })
    return shown<CalendarsData>({ ...data, made })
  },
})

export const revokeCalendarAction = action(calendarUrls.revokeFeed, {
  access: signedIn,
  load: ({ params }) => params.feedId,
  async submit({ tx, me, data: id, locale, now }) {
    if (!/^[\da-f-]{36}$/.test(id) || !(await revokeCalendar(tx, me, id, now))) throw notFound()
    return redirect(calendarUrls.feeds.href()).saying(words(locale).calendars.revoked)
  },
})

function CalendarsView({ data, form: state, ctx }: ViewProps<CalendarsData>) {
  const { locale, organisation, config } = ctx
  const t = words(locale).calendars
  const here = calendarUrls.feeds.href()
  if (data.made !== undefined) {
    const href = config.PUBLIC_URL + calendarUrls.own.href({ organisation: organisation.slug, token: data.made })
    return (
      <PageFrame wide title={t.made} lead={t.madeLead} who={t.onlyYou} locale={locale}>
        <InsetText>
          <code class="govuk-!-text-break-word" id="calendar-address">
            {href}
          </code>
        </InsetText>
        <Button href={here} text={t.title} classes="govuk-button--secondary" />
      </PageFrame>
    )
  }
  return (
    <PageFrame wide title={t.title} lead={t.lead} who={t.onlyYou} form={state} locale={locale}>
      <form method="post" action={here}>
        <input type="hidden" name="what" value="choose" />
        <Checkboxes
          name="wants"
          fieldset={{ legend: { text: t.invitations, classes: 'govuk-fieldset__legend--m' } }}
          items={[{ value: 'yes', text: t.wanted, hint: { text: t.wantedHint } }]}
          values={[...state.list('wants')]}
          locale={locale}
        />
        <Button text={t.saveChoice} classes="govuk-button--secondary" />
      </form>
      <h2 class="govuk-heading-m">{t.addresses}</h2>
      <form method="post" action={here} novalidate>
        <input type="hidden" name="what" value="make" />
        <input type="hidden" name="calendarId" value={state.value('calendarId')} />
        <Line name="name" label={t.name} hint={t.nameHint} form={state} locale={locale} />
        <Button text={t.make} preventDoubleClick />
      </form>
      {data.calendars.length === 0 && <p class="govuk-body">{t.none}</p>}
      {data.calendars.map(({ id, name, createdAt }) => (
        <form method="post" action={calendarUrls.revokeFeed.href({ feedId: id })}>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            · {t.madeOn(formatDate(locale, createdAt, organisation.timeZone))}
          </p>
          <Button classes="govuk-button--secondary">
            {t.revoke}
            <span class="govuk-visually-hidden">: {name}</span>
          </Button>
        </form>
      ))}
      <h2 class="govuk-heading-m">{t.public}</h2>
      <p class="govuk-body">{t.publicText}</p>
      <p class="govuk-body">
        <code class="govuk-!-text-break-word">
          {config.PUBLIC_URL + calendarUrls.public.href({ organisation: organisation.slug })}
        </code>
      </p>
    </PageFrame>
  )
}
