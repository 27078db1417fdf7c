import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import {
  type EventContent,
  type EventRow,
  eventsUrls,
  listComing,
  offerRegularly,
  readTime,
} from '#features/events/index.ts'
import { Line } from '#platform/html/components/index.ts'
import { Button, Radios } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { championsCrumbs } from '../../frame.tsx'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'

const kinds = ['surgery', 'drop-in'] as const
const everyDays = ['7', '14', '28'] as const

interface SurgeriesData {
  readonly coming: readonly EventRow[]
  readonly usualName: string
}

const within = (least: number, most: number, fault: string) =>
  z
    .string()
    .trim()
    .refine(typed => /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most, fault)

const surgeriesForm = form(
  (locale, _data: SurgeriesData) => {
    const { faults } = supportWords(locale).surgeries
    return z.object({
      kind: z.enum(kinds, faults.kind),
      name: z.string().trim().min(1, faults.name).max(200, faults.name),
      day: z.string().trim(),
      from: z.string().trim(),
      to: z.string().trim(),
      slot: within(10, 120, faults.slot),
      every: z.enum(everyDays, faults.every),
      times: within(1, 26, faults.times),
      place: z.string().trim().max(200, faults.place),
      link: z.union([z.literal(''), z.url({ protocol: /^https$/, error: faults.link })]),
    })
  },
  {
    initial: ({ usualName }) => ({ kind: 'surgery', name: usualName, slot: '30', every: '7', times: '6' }),
    check: ({ place, link }, { locale }) =>
      place || link ? undefined : { place: supportWords(locale).surgeries.faults.place },
  },
)

/** A whole row of surgeries or drop-ins in one form; people book them as events. */
export const surgeriesPage = page(supportUrls.surgeries, {
  access: holds('champion'),
  load: async ({ db, me, locale, now }): Promise<SurgeriesData> => ({
    coming: (await listComing(db, me, { hostId: me.id }, { now, limit: 100 })).filter(({ kind }) =>
      kinds.some(each => each === kind),
    ),
    usualName: supportWords(locale).surgeries.usual(me.name),
  }),
  title: ({ ctx }) => supportWords(ctx.locale).surgeries.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, { text: supportWords(ctx.locale).desk.title, href: supportUrls.desk.href() }),
  view: SurgeriesView,
  form: surgeriesForm,
  async submit({ tx, me, input, locale, organisation, now }) {
    const { timeZone } = organisation
    const read = await readTime(input, { sessions: [], timeZone, now, locale })
    if ('errors' in read) return invalid(read.errors)
    const content: EventContent = {
      ...{ kind: input.kind, title: input.name, summary: '', about: '', neededBefore: '', placeAccess: '', price: '' },
      ...{ speaker: '', language: locale, audienceUnitId: undefined, isPublic: false, capacity: undefined },
      ...{ booking: input.kind === 'surgery' ? 'slots' : 'walk-in', minimum: undefined, managerRule: 'nobody' },
      hoursToAccept: 24,
    }
    const regular = {
      first: { ...read.time, place: input.place, link: input.link },
      slotMinutes: input.kind === 'surgery' ? Number(input.slot) : 0,
      ...{ everyDays: Number(input.every), times: Number(input.times) },
    }
    const made = await offerRegularly(tx, content, regular, { me, timeZone, now })
    return redirect(supportUrls.surgeries.href()).saying(supportWords(locale).surgeries.saved(made.length))
  },
})

function SurgeriesView({ data: { coming }, form: state, ctx: { locale, organisation } }: ViewProps<SurgeriesData>) {
  const { surgeries: t } = supportWords(locale)
  const given = { form: state, locale }
  const radios = { classes: 'govuk-radios--small', locale }
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <h2 class="govuk-heading-m">{t.coming}</h2>
      {coming.length === 0 && <p class="govuk-body">{t.none}</p>}
      <ul class="govuk-list">
        {coming.map(({ id, title, startsAt }) => (
          <li>
            <a class="govuk-link" href={eventsUrls.host.href({ eventId: id })}>
              <bdi>{title}</bdi>
            </a>
            {startsAt && `, ${formatDateTime(locale, startsAt, organisation.timeZone)}`}
          </li>
        ))}
      </ul>
      <form method="post" action={supportUrls.surgeries.href()} novalidate>
        <Radios
          {...radios}
          name="kind"
          fieldset={{ legend: { text: t.kind, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('kind')}
          errorMessage={state.error('kind')}
          items={kinds.map(value => ({ value, text: t.kinds[value] }))}
        />
        <Line name="name" label={t.name} hint={t.nameHint} {...given} />
        <Line name="day" label={t.day} type="date" width={10} {...given} />
        <Line name="from" label={t.from} hint={t.clock} width={5} {...given} />
        <Line name="to" label={t.to} width={5} {...given} />
        <Line name="slot" label={t.slot} width={3} inputmode="numeric" {...given} />
        <Radios
          {...radios}
          name="every"
          fieldset={{ legend: { text: t.every, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('every')}
          errorMessage={state.error('every')}
          items={everyDays.map(value => ({ value, text: t.everyDays[value] }))}
        />
        <Line name="times" label={t.times} hint={t.timesHint} width={3} inputmode="numeric" {...given} />
        <Line name="place" label={t.place} hint={t.placeHint} {...given} />
        <Line name="link" label={t.link} type="url" inputmode="url" {...given} />
        <Button text={t.save} preventDoubleClick />
      </form>
    </PageFrame>
  )
}
