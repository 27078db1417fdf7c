import { z } from 'zod'
import { Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { EventRow, Material } from '../../event.ts'
import { listMaterials } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { addMaterial, removeMaterial } from '../../hosting/make-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { EventsFrame, eventsCrumbs, Line, OneColumn } from '../events-frame.tsx'

const most = 30

interface MaterialsData {
  readonly event: EventRow
  readonly materials: readonly Material[]
}

/** What to look at before, and what to take along. */
export const materialsPage = page(eventsUrls.materials, {
  access: signedIn,
  async load(asking): Promise<MaterialsData> {
    const event = await getOpenEvent(asking)
    return { event, materials: await listMaterials(asking.db, event) }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).materials.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: MaterialsView,
  form: form(
    (locale, _: MaterialsData) => {
      const t = hostingWords(locale).materials
      return z.object({
        remove: z.string().default(''),
        moment: z.enum(['before', 'after']).catch('before'),
        name: z.string().trim().max(150, t.nameLong),
        address: z
          .string()
          .trim()
          .max(1_000, t.addressWrong)
          .refine(typed => typed === '' || /^https?:\/\/\S+$/i.test(typed), t.addressWrong),
      })
    },
    {
      initial: () => ({ moment: 'before' }),
      check: ({ remove, name }, { locale }) =>
        remove || name ? undefined : { name: hostingWords(locale).materials.nameMissing },
    },
  ),
  async submit({ tx, data: { event, materials }, input: { remove, name: title, address, moment }, locale, now }) {
    const t = hostingWords(locale).materials
    const there = redirect(eventsUrls.materials.href({ eventId: event.id }))
    if (remove) {
      if (materials.some(({ id }) => id === remove)) await removeMaterial(tx, event, remove)
      return there.saying(t.removed)
    }
    if (materials.length >= most) return invalid({ name: t.full })
    await addMaterial(tx, event, { title, moment, address: address || undefined }, now)
    return there.saying(t.added)
  },
})

function MaterialsView({ data: { event, materials }, form: state, ctx: { locale } }: ViewProps<MaterialsData>) {
  const { materials: t, times, who } = hostingWords(locale)
  const params = { eventId: event.id }
  const action = eventsUrls.materials.href(params)
  const same = { form: state, locale }
  return (
    <EventsFrame
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={t.lead}
      who={who}
      form={state}
      locale={locale}
    >
      {materials.length === 0 && <p class="govuk-body">{t.none}</p>}
      {materials.length > 0 && (
        <form method="post" action={action}>
          <dl class="govuk-summary-list">
            {materials.map(({ id, title, address, moment }) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">
                  <bdi>{title}</bdi>
                </dt>
                <dd class="govuk-summary-list__value govuk-!-text-break-word">
                  {t[moment]}
                  <br />
                  <bdi class="app-quiet">{address}</bdi>
                </dd>
                <dd class="govuk-summary-list__actions">
                  <button class="app-link-button" type="submit" name="remove" value={id}>
                    {t.remove}
                    <span class="govuk-visually-hidden"> {title}</span>
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        </form>
      )}
      <OneColumn action={action} save={t.add} back={eventsUrls.host.href(params)} backText={times.next} locale={locale}>
        <Radios
          name="moment"
          fieldset={{ legend: { text: t.moment, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('moment')}
          items={[
            { value: 'before', text: t.before },
            { value: 'after', text: t.after },
          ]}
          classes="govuk-radios--inline"
          locale={locale}
        />
        <Line name="name" label={t.name} {...same} />
        <Line name="address" label={t.address} inputmode="url" {...same} />
      </OneColumn>
    </EventsFrame>
  )
}
