import { Table } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { type LinkedPerson, listLinkedPeople } from '../../identities.queries.ts'
import { nameOf } from '../../provider.ts'
import { getProvider } from '../../providers.queries.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame, providerCrumbs } from '../frame.tsx'

const pageSize = 100

export const linkedPage = page(singleSignOnUrls.people, {
  access: holds('administrator'),
  async load({ db, params, query }) {
    const provider = await getProvider(db, params.providerId)
    const offset = Math.min(Math.max(0, Math.trunc(Number(query.get('after')) || 0)), 1_000_000)
    const rows = await listLinkedPeople(db, provider.id, { limit: pageSize + 1, offset })
    return { provider, people: rows.slice(0, pageSize), next: rows.length > pageSize ? offset + pageSize : undefined }
  },
  title: ({ data, ctx: { locale } }) => adminWords(locale).linked.title(nameOf(data.provider, locale)),
  breadcrumbs: ({ data, ctx }) => providerCrumbs(ctx.locale, data.provider),
  view({ data: { provider, people, next }, ctx: { locale, organisation } }) {
    const t = adminWords(locale).linked
    const title = t.title(nameOf(provider, locale))
    const { id: providerId } = provider
    return (
      <>
        <AdminFrame title={title} lead={t.lead} locale={locale} />
        {people.length === 0 ? (
          <p class="govuk-body">{t.none}</p>
        ) : (
          <section class="app-scroll" tabindex={0} aria-label={title}>
            <Table
              head={[
                t.person,
                t.account,
                t.since,
                t.used,
                { text: <span class="govuk-visually-hidden">{t.unlink}</span> },
              ]}
              firstCellIsHeader
              rows={people.map(person => personRow(person, { providerId, locale, timeZone: organisation.timeZone }))}
            />
          </section>
        )}
        {next !== undefined && (
          <p class="govuk-body">
            <a class="govuk-link" href={singleSignOnUrls.people.href({ providerId }, { after: next })}>
              {t.more}
            </a>
          </p>
        )}
      </>
    )
  },
})

interface Reader {
  readonly providerId: string
  readonly locale: Locale
  readonly timeZone: string
}

function personRow(person: LinkedPerson, { providerId, locale, timeZone }: Reader) {
  const t = adminWords(locale).linked
  const by = t.by[person.linkedBy as keyof typeof t.by]
  return [
    person.leftAt ? `${person.name} (${t.left})` : person.name,
    person.label,
    `${formatDate(locale, person.linkedAt, timeZone)}, ${by}`,
    person.usedAt ? formatDate(locale, person.usedAt, timeZone) : t.never,
    {
      text: (
        <a class="govuk-link" href={singleSignOnUrls.unlinkPerson.href({ providerId, identityId: person.id })}>
          {t.unlink}
          <span class="govuk-visually-hidden">: {person.name}</span>
        </a>
      ),
    },
  ]
}
