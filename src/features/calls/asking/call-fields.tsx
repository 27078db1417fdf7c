import { Checkboxes, Details, Input, Radios, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Context } from '#platform/http/page.ts'
import { kinds, placeKinds } from '../call.ts'
import { words } from '../words.ts'
import type { CallFormData } from './call.form.ts'
import { askingWords } from './words.ts'

interface Props {
  readonly data: CallFormData & { readonly unitName: string | undefined }
  readonly form: FormState
  readonly ctx: Pick<Context, 'locale' | 'organisation'>
}

const small = { classes: 'govuk-label--s' }
const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

/** What is asked of somebody who asks: the first four are enough, the rest has answers already. */
export function CallFields({ data, form, ctx: { locale, organisation } }: Props) {
  const { direction, hasUnit, unitName } = data
  const t = askingWords(locale)
  const w = words(locale)
  const isLent = direction === 'offers-time'
  const field = (name: string) => ({
    ...{ name, value: form.value(name), errorMessage: form.error(name), locale },
    attributes: { dir: 'auto' as const },
  })
  return (
    <>
      <Input {...field('title')} label={{ text: t.what[direction], ...small }} hint={t.whatHint[direction]} />
      <Textarea {...field('why')} rows={2} label={{ text: t.why, ...small }} hint={t.whyHint} />
      <Radios
        name="kind"
        fieldset={legend(isLent ? t.kindLent : t.kind)}
        value={form.value('kind')}
        errorMessage={form.error('kind')}
        items={kinds
          .filter(kind => !isLent || kind !== 'answer')
          .map(kind => ({ value: kind, text: w.kinds[kind], hint: w.kindHints[kind] }))}
        locale={locale}
      />
      <Input
        {...field('hours')}
        inputmode="decimal"
        classes="govuk-input--width-4"
        label={{ text: isLent ? t.hoursLent : t.hours, ...small }}
        hint={t.hoursHint}
      />
      <Input
        {...field('openUntil')}
        type="date"
        classes="govuk-input--width-10"
        label={{ text: t.until, ...small }}
        hint={t.untilHint}
      />
      <Textarea {...field('details')} rows={5} label={{ text: t.details, ...small }} hint={t.detailsHint} />
      {hasUnit && unitName ? (
        <Radios
          name="audience"
          fieldset={legend(t.for)}
          value={form.value('audience')}
          errorMessage={form.error('audience')}
          items={[
            { value: 'organisation', text: w.audiences.organisation(organisation.name) },
            // Whoever has read it cannot unread it: what is open to everybody does not become narrower.
            !(data.call?.state === 'open' && data.call.audience === 'organisation') && {
              ...{ value: 'unit', text: w.audiences.unit(unitName), hint: t.forUnitHint },
            },
          ]}
          locale={locale}
        />
      ) : (
        <input type="hidden" name="audience" value="organisation" />
      )}
      <Details summaryText={t.more} open={['place', 'helpers', 'placeKind'].some(name => form.error(name))}>
        <Radios
          name="placeKind"
          fieldset={legend(t.where)}
          value={form.value('placeKind')}
          errorMessage={form.error('placeKind')}
          items={placeKinds.map(kind => ({
            value: kind,
            text: w.places[kind],
          }))}
          locale={locale}
        />
        <Input {...field('place')} label={t.place} />
        <Checkboxes
          name="weekdays"
          classes="govuk-checkboxes--small"
          fieldset={legend(t.days)}
          hint={t.daysHint}
          values={[...form.list('weekdays')]}
          items={Object.entries(w.weekdays).map(([value, text]) => ({ value, text }))}
          locale={locale}
        />
        {isLent ? (
          <input type="hidden" name="helpers" value="1" />
        ) : (
          <Input
            {...field('helpers')}
            inputmode="numeric"
            classes="govuk-input--width-3"
            label={{ text: t.helpers, ...small }}
          />
        )}
      </Details>
    </>
  )
}
