import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { peopleUrls } from '../../people.urls.ts'
import type { UnitBranch } from '../../unit-tree.ts'
import { words } from '../../words.ts'

/** The page stays light: deeper units are one press away, on the page of the unit above them. */
const unitsOnOnePage = 400

export function UnitsView({
  data: { tree },
  ctx: { locale },
}: ViewProps<{ tree: readonly UnitBranch[]; myUnitId: string | undefined }>) {
  const text = words(locale).units
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        locale={locale}
        whoCanSee={{ text: words(locale).colleaguesSee, href: aboutUrls.whoCanSee.href() }}
      />
      {tree.length === 0 ? (
        <EmptyState title={text.empty} text={text.emptyAdvice} />
      ) : (
        <Branches
          branches={tree}
          depth={1}
          depthShown={depthThatFits(tree)}
          locale={locale}
          isOpen={tree.length === 1}
        />
      )}
    </>
  )
}

function depthThatFits(tree: readonly UnitBranch[]): number {
  let depth = 1
  let shown = tree.length
  let floor = tree.flatMap(({ children }) => children)
  while (floor.length > 0 && shown + floor.length <= unitsOnOnePage) {
    depth += 1
    shown += floor.length
    floor = floor.flatMap(({ children }) => children)
  }
  return depth
}

interface BranchesProps {
  branches: readonly UnitBranch[]
  depth: number
  depthShown: number
  locale: Locale
  isOpen: boolean
}

function Branches({ branches, depth, depthShown, locale, isOpen }: BranchesProps) {
  const text = words(locale).units
  return (
    <ul class="app-tree">
      {branches.map(({ id, name, everybody, children }) => (
        <li class="app-tree__item">
          <a class="govuk-link app-tree__name" href={peopleUrls.unit.href({ unitId: id })}>
            {name}
          </a>{' '}
          <span class="app-quiet">{text.people(everybody)}</span>
          {children.length > 0 && depth < depthShown && (
            <details class="govuk-details app-tree__below" open={isOpen}>
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  {text.open}
                  <span class="govuk-visually-hidden"> {name}</span>
                </span>
              </summary>
              <Branches branches={children} depth={depth + 1} depthShown={depthShown} locale={locale} isOpen={false} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
