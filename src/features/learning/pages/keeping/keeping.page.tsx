import { sql } from 'kysely'
import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate, type Locale } from '#platform/i18n/index.ts'
import { keepingWords } from '../../keeping-words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { faultText } from '../../links/fault-text.ts'
import { listForKeepers, type Resource } from '../../resources.queries.ts'
import { words } from '../../words.ts'
import { toCatalogue } from '../crumbs.ts'

interface KeepingData {
  readonly suggestions: readonly Resource[]
  readonly broken: readonly Resource[]
  readonly overdue: readonly Resource[]
  readonly unowned: readonly Resource[]
  readonly withdrawn: readonly Resource[]
}

const most = 25

/** What in the catalogue waits for somebody to look at it. */
export const keepingPage = page(learningUrls.keeping, {
  access: meets(keepsCatalogue),
  async load({ db, locale, organisation, now }): Promise<KeepingData> {
    const today = calendarDay(organisation.timeZone, now)
    const open = sql`r.published_at is not null and r.withdrawn_at is null`
    // A partner's copy is kept by the partner.
    const list = (which: ReturnType<typeof sql>) =>
      listForKeepers(db, sql`r.origin <> 'partner' and ${which}`, locale, most)
    return {
      suggestions: await list(sql`r.published_at is null and r.withdrawn_at is null`),
      broken: await list(sql`${open} and r.link_state = 'broken'`),
      overdue: await list(sql`${open} and r.review_on < ${today}::date`),
      unowned: await list(sql`${open} and r.origin <> 'built-in' and o.id is null`),
      withdrawn: await list(sql`r.withdrawn_at is not null and r.published_at is not null`),
    }
  },
  title: ({ ctx }) => keepingWords(ctx.locale).keeping.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale)],
  view: KeepingView,
})

function KeepingView({ data, ctx: { locale } }: ViewProps<KeepingData>) {
  const { keeping, ask } = keepingWords(locale)
  const { catalogue, keepersSee } = words(locale)
  const isNothing = [data.suggestions, data.broken, data.overdue, data.unowned].every(list => list.length === 0)
  return (
    <>
      <PageHeader
        title={keeping.title}
        lead={keeping.lead}
        whoCanSee={{ text: keepersSee }}
        actions={[
          { text: catalogue.add, href: learningUrls.add.href(), primary: true },
          { text: ask.title, href: learningUrls.assign.href() },
          { text: keeping.asked, href: learningUrls.assignments.href() },
          { text: keeping.import, href: learningUrls.imports.href() },
        ]}
        locale={locale}
      />
      {isNothing && <InsetText text={keeping.nothing} />}
      <Part
        title={keeping.suggestions}
        resources={data.suggestions}
        note={({ suggestedBy, suggestedWhy }) => [suggestedBy?.name, suggestedWhy].filter(Boolean).join(': ')}
        locale={locale}
      />
      <Part
        title={keeping.broken}
        text={keeping.brokenText}
        resources={data.broken}
        note={({ linkFault, address }) => `${address ?? ''} ${faultText(linkFault, locale)}`}
        locale={locale}
      />
      <Part
        title={keeping.overdue}
        resources={data.overdue}
        note={({ reviewOn }) => (reviewOn ? formatDate(locale, reviewOn) : '')}
        locale={locale}
      />
      <Part title={keeping.noOwner} resources={data.unowned} note={({ provider }) => provider} locale={locale} />
      <Part
        title={keeping.withdrawn}
        resources={data.withdrawn}
        note={({ withdrawnWhy }) => withdrawnWhy}
        locale={locale}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={learningUrls.file.href({ file: 'catalogue.csv' })} download>
          {keeping.csv}
        </a>
        {' · '}
        <a class="govuk-link" href={learningUrls.file.href({ file: 'catalogue.json' })} download>
          {keeping.json}
        </a>
      </p>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly text?: string
  readonly resources: readonly Resource[]
  readonly note: (resource: Resource) => string
  readonly locale: Locale
}

function Part({ title, text, resources, note }: PartProps) {
  if (resources.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {text && <p class="govuk-body">{text}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {resources.map(resource => (
          <li>
            <a class="govuk-link" href={learningUrls.edit.href({ resourceId: resource.id })}>
              <bdi>{resource.title}</bdi>
            </a>
            <br />
            <span class="app-quiet app-address">
              <bdi>{note(resource)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
