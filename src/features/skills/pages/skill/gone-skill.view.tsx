import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { editingWords } from '../../editing/words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import type { ChosenVersion } from '../chosen-version.ts'
import type { GoneSkill } from './gone-skill.queries.ts'

/** Stands at the address of a skill that was merged, split or retired, and leads on. */
export function GoneSkillView({
  data,
  skillKey,
  locale,
}: {
  data: ChosenVersion & GoneSkill
  skillKey: string
  locale: Locale
}) {
  const text = editingWords(locale).became.gone
  const { version, name, became, since, now, lastVersion } = data
  const frameworkKey = version.key
  return (
    <>
      <PageHeader title={text.title(name)} caption={version.name} locale={locale} />
      <p class="govuk-body">
        {text[became.kind === 'moved' ? 'retired' : became.kind]} {since && text.since(since)}
      </p>
      {became.note && <InsetText text={became.note} />}
      {now.length === 0 ? (
        <p class="govuk-body">{text.nothing}</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">{text.now}</h2>
          <ul class="govuk-list">
            {now.map(one => (
              <li>
                <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey, skillKey: one.key })}>
                  {one.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey, skillKey }, { version: lastVersion })}>
          {text.before}
        </a>
      </p>
    </>
  )
}
