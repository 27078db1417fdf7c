import type { ComponentChildren } from 'preact'
import { Checkboxes, FileUpload, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { type Locale, localeNames, locales } from '#platform/i18n/index.ts'
import { timeZones } from '../organisation-fields.ts'
import { words } from '../words.ts'

interface Props {
  readonly form: FormState
  readonly locale: Locale
  readonly logoHint?: string | undefined
  /** The logo that is there, and how to remove it. */
  readonly logoNow?: ComponentChildren
}

/** The questions about an organisation that set-up and settings share. */
export function OrganisationQuestions({ form, locale, logoHint, logoNow }: Props) {
  const t = words(locale).organisation
  const field = (name: string) => ({ name, value: form.value(name), errorMessage: form.error(name), locale })
  return (
    <>
      <Input {...field('organisationName')} label={t.name} hint={t.nameHint} autocomplete="organization" />
      <LanguageQuestions form={form} locale={locale} />
      <Select
        {...field('timeZone')}
        label={t.timeZone}
        items={timeZones.map(zone => ({ text: zone.replaceAll('_', ' '), value: zone }))}
      />
      <Input
        {...field('accentColour')}
        label={t.colour}
        hint={t.colourHint}
        classes="govuk-input--width-10"
        spellcheck={false}
      />
      <FileUpload
        name="logo"
        label={t.logo}
        hint={logoHint ? `${t.logoHint} ${logoHint}` : t.logoHint}
        errorMessage={form.error('logo')}
        attributes={{ accept: 'image/png,image/jpeg,image/webp' }}
        locale={locale}
      />
      {logoNow}
      <Input
        {...field('minimumGroup')}
        label={t.minimumGroup}
        hint={t.minimumGroupHint}
        classes="govuk-input--width-3"
        inputmode="numeric"
      />
    </>
  )
}

function LanguageQuestions({ form, locale }: Props) {
  const t = words(locale).organisation
  const choices = locales.map(value => ({ value, text: <span lang={value}>{localeNames[value]}</span> }))
  return (
    <>
      <Checkboxes
        name="languages"
        values={form.list('languages')}
        fieldset={{ legend: { text: t.languages, classes: 'govuk-fieldset__legend--s' } }}
        hint={t.languagesHint}
        items={choices}
        errorMessage={form.error('languages')}
        classes="govuk-checkboxes--small"
        locale={locale}
      />
      <Radios
        name="defaultLanguage"
        value={form.value('defaultLanguage')}
        fieldset={{ legend: { text: t.defaultLanguage, classes: 'govuk-fieldset__legend--s' } }}
        items={choices}
        errorMessage={form.error('defaultLanguage')}
        classes="govuk-radios--small"
        locale={locale}
      />
    </>
  )
}
