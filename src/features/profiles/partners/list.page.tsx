import { aboutUrls } from '#features/about/index.ts'
import { listPartners, partnershipsUrls } from '#features/partnerships/index.ts'
import { EmptyState, FilterBar, FilterSelect, FilterText, PageHeader, Pager } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { profilesUrls } from '../profiles.urls.ts'
import {
  type FoundAtPartners,
  findPartnerPeople,
  type PartnerPerson,
  partnerPeoplePageSize,
} from './partner-people.queries.ts'
import { peopleAtPartnersUrls } from './partners.urls.ts'
import { whyFound } from './why.ts'
import { partnerWords } from './words.ts'

interface ListData extends FoundAtPartners {
  readonly words: string
  readonly at: string | undefined
  readonly page: number
  readonly partners: readonly { readonly id: string; readonly name: string }[]
}

/** Everybody at a partner who shows themselves, found by whatever they show. */
export const partnerPeoplePage = page(peopleAtPartnersUrls.list, {
  access: signedIn,
  async load({ db, query }): Promise<ListData> {
    const words = (query.get('words') ?? '').slice(0, 400)
    const number = pageNumber(query, 1000)
    const partners = await listPartners(db)
    const at = partners.find(({ id }) => id === query.get('at'))?.id
    const found = await findPartnerPeople(db, { words, partnerId: at, page: number })
    return { ...found, words, at, page: number, partners }
  },
  title: ({ ctx }) => partnerWords(ctx.locale).title,
  breadcrumbs: ({ ctx }) => [{ text: partnerWords(ctx.locale).partners, href: partnershipsUrls.overview.href() }],
  view(props) {
    const { data, ctx } = props
    const { locale } = ctx
    const t = partnerWords(locale)
    const isSearch = data.words !== '' || data.at !== undefined
    const here = (page?: number) =>
      peopleAtPartnersUrls.list.href({}, { words: data.words, at: data.at, page: page === 1 ? undefined : page })
    return (
      <>
        <PageHeader
          title={t.title}
          lead={t.lead}
          locale={locale}
          whoCanSee={{ text: t.whoSees, href: aboutUrls.whoCanSee.href() }}
          actions={[
            { text: t.partners, href: partnershipsUrls.overview.href() },
            { text: t.mine, href: profilesUrls.preview.href({}, { as: 'partners' }) },
          ]}
        />
        {(isSearch || data.total > 0) && (
          <FilterBar
            action={peopleAtPartnersUrls.list.href()}
            locale={locale}
            submitText={t.submit}
            clearHref={isSearch ? peopleAtPartnersUrls.list.href() : undefined}
          >
            <FilterText name="words" before={t.find} label={t.findHint} value={data.words} />
            <FilterSelect
              name="at"
              before={t.at}
              label={t.organisation}
              value={data.at ?? ''}
              items={[
                { value: '', text: t.anyPartner },
                ...data.partners.map(({ id, name }) => ({ value: id, text: name })),
              ]}
            />
          </FilterBar>
        )}
        {data.isAlike && <p class="govuk-body">{t.alike}</p>}
        {data.total > 0 ? (
          <Found {...props} />
        ) : (
          <EmptyState title={isSearch ? t.nobody : t.none} text={isSearch ? t.nobodyText : t.noneText} />
        )}
        <Pager page={data.page} pageSize={partnerPeoplePageSize} total={data.total} href={here} locale={locale} />
      </>
    )
  },
})

function Found({ data: { people, total, words }, ctx: { locale } }: ViewProps<ListData>) {
  const t = partnerWords(locale)
  return (
    <table class="govuk-table app-table--stack app-found">
      <caption class="govuk-table__caption govuk-table__caption--s">
        {t.found(total, formatNumber(locale, total))}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {[t.person, t.job, t.organisation, t.why].map(heading => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {people.map(person => (
          <Row person={person} why={whyFound(person, words, locale)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ person: { id, profile, partnerName }, why }: { person: PartnerPerson; why: readonly string[] }) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        <a class="govuk-link" href={peopleAtPartnersUrls.person.href({ partnerPersonId: id })}>
          <bdi>{profile.preferredName ?? profile.name}</bdi>
        </a>
      </th>
      <td class="govuk-table__cell">{profile.jobTitle}</td>
      <td class="govuk-table__cell">
        <bdi>{partnerName}</bdi>
        {profile.unit && (
          <span class="app-found__beside">
            <bdi>{profile.unit.name}</bdi>
          </span>
        )}
      </td>
      <td class="govuk-table__cell">
        {why.length > 0 && (
          <ul class="app-why">
            {why.map(reason => (
              <li class="app-why__one">
                <bdi>{reason}</bdi>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

export const partnerPeopleCrumb = (locale: Parameters<typeof partnerWords>[0]) => ({
  text: partnerWords(locale).title,
  href: peopleAtPartnersUrls.list.href(),
})
