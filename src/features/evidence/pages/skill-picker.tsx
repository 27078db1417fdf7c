import type { SkillRef } from '#features/skills/index.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { refText } from '../evidence.ts'
import type { NamedSkill } from '../named-skills.ts'
import { words } from '../words.ts'

interface SkillPickerProps {
  /** The page itself: a search is a GET of it, a choice a POST to it with `skill`. */
  readonly action: string
  readonly typed: string
  readonly found: readonly NamedSkill[]
  readonly chosen: readonly SkillRef[]
  readonly error: string | undefined
  readonly locale: Locale
}

/** Finds skills by a word and adds them one by one; works without JavaScript. */
export function SkillPicker({ action, typed, found, chosen, error, locale }: SkillPickerProps) {
  const text = words(locale).skills
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
      {found.length > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="search" value={typed} />
          <dl class="govuk-summary-list">
            {found.map(skill => (
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
        </form>
      )}
    </>
  )
}
