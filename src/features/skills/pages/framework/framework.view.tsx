import { PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList } from '#platform/i18n/index.ts'
import { type Area, type Framework, labelsFound, type Skill } from '../../framework.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { words } from '../../words.ts'

export interface FrameworkData {
  readonly framework: Framework
  readonly areas: readonly Area[]
  readonly question: string
  readonly isOpen: boolean
}

export function FrameworkView({ data, ctx: { locale } }: ViewProps<FrameworkData>) {
  const { framework, areas, question, isOpen } = data
  const w = words(locale)
  const here = skillsUrls.framework.href({ frameworkKey: framework.key })
  const openHere = skillsUrls.framework.href({ frameworkKey: framework.key }, { search: question, show: 'all' })
  const count = areas.reduce((sum, area) => sum + area.skills.length, 0)
  return (
    <>
      <PageHeader title={framework.name} lead={framework.description} locale={locale} />
      <form action={here} method="get" class="app-find app-no-print">
        <label class="govuk-label" for="search">
          {w.searchLabel}
        </label>
        <div id="search-hint" class="govuk-hint">
          {w.searchHint}
        </div>
        <input
          class="govuk-input govuk-input--width-20"
          id="search"
          name="search"
          type="search"
          value={question}
          aria-describedby="search-hint"
        />
        <Button classes="govuk-button--secondary">{w.searchButton}</Button>
      </form>
      {question === '' ? (
        <Introduction framework={framework} locale={locale} />
      ) : (
        <p class="govuk-body" role="status">
          {count > 0 ? w.searchFound(count, question) : w.searchNothing(question)}{' '}
          <a class="govuk-link" href={here}>
            {w.showAll}
          </a>
        </p>
      )}
      {count > 0 && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={isOpen ? here : openHere}>
            {isOpen ? w.closeAll : w.openAll}
          </a>
        </p>
      )}
      {areas.map(area => (
        <section aria-labelledby={area.key} class="app-area">
          <h2 class="govuk-heading-l" id={area.key}>
            {area.name}
          </h2>
          <p class="govuk-body">{area.description}</p>
          {area.skills.map(skill => (
            <SkillEntry {...data} skill={skill} locale={locale} />
          ))}
        </section>
      ))}
    </>
  )
}

type Locale = ViewProps<FrameworkData>['ctx']['locale']

function Introduction({ framework, locale }: { framework: Framework; locale: Locale }) {
  const w = words(locale)
  return (
    <>
      <p class="govuk-body">{w.edition(framework.version, formatDate(locale, framework.publishedAt))}</p>
      <h2 class="govuk-heading-m">{w.levelsTitle}</h2>
      <ol class="govuk-list govuk-list--number">
        {framework.levels.map(({ name, description }) => (
          <li>
            <strong>{name}.</strong> {description}
          </li>
        ))}
      </ol>
      <InsetText>
        <strong>{w.basicTitle}</strong> {w.basicText}
      </InsetText>
      <nav aria-labelledby="areas" class="app-no-print">
        <h2 class="govuk-heading-m" id="areas">
          {w.areasTitle}
        </h2>
        <ol class="govuk-list govuk-list--number">
          {framework.areas.map(({ key, name }) => (
            <li>
              <a class="govuk-link" href={`#${key}`}>
                {name}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}

function SkillEntry({ framework, skill, question, isOpen, locale }: FrameworkData & { skill: Skill; locale: Locale }) {
  const w = words(locale)
  const found = labelsFound(skill, question)
  return (
    <article class="app-skill">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey: framework.key, skillKey: skill.key })}>
          {skill.name}
        </a>
      </h3>
      <p class="govuk-body">{skill.definition}</p>
      {found.length > 0 && <p class="govuk-body-s">{w.alsoCalled(formatList(locale, found))}</p>}
      <Details
        classes="app-print-open"
        open={isOpen}
        summaryText={
          <>
            {w.levelsAndExamples}
            <span class="govuk-visually-hidden">: {skill.name}</span>
          </>
        }
      >
        <Statements skill={skill} framework={framework} locale={locale} />
        <Examples skill={skill} />
      </Details>
    </article>
  )
}

interface StatementsProps {
  readonly skill: Skill
  readonly framework: Framework
  readonly locale: Locale
}

/** The "I can" sentences of a skill with the level's name, and which of them is basic. */
export function Statements({ skill, framework, locale }: StatementsProps) {
  const nameOf = (level: number) => framework.levels.find(({ position }) => position === level)?.name
  return (
    <dl class="app-statements">
      {skill.statements.map(({ level, text }) => (
        <div>
          <dt>
            {nameOf(level)} {level === skill.basicLevel && <span class="app-basic">({words(locale).basic})</span>}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Examples({ skill }: { skill: Skill }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {skill.examples.map(({ setting, text }) => (
        <li>
          <strong>{setting}:</strong> {text}
        </li>
      ))}
    </ul>
  )
}
