import { Details } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { FrameworkVersion } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { languageName } from '../../language-name.ts'
import { skillsUrls } from '../../skills.urls.ts'
import type { TreeArea, TreeSkill } from '../../tree.queries.ts'
import { versionQuery } from '../chosen-version.ts'

interface Around {
  readonly version: FrameworkVersion
  readonly locale: Locale
}

/** Says once that a framework is not in the reader's language. */
export function FrameworkLanguage({ version: { languages }, locale }: Around) {
  const [main = locale] = languages
  if (languages.includes(locale)) return null
  return <p class="govuk-body">{frameworksWords(locale).tree.onlyIn(languageName(main, locale))}</p>
}

/** Says in which language a text is, where it is neither the reader's nor the framework's own. */
export function InLanguage({ language, version, locale }: Around & { readonly language: string }) {
  const isExpected = language === locale || (language === version.languages[0] && !version.languages.includes(locale))
  if (isExpected) return null
  return <span class="app-in-language">{frameworksWords(locale).tree.inLanguage(languageName(language, locale))}</span>
}

/** The areas right below one, as links that lead there. */
export function AreaLinks(props: Around & { areas: readonly TreeArea[]; parentId: string | undefined }) {
  const { areas, parentId, version, locale } = props
  const below = areas.filter(area => area.parentId === parentId)
  if (below.length === 0) return null
  const count = counter(areas)
  return (
    <ul class="govuk-list app-framework-tree">
      {below.map(area => (
        <li>
          <a
            class="govuk-link govuk-!-font-weight-bold"
            href={skillsUrls.framework.href(
              { frameworkKey: version.key },
              { ...versionQuery(version), area: area.key },
            )}
            lang={area.language}
          >
            {area.name}
          </a>{' '}
          <span class="app-framework-tree__count">({sayCount(count(area), locale)})</span>
        </li>
      ))}
    </ul>
  )
}

export function SkillLinks({ skills, version, locale }: Around & { skills: readonly TreeSkill[] }) {
  if (skills.length === 0) return null
  return (
    <ul class="govuk-list app-framework-tree">
      {skills.map(({ key, name, definition, language }) => (
        <li>
          <a
            class="govuk-link"
            href={skillsUrls.skill.href({ frameworkKey: version.key, skillKey: key }, versionQuery(version))}
            lang={language}
          >
            {name.length > 160 ? `${name.slice(0, 150)} …` : name}
          </a>{' '}
          <InLanguage language={language} version={version} locale={locale} />
          {definition && (
            <span class="app-framework-tree__definition" lang={language}>
              {beginning(definition)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const beginning = (text: string): string => {
  const line = text.replaceAll('\n', ' ')
  return line.length > 160 ? `${line.slice(0, 150).trimEnd()} …` : line
}

interface TreeProps extends Around {
  readonly areas: readonly TreeArea[]
  readonly skills: readonly TreeSkill[]
}

/** Every area and skill; areas open and close without a script. */
export function WholeTree({ areas, skills, version, locale }: TreeProps) {
  const count = counter(areas)
  const around = { version, locale }
  const branch = (parentId: string | undefined, depth: number) => {
    const below = areas.filter(area => area.parentId === parentId)
    return (
      <>
        <SkillLinks skills={skills.filter(({ areaId }) => areaId === parentId)} {...around} />
        {below.map(area => (
          <Details
            classes="app-framework-tree__branch app-print-open"
            open={areas.length <= 12 && depth === 0}
            summaryText={
              <>
                <span lang={area.language}>{area.name}</span>{' '}
                <span class="app-framework-tree__count">({sayCount(count(area), locale)})</span>
              </>
            }
          >
            {area.description && (
              <p class="govuk-body app-as-written" lang={area.language}>
                {area.description}
              </p>
            )}
            {branch(area.id, depth + 1)}
          </Details>
        ))}
      </>
    )
  }
  return branch(undefined, 0)
}

const sayCount = (count: number, locale: Locale): string => {
  const text = frameworksWords(locale).tree
  return count === 1 ? text.oneInArea : text.areaCount(formatNumber(locale, count))
}

/** How many skills an area holds, with everything below it. */
function counter(areas: readonly TreeArea[]): (area: TreeArea) => number {
  const below = Map.groupBy(areas, ({ parentId }) => parentId)
  const inOrder = [...(below.get(undefined) ?? [])]
  // Grows while it is walked; summed up from the deepest, each area is looked at once.
  for (const { id } of inOrder) inOrder.push(...(below.get(id) ?? []))
  const totals = new Map(areas.map(({ id, ownSkills }) => [id, ownSkills]))
  for (const { id, parentId } of inOrder.reverse()) {
    if (parentId) totals.set(parentId, (totals.get(parentId) ?? 0) + (totals.get(id) ?? 0))
  }
  return ({ id }) => totals.get(id) ?? 0
}
