import type { NamedSkill } from '#features/skills/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Crosswalk } from '../crosswalk-editions.queries.ts'
import { crosswalksUrls } from '../crosswalks.urls.ts'
import { crosswalksWords } from '../words.ts'

/** What a skill is called in the reader's language, or in any. */
export const nameOf = ({ names, key }: Pick<NamedSkill, 'names' | 'key'>, locale: Locale): string =>
  names[locale] || Object.values(names).find(Boolean) || key

export const titleOf = ({ from, to }: Crosswalk, locale: Locale): string =>
  crosswalksWords(locale).show.title(from.name, to.name)

export function crosswalkCrumbs(crosswalk: Crosswalk, locale: Locale, isDraft = false): readonly Crumb[] {
  const { from, to, id } = crosswalk
  const text = crosswalksWords(locale)
  return [
    { text: text.list.title, href: crosswalksUrls.crosswalks.href() },
    { text: titleOf(crosswalk, locale), href: crosswalksUrls.crosswalk.href({ crosswalkId: id }) },
    ...(isDraft
      ? [{ text: text.draft.title(from.name, to.name), href: crosswalksUrls.draft.href({ crosswalkId: id }) }]
      : []),
  ]
}

/** The button that does it, and the way out. */
export function DoOrCancel(props: { text: string; cancelHref: string; locale: Locale }) {
  return (
    <div class="govuk-button-group">
      <Button text={props.text} preventDoubleClick />
      <a class="govuk-link" href={props.cancelHref}>
        {crosswalksWords(props.locale).cancel}
      </a>
    </div>
  )
}
