import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Line, Prose, Told } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { type Kit, listKits } from '../../cascade/kit.queries.ts'
import { writeKit } from '../../cascade/pledge.ts'
import { listAdvice } from '../../cascade/pledges.queries.ts'
import { type EventRow, keepsEvent } from '../../event.ts'
import { findEvent } from '../../events.queries.ts'
import { cascadeUrls, eventsUrls } from '../../events.urls.ts'
import { getKeptEvent } from '../../hosting/kept-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { takingWords } from '../../taking-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

interface KitData {
  readonly event: EventRow
  readonly kits: readonly Kit[]
  readonly keeps: boolean
}

/** Everything to run a series again with one's own team. */
export const kitPage = page(cascadeUrls.kit, {
  access: signedIn,
  async load({ db, me, params }): Promise<KitData> {
    const event = found(await findEvent(db, me, params.eventId))
    const kits = await listKits(db, event.seriesId)
    found(kits[0])
    return { event, kits, keeps: keepsEvent(me, event) }
  },
  title: ({ ctx }) => takingWords(ctx.locale).kit.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: KitView,
})

function KitView({ data: { event, kits, keeps }, ctx: { locale, organisation } }: ViewProps<KitData>) {
  const t = takingWords(locale).kit
  const [kit] = kits
  const params = { eventId: event.id }
  if (!kit) return <p class="govuk-body">{t.lead}</p>
  const day = (at: Date) => formatDate(locale, at, organisation.timeZone)
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={t.lead}
      who={t.who}
      actions={[
        { text: t.takeOn, href: cascadeUrls.takeOn.href(params), primary: true },
        { text: t.reach, href: cascadeUrls.reach.href(params) },
        keeps && { text: t.edit, href: cascadeUrls.editKit.href(params) },
      ]}
      locale={locale}
    >
      <p class="govuk-body govuk-!-font-weight-bold">{t.minutes(kit.minutes)}</p>
      <p class="govuk-body app-quiet">{t.print}</p>
      <h2 class="govuk-heading-m">{t.plan}</h2>
      <Told text={kit.plan} />
      {kit.exercises && (
        <>
          <h2 class="govuk-heading-m">{t.exercises}</h2>
          <Told text={kit.exercises} />
        </>
      )}
      {kit.slides && (
        <p class="govuk-body">
          <a class="govuk-link" href={kit.slides} rel="noreferrer">
            {t.slides}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-s">{t.changed}</h2>
      <ul class="govuk-list">
        {kits.map(({ number, madeAt, whatChanged }) => (
          <li>
            {t.edition(number, day(madeAt))} <bdi class="app-quiet">{whatChanged}</bdi>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}

interface EditKitData {
  readonly event: EventRow
  readonly kit: Kit | undefined
  readonly advice: readonly string[]
}

/** Writes the kit, or improves it from what came back. */
export const editKitPage = page(cascadeUrls.editKit, {
  access: signedIn,
  async load(asking): Promise<EditKitData> {
    const event = await getKeptEvent(asking)
    const [kit] = await listKits(asking.db, event.seriesId)
    return { event, kit, advice: await listAdvice(asking.db, event.seriesId) }
  },
  title: ({ ctx }) => takingWords(ctx.locale).editKit.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view({ data: { event, kit, advice }, form: state, ctx: { locale } }) {
    const t = takingWords(locale).editKit
    const params = { eventId: event.id }
    const same = { form: state, locale }
    return (
      <PageFrame
        wide
        title={t.title}
        caption={<bdi>{event.title}</bdi>}
        lead={t.lead}
        who={hostingWords(locale).who}
        form={state}
        locale={locale}
      >
        {kit && (
          <>
            <h2 class="govuk-heading-m">{t.advice}</h2>
            <p class="govuk-body app-quiet">{advice.length > 0 ? t.adviceNote : t.noAdvice}</p>
            {advice.map(text => (
              <Told text={text} />
            ))}
          </>
        )}
        <OneColumn
          action={cascadeUrls.editKit.href(params)}
          save={t.save}
          back={eventsUrls.host.href(params)}
          locale={locale}
        >
          <Line name="minutes" label={t.minutes} width={3} inputmode="numeric" {...same} />
          <Prose name="plan" label={t.plan} hint={t.planHint} rows={10} {...same} />
          <Prose name="exercises" label={t.exercises} rows={6} {...same} />
          <Line name="slides" label={t.slides} inputmode="url" {...same} />
          {kit && <Line name="whatChanged" label={t.whatChanged} {...same} />}
        </OneColumn>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: EditKitData) => {
      const t = takingWords(locale).editKit
      return z.object({
        minutes: z
          .string()
          .trim()
          .regex(/^\d{1,4}$/, t.minutesWrong)
          .refine(typed => Number(typed) >= 5 && Number(typed) <= 1_000, t.minutesWrong),
        plan: z.string().trim().min(1, t.planMissing).max(10_000, t.long),
        exercises: z.string().trim().max(10_000, t.long),
        slides: z
          .string()
          .trim()
          .max(1_000, t.slidesWrong)
          .refine(typed => typed === '' || /^https?:\/\/\S+$/i.test(typed), t.slidesWrong),
        whatChanged: z.string().trim().max(500, t.whatChangedLong),
      })
    },
    {
      initial: ({ kit }) =>
        kit ? { ...kit, minutes: String(kit.minutes), number: '', madeAt: '', whatChanged: '' } : {},
      check: ({ whatChanged }, { locale, data: { kit } }) =>
        kit && !whatChanged ? { whatChanged: takingWords(locale).editKit.whatChangedMissing } : undefined,
    },
  ),
  async submit({ tx, me, data: { event }, input, locale, now }) {
    await writeKit(tx, me, event.seriesId, { ...input, minutes: Number(input.minutes) }, now)
    return redirect(cascadeUrls.kit.href({ eventId: event.id })).saying(takingWords(locale).editKit.saved)
  },
})
