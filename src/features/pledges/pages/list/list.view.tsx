import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { isShown, type Pledge, type PledgeFigure, shareReached, stateOf } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { sayShare, words } from '../../words.ts'
import { ShareBar } from '../share-bar.tsx'

interface ListData {
  readonly pledges: readonly Pledge[]
  readonly totals: ReadonlyMap<string, PledgeFigure>
  readonly isKeeper: boolean
}

const groups = [
  ['public', 'open'],
  ['draft', 'drafts'],
  ['closed', 'closed'],
] as const

export function ListView({ data, ctx: { locale, organisation } }: ViewProps<ListData>) {
  const { pledges, isKeeper } = data
  const text = words(locale)
  return (
    <>
      <PageHeader
        title={text.list.title}
        lead={text.list.lead}
        whoCanSee={{ text: text.counts(organisation.minimumGroup), href: aboutUrls.whoCanSee.href() }}
        actions={[isKeeper && { text: text.list.make, href: pledgesUrls.make.href(), primary: true }]}
        locale={locale}
      />
      {pledges.length === 0 && (
        <EmptyState title={text.list.none} text={isKeeper ? text.list.noneLead : text.list.noneText} />
      )}
      {groups.map(([state, heading]) => {
        const those = pledges.filter(pledge => stateOf(pledge) === state)
        return (
          those.length > 0 && (
            <section>
              <h2 class="govuk-heading-m">{text.list[heading]}</h2>
              <ul class="govuk-list govuk-list--spaced">
                {those.map(pledge => (
                  <Line
                    pledge={pledge}
                    total={data.totals.get(pledge.id)}
                    minimum={organisation.minimumGroup}
                    locale={locale}
                  />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}

interface LineProps {
  readonly pledge: Pledge
  readonly total: PledgeFigure | undefined
  readonly minimum: number
  readonly locale: Locale
}

function Line({ pledge, total, minimum, locale }: LineProps) {
  const text = words(locale).list
  const state = stateOf(pledge)
  const share = total && isShown(total, minimum) ? shareReached(total) : undefined
  const address = state === 'draft' ? pledgesUrls.check : pledgesUrls.show
  return (
    <li>
      <a class="govuk-link govuk-!-font-weight-bold" href={address.href({ pledgeId: pledge.id })}>
        {pledge.title}
      </a>{' '}
      <span class="app-quiet">
        {state === 'closed' && pledge.closedAt
          ? text.closedOn(formatDate(locale, pledge.closedAt))
          : pledge.dueOn && text.due(formatDate(locale, pledge.dueOn))}
      </span>
      {state !== 'draft' && (
        <>
          <br />
          {share ? (
            <ShareBar from={share.from} text={text.share(sayShare(locale, share))} />
          ) : (
            <span class="app-quiet">{text.notCounted}</span>
          )}
        </>
      )}
    </li>
  )
}
