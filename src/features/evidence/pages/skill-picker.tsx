import type { SkillRef } from '#features/skills/index.ts'
import { Button, Details, Input } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { refText } from '../evidence.ts'
import type { NamedSkill } from '../named-skills.ts'
import { words } from '../words.ts'
import type { SkillChoice } from './skill-choice.ts'

interface SkillPickerProps {
  /** The page itself: a search is a GET of it, a choice a POST to it with `skill`. */
  readonly action: string
  readonly choice: SkillChoice
  readonly chosen: readonly SkillRef[]
  readonly error: string | undefined
  readonly locale: Locale
}

/** Finds skills by a word, or shows those of Digital basics, and adds them one by one; works without JavaScript. */
export function SkillPicker({ action, choice, chosen, error, locale }: SkillPickerProps) {
  const text = words(locale).skills
  const { typed, isEmptySearch, found, basics } = choice
  const has = new Set(chosen.map(refText))
  return (
    <>
      <form method="get" action={action}>
        <Input
          name="search"
          type="search"
          label={{ text: text.search, classes: 'govuk-label--s' }}
          hint={text.searchHint}
          value={typed}
          locale={locale}
        />
        <Button text={text.searchButton} classes="govuk-button--secondary" />
      </form>
      {error && (
        <p class="govuk-error-message" id="skill">
          {error}
        </p>
      )}
      {typed && (
        <p class="govuk-body" role="status">
          {found.length > 0 ? text.found(found.length) : text.noneFound(typed)}
        </p>
      )}
      {isEmptySearch && (
        <p class="govuk-body" role="status">
          {text.emptySearch}
        </p>
      )}
      {found.length > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="search" value={typed} />
          <Skills skills={found} has={has} locale={locale} />
        </form>
      )}
      {basics && (
        <form method="post" action={action}>
          <input type="hidden" name="search" value="" />
          <h2 class="govuk-heading-s">{text.orFrom(basics.name)}</h2>
          {basics.areas.map(area => (
            <Details summaryText={area.name}>
              <Skills
                skills={area.skills.map(({ key, name }) => ({
                  ...{ frameworkId: basics.frameworkId, skillKey: key },
                  ...{ name, frameworkName: '' },
                }))}
                has={has}
                locale={locale}
              />
            </Details>
          ))}
        </form>
      )}
    </>
  )
}

interface SkillsProps {
  readonly skills: readonly Pick<NamedSkill, 'frameworkId' | 'skillKey' | 'name' | 'frameworkName'>[]
  readonly has: ReadonlySet<string>
  readonly locale: Locale
}

function Skills({ skills, has, locale }: SkillsProps) {
  const text = words(locale).skills
  return (
    <dl class="govuk-summary-list">
      {skills.map(skill => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">
            <bdi>{skill.name}</bdi>
          </dt>
          <dd class="govuk-summary-list__value app-quiet">{skill.frameworkName}</dd>
          <dd class="govuk-summary-list__actions">
            {has.has(refText(skill)) ? (
              text.already
            ) : (
              <Button
                name="skill"
                value={refText(skill)}
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
                text={[text.add, <span class="govuk-visually-hidden">{text.of(skill.name)}</span>]}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
