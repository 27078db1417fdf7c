import type { ComponentChildren } from 'preact'
import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { Button, Input, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { planUrls } from '../plan.urls.ts'
import { words } from '../words.ts'

type FrameProps = Omit<PageFrameProps, 'who' | 'wide' | 'children'> & { readonly body: ComponentChildren }

/** Errors first, one heading with who can see the page, and below it everything else. */
export const PlanFrame = ({ body, ...props }: FrameProps) => (
  <PageFrame who={words(props.locale).onlyYou} wide {...props}>
    {body}
  </PageFrame>
)

export const planCrumbs = ({ ctx: { locale } }: { ctx: { locale: Locale } }): readonly Crumb[] => [
  { text: words(locale).title, href: planUrls.show.href() },
]

/** A form of one column with its button and a way back. */
export function PlanForm({ action, save, locale, children }: FormProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <form method="post" action={action} novalidate>
          {children}
          <div class="govuk-button-group">
            <Button text={save} preventDoubleClick />
            <a class="govuk-link" href={planUrls.show.href()}>
              {words(locale).cancel}
            </a>
          </div>
        </form>
      </div>
    </div>
  )
}

interface FormProps {
  readonly action: string
  readonly save: string
  readonly locale: Locale
  readonly children: ComponentChildren
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly form: FormState
  readonly locale: Locale
}

const typed = ({ name, form }: FieldProps) => ({
  name,
  value: form.value(name),
  errorMessage: form.error(name),
  attributes: { dir: 'auto' },
})

export const Words = ({ rows = 4, ...props }: FieldProps & { readonly rows?: number }) => (
  <Textarea
    {...typed(props)}
    label={{ text: props.label, classes: 'govuk-label--s' }}
    rows={rows}
    locale={props.locale}
  />
)

export const Line = (props: FieldProps) => (
  <Input
    {...typed(props)}
    label={{ text: props.label, classes: 'govuk-label--s' }}
    {...(props.hint ? { hint: props.hint } : {})}
    locale={props.locale}
  />
)

export const Day = (props: FieldProps) => (
  <Input
    {...typed(props)}
    type="date"
    classes="govuk-input--width-10"
    label={{ text: props.label, classes: 'govuk-label--s' }}
    {...(props.hint ? { hint: props.hint } : {})}
    locale={props.locale}
  />
)
