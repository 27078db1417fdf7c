import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Radios, Select, Table } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/index.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { invitationUrls } from './invitations.urls.ts'
import type { CodeSheet, UnitWithoutMail } from './make-codes.ts'
import { invitationWords } from './words.ts'

export interface CodesData {
  readonly wave: Wave
  readonly units: readonly UnitWithoutMail[]
  readonly sheets: readonly CodeSheet[]
}

const mostAtOnce = 400

const needsGroup = ({ mode, respondentGroups }: Wave) => mode === 'anonymous' && respondentGroups.length > 0

export const codesForm = form((locale, { wave, units }: CodesData) => {
  const { paper: t } = invitationWords(locale)
  const known = z.string().refine(id => units.some(({ unitId }) => unitId === id), t.chooseUnit)
  const groups = wave.respondentGroups.map(({ key }) => key)
  const number = z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, t.numberWrong(mostAtOnce))
    .transform(Number)
    .refine(count => count >= 1 && count <= mostAtOnce, t.numberWrong(mostAtOnce))
  return z.object({
    unitId: known,
    group: needsGroup(wave) ? z.string().refine(key => groups.includes(key), t.chooseGroup) : z.string().optional(),
    number: wave.mode === 'anonymous' ? number : z.undefined().optional(),
  })
})

export function CodesView({ data: { wave, units, sheets }, form: state, ctx }: ViewProps<CodesData>) {
  const { locale, organisation } = ctx
  const { paper: t, page } = invitationWords(locale)
  const people = units.reduce((sum, unit) => sum + unit.people, 0)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={`${textIn(wave.survey.title, locale)}. ${wave.name}`}
        lead={t.text}
        whoCanSee={{ text: page.who, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <p class="govuk-body">{wave.mode === 'anonymous' ? t.anonymous : t.personal}</p>
      {units.length === 0 && <p class="govuk-body">{t.nobody}</p>}
      {units.length > 0 && wave.status === 'open' && (
        <form method="post" action={invitationUrls.codes.href({ waveId: wave.id })} novalidate>
          <Select
            name="unitId"
            label={{ text: t.unit, classes: 'govuk-label--s' }}
            hint={t.unitHint(formatNumber(locale, people))}
            value={state.value('unitId')}
            errorMessage={state.error('unitId')}
            items={[
              { value: '', text: t.chooseUnit },
              ...units.map(each => ({
                value: each.unitId,
                text: t.withoutMail(each.unit, formatNumber(locale, each.people)),
              })),
            ]}
            locale={locale}
          />
          {needsGroup(wave) && (
            <Radios
              name="group"
              fieldset={{ legend: { text: t.group, classes: 'govuk-fieldset__legend--s' } }}
              value={state.value('group')}
              errorMessage={state.error('group')}
              items={wave.respondentGroups.map(({ key, title }) => ({ value: key, text: textIn(title, locale) }))}
              locale={locale}
            />
          )}
          {wave.mode === 'anonymous' && (
            <Input
              name="number"
              label={{ text: t.number, classes: 'govuk-label--s' }}
              hint={t.numberHint}
              classes="govuk-input--width-4"
              inputmode="numeric"
              value={state.value('number')}
              errorMessage={state.error('number')}
              locale={locale}
            />
          )}
          <Button text={t.make} preventDoubleClick />
        </form>
      )}
      {sheets.length > 0 && wave.status !== 'closed' && (
        <Table
          caption={t.sheet}
          captionClasses="govuk-table__caption--m"
          rows={sheets.map(({ sheetId, unit, codes, madeAt, madeBy }) => [
            t.sheetOf(formatNumber(locale, codes), unit),
            t.whenMade(formatDate(locale, madeAt, organisation.timeZone), madeBy ?? ''),
            {
              html: (
                <a class="govuk-link" href={invitationUrls.sheet.href({ waveId: wave.id, sheetId })}>
                  {t.print}
                  <span class="govuk-visually-hidden"> {t.sheetOf(formatNumber(locale, codes), unit)}</span> (PDF)
                </a>
              ),
            },
          ])}
          firstCellIsHeader
        />
      )}
    </>
  )
}
