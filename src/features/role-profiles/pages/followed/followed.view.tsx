import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterText, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Button, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type RoleProfile, wordsOf } from '../../role-profile.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import type { FollowedData } from './followed.page.ts'
import { pageSize } from './page-size.ts'

export function FollowedView({ data, ctx: { locale } }: ViewProps<FollowedData>) {
  const { followed, offered } = data
  const text = words(locale).followed
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {followed.length === 0 ? (
        <EmptyState title={text.none} text={text.noneText} />
      ) : (
        <section>
          <h2 class="govuk-heading-m">{text.yours}</h2>
          <Entries profiles={followed} verb="stop" locale={locale} />
        </section>
      )}
      {offered.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{text.offered}</h2>
          <p class="govuk-body">{text.offeredHint}</p>
          <Entries profiles={offered} verb="follow" locale={locale} />
        </section>
      )}
      <Others data={data} locale={locale} />
    </>
  )
}

function Others({ data: { others, total, page, question, all }, locale }: { data: FollowedData; locale: Locale }) {
  const text = words(locale).followed
  const here = roleProfilesUrls.followed.href()
  const address = (number: number) => roleProfilesUrls.followed.href({}, { q: question, page: number })
  return (
    <section>
      <h2 class="govuk-heading-m">{text.others}</h2>
      {all.length > pageSize && (
        <FilterBar action={here} locale={locale} {...(question ? { clearHref: here } : {})}>
          <FilterText name="q" label={text.search} value={question} />
        </FilterBar>
      )}
      {others.length === 0 ? (
        <p class="govuk-body">{question ? text.nothingFits : text.noProfiles}</p>
      ) : (
        <Entries profiles={others} verb="follow" locale={locale} />
      )}
      <Pager page={page} pageSize={pageSize} total={total} href={address} locale={locale} />
    </section>
  )
}

interface EntriesProps {
  readonly profiles: readonly RoleProfile[]
  readonly verb: 'follow' | 'stop'
  readonly locale: Locale
}

function Entries({ profiles, verb, locale }: EntriesProps) {
  const text = words(locale).followed
  return (
    <SummaryList
      rows={profiles.map(profile => {
        const { name, description } = wordsOf(profile, locale)
        const long = description.split('\n')[0] ?? ''
        return {
          key: (
            <a class="govuk-link" href={roleProfilesUrls.profile.href({ profileKey: profile.key })}>
              <bdi>{name}</bdi>
            </a>
          ),
          value: (
            <>
              <p class="govuk-body">
                {long.length > 220 ? `${long.slice(0, 220)}…` : long}{' '}
                <span class="app-quiet">{words(locale).profile.count(profile.requirements.length)}</span>
              </p>
              <form method="post" action={roleProfilesUrls.followed.href()}>
                <input type="hidden" name={verb} value={profile.key} />
                <Button
                  classes="govuk-button--secondary govuk-!-margin-bottom-0"
                  attributes={{ 'aria-label': verb === 'follow' ? text.followName(name) : text.stopName(name) }}
                  text={verb === 'follow' ? text.follow : text.stop}
                  preventDoubleClick
                />
              </form>
            </>
          ),
        }
      })}
    />
  )
}
