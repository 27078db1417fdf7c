import { Radios } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { closenesses, parts } from '../../photo/crop.ts'
import { words } from '../../words.ts'

/** Which square of the picture: where it lies, and how large it is. */
export function CropChoice({ form, locale }: { form: FormState; locale: Locale }) {
  const text = words(locale).photo
  return (
    <>
      <Radios
        name="part"
        fieldset={{ legend: { text: text.part, classes: 'govuk-fieldset__legend--s' } }}
        classes="govuk-radios--small govuk-radios--inline"
        items={parts.map(value => ({ value, text: text.parts[value] }))}
        value={form.value('part')}
        locale={locale}
      />
      <Radios
        name="closeness"
        fieldset={{ legend: { text: text.closeness, classes: 'govuk-fieldset__legend--s' } }}
        classes="govuk-radios--small govuk-radios--inline"
        items={closenesses.map(value => ({ value, text: text.closenesses[value] }))}
        value={form.value('closeness')}
        locale={locale}
      />
    </>
  )
}
