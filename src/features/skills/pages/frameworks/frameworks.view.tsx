import { EmptyState, FilterBar, FilterText, PageHeader } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { editingWords } from '../../editing/words.ts'
import type { ListedFramework } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import type { FoundSkill } from '../../tree.queries.ts'

interface FrameworksData {
  readonly frameworks: readonly ListedFramework[]
  readonly skills: readonly FoundSkill[]
  readonly question: string
  readonly isKeeper: boolean
  readonly isCut: boolean
}

export function FrameworksView({ data, ctx: { locale } }: ViewProps<FrameworksData>) {
  const { frameworks, skills, question, isKeeper } = data
  const text = frameworksWords(locale).list
  const here = skillsUrls.frameworks.href()
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={[
          isKeeper && { text: text.add, href: skillsUrls.imports.href() },
          isKeeper && { text: editingWords(locale).write.link, href: skillsUrls.newFramework.href() },
        ]}
        locale={locale}
      />
      <FilterBar action={here} submitText={text.search} locale={locale} {...(question ? { clearHref: here } : {})}>
        <FilterText name="search" label={text.searchLabel} value={question} placeholder={text.placeholder} />
      </FilterBar>
      {frameworks.length + skills.length === 0 ? (
        <Nothing question={question} locale={locale} />
      ) : (
        <ul class="govuk-list app-frameworks">
          {frameworks.map(framework => (
            <li class="app-frameworks__item">
              <Entry framework={framework} isKeeper={isKeeper} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {skills.length > 0 && <FoundSkills data={data} locale={locale} />}
    </>
  )
}

function Nothing({ question, locale }: { question: string; locale: Locale }) {
  const text = frameworksWords(locale).list
  return question === '' ? (
    <EmptyState title={text.empty} text={text.emptyText} />
  ) : (
    <EmptyState
      title={text.none}
      text={text.noneText}
      action={{ text: text.showAll, href: skillsUrls.frameworks.href() }}
    />
  )
}

function Entry({ framework, isKeeper, locale }: { framework: ListedFramework; isKeeper: boolean; locale: Locale }) {
  const text = frameworksWords(locale).list
  const { key, name, description, version, publishedAt, skills } = framework
  return (
    <>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={skillsUrls.framework.href({ frameworkKey: key })}>
          <bdi>{name}</bdi>
        </a>
      </h2>
      {description && <p class="govuk-body">{description}</p>}
      <p class="govuk-body-s">
        {skills === 1 ? text.oneSkill : text.skills(formatNumber(locale, skills))}
        {' · '}
        {publishedAt ? text.edition(version, formatDate(locale, publishedAt)) : text.onlyDraft}
        {' · '}
        {framework.origin === 'built-in' ? text.usedByPassport : text.usedByNobody}
      </p>
      {(framework.publicSince || (isKeeper && framework.draftId)) && (
        <p class="govuk-body-s">
          {framework.publicSince && <Tag text={text.public} classes="govuk-tag--blue" />}{' '}
          {isKeeper && framework.draftId && <Tag text={text.draftWaits} classes="govuk-tag--yellow" />}
        </p>
      )}
    </>
  )
}

function FoundSkills({ data: { skills, question, isCut }, locale }: { data: FrameworksData; locale: Locale }) {
  const text = frameworksWords(locale).list
  return (
    <section>
      <h2 class="govuk-heading-m">{text.skillsFound(question)}</h2>
      <ul class="govuk-list app-found-skills">
        {skills.map(({ frameworkKey, frameworkName, key, name, language }) => (
          <li>
            <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey, skillKey: key })} lang={language}>
              {name}
            </a>{' '}
            <span class="govuk-hint app-found-skills__where">{frameworkName}</span>
          </li>
        ))}
      </ul>
      {isCut && <p class="govuk-body-s">{text.moreFound(formatNumber(locale, skills.length))}</p>}
    </section>
  )
}
