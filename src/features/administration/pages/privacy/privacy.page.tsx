import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { searchPeople } from '../../people.queries.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { PersonSearch } from '../person-search.tsx'

export const privacyPage = page(administrationUrls.privacy, {
  access: holds('administrator'),
  async load({ db, query }) {
    const text = (query.get('person') ?? '').trim()
    return { query: text, ...(await searchPeople(db, text, { withLeavers: true })) }
  },
  title: ({ ctx }) => words(ctx.locale).privacy.title,
  view({ data: { query, people, more }, ctx: { locale, organisation } }) {
    const t = words(locale).privacy
    return (
      <AdminFrame title={t.title} lead={t.lead} locale={locale}>
        <PersonSearch
          action={administrationUrls.privacy.href()}
          query={query}
          label={t.search}
          hint={t.searchHint}
          button={t.searchButton}
          locale={locale}
        />
        {query && people.length === 0 && <p class="govuk-body">{t.none}</p>}
        {more && <p class="govuk-body">{words(locale).grant.many(formatNumber(locale, people.length))}</p>}
        <ul class="govuk-list govuk-list--spaced">
          {people.map(({ id, name, jobTitle, unit, email, leftAt }) => (
            <li>
              <a
                class="govuk-link govuk-!-font-weight-bold"
                href={administrationUrls.personData.href({ personId: id })}
              >
                {name}
              </a>
              <br />
              {[jobTitle, unit, email, leftAt && t.left(formatDate(locale, leftAt, organisation.timeZone))]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      </AdminFrame>
    )
  },
})
