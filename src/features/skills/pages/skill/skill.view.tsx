import { PageHeader } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList } from '#platform/i18n/index.ts'
import type { Framework, Skill } from '../../framework.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { words } from '../../words.ts'
import { Examples, Statements } from '../framework/framework.view.tsx'

export interface SkillData {
  readonly framework: Framework
  readonly skill: Skill
  readonly previous: Skill | undefined
  readonly next: Skill | undefined
}

export function SkillView({ data, ctx: { locale } }: ViewProps<SkillData>) {
  const { framework, skill, previous, next } = data
  const w = words(locale)
  const area = framework.areas.find(({ key }) => key === skill.areaKey)
  const hrefOf = ({ key }: Skill) => skillsUrls.skill.href({ frameworkKey: framework.key, skillKey: key })
  return (
    <>
      <PageHeader title={skill.name} caption={area?.name} lead={skill.definition} locale={locale} />
      {skill.alternativeLabels.length > 0 && (
        <p class="govuk-body-s">{w.alsoCalled(formatList(locale, skill.alternativeLabels))}</p>
      )}
      <section aria-labelledby="read">
        <h2 class="govuk-heading-m" id="read">
          <span class="govuk-caption-m">{w.readTitle}</span>
          {skill.readNext.title}
        </h2>
        {skill.readNext.paragraphs.map(paragraph => (
          <p class="govuk-body">{paragraph}</p>
        ))}
      </section>
      <section aria-labelledby="try">
        <h2 class="govuk-heading-m" id="try">
          {w.tryTitle}
        </h2>
        <p class="govuk-body">{skill.tryAtWork}</p>
      </section>
      <section aria-labelledby="ask">
        <h2 class="govuk-heading-m" id="ask">
          {w.askTitle}
        </h2>
        <p class="govuk-body">{skill.askAPerson}</p>
      </section>
      <section aria-labelledby="levels">
        <h2 class="govuk-heading-m" id="levels">
          {w.statementsTitle}
        </h2>
        <Statements skill={skill} framework={framework} locale={locale} />
      </section>
      <section aria-labelledby="examples">
        <h2 class="govuk-heading-m" id="examples">
          {w.examplesTitle}
        </h2>
        <Examples skill={skill} />
      </section>
      <nav aria-label={w.skillsNearby} class="app-no-print">
        <ul class="govuk-list">
          {next && (
            <li>
              <a class="govuk-link" href={hrefOf(next)} rel="next">
                {w.nextSkill(next.name)}
              </a>
            </li>
          )}
          {previous && (
            <li>
              <a class="govuk-link" href={hrefOf(previous)} rel="prev">
                {w.previousSkill(previous.name)}
              </a>
            </li>
          )}
        </ul>
      </nav>
    </>
  )
}
