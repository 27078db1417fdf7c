import { FilterBar, FilterText } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { mostTeams } from '../../extra-teams.ts'
import type { WholeProfile } from '../../profiles.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { AudienceChoice, ProfileFrame, SaveOrLeave } from '../form-frame.tsx'

export interface TeamsData {
  readonly whole: WholeProfile
  readonly typed: string
  /** What was found; undefined before anything was typed. */
  readonly units: readonly Unit[] | undefined
}

interface Unit {
  readonly id: string
  readonly name: string
}

export function TeamsView({ data, form, ctx: { locale } }: ViewProps<TeamsData>) {
  const { groups, teams } = words(locale)
  const { whole, typed, units } = data
  const isFull = whole.extraUnits.length >= mostTeams
  return (
    <ProfileFrame title={groups.teams.title} lead={groups.teams.lead} form={form} locale={locale}>
      <h2 class="govuk-heading-m">{teams.now}</h2>
      {whole.extraUnits.length === 0 ? (
        <p class="govuk-body">{teams.none}</p>
      ) : (
        <UnitList
          units={whole.extraUnits}
          href={profilesUrls.removeTeam.href}
          word={teams.remove}
          of={teams.removeOf}
        />
      )}
      {isFull ? (
        <p class="govuk-body">{teams.tooMany}</p>
      ) : (
        <FilterBar action={profilesUrls.teams.href()} locale={locale} label={teams.find} submitText={teams.findButton}>
          <FilterText name="q" label={teams.find} value={typed} placeholder={teams.find} />
        </FilterBar>
      )}
      {units && !isFull && <Found units={units} locale={locale} />}
      <form method="post" action={profilesUrls.teams.href()} novalidate>
        <AudienceChoice field="extraUnits" form={form} locale={locale} />
        <SaveOrLeave locale={locale} />
      </form>
    </ProfileFrame>
  )
}

function Found({ units, locale }: { units: readonly Unit[]; locale: Locale }) {
  const { teams } = words(locale)
  if (units.length === 0) return <p class="govuk-body">{teams.noneFound}</p>
  return (
    <section>
      <h2 class="govuk-heading-s">{teams.found(units.length)}</h2>
      <UnitList units={units} href={profilesUrls.addTeam.href} word={teams.add} of={teams.addOf} />
    </section>
  )
}

interface UnitListProps {
  units: readonly Unit[]
  href: (params: { unitId: string }) => string
  word: string
  of: (unit: string) => string
}

const UnitList = ({ units, href, word, of }: UnitListProps) => (
  <ul class="govuk-list app-rows">
    {units.map(({ id, name }) => (
      <li class="app-rows__row">
        <bdi class="app-rows__words">{name}</bdi>
        <form method="post" action={href({ unitId: id })}>
          <Button
            text={word}
            classes="govuk-button--secondary app-rows__button"
            attributes={{ 'aria-label': of(name) }}
          />
        </form>
      </li>
    ))}
  </ul>
)
