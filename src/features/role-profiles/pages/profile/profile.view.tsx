import { PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import { basicProfileKey, wordsOf } from '../../role-profile.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { Base, History, Mend } from './keepers-parts.view.tsx'
import type { ProfileData } from './load-profile.ts'
import { Requirements } from './requirements.view.tsx'

export function ProfileView(props: ViewProps<ProfileData>) {
  const { data, ctx } = props
  const { locale, organisation } = ctx
  const { key, profile, edition, offers, framework, checked, isKeeper } = data
  const said = wordsOf(data, locale)
  const text = words(locale).profile
  const isDraft = edition !== undefined && !edition.publishedAt
  const address = { profileKey: key }
  // A few words stand under the title; what somebody wrote at length is read as a text.
  const isShort = said.description.length <= 300 && !said.description.includes('\n')
  const offeredTo = [...offers.jobs, ...offers.units.map(({ name }) => name)]
  return (
    <>
      <PageHeader
        title={<bdi>{said.name}</bdi>}
        caption={[said.family, framework.name].filter(Boolean).join(' · ')}
        lead={isShort ? said.description : undefined}
        whoCanSee={{ text: isDraft ? words(locale).keepersSee : words(locale).everybodySees }}
        actions={[
          isKeeper && profile && { text: text.edit, href: roleProfilesUrls.edit.href(address) },
          isKeeper && profile && { text: text.jobs, href: roleProfilesUrls.jobs.href(address) },
          isKeeper && { text: text.copy, href: roleProfilesUrls.add.href({}, { from: key }) },
        ]}
        locale={locale}
      />
      {!isShort && <p class="govuk-body app-as-written">{said.description}</p>}
      {key === basicProfileKey && (
        <p class="govuk-body">
          <Tag text={text.basic} />
        </p>
      )}
      <State {...props} isDraft={isDraft} />
      {data.profile && <Mend data={data} locale={locale} />}
      <Requirements data={data} locale={locale} />
      <p class="govuk-body-s app-quiet">
        {text.checked(checked.version, formatDate(locale, checked.publishedAt, organisation.timeZone))}
        {offeredTo.length > 0 && (
          <>
            <br />
            {text.offeredTo(formatList(locale, offeredTo))}
          </>
        )}
      </p>
      {profile && edition?.publishedAt && !profile.putAway && <Follow data={data} locale={locale} />}
      <Base data={data} locale={locale} />
      {isKeeper && profile && <History {...props} />}
    </>
  )
}

function State({ data, ctx: { locale, organisation }, isDraft }: ViewProps<ProfileData> & { isDraft: boolean }) {
  const { key, profile, edition, isKeeper } = data
  if (!isKeeper || !profile) return null
  const text = words(locale).profile
  const address = { profileKey: key }
  const hasDraft = profile.editions.some(({ publishedAt }) => !publishedAt)
  return (
    <>
      {profile.putAway && (
        <InsetText>
          <strong>{text.putAway(formatDate(locale, profile.putAway.at, organisation.timeZone))}</strong>{' '}
          {profile.putAway.by && text.by(profile.putAway.by)}. {text.putAwayText}
        </InsetText>
      )}
      {isDraft && edition && (
        <InsetText>
          <p>
            <Tag text={text.draft} classes="govuk-tag--yellow" /> {text.draftText}
          </p>
          {edition.requirements.length === 0 && <p>{text.emptyDraft}</p>}
          <div class="govuk-button-group govuk-!-margin-bottom-0">
            {edition.requirements.length > 0 ? (
              <form method="post" action={roleProfilesUrls.publish.href(address)}>
                <Button text={text.publish} preventDoubleClick />
              </form>
            ) : (
              <a class="govuk-link" href={roleProfilesUrls.edit.href(address)}>
                {text.edit}
              </a>
            )}
            <form method="post" action={roleProfilesUrls.discardDraft.href(address)}>
              <Button text={text.discard} classes="govuk-button--secondary" />
            </form>
            {profile.editions.some(({ publishedAt }) => publishedAt) && (
              <a class="govuk-link" href={roleProfilesUrls.profile.href(address)}>
                {text.seePublished}
              </a>
            )}
          </div>
        </InsetText>
      )}
      {!isDraft && hasDraft && (
        <p class="govuk-body">
          <a class="govuk-link" href={roleProfilesUrls.profile.href(address, { draft: 'yes' })}>
            {text.seeDraft}
          </a>
        </p>
      )}
    </>
  )
}

function Follow({ data: { key, isFollowed }, locale }: { data: ProfileData; locale: Locale }) {
  const text = words(locale).profile
  return (
    <form class="app-no-print" method="post" action={roleProfilesUrls.followed.href()}>
      <input type="hidden" name={isFollowed ? 'stop' : 'follow'} value={key} />
      {!isFollowed && <p class="govuk-body">{text.followHint}</p>}
      <div class="govuk-button-group">
        <Button
          text={isFollowed ? text.stop : text.follow}
          classes={isFollowed ? 'govuk-button--secondary' : ''}
          preventDoubleClick
        />
        <a class="govuk-link" href={roleProfilesUrls.followed.href()}>
          {text.yours}
        </a>
      </div>
    </form>
  )
}
