import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { listUnitsNamed } from '#features/people/index.ts'
import { Line, Prose } from '#platform/html/components/index.ts'
import { Radios, Select } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { runsProgramme } from '../../event.ts'
import { listSeriesHeads, type SeriesHead } from '../../events.queries.ts'
import { refreshersUrls } from '../../events.urls.ts'
import { hostingWords } from '../../hosting-words.ts'
import { makeRefresher } from '../../refreshers/refreshers.ts'
import { takingWords } from '../../taking-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

interface MakeData {
  readonly series: readonly SeriesHead[]
}

const groups = ['everybody', 'unit', 'attended'] as const

const whole = (from: number, to: number, fault: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, fault)
    .refine(typed => Number(typed) >= from && Number(typed) <= to, fault)

/** Something that is good to know once and easy to forget. */
export const makeRefresherPage = page(refreshersUrls.make, {
  access: meets(runsProgramme),
  load: async ({ db }): Promise<MakeData> => ({ series: await listSeriesHeads(db) }),
  title: ({ ctx }) => takingWords(ctx.locale).make.title,
  breadcrumbs: ({ ctx }) => [
    ...eventsCrumbs(ctx.locale),
    { text: takingWords(ctx.locale).refreshers.title, href: refreshersUrls.list.href() },
  ],
  view: MakeView,
  form: form(
    (locale, _: MakeData) => {
      const t = takingWords(locale).make
      return z.object({
        title: z.string().trim().min(1, t.nameMissing).max(150, t.nameLong),
        why: z.string().trim().max(300, t.whyLong),
        words: z.string().trim().min(1, t.wordsMissing).max(10_000, t.wordsLong),
        statement: z.string().trim().min(1, t.statementMissing).max(300, t.statementLong),
        months: whole(1, 120, t.monthsWrong),
        remindDays: whole(1, 180, t.remindWrong),
        graceDays: whole(0, 365, t.graceWrong),
        series: z.string().default(''),
        forWhom: z.enum(groups).catch('everybody'),
        unit: z.string().trim().max(300),
      })
    },
    {
      initial: () => ({ months: '12', remindDays: '30', graceDays: '30', forWhom: 'everybody' }),
      check({ forWhom, unit, series }, { locale, data }): FieldErrors | undefined {
        const t = takingWords(locale).make
        if (series && !data.series.some(({ id }) => id === series)) return { series: t.seriesMissing }
        if (forWhom === 'unit' && !unit) return { unit: t.unitMissing }
        return forWhom === 'attended' && !series ? { series: t.seriesMissing } : undefined
      },
    },
  ),
  async submit({ tx, me, input: { unit, series, ...input }, locale, now }) {
    const { make } = hostingWords(locale)
    const [found, ...more] = input.forWhom === 'unit' ? await listUnitsNamed(tx, unit) : []
    if (input.forWhom === 'unit' && !found) return invalid({ unit: make.audienceNobody(unit) })
    if (more.length > 0) return invalid({ unit: make.audienceSeveral(unit) })
    await makeRefresher(
      tx,
      me,
      {
        ...{ title: input.title, why: input.why, words: input.words, statement: input.statement },
        ...{ months: Number(input.months), remindDays: Number(input.remindDays), graceDays: Number(input.graceDays) },
        ...{ seriesId: series || undefined, forWhom: input.forWhom, unitId: found?.id },
      },
      now,
    )
    return redirect(refreshersUrls.list.href()).saying(takingWords(locale).make.saved)
  },
})

function MakeView({ data: { series }, form: state, ctx: { locale } }: ViewProps<MakeData>) {
  const t = takingWords(locale).make
  const same = { form: state, locale }
  return (
    <PageFrame wide title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <OneColumn action={refreshersUrls.make.href()} save={t.save} back={refreshersUrls.list.href()} locale={locale}>
        <Line name="title" label={t.name} {...same} />
        <Line name="why" label={t.why} {...same} />
        <Prose name="words" label={t.words} hint={t.wordsHint} rows={8} {...same} />
        <Line name="statement" label={t.statement} hint={t.statementHint} {...same} />
        <Line name="months" label={t.months} width={3} inputmode="numeric" {...same} />
        <Line name="remindDays" label={t.remindDays} width={3} inputmode="numeric" {...same} />
        <Line name="graceDays" label={t.graceDays} width={3} inputmode="numeric" {...same} />
        <Select
          name="series"
          label={{ text: t.series, classes: 'govuk-label--s' }}
          items={[{ value: '', text: t.noSeries }, ...series.map(({ id, title }) => ({ value: id, text: title }))]}
          value={state.value('series')}
          errorMessage={state.error('series')}
          locale={locale}
        />
        <Radios
          name="forWhom"
          fieldset={{ legend: { text: t.forWhom, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('forWhom')}
          items={groups.map(group => ({ value: group, text: t.forWhoms[group] }))}
          locale={locale}
        />
        <Line name="unit" label={t.unit} {...same} />
      </OneColumn>
    </PageFrame>
  )
}
