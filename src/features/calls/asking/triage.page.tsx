import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Radios } from '#platform/html/govuk/index.ts'
import { findSafeUrl } from '#platform/html/safe-url.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, type Locale } from '#platform/i18n/index.ts'
import type { AnswerSource, Call } from '../call.ts'
import { getOwnCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callsCrumbs } from '../frame.tsx'
import { findPolicy } from '../policy.queries.ts'
import { words } from '../words.ts'
import { discardDraft } from './keep-call.ts'
import { countAvoided, findShortcuts, type Shortcuts, type TriageRoute, triageRoutes } from './triage.ts'
import { askingWords } from './words.ts'

interface TriageData {
  readonly call: Call
  /** What was answered; nothing until both questions are. */
  readonly answered: { readonly broken: boolean; readonly learn: boolean } | undefined
  readonly broken: string
  readonly learn: string
  readonly itDesk: string
  readonly shortcuts: Shortcuts
}

/** Two questions that may lead to help at once; the call is one click away all the time. */
export const triagePage = (sources: readonly AnswerSource[]) =>
  page(callsUrls.triage, {
    access: signedIn,
    async load({ db, me, params, query, locale, now }): Promise<TriageData> {
      const call = await getOwnCall(db, me, params.callId, ['draft'])
      const [broken, learn] = [query.get('broken') ?? '', query.get('learn') ?? '']
      const isAnswered = Boolean(broken && learn)
      return {
        call,
        answered: isAnswered ? { broken: broken === 'yes', learn: learn === 'yes' } : undefined,
        ...{ broken, learn },
        itDesk: (await findPolicy(db)).itDesk,
        shortcuts: isAnswered
          ? await findShortcuts(db, me, call, sources, { locale, now })
          : { champions: [], cards: [], past: [] },
      }
    },
    title: ({ ctx }) => askingWords(ctx.locale).triage.title,
    breadcrumbs: ({ ctx }) => callsCrumbs(ctx.locale),
    view: TriageView,
    form: form(
      (locale, _: TriageData) => {
        const answer = z.enum(['yes', 'no'], askingWords(locale).faults.choose)
        return z.object({ broken: answer, learn: answer })
      },
      { initial: ({ broken, learn }) => ({ broken, learn }) },
    ),
    submit: ({ data: { call }, input }) => redirect(callsUrls.triage.href({ callId: call.id }, input)),
  })

function TriageView({ data, form, ctx: { locale } }: ViewProps<TriageData>) {
  const { triage: t } = askingWords(locale)
  const { call, answered } = data
  const callId = call.id
  return (
    <PageFrame
      title={t.title}
      caption={<bdi>{call.title}</bdi>}
      lead={answered ? undefined : t.lead}
      actions={[!answered && { text: t.skip, href: callsUrls.check.href({ callId }) }]}
      who={words(locale).who.draft}
      form={form}
      locale={locale}
    >
      {answered ? (
        <Found data={data} form={form} locale={locale} />
      ) : (
        <form method="post" action={callsUrls.triage.href({ callId })} novalidate>
          <Radios
            name="broken"
            fieldset={{ legend: { text: t.broken, classes: 'govuk-fieldset__legend--s' } }}
            value={form.value('broken')}
            errorMessage={form.error('broken')}
            items={[
              { value: 'yes', text: t.brokenYes },
              { value: 'no', text: t.brokenNo },
            ]}
            locale={locale}
          />
          <Radios
            name="learn"
            fieldset={{ legend: { text: t.learn, classes: 'govuk-fieldset__legend--s' } }}
            value={form.value('learn')}
            errorMessage={form.error('learn')}
            items={[
              { value: 'yes', text: t.learnYes },
              { value: 'no', text: t.learnNo },
            ]}
            locale={locale}
          />
          <Button text={t.go} preventDoubleClick />
        </form>
      )}
    </PageFrame>
  )
}

function Found({ data, locale }: Pick<ViewProps<TriageData>, 'data' | 'form'> & { readonly locale: Locale }) {
  const { triage: t } = askingWords(locale)
  const { call, answered, itDesk, shortcuts } = data
  const { champions, cards, past } = shortcuts
  const showsDesk = answered?.broken ?? false
  const showsLearning = answered?.learn ?? false
  const ways: TriageRoute[] = [
    ...(showsDesk ? ['it-desk' as const] : []),
    ...(showsLearning && champions.length > 0 ? ['champion' as const] : []),
    ...(showsLearning && cards.length > 0 ? ['card' as const] : []),
    ...(past.length > 0 ? ['past-call' as const] : []),
  ]
  const check = callsUrls.check.href({ callId: call.id })
  if (ways.length === 0)
    return <EmptyState title={t.nothing} text={t.nothingText} action={{ text: t.skip, href: check }} />
  const deskHref = findSafeUrl(itDesk)
  return (
    <>
      <h2 class="govuk-heading-m">{t.found}</h2>
      {showsDesk && (
        <>
          <h3 class="govuk-heading-s">{t.desk}</h3>
          <p class="govuk-body">{t.deskText}</p>
          <p class="govuk-body">
            {deskHref ? (
              <a class="govuk-link" href={deskHref}>
                {itDesk}
              </a>
            ) : (
              itDesk || t.deskUnknown
            )}
          </p>
        </>
      )}
      {showsLearning && champions.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t.champion}</h3>
          <p class="govuk-body">{t.championText}</p>
          <Links
            links={champions.map(({ id, name, jobTitle }) => ({
              ...{ title: name, href: peopleUrls.person.href({ personId: id }), why: jobTitle },
            }))}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={peopleUrls.champions.href()}>
              {t.championAll}
            </a>
          </p>
        </>
      )}
      {showsLearning && cards.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t.cards}</h3>
          <Links links={cards} />
        </>
      )}
      {past.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t.past}</h3>
          <Links links={past.map(one => ({ ...one, why: '' }))} />
        </>
      )}
      <form method="post" action={callsUrls.solved.href({ callId: call.id })}>
        {ways.length > 1 ? (
          <Radios
            name="route"
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t.solvedWhat, classes: 'govuk-fieldset__legend--s' } }}
            items={ways.map(way => ({ value: way, text: t.ways[way] }))}
            value={ways[0] ?? ''}
            locale={locale}
          />
        ) : (
          <input type="hidden" name="route" value={ways[0]} />
        )}
        <div class="govuk-button-group">
          <Button text={t.solved} classes="govuk-button--secondary" preventDoubleClick />
          <a class="govuk-link" href={check}>
            {t.skip}
          </a>
        </div>
      </form>
    </>
  )
}

interface LinkItem {
  readonly title: string
  readonly href: string
  readonly why: string
}

const Links = ({ links }: { readonly links: readonly LinkItem[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {links.map(({ title, href, why }) => (
      <li>
        <a class="govuk-link" href={href}>
          <bdi>{title}</bdi>
        </a>
        {why && <span class="app-quiet"> – {why}</span>}
      </li>
    ))}
  </ul>
)

/** Something else was enough: counted without a name, and the draft goes. */
export const solvedAction = action(callsUrls.solved, {
  access: signedIn,
  load: ({ db, me, params }): Promise<Call> => getOwnCall(db, me, params.callId, ['draft']),
  form: form((locale, _: Call) => z.object({ route: z.enum(triageRoutes, askingWords(locale).triage.solvedMissing) })),
  async submit({ tx, data: call, input, locale, organisation, now }) {
    await countAvoided(tx, input.route, calendarDay(organisation.timeZone, now))
    await discardDraft(tx, call)
    return redirect(callsUrls.feed.href()).saying(askingWords(locale).triage.solvedSaved)
  },
})
