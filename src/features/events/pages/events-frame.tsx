import type { ComponentChildren } from 'preact'
import { Button } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { EventRow } from '../event.ts'
import { eventsUrls } from '../events.urls.ts'
import { words } from '../words.ts'

export const eventsCrumbs = (locale: Locale, event?: Pick<EventRow, 'id' | 'title'>): readonly Crumb[] => [
  { text: words(locale).title, href: eventsUrls.list.href() },
  ...(event ? [{ text: event.title, href: eventsUrls.show.href({ eventId: event.id }) }] : []),
]

/** Who sees that somebody comes: it depends on what the event asks of managers, and on having one. */
export const whoSeesBookings = (locale: Locale, me: Pick<Me, 'managerId'>, event: Pick<EventRow, 'managerRule'>) => {
  const { whoSees, whoSeesInformed, whoSeesAsked } = words(locale).show
  return { nobody: whoSees, informed: whoSeesInformed, asked: whoSeesAsked }[
    me.managerId ? event.managerRule : 'nobody'
  ]
}

/** A form of one column with its button and a way back. */
export function OneColumn({ action, save, back, backText, takesFile, locale, children }: OneColumnProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <form method="post" action={action} {...(takesFile ? { enctype: 'multipart/form-data' } : {})} novalidate>
          {children}
          <div class="govuk-button-group">
            <Button text={save} preventDoubleClick />
            {back && (
              <a class="govuk-link" href={back}>
                {backText ?? words(locale).book.cancel}
              </a>
            )}
          </div>
        </form>
      </div>
    </div>
  )
}

interface OneColumnProps {
  readonly action: string
  readonly save: string
  readonly back?: string
  readonly backText?: string
  readonly takesFile?: boolean
  readonly locale: Locale
  readonly children: ComponentChildren
}
