import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { type EventRow, eventsUrls, listComing } from '#features/events/index.ts'
import { getPerson, holdsRole } from '#features/people/index.ts'
import { todayIn } from '#features/profiles/index.ts'
import { ShortProse } from '#platform/html/components/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/index.ts'
import {
  ContactWarning,
  findContactData,
  isWarned,
  mayBeAboutAResident,
  residentWords,
} from '#platform/resident-data/index.ts'
import { findMembership } from '../../champions.queries.ts'
import { type FoundChampion, findChampions } from '../../find-champions.ts'
import { championsCrumbs } from '../../frame.tsx'
import { askingWords } from '../asking-words.ts'
import { countOpen } from '../requests.queries.ts'
import { askChampion } from '../requests.ts'
import { findSupportRules } from '../rules.queries.ts'
import { supportUrls } from '../support.urls.ts'

const mostOpen = 5
const longest = 1000

interface AskData {
  readonly champion: { readonly id: string; readonly name: string }
  /** Addresses of colleagues say nothing about a resident. */
  readonly ownDomain: string | undefined
  readonly busyUntil: string | undefined
  /** Who answers sooner, when this one takes nothing new. */
  readonly instead: FoundChampion | undefined
  readonly slots: readonly EventRow[]
  readonly answerDays: number
  readonly words: string
}

/** One sentence to a champion. */
export const askPage = page(supportUrls.ask, {
  access: signedIn,
  async load({ db, me, params, query, organisation, now }): Promise<AskData> {
    const champion = await getPerson(db, params.personId)
    if (champion.id === me.id || !(await holdsRole(db, champion.id, 'champion'))) throw notFound('No such champion')
    const today = todayIn(organisation.timeZone, now)
    const busyUntil = (await findMembership(db, champion.id))?.busyUntil
    const isBusy = busyUntil !== undefined && busyUntil >= today.date
    const near = isBusy ? await findChampions(db, me, { onlyFree: true }, { today, limit: 2 }) : undefined
    return {
      champion: { id: champion.id, name: champion.name },
      ownDomain: champion.email?.split('@')[1],
      busyUntil: isBusy ? busyUntil : undefined,
      instead: near?.champions.find(({ id }) => id !== champion.id),
      slots: await listComing(db, me, { hostId: champion.id, kind: 'surgery' }, { now, limit: 2 }),
      answerDays: 2 * (await findSupportRules(db)).answerDays,
      words: (query.get('words') ?? '').slice(0, longest),
    }
  },
  title: ({ data, ctx }) => askingWords(ctx.locale).ask.title(data.champion.name),
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: AskView,
  form: form(
    (locale, _data: AskData) => {
      const { faults } = askingWords(locale).ask
      return z.object({
        words: z.string().trim().min(1, faults.words).max(longest, faults.long),
        harmless: z.array(z.string()),
      })
    },
    { initial: ({ words }) => ({ words }) },
  ),
  async submit({ tx, me, data: { champion, ownDomain }, input, locale, now }) {
    const t = askingWords(locale).ask
    if (mayBeAboutAResident(input.words, input, ownDomain)) return invalid({ harmless: residentWords(locale).missing })
    if ((await countOpen(tx, me)) >= mostOpen) return invalid({ words: t.faults.many })
    const requestId = await askChampion(tx, champion, input.words, { me, now })
    return redirect(supportUrls.request.href({ requestId })).saying(t.sent(champion.name))
  },
})

function AskView({ data, form: state, ctx: { locale, organisation } }: ViewProps<AskData>) {
  const { ask: t, days } = askingWords(locale)
  const { champion, busyUntil, instead, slots } = data
  return (
    <PageFrame
      title={t.title(champion.name)}
      lead={t.lead}
      who={t.who(champion.name, days(data.answerDays))}
      form={state}
      locale={locale}
    >
      {busyUntil && (
        <InsetText>
          {t.busy(champion.name, formatDate(locale, busyUntil))}{' '}
          {instead && (
            <a class="govuk-link" href={supportUrls.ask.href({ personId: instead.id })}>
              <bdi>{instead.name}</bdi>
            </a>
          )}
        </InsetText>
      )}
      <form method="post" action={supportUrls.ask.href({ personId: champion.id })} novalidate>
        <ShortProse name="words" label={t.words} hint={t.hint} limit={longest} form={state} locale={locale} />
        {isWarned(state) && (
          <ContactWarning
            contacts={findContactData(state.value('words'), data.ownDomain)}
            readers={t.readers(champion.name)}
            form={state}
            locale={locale}
          />
        )}
        <Button text={t.send(champion.name)} preventDoubleClick />
      </form>
      {slots.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{t.slots(champion.name)}</h2>
          <ul class="govuk-list">
            {slots.map(({ id, title, startsAt }) => (
              <li>
                <a class="govuk-link" href={eventsUrls.show.href({ eventId: id })}>
                  <bdi>{title}</bdi>
                </a>
                {startsAt && `, ${formatDateTime(locale, startsAt, organisation.timeZone)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </PageFrame>
  )
}
