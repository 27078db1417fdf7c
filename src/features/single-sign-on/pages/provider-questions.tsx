import { Input } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { adminWords } from '../words.ts'

interface Props {
  readonly form: FormState
  /** There is a secret already, which may be kept. */
  readonly hasSecret?: boolean
  readonly locale: Locale
}

/** Name, address and credentials of a provider, as both forms ask for them. */
export function ProviderQuestions({ form, hasSecret = false, locale }: Props) {
  const t = adminWords(locale).form
  const common = (name: string) => ({ name, errorMessage: form.error(name), spellcheck: false, locale })
  return (
    <>
      <Input {...common('nameEn')} label={t.nameEn} hint={t.nameHint} value={form.value('nameEn')} autocomplete="off" />
      <Input {...common('nameNb')} label={t.nameNb} value={form.value('nameNb')} autocomplete="off" />
      <Input
        {...common('issuer')}
        type="url"
        label={t.issuer}
        hint={t.issuerHint}
        value={form.value('issuer')}
        autocomplete="off"
        autocapitalize="none"
      />
      <Input
        {...common('clientId')}
        label={t.clientId}
        value={form.value('clientId')}
        autocomplete="off"
        autocapitalize="none"
      />
      <Input
        {...common('clientSecret')}
        type="password"
        label={t.clientSecret}
        hint={hasSecret ? t.clientSecretKeep : t.clientSecretHint}
        autocomplete="off"
        autocapitalize="none"
      />
    </>
  )
}
