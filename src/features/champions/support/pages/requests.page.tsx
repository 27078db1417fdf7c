import { PageFrame } from '#features/about/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs } from '../../frame.tsx'
import { askingWords } from '../asking-words.ts'
import { type HelpRequest, listAnswered, listAsked, listWaitingFor } from '../requests.queries.ts'
import { supportUrls } from '../support.urls.ts'

interface RequestsData {
  readonly waiting: readonly HelpRequest[]
  readonly answered: readonly HelpRequest[]
  readonly asked: readonly HelpRequest[]
}

/** What I asked champions; and for champions, what was asked of them. */
export const requestsPage = page(supportUrls.requests, {
  access: signedIn,
  load: async ({ db, me }): Promise<RequestsData> => ({
    waiting: await listWaitingFor(db, me),
    answered: await listAnswered(db, me),
    asked: await listAsked(db, me),
  }),
  title: ({ ctx }) => askingWords(ctx.locale).list.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: RequestsView,
})

function RequestsView({ data: { waiting, answered, asked }, ctx: { locale, organisation } }: ViewProps<RequestsData>) {
  const { list: t } = askingWords(locale)
  const given = { locale, timeZone: organisation.timeZone }
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      who={t.who}
      actions={[{ text: t.find, href: championsUrls.find.href() }]}
      locale={locale}
    >
      <Some title={t.waiting} id="waiting" requests={waiting} who={({ personName }) => t.from(personName)} {...given} />
      <Some title={t.mine} id="mine" requests={asked} who={({ championName }) => t.to(championName)} {...given} />
      {asked.length === 0 && waiting.length === 0 && answered.length === 0 && (
        <EmptyState title={t.none} text={t.noneText} action={{ text: t.find, href: championsUrls.find.href() }} />
      )}
      <Some
        title={t.answered}
        id="answered"
        requests={answered}
        who={({ personName }) => t.from(personName)}
        {...given}
      />
    </PageFrame>
  )
}

interface SomeProps {
  readonly title: string
  readonly id: string
  readonly requests: readonly HelpRequest[]
  readonly who: (request: HelpRequest) => string
  readonly locale: Locale
  readonly timeZone: string
}

function Some({ title, id, requests, who, locale, timeZone }: SomeProps) {
  const { states } = askingWords(locale)
  if (requests.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ul class="app-passport-steps">
        {requests.map(request => (
          <li class="app-passport-step">
            <a class="govuk-link" href={supportUrls.request.href({ requestId: request.id })} dir="auto">
              {request.words}
            </a>
            <p class="govuk-body-s app-quiet">
              <bdi>{who(request)}</bdi> · {formatDate(locale, request.askedAt, timeZone)}
            </p>
            <Tag text={states[request.state]} classes={request.state === 'open' ? '' : 'govuk-tag--grey'} />
          </li>
        ))}
      </ul>
    </section>
  )
}
