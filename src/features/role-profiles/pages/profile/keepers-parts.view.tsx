import { Button, Details, InsetText, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, type Locale } from '#platform/i18n/index.ts'
import { compareRequirements, sameTexts } from '../../compare-profiles.ts'
import type { Edition } from '../../managed-profiles.queries.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import type { ProfileData } from './load-profile.ts'
import { levelName, nameOf } from './requirements.view.tsx'

interface Props {
  readonly data: ProfileData
  readonly locale: Locale
}

/** Skills that merged, split or went since, and the one button that puts the profile right. */
export function Mend({ data, locale }: Props) {
  const { broken, framework, checked, isKeeper, key } = data
  const { mend: text } = words(locale)
  if (!isKeeper || framework.versionId === checked.versionId) return null
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{text.title}</h2>
      <p>{broken.length > 0 ? text.lead : text.newer}</p>
      {broken.length > 0 && (
        <Table
          head={[text.skill, text.becomes]}
          rows={broken.map(({ skillKey, nowKeys, names }) => [
            names[locale] ?? nameOf(data, skillKey),
            nowKeys.length > 0 ? nowKeys.map(now => nameOf(data, now)).join(', ') : text.goes,
          ])}
          firstCellIsHeader
        />
      )}
      <form method="post" action={roleProfilesUrls.mend.href({ profileKey: key })}>
        <Button text={broken.length > 0 ? text.button : text.check} preventDoubleClick />
      </form>
    </InsetText>
  )
}

/** What it was made from, and how it differs from that now. */
export function Base({ data, locale }: Props) {
  const { base, profile, framework, isKeeper } = data
  const text = words(locale).profile
  if (!profile?.basedOn) return null
  if (!base) return isKeeper ? <p class="govuk-body">{text.baseGone}</p> : null
  const level = (value: number | undefined) => (value === undefined ? text.notAsked : levelName(framework, value))
  return (
    <section>
      <h2 class="govuk-heading-m">{text.basedOn(base.name)}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={roleProfilesUrls.profile.href({ profileKey: base.key })}>
          {base.name}
        </a>
      </p>
      {base.changes.length === 0 ? (
        <p class="govuk-body">{text.sameAsBase}</p>
      ) : (
        <Details summaryText={`${text.differs} (${base.changes.length})`}>
          <Table
            classes="app-table--stack"
            head={[text.skill, text.there, text.here]}
            rows={base.changes.map(({ skillKey, from, to }) => [nameOf(data, skillKey), level(from), level(to)])}
            firstCellIsHeader
          />
        </Details>
      )}
    </section>
  )
}

/** Every edition with who and when, and a way back to it; then putting the whole away. */
export function History({ data, ctx: { locale, organisation } }: ViewProps<ProfileData>) {
  const { profile, key } = data
  if (!profile) return null
  const text = words(locale).profile
  const published = profile.editions.filter(edition => edition.publishedAt)
  const address = { profileKey: key }
  return (
    <section class="app-no-print">
      {published.length > 0 && <h2 class="govuk-heading-m">{text.history}</h2>}
      {published.length > 1 && <p class="govuk-body">{text.historyLead}</p>}
      {published.length > 0 && (
        <Table
          classes="app-table--stack"
          head={[text.when, text.who, text.what]}
          rows={published.map((edition, place) => [
            formatDateTime(locale, edition.publishedAt ?? edition.createdAt, organisation.timeZone),
            edition.by ?? text.nobody,
            <>
              {whatChanged(edition, published[place + 1], locale)}{' '}
              {place === 0 ? (
                <span class="app-quiet">({text.counts})</span>
              ) : (
                <form method="post" action={roleProfilesUrls.bringBack.href({ ...address, editionId: edition.id })}>
                  <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" text={text.bringBack} />
                </form>
              )}
            </>,
          ])}
          firstCellIsHeader
        />
      )}
      {published.length > 0 && (
        <form
          method="post"
          action={(profile.putAway ? roleProfilesUrls.takeBack : roleProfilesUrls.putAway).href(address)}
        >
          <Button classes="govuk-button--secondary" text={profile.putAway ? text.takeBack : text.retire} />
        </form>
      )}
    </section>
  )
}

function whatChanged(edition: Edition, before: Edition | undefined, locale: Locale): string {
  const text = words(locale).profile
  if (!before) return text.first
  const changes = compareRequirements(before.requirements, edition.requirements).length
  const parts = [
    changes > 0 && text.changedSkills(changes),
    !sameTexts(before.texts, edition.texts) && text.words.toLowerCase(),
  ].filter(part => part !== false)
  return parts.join(', ') || '–'
}
