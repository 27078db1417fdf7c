import { PageHeader } from '#platform/html/components/index.ts'
import { SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import type { AsideList } from '../../skill-asides.ts'
import { skillsUrls } from '../../skills.urls.ts'
import type { SkillPage, TreeArea } from '../../tree.queries.ts'
import { words } from '../../words.ts'
import { type ChosenVersion, versionQuery } from '../chosen-version.ts'
import { EditionNotice } from '../framework/about-framework.view.tsx'
import { FrameworkLanguage, InLanguage } from '../framework/tree-parts.view.tsx'
import { Prose } from '../prose.tsx'
import { Asides } from './asides.view.tsx'
import type { GoneSkill } from './gone-skill.queries.ts'
import { GoneSkillView } from './gone-skill.view.tsx'
import { type SkillData, SkillView } from './skill.view.tsx'

type Written = ChosenVersion &
  SkillData & { readonly asides: readonly AsideList[] } & {
    readonly kind: 'written'
    readonly trail: readonly TreeArea[]
  }
type Imported = ChosenVersion & {
  readonly kind: 'imported'
  readonly skill: SkillPage
  readonly levels: readonly { readonly position: number; readonly name: string }[]
  readonly trail: readonly TreeArea[]
  readonly asides: readonly AsideList[]
}

type Gone = ChosenVersion & GoneSkill & { readonly skillKey: string }

export function AnySkillView(props: ViewProps<Written | Imported | Gone>) {
  const { data, ctx } = props
  if (data.kind === 'gone') return <GoneSkillView data={data} skillKey={data.skillKey} locale={ctx.locale} />
  if (data.kind === 'written')
    return (
      <>
        <SkillView {...props} data={data} />
        <Asides asides={data.asides} />
      </>
    )
  const { skill, trail } = data
  const { locale } = ctx
  const text = frameworksWords(locale).skill
  return (
    <>
      <PageHeader
        title={<span lang={skill.language}>{skill.name}</span>}
        caption={trail.at(-1)?.name}
        locale={locale}
      />
      <EditionNotice {...data} locale={locale} />
      <FrameworkLanguage version={data.version} locale={locale} />
      <InLanguage language={skill.language} version={data.version} locale={locale} />
      {skill.definition && <Prose text={skill.definition} lang={skill.language} />}
      {skill.labels.length > 0 && <p class="govuk-body-s">{text.alsoCalled(formatList(locale, skill.labels))}</p>}
      <Levels data={data} locale={locale} />
      {Object.keys(skill.examples).length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{text.examples}</h2>
          {Object.values(skill.examples).map(example => (
            <Prose text={example} lang={skill.language} />
          ))}
        </section>
      )}
      <FurtherReading skill={skill} locale={locale} />
      <Facts skill={skill} locale={locale} />
      <Asides asides={data.asides} />
      <Neighbours data={data} locale={locale} />
    </>
  )
}

interface PartProps {
  readonly data: Imported
  readonly locale: Locale
}

function Levels({ data: { skill, levels }, locale }: PartProps) {
  const text = frameworksWords(locale).skill
  if (levels.length === 0) return null
  const said = levels.filter(({ position }) => skill.statements[position])
  return (
    <section>
      <h2 class="govuk-heading-m">{text.levels}</h2>
      {said.length === 0 ? (
        <p class="govuk-body">{text.noLevels}</p>
      ) : (
        <dl class="app-statements">
          {said.map(({ position, name }) => (
            <div>
              <dt>
                {name} {position === skill.basicLevel && <span class="app-basic">({text.basic})</span>}
              </dt>
              <dd>
                <Prose text={skill.statements[position] ?? ''} lang={skill.language} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** What a skill that was written here offers to read and to try. */
function FurtherReading({ skill, locale }: { skill: SkillPage; locale: Locale }) {
  const { language, readNext, tryAtWork, askAPerson } = skill
  const w = words(locale)
  return (
    <>
      {readNext.paragraphs.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{readNext.title || w.readTitle}</h2>
          {readNext.paragraphs.map(paragraph => (
            <Prose text={paragraph} lang={language} />
          ))}
        </section>
      )}
      {tryAtWork && (
        <section>
          <h2 class="govuk-heading-m">{w.tryTitle}</h2>
          <Prose text={tryAtWork} lang={language} />
        </section>
      )}
      {askAPerson && (
        <section>
          <h2 class="govuk-heading-m">{w.askTitle}</h2>
          <Prose text={askAPerson} lang={language} />
        </section>
      )}
    </>
  )
}

function Facts({ skill: { kind, guid, source }, locale }: { skill: SkillPage; locale: Locale }) {
  const text = frameworksWords(locale).skill
  const kept = Object.entries(source.columns ?? {})
  return (
    <>
      <SummaryList
        rows={[
          source.code !== undefined && { key: text.code, value: source.code },
          kind !== undefined && { key: text.kind, value: kind },
          { key: text.identifier, value: <span class="app-address">{guid}</span> },
        ]}
      />
      {kept.length > 0 && (
        <section>
          <h2 class="govuk-heading-s">{text.kept}</h2>
          <SummaryList
            rows={kept.map(([column, values]) => ({
              key: column,
              value: <span class="app-address">{values.join(' · ')}</span>,
            }))}
          />
        </section>
      )}
    </>
  )
}

function Neighbours({ data: { version, skill }, locale }: PartProps) {
  const text = frameworksWords(locale).skill
  const hrefOf = (skillKey: string) =>
    skillsUrls.skill.href({ frameworkKey: version.key, skillKey }, versionQuery(version))
  const { previous, next } = skill
  if (!previous && !next) return null
  return (
    <nav aria-label={text.nearby} class="app-no-print">
      <ul class="govuk-list">
        {next && (
          <li>
            <a class="govuk-link" href={hrefOf(next.key)} rel="next">
              {text.next(next.name)}
            </a>
          </li>
        )}
        {previous && (
          <li>
            <a class="govuk-link" href={hrefOf(previous.key)} rel="prev">
              {text.previous(previous.name)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
