import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Purpose, RequestSkill, RequestState } from '../asking/requests.ts'
import { askingWords } from '../asking-words.ts'
import { refText } from '../evidence.ts'
import { evidenceUrls } from '../evidence.urls.ts'
import type { NamedSkill, SkillNames } from '../named-skills.ts'

/** The colour helps; the word beside it says the same. */
export const stateClasses: Readonly<Record<RequestState, string>> = {
  draft: 'govuk-tag--grey',
  waiting: 'govuk-tag--blue',
  returned: 'govuk-tag--yellow',
  declined: 'govuk-tag--grey',
  answered: 'govuk-tag--green',
  withdrawn: 'govuk-tag--grey',
}

export const requestCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: askingWords(locale).requests.title, href: evidenceUrls.requests.href() },
  ...more,
]

export const draftCrumb = (
  locale: Locale,
  { id, purpose }: { readonly id: string; readonly purpose: Purpose },
): Crumb => ({
  text: askingWords(locale).request.draftTitle[purpose],
  href: evidenceUrls.request.href({ requestId: id }),
})

export const levelName = (
  { levels }: Pick<NamedSkill, 'levels'>,
  level: number | null | undefined,
): string | undefined => levels.find(({ position }) => position === level)?.name

interface SkillLevelsProps {
  readonly skills: readonly RequestSkill[]
  readonly names: SkillNames
  readonly purpose: Purpose
  readonly locale: Locale
}

/** Skills with the level that is said of each. */
export function SkillLevels({ skills, names, purpose, locale }: SkillLevelsProps) {
  const text = askingWords(locale)
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {skills.map(skill => {
        const named = names.get(refText(skill))
        const level = named && levelName(named, skill.level)
        return (
          <li>
            <bdi>{named?.name ?? skill.skillKey}</bdi>{' '}
            {purpose === 'confirm' &&
              (level ? (
                <span class="app-quiet">{text.level(level)}</span>
              ) : (
                <strong>({text.request.levelMissing})</strong>
              ))}
          </li>
        )
      })}
    </ul>
  )
}
