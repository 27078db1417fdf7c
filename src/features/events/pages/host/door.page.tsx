import { PageFrame } from '#features/about/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { absolute } from '#platform/notifications/index.ts'
import type { EventRow } from '../../event.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { eventsCrumbs } from '../events-frame.tsx'

interface DoorData {
  readonly event: EventRow
  /** The dark fields of the square code, as one path. */
  readonly path: string
  readonly size: number
}

/** The code for the wall: a square for phones, six letters for everybody. */
export const doorPage = page(eventsUrls.door, {
  access: signedIn,
  async load(asking): Promise<DoorData> {
    const event = await getOpenEvent(asking)
    const { encode } = await import('uqr')
    const href = absolute(eventsUrls.here.href({}, { code: event.walkInCode }), asking.organisation, asking.config)
    const { data, size } = encode(href, { ecc: 'M', border: 2 })
    const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('')
    return { event, path, size }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).door.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view({ data: { event, path, size }, ctx: { locale, config, organisation } }) {
    const { door: t, who } = hostingWords(locale)
    const href = absolute(eventsUrls.here.href(), organisation, config)
    return (
      <PageFrame wide title={t.title} caption={<bdi>{event.title}</bdi>} lead={t.lead} who={who} locale={locale}>
        <svg viewBox={`0 0 ${size} ${size}`} width="260" height="260" role="img" aria-label={t.alt}>
          <rect width={size} height={size} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <p class="govuk-body-l">
          {t.scan} <strong class="govuk-!-text-break-word">{href}</strong> {t.andType}
        </p>
        <p class="govuk-heading-xl">{event.walkInCode}</p>
        <p class="govuk-body">{t.print}</p>
      </PageFrame>
    )
  },
})
