import { FilterBar, FilterText, PageHeader, Pager } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Area, Framework } from '../../framework.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import type { TreeArea, TreeSkill } from '../../tree.queries.ts'
import { type ChosenVersion, versionQuery } from '../chosen-version.ts'
import { Prose } from '../prose.tsx'
import { AboutFramework, EditionNotice } from './about-framework.view.tsx'
import { FrameworkView } from './framework.view.tsx'
import { AreaLinks, FrameworkLanguage, SkillLinks, WholeTree } from './tree-parts.view.tsx'

export interface TreeData {
  /** The whole tree, one place in a large one, or what a search found. */
  readonly mode: 'whole' | 'place' | 'found'
  readonly levels: readonly { readonly position: number; readonly name: string; readonly description: string }[]
  readonly areas: readonly TreeArea[]
  readonly area: TreeArea | undefined
  readonly skills: readonly TreeSkill[]
  readonly count: { readonly all: number; readonly outside: number }
  readonly pageNumber: number
  readonly pageSize: number
}

interface Common extends ChosenVersion {
  readonly question: string
  readonly isKeeper: boolean
}
type Book = Common & { kind: 'book'; framework: Framework; areas: readonly Area[]; isOpen: boolean }
type Tree = Common & TreeData & { kind: 'tree' }

export function AnyFrameworkView(props: ViewProps<Book | Tree>) {
  const { data, ctx } = props
  const { locale } = ctx
  const about = <AboutFramework {...data} timeZone={ctx.organisation.timeZone} locale={locale} />
  if (data.kind === 'book')
    return (
      <>
        <FrameworkView {...props} data={data} />
        {about}
      </>
    )
  return (
    <>
      <PageHeader title={data.version.name} caption={data.area?.name} lead={data.version.description} locale={locale} />
      <EditionNotice {...data} locale={locale} />
      <FrameworkLanguage version={data.version} locale={locale} />
      <Search data={data} locale={locale} />
      {data.mode !== 'found' && !data.area && <Levels data={data} locale={locale} />}
      <Contents data={data} locale={locale} />
      {about}
    </>
  )
}

interface PartProps {
  readonly data: Tree
  readonly locale: Locale
}

function Search({ data: { version, question }, locale }: PartProps) {
  const text = frameworksWords(locale).tree
  const frameworkKey = version.key
  return (
    <FilterBar
      action={skillsUrls.framework.href({ frameworkKey })}
      submitText={text.search}
      label={text.searchLabel}
      locale={locale}
    >
      {!version.isNewest && <input type="hidden" name="version" value={version.version} />}
      <FilterText name="search" label={text.searchLabel} value={question} placeholder={text.searchLabel} />
    </FilterBar>
  )
}

function Levels({ data: { levels }, locale }: PartProps) {
  const text = frameworksWords(locale).tree
  if (levels.length === 0) return <InsetText text={text.noLevels} />
  return (
    <section>
      <h2 class="govuk-heading-m">{text.levels}</h2>
      <ol class="govuk-list govuk-list--number">
        {levels.map(({ name, description }) => (
          <li>
            <strong>{name}</strong>
            {description && `: ${description}`}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Contents({ data, locale }: PartProps) {
  const { version, areas, area, skills, mode, question, count, pageNumber, pageSize } = data
  const text = frameworksWords(locale).tree
  const home = skillsUrls.framework.href({ frameworkKey: version.key }, versionQuery(version))
  if (mode === 'found')
    return (
      <section>
        <p class="govuk-body" role="status">
          {skills.length > 0 ? text.found(formatNumber(locale, skills.length), question) : text.foundNone(question)}{' '}
          <a class="govuk-link" href={home}>
            {text.showAll}
          </a>
        </p>
        <SkillLinks skills={skills} version={version} locale={locale} />
      </section>
    )
  if (mode === 'whole')
    return (
      <section>
        <h2 class="govuk-heading-m">{text.contents}</h2>
        <WholeTree areas={areas} skills={skills} version={version} locale={locale} />
      </section>
    )
  const above = area && areas.find(({ id }) => id === area.parentId)
  const total = area ? area.ownSkills : count.outside
  const hrefOf = (page: number) =>
    skillsUrls.framework.href({ frameworkKey: version.key }, { ...versionQuery(version), area: area?.key, page })
  return (
    <section>
      <h2 class="govuk-heading-m">{area ? area.name : text.contents}</h2>
      {area && (
        <p class="govuk-body app-no-print">
          <a
            class="govuk-link"
            href={skillsUrls.framework.href(
              { frameworkKey: version.key },
              { ...versionQuery(version), area: above?.key },
            )}
          >
            {above ? above.name : text.top}
          </a>
        </p>
      )}
      {area?.description && <Prose text={area.description} lang={area.language} />}
      <AreaLinks areas={areas} parentId={area?.id} version={version} locale={locale} />
      <SkillLinks skills={skills} version={version} locale={locale} />
      <Pager page={pageNumber} pageSize={pageSize} total={total} href={hrefOf} locale={locale} />
    </section>
  )
}
