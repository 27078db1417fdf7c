import { Checkboxes } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { words } from '../words.ts'

/** Asked on the device that will be signed in, which need not be the one where the link was asked for. */
export function SharedDevice({ form, locale }: { form: FormState; locale: Locale }) {
  const t = words(locale)
  return (
    <Checkboxes
      name="sharedDevice"
      values={form.list('sharedDevice')}
      items={[{ value: 'yes', text: t.sharedDevice, hint: t.sharedDeviceHint }]}
      locale={locale}
    />
  )
}
