import { aboutUrls } from '#features/about/index.ts'
import { type RoleProfile, wordsOf } from '#features/role-profiles/index.ts'
import type { Framework } from '#features/skills/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { type Cell, type GapWave, listCells, listGapWaves } from '../../gaps.queries.ts'
import { gapsUrls } from '../../gaps.urls.ts'
import { words } from '../../words.ts'
import { ReachedTable } from '../reached-table.tsx'
import { frameworkOf, shownProfiles } from '../units/units.page.ts'

interface TeamData {
  readonly wave: GapWave | undefined
  readonly shown: readonly { readonly cell: Cell; readonly profile: RoleProfile; readonly framework: Framework }[]
}

/** A manager's own team as a whole, profile by profile; nobody can open somebody else's. */
export const gapTeamPage = page(gapsUrls.team, {
  access: meets(me => me.isManager),
  async load({ db, me, locale }): Promise<TeamData> {
    const [wave] = await listGapWaves(db)
    const cells = wave ? await listCells(db, wave.id, 'teams', me.id) : []
    const shown: TeamData['shown'][number][] = []
    for (const profile of await shownProfiles(db, cells, locale)) {
      const cell = cells.find(({ profileId }) => profileId === profile.id)
      if (cell) shown.push({ cell, profile, framework: await frameworkOf(db, profile, locale) })
    }
    return { wave, shown }
  },
  title: ({ ctx }) => words(ctx.locale).team.title,
  view: TeamView,
  wide: true,
})

function TeamView({ data: { wave, shown }, ctx: { locale, organisation } }: ViewProps<TeamData>) {
  const { team: text, units, counts } = words(locale)
  const minimum = wave?.minimumGroup ?? organisation.minimumGroup
  return (
    <>
      <PageHeader
        title={text.title}
        caption={wave && formatDate(locale, wave.takenOn)}
        lead={text.lead}
        whoCanSee={{ text: counts(minimum), href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {shown.length === 0 && <EmptyState title={text.none} text={text.noneText(minimum)} />}
      {shown.map(({ cell, profile, framework }) => (
        <>
          <ReachedTable
            cell={cell}
            profile={profile}
            framework={framework}
            order="missing"
            caption={wordsOf(profile, locale).name}
            locale={locale}
          />
          <p class="govuk-body-s app-quiet">{units.counted(cell.counted)}</p>
        </>
      ))}
      {shown.length > 0 && <p class="govuk-body">{units.rangeNote}</p>}
    </>
  )
}
