import type { Locale } from '#platform/i18n/index.ts'
import {
  Button,
  CharacterCount,
  Checkboxes,
  DateInput,
  ErrorSummary,
  FileUpload,
  Input,
  PasswordInput,
  Radios,
  Select,
  Textarea,
} from '../govuk/index.ts'
import { exampleWords } from './words.ts'

/** GOV.UK's components that ask something, some of them with an error. */
export function FormExamples({ locale }: { locale: Locale }) {
  const words = exampleWords(locale)
  return (
    <form action="/components" method="get" novalidate>
      <ErrorSummary locale={locale} disableAutoFocus errorList={[{ text: words.stampNext, href: '#level' }]} />
      <Radios
        locale={locale}
        name="level"
        errorMessage={words.stampNext}
        hint={words.areaText}
        fieldset={{ legend: { text: words.areas[2], classes: 'govuk-fieldset__legend--m' } }}
        items={words.levels.map((text, place) => ({
          text,
          value: place + 1,
          hint: place === 1 ? words.areaText : undefined,
        }))}
      />
      <Radios
        locale={locale}
        name="sure"
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: words.areas[3] }}
        value={words.sure[0]}
        items={words.sure.map(text => ({ text, value: text }))}
      />
      <Checkboxes
        locale={locale}
        name="areas"
        values={['0']}
        fieldset={{ legend: words.own }}
        items={words.areas.slice(0, 3).map((text, value) => ({
          text,
          value,
          conditional: value === 0 && <Input locale={locale} name="why" label={words.statements[0] ?? ''} />,
        }))}
      />
      <Input locale={locale} name="name" label={words.unit} hint={words.areaText} classes="govuk-input--width-20" />
      <Input
        locale={locale}
        name="hours"
        label={words.statLabel}
        suffix={{ text: '%' }}
        classes="govuk-input--width-4"
        errorMessage={words.emptyTitle}
      />
      <Select locale={locale} name="unit" label={words.unit} items={words.units.map(text => ({ text }))} />
      <Textarea locale={locale} name="text" label={words.statements[1] ?? ''} rows={3} />
      <CharacterCount locale={locale} name="note" label={words.statements[2] ?? ''} rows={3} maxlength={200} />
      <DateInput locale={locale} id="when" namePrefix="when" fieldset={{ legend: words.november }} />
      {/* Without the drop zone: the one of govuk-frontend 6.6 gives its button a name that axe refuses. */}
      <FileUpload locale={locale} name="file" label={words.step[0] ?? ''} />
      <PasswordInput locale={locale} name="password" label={words.statements[3] ?? ''} />
      <Button>{words.filterShow}</Button>
    </form>
  )
}
