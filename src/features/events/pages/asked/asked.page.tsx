import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { inOrder, type NamedSkill, nameSkills } from '#features/evidence/index.ts'
import { EmptyState, ShortProse } from '#platform/html/components/index.ts'
import { Radios, SummaryList } from '#platform/html/govuk/index.ts'
import { meets, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { type AskedManager, findAskedManager, listAskedManager } from '../../booking/asked.queries.ts'
import { answerForManager } from '../../booking/book.ts'
import { findAnyBooking } from '../../booking/bookings.queries.ts'
import { findAnyEvent, listEventSkills } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { hostingWords } from '../../hosting-words.ts'
import { sayHours, sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

/** Who of those one leads wants to go to what. */
export const askedPage = page(eventsUrls.asked, {
  access: meets(me => me.isManager),
  load: async ({ db, me }) => ({ asked: await listAskedManager(db, me) }),
  title: ({ ctx }) => hostingWords(ctx.locale).asked.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view({ data: { asked }, ctx: { locale, organisation } }) {
    const t = hostingWords(locale).asked
    return (
      <PageFrame wide title={t.title} lead={t.lead} who={t.who} locale={locale}>
        {asked.length === 0 && <EmptyState title={t.none} text={t.noneText} />}
        <dl class="govuk-summary-list">
          {asked.map(one => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">
                <bdi>{one.name}</bdi>
              </dt>
              <dd class="govuk-summary-list__value">
                <bdi>{one.title}</bdi>
                {one.startsAt && one.endsAt && (
                  <>
                    <br />
                    {sayTimes(locale, { startsAt: one.startsAt, endsAt: one.endsAt }, organisation.timeZone)}
                  </>
                )}
              </dd>
              <dd class="govuk-summary-list__actions">
                <a class="govuk-link" href={eventsUrls.answerAsked.href({ bookingId: one.bookingId })}>
                  {t.answer}
                  <span class="govuk-visually-hidden">{t.of(one.name)}</span>
                </a>
              </dd>
            </div>
          ))}
        </dl>
      </PageFrame>
    )
  },
})

interface AnswerData {
  readonly asked: AskedManager
  readonly skills: readonly NamedSkill[]
}

/** Yes, or not now with a reason. */
export const answerAskedPage = page(eventsUrls.answerAsked, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<AnswerData> {
    const asked = found(await findAskedManager(db, me, params.bookingId))
    const refs = (await listEventSkills(db, [asked.eventId])).get(asked.eventId) ?? []
    return { asked, skills: inOrder(await nameSkills(db, refs, locale), refs, locale) }
  },
  title: ({ data, ctx }) => hostingWords(ctx.locale).asked.wants(data.asked.name),
  breadcrumbs: ({ ctx }) => [
    ...eventsCrumbs(ctx.locale),
    { text: hostingWords(ctx.locale).asked.title, href: eventsUrls.asked.href() },
  ],
  view({ data: { asked, skills }, form: state, ctx: { locale, organisation } }) {
    const { show, certificate } = words(locale)
    const t = hostingWords(locale).asked
    const { startsAt, endsAt } = asked
    return (
      <PageFrame
        wide
        title={<bdi>{t.wants(asked.name)}</bdi>}
        caption={<bdi>{asked.title}</bdi>}
        who={t.who}
        form={state}
        locale={locale}
      >
        <SummaryList
          rows={[
            startsAt &&
              endsAt && { key: show.when, value: sayTimes(locale, { startsAt, endsAt }, organisation.timeZone) },
            { key: t.hours, value: certificate.hours(sayHours(locale, asked.hours)) },
            asked.price && { key: show.price, value: asked.price },
            skills.length > 0 && { key: t.gains, value: skills.map(({ name }) => name).join(', ') },
            asked.toManager && { key: t.theyWrote, value: <bdi>{asked.toManager}</bdi> },
          ]}
        />
        <OneColumn
          action={eventsUrls.answerAsked.href({ bookingId: asked.bookingId })}
          save={t.save}
          back={eventsUrls.asked.href()}
          locale={locale}
        >
          <Radios
            name="answer"
            fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--m' } }}
            value={state.value('answer')}
            errorMessage={state.error('answer')}
            items={[
              { value: 'yes', text: t.yes },
              { value: 'not-now', text: t.notNow },
            ]}
            locale={locale}
          />
          <ShortProse name="reason" label={t.reason} hint={t.reasonHint} limit={500} form={state} locale={locale} />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: AnswerData) => {
      const t = hostingWords(locale).asked
      return z.object({
        answer: z.enum(['yes', 'not-now'], t.missing),
        reason: z.string().trim().max(500, t.reasonLong),
      })
    },
    {
      check: ({ answer, reason }, { locale }) =>
        answer === 'not-now' && !reason ? { reason: hostingWords(locale).asked.reasonMissing } : undefined,
    },
  ),
  async submit({ tx, me, data: { asked }, input, locale, now }) {
    const t = hostingWords(locale).asked
    const [event, booking] = [await findAnyEvent(tx, asked.eventId), await findAnyBooking(tx, asked.bookingId)]
    if (!event || !booking) throw notFound()
    const agrees = input.answer === 'yes'
    const reason = agrees ? '' : input.reason
    const isDone = await answerForManager(tx, event, booking, { agrees, reason, by: me.id, now })
    return redirect(eventsUrls.asked.href()).saying(isDone ? (agrees ? t.saidYes : t.saidNo) : t.late)
  },
})
