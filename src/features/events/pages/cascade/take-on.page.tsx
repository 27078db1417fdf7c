import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Line, ShortProse } from '#platform/html/components/index.ts'
import { Button, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { hasKit } from '../../cascade/kit.queries.ts'
import { pledge, report, withdrawPledge } from '../../cascade/pledge.ts'
import {
  type Branch,
  findOwnPledge,
  listBranches,
  listReported,
  type Pledge,
  type ReportedSession,
} from '../../cascade/pledges.queries.ts'
import type { EventRow } from '../../event.ts'
import { findEvent } from '../../events.queries.ts'
import { cascadeUrls, eventsUrls } from '../../events.urls.ts'
import { takingWords } from '../../taking-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

interface TakeOnData {
  readonly event: EventRow
  readonly branches: readonly Branch[]
  readonly today: string
}

const here = 'event'

/** Somebody means to take it to their team: where they learned it, and by when. */
export const takeOnPage = page(cascadeUrls.takeOn, {
  access: signedIn,
  async load({ db, me, params, organisation, now }): Promise<TakeOnData> {
    const event = found(await findEvent(db, me, params.eventId))
    found((await hasKit(db, event.seriesId)) || undefined)
    const branches = (await listBranches(db, event.seriesId)).filter(({ sessions }) => sessions > 0).slice(0, 100)
    return { event, branches, today: calendarDay(organisation.timeZone, now) }
  },
  title: ({ ctx }) => takingWords(ctx.locale).takeOn.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view({ data: { event, branches }, form: state, ctx: { locale } }) {
    const t = takingWords(locale).takeOn
    const params = { eventId: event.id }
    return (
      <PageFrame
        wide
        title={t.title}
        caption={<bdi>{event.title}</bdi>}
        lead={t.lead}
        who={t.who}
        form={state}
        locale={locale}
      >
        <OneColumn
          action={cascadeUrls.takeOn.href(params)}
          save={t.save}
          back={cascadeUrls.kit.href(params)}
          locale={locale}
        >
          {branches.length > 0 && (
            <Radios
              name="from"
              fieldset={{ legend: { text: t.from, classes: 'govuk-fieldset__legend--s' } }}
              value={state.value('from')}
              errorMessage={state.error('from')}
              items={[
                { value: here, text: t.fromEvent },
                ...branches.map(({ id, name, unitName }) => ({
                  value: id,
                  text: t.fromColleague(name, unitName ?? ''),
                })),
              ]}
              locale={locale}
            />
          )}
          <Line name="by" label={t.by} hint={t.byHint} type="date" width={10} form={state} locale={locale} />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: TakeOnData) => {
      const t = takingWords(locale).takeOn
      return z.object({
        from: z.string().default(here),
        by: z
          .string()
          .trim()
          .refine(typed => typed === '' || z.iso.date().safeParse(typed).success, t.byWrong),
      })
    },
    {
      initial: () => ({ from: here }),
      check({ from, by }, { locale, data: { branches, today } }): FieldErrors | undefined {
        const t = takingWords(locale).takeOn
        if (from && from !== here && !branches.some(({ id }) => id === from)) return { from: t.fromMissing }
        return by && (by < today || by > `${Number(today.slice(0, 4)) + 5}`) ? { by: t.byWrong } : undefined
      },
    },
  ),
  async submit({ tx, me, data: { event }, input, locale, now }) {
    const isHere = !input.from || input.from === here
    const pledgeId = await pledge(
      tx,
      me,
      {
        ...{ seriesId: event.seriesId, byDay: input.by || undefined },
        ...{ eventId: isHere ? event.id : undefined, fromPledgeId: isHere ? undefined : input.from },
      },
      now,
    )
    return redirect(cascadeUrls.pledge.href({ pledgeId })).saying(takingWords(locale).takeOn.saved)
  },
})

interface PledgeData {
  readonly pledge: Pledge
  readonly reported: readonly ReportedSession[]
  readonly today: string
}

/** A session with the team, told in ten seconds; and what was told before. */
export const pledgePage = page(cascadeUrls.pledge, {
  access: signedIn,
  async load({ db, me, params, organisation, now }): Promise<PledgeData> {
    const own = found(await findOwnPledge(db, me, params.pledgeId))
    return { pledge: own, reported: await listReported(db, own.id), today: calendarDay(organisation.timeZone, now) }
  },
  title: ({ ctx }) => takingWords(ctx.locale).pledge.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view: PledgeView,
  form: form(
    (locale, _: PledgeData) => {
      const t = takingWords(locale).pledge
      return z.object({
        what: z.enum(['report', 'withdraw']).catch('report'),
        day: z.string().trim(),
        people: z.string().trim(),
        went: z.string(),
        advice: z.string().trim().max(1_000, t.adviceLong),
      })
    },
    {
      initial: ({ today }) => ({ day: today }),
      check({ what, day = '', people = '', went = '' }, { locale, data: { today } }): FieldErrors | undefined {
        if (what === 'withdraw') return undefined
        const t = takingWords(locale).pledge
        return {
          ...(!z.iso.date().safeParse(day).success || day > today || day < '2000-01-01' ? { day: t.dayWrong } : {}),
          ...(/^\d{1,3}$/.test(people) && Number(people) >= 1 && Number(people) <= 500
            ? {}
            : { people: t.peopleWrong }),
          ...(isWent(went) ? {} : { went: t.wentMissing }),
        }
      },
    },
  ),
  async submit({ tx, data: { pledge: own }, input, locale, now }) {
    const t = takingWords(locale).pledge
    if (input.what === 'withdraw') {
      await withdrawPledge(tx, own, now)
      return redirect(eventsUrls.mine.href()).saying(t.withdrawn)
    }
    const people = Number(input.people)
    const went = isWent(input.went) ? input.went : 'all-right'
    await report(tx, own, { heldOn: input.day, people, went, advice: input.advice }, now)
    return redirect(cascadeUrls.pledge.href({ pledgeId: own.id })).saying(t.saved(people))
  },
})

const wents = ['well', 'all-right', 'hard'] as const
const isWent = (text: string): text is (typeof wents)[number] => wents.some(went => went === text)

function PledgeView({ data: { pledge: own, reported }, form: state, ctx: { locale } }: ViewProps<PledgeData>) {
  const t = takingWords(locale).pledge
  const action = cascadeUrls.pledge.href({ pledgeId: own.id })
  const same = { form: state, locale }
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{own.title}</bdi>}
      {...(own.byDay ? { lead: t.by(formatDate(locale, own.byDay)) } : {})}
      who={t.who}
      form={state}
      locale={locale}
    >
      <OneColumn action={action} save={t.save} back={eventsUrls.mine.href()} locale={locale}>
        <Line name="day" label={t.day} type="date" width={10} {...same} />
        <Line name="people" label={t.people} width={3} inputmode="numeric" {...same} />
        <Radios
          name="went"
          fieldset={{ legend: { text: t.went, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('went')}
          errorMessage={state.error('went')}
          items={wents.map(went => ({ value: went, text: t.wents[went] }))}
          classes="govuk-radios--inline"
          locale={locale}
        />
        <ShortProse name="advice" label={t.advice} limit={1_000} {...same} />
      </OneColumn>
      {reported.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.reported}</h2>
          <ul class="govuk-list">
            {reported.map(({ heldOn, people }) => (
              <li>{t.reportedLine(formatDate(locale, heldOn), people)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={cascadeUrls.kit.href({ eventId: own.seriesId })}>
          {t.kit}
        </a>
      </p>
      <form method="post" action={action}>
        <Button name="what" value="withdraw" classes="govuk-button--secondary" text={t.withdraw} />
      </form>
    </PageFrame>
  )
}
