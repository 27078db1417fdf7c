import { PageFrame } from '#features/about/index.ts'
import { Stamp as Mark } from '#platform/html/components/index.ts'
import { Button, Details, InsetText, SummaryList, Table, Tag, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../achievements/achievement.ts'
import { edgeOfKey } from '../../achievements/motif.ts'
import { mayGiveThis } from '../../award/may-give.ts'
import { standingOf } from '../../award/stamp.ts'
import { describeHanders } from '../../criteria/describe-rule.ts'
import { conditionKinds } from '../../criteria/rule.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { Paragraphs } from '../frame.tsx'
import { stateOfVersion } from '../manage/manage.page.tsx'
import type { AchievementData } from './achievement.page.ts'

type Props = ViewProps<AchievementData>

export function AchievementView(props: Props) {
  const { data, ctx } = props
  const { newest, editions, fault } = data
  const { locale } = ctx
  const text = words(locale)
  const { manage } = text
  const { name, description, criteria } = textIn(newest.texts, locale)
  const params = { achievementKey: newest.key }
  return (
    <PageFrame
      wide
      title={name}
      caption={manage.states[stateOfVersion(newest)]}
      lead={description}
      who={text.whoSeesManage}
      actions={[
        { text: manage.edit, href: stampsUrls.edit.href(params) },
        newest.publishedAt !== undefined &&
          mayGiveThis(ctx.me, newest) && { text: manage.award, href: stampsUrls.award.href(params) },
      ]}
      locale={locale}
    >
      {!newest.publishedAt && <InsetText text={manage.draftNotice} />}
      <p>
        <Mark motif={newest.motif} variant={edgeOfKey(newest.key)} size={128} />
      </p>
      <h2 class="govuk-heading-m">{manage.rules}</h2>
      <Paragraphs text={criteria} />
      <Conditions {...props} />
      {fault && <WarningText text={manage.faults[fault]} locale={locale} />}
      {!newest.publishedAt && (
        <>
          {!fault && (
            <Post action={stampsUrls.publish.href(params)} lead={manage.publishLead} button={manage.publish} />
          )}
          <Post action={stampsUrls.discard.href(params)} button={manage.discard} isSecondary />
        </>
      )}
      <Given {...props} />
      <h2 class="govuk-heading-m">{manage.editions}</h2>
      <SummaryList
        rows={editions.map(({ number, publishedAt }) => ({
          key: String(number),
          value: publishedAt ? (
            formatDate(locale, publishedAt)
          ) : (
            <Tag text={manage.states.draft} classes="govuk-tag--grey" />
          ),
        }))}
      />
      {newest.retiredAt ? (
        <Post action={stampsUrls.takeUp.href(params)} button={manage.takeUp} isSecondary />
      ) : (
        editions.some(({ publishedAt }) => publishedAt) && (
          <Details summaryText={manage.retire}>
            <Post action={stampsUrls.retire.href(params)} lead={manage.retireLead} button={manage.retire} isSecondary />
          </Details>
        )
      )}
    </PageFrame>
  )
}

interface PostProps {
  readonly action: string
  readonly lead?: string
  readonly button: string
  readonly isSecondary?: boolean
}

function Post({ action, lead, button, isSecondary }: PostProps) {
  return (
    <form method="post" action={action}>
      {lead && <p class="govuk-body">{lead}</p>}
      <Button text={button} classes={isSecondary ? 'govuk-button--secondary' : undefined} preventDoubleClick />
    </form>
  )
}

function Conditions({ data: { newest, conditions }, ctx: { locale } }: Props) {
  const { manage, rule, condition } = words(locale)
  const params = { achievementKey: newest.key }
  const { match, handers } = newest.rule
  return (
    <>
      {conditions.length === 0 && handers.length === 0 && <p class="govuk-body">{manage.noRules}</p>}
      {conditions.length > 1 && match === 'any' && <p class="govuk-body">{rule.any}</p>}
      {conditions.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {conditions.map((sentence, place) => (
            <li>
              <form method="post" action={stampsUrls.removeCondition.href(params)}>
                {sentence} <input type="hidden" name="place" value={String(place)} />
                <Button
                  classes="govuk-button--secondary govuk-!-margin-bottom-0"
                  text={manage.remove}
                  attributes={{ 'aria-label': `${manage.remove}: ${sentence}` }}
                />
              </form>
            </li>
          ))}
        </ul>
      )}
      {describeHanders(newest.rule, locale).map(sentence => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <h3 class="govuk-heading-s">{manage.addCondition}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {conditionKinds.map(kind => (
          <li>
            <a class="govuk-link" href={stampsUrls.addCondition.href({ ...params, kind })}>
              {condition.kinds[kind]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Given({ data: { newest, given }, ctx: { locale, now } }: Props & { ctx: { locale: Locale; now: Date } }) {
  const text = words(locale)
  const { manage } = text
  if (newest.rule.handers.length === 0 && given.length === 0) return <p class="govuk-body">{manage.protectedNote}</p>
  return (
    <>
      <h2 class="govuk-heading-m">{manage.givenByHand}</h2>
      {given.length === 0 ? (
        <p class="govuk-body">{manage.noneByHand}</p>
      ) : (
        <Table
          classes="app-table--stack"
          firstCellIsHeader
          head={[manage.person, manage.given, manage.by, manage.why, manage.state]}
          rows={given.map(stamp => [
            <bdi>{stamp.personName}</bdi>,
            formatDate(locale, stamp.awardedAt),
            stamp.awardedByName ?? '',
            stamp.words ?? '',
            stamp.revokedAt ? (
              text.standing[standingOf(stamp, now)]
            ) : (
              <a class="govuk-link" href={stampsUrls.revoke.href({ achievementKey: newest.key, stampId: stamp.id })}>
                {manage.revoke}
                <span class="govuk-visually-hidden"> {stamp.personName}</span>
              </a>
            ),
          ])}
        />
      )}
      <p class="govuk-body-s">{manage.protectedNote}</p>
    </>
  )
}
