import { PageFrame } from '#features/about/index.ts'
import { meets, signedIn } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { offerFreePlaces } from '../../booking/book.ts'
import { countBookings } from '../../booking/bookings.queries.ts'
import { mayHost } from '../../event.ts'
import { getRules } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { again, changeEvent, createEvent } from '../../hosting/make-event.ts'
import { tellChanged } from '../../hosting/tell-changed.ts'
import { hostingWords } from '../../hosting-words.ts'
import { words } from '../../words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'
import { contentFrom, EventFields, type EventFormData, eventForm } from './event.form.tsx'

/** A new event, as a draft. */
export const makePage = page(eventsUrls.make, {
  access: meets(mayHost),
  load: async ({ db }): Promise<EventFormData> => ({
    ...{ event: undefined, rules: await getRules(db), hasBookings: false },
  }),
  title: ({ ctx }) => hostingWords(ctx.locale).make.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view: FormView,
  form: eventForm,
  async submit({ tx, me, input, locale, now }) {
    const content = await contentFrom(tx, input, undefined, locale)
    if ('fault' in content) return invalid({ audience: content.fault })
    const eventId = await createEvent(tx, content, { me, now })
    return redirect(eventsUrls.times.href({ eventId })).saying(hostingWords(locale).make.made)
  },
})

/** Other words, another number of places. */
export const editPage = page(eventsUrls.edit, {
  access: signedIn,
  async load(asking): Promise<EventFormData> {
    const event = await getOpenEvent(asking)
    const { asked, booked, waiting, offered } = await countBookings(asking.db, event.id)
    return { event, rules: event, hasBookings: asked + booked + waiting + offered > 0 }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).make.editTitle,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: FormView,
  form: eventForm,
  async submit({ tx, data: { event }, input, locale, now }) {
    if (!event) throw new Error('A change without an event')
    const content = await contentFrom(tx, input, event, locale)
    if ('fault' in content) return invalid({ audience: content.fault })
    const taken = await changeEvent(tx, event, content)
    if (taken !== undefined) return invalid({ capacity: hostingWords(locale).make.capacityLow(taken) })
    const changed = await again(tx, event)
    if (changed.sequence !== event.sequence) await tellChanged(tx, changed, { now })
    await offerFreePlaces(tx, changed, now)
    return redirect(eventsUrls.host.href({ eventId: event.id })).saying(hostingWords(locale).make.saved)
  },
})

function FormView({ data: { event }, form: state, ctx: { locale } }: ViewProps<EventFormData>) {
  const { make: t, who, whoDraft } = hostingWords(locale)
  const params = event && { eventId: event.id }
  return (
    <PageFrame
      wide
      title={event ? t.editTitle : t.title}
      {...(event ? { caption: <bdi>{event.title}</bdi> } : { lead: t.lead })}
      who={event?.publishedAt ? who : whoDraft}
      form={state}
      locale={locale}
    >
      <OneColumn
        action={params ? eventsUrls.edit.href(params) : eventsUrls.make.href()}
        save={event ? t.saveEdit : t.save}
        back={params ? eventsUrls.host.href(params) : eventsUrls.list.href()}
        backText={words(locale).book.cancel}
        locale={locale}
      >
        <EventFields form={state} locale={locale} />
      </OneColumn>
    </PageFrame>
  )
}
