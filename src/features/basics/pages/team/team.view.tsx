import { aboutUrls } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { DatedFigure } from '../../basics.queries.ts'
import { words } from '../../words.ts'
import { FigureTiles } from '../figure-tiles.tsx'
import { FigureTrends } from '../figure-trends.tsx'

interface TeamData {
  figures: readonly DatedFigure[]
  latest: DatedFigure | undefined
}

export function TeamView({ data: { figures, latest }, ctx: { locale, organisation } }: ViewProps<TeamData>) {
  const text = words(locale)
  const isShown = latest && (typeof latest.takenPart !== 'string' || typeof latest.atBasic !== 'string')
  return (
    <>
      <PageHeader
        title={text.team.title}
        caption={latest && text.team.people(latest.people)}
        lead={text.team.lead}
        whoCanSee={{ text: text.counts(organisation.minimumGroup), href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {isShown && <p class="govuk-body">{text.organisation.differ}</p>}
      {isShown && <FigureTiles figure={latest} locale={locale} />}
      {latest && <WhyHidden figure={latest} minimum={organisation.minimumGroup} locale={locale} />}
      {!latest && <EmptyState title={text.team.hiddenTitle} text={text.team.noneYet} />}
      {isShown && <FigureTrends figures={figures} minimumGroup={organisation.minimumGroup} locale={locale} />}
    </>
  )
}

interface WhyHiddenProps {
  figure: DatedFigure
  minimum: number
  locale: Parameters<typeof words>[0]
}

function WhyHidden({ figure, minimum, locale }: WhyHiddenProps) {
  const text = words(locale)
  const reason = typeof figure.takenPart === 'string' ? figure.takenPart : figure.atBasic
  if (typeof reason !== 'string') return null
  return (
    <EmptyState
      title={text.team.hiddenTitle}
      text={`${text.hiddenLong[reason](minimum)} ${text.team.hiddenAdvice}`}
      action={{ text: text.team.champions, href: peopleUrls.champions.href() }}
    />
  )
}
