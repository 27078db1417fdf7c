import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import { Button, CharacterCount, Input, Textarea } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { EventRow } from '../event.ts'
import { eventsUrls } from '../events.urls.ts'
import { words } from '../words.ts'

type FrameProps = Omit<PageHeaderProps, 'whoCanSee' | 'children'> & {
  readonly form?: FormState | undefined
  /** Who sees what stands here. */
  readonly who: string
  readonly children: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export function EventsFrame({ form, who, children, ...header }: FrameProps) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} whoCanSee={{ text: who, href: aboutUrls.whoCanSee.href() }} />
      {children}
    </>
  )
}

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

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly form: FormState
  readonly locale: Locale
}

const asked = ({ name, label, hint, form, locale }: FieldProps) => ({
  ...{ name, value: form.value(name), errorMessage: form.error(name), locale },
  label: { text: label, classes: 'govuk-label--s' },
  ...(hint ? { hint } : {}),
})

type LineProps = FieldProps & {
  readonly width?: 2 | 3 | 5 | 10 | 20
  readonly type?: 'text' | 'date' | 'url'
  readonly inputmode?: 'numeric' | 'url'
}

export const Line = ({ width, type = 'text', inputmode, ...props }: LineProps) => (
  <Input
    {...asked(props)}
    type={type}
    {...(width ? { classes: `govuk-input--width-${width}` } : {})}
    {...(inputmode ? { inputmode } : {})}
    {...(type === 'text' && !inputmode ? { attributes: { dir: 'auto' } } : {})}
  />
)

export const Prose = ({ rows = 4, ...props }: FieldProps & { readonly rows?: number }) => (
  <Textarea {...asked(props)} rows={rows} attributes={{ dir: 'auto' }} />
)

/** Words with a limit that is said while one types. */
export const ShortProse = ({ limit, rows = 3, ...props }: FieldProps & { limit: number; rows?: number }) => (
  <CharacterCount {...asked(props)} maxlength={limit} rows={rows} attributes={{ dir: 'auto' }} />
)

/** Text of several paragraphs as somebody typed it. */
export const Told = ({ text, locale }: { readonly text: string; readonly locale?: Locale }) => (
  <p class="govuk-body app-told" dir="auto" {...(locale ? { lang: locale } : {})}>
    {text}
  </p>
)
