import { peopleUrls } from '#features/people/index.ts'
import { TaskList } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { type StartingStep, startingSteps } from '../../getting-started.ts'
import { words } from '../../words.ts'

const places = {
  staff: peopleUrls.imports,
  lead: administrationUrls.grantRole,
  mail: administrationUrls.selfCheck,
  secondAdministrator: administrationUrls.grantRole,
} as const

/** What to do first in a new organisation; it goes once people are there and somebody leads the programme. */
export function GettingStarted({ done, locale }: { done: Readonly<Record<StartingStep, boolean>>; locale: Locale }) {
  const t = words(locale).gettingStarted
  return (
    <>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <TaskList
        idPrefix="first-step"
        items={startingSteps.map(step => ({
          title: t.steps[step],
          hint: t.hints[step],
          ...(done[step] ? {} : { href: places[step].href() }),
          status: done[step] ? t.done : { tag: { text: t.toDo, classes: 'govuk-tag--blue' } },
        }))}
      />
      <h2 class="govuk-heading-m">{t.everything}</h2>
    </>
  )
}
