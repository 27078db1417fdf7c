import { aboutUrls } from '#features/about/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { skillsUrls } from '#features/skills/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { drawnOnce } from '#platform/html/drawn-once.ts'
import { Details } from '#platform/html/govuk/index.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { DatedFigure } from '../../basics.queries.ts'
import { latestShown } from '../../basics.ts'
import { basicsUrls } from '../../basics.urls.ts'
import { words } from '../../words.ts'
import { FigureTiles } from '../figure-tiles.tsx'
import { FigureTrends } from '../figure-trends.tsx'

interface OrganisationData {
  figures: readonly DatedFigure[]
  leads: boolean
  runsProgramme: boolean
}

export function OrganisationView({ data, ctx: { locale, organisation } }: ViewProps<OrganisationData>) {
  const { name, minimumGroup } = organisation
  return <Figures {...data} locale={locale} organisation={{ name, minimumGroup }} />
}

interface Props extends OrganisationData {
  locale: Locale
  organisation: Pick<Organisation, 'name' | 'minimumGroup'>
}

// The same for everybody who works there and reads the same language, until the next count.
const Figures = drawnOnce(({ figures, leads, runsProgramme, locale, organisation }: Props) => {
  const text = words(locale)
  const latest = latestShown(figures)
  return (
    <>
      <PageHeader
        title={text.organisation.title}
        caption={organisation.name}
        lead={text.organisation.lead}
        whoCanSee={{ text: text.counts(organisation.minimumGroup), href: aboutUrls.whoCanSee.href() }}
        actions={[
          leads && { text: text.organisation.team, href: basicsUrls.team.href() },
          runsProgramme && { text: text.organisation.units, href: basicsUrls.units.href() },
        ]}
        locale={locale}
      />
      {latest && <p class="govuk-body">{text.organisation.differ}</p>}
      {latest ? (
        <>
          <FigureTiles figure={latest} locale={locale} />
          <FigureTrends figures={figures} minimumGroup={organisation.minimumGroup} locale={locale} />
        </>
      ) : (
        <EmptyState
          title={text.organisation.none}
          text={runsProgramme ? text.organisation.noneProgramme : text.organisation.noneText}
          action={
            runsProgramme
              ? { text: text.organisation.units, href: basicsUrls.units.href() }
              : { text: text.organisation.myPassport, href: passportUrls.show.href() }
          }
        />
      )}
      <Details summaryText={text.organisation.whatIsBasic}>
        <p class="govuk-body">{text.organisation.whatIsBasicText}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={skillsUrls.framework.href({ frameworkKey: 'digital-basics' })}>
            {text.organisation.read}
          </a>
        </p>
      </Details>
    </>
  )
}, 50)
