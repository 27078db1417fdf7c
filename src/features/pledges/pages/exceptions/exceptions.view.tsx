import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { exceptionKinds } from '../../pledge.ts'
import type { PledgeException } from '../../pledges.queries.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords, words } from '../../words.ts'
import type { ExceptionsData } from './exceptions.page.ts'

export function ExceptionsView({ data: { pledge, exceptions }, form, ctx: { locale } }: ViewProps<ExceptionsData>) {
  const t = makingWords(locale).exceptions
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={pledge.title}
        lead={t.lead}
        whoCanSee={{ text: words(locale).onlyLeadsAndPerson, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <p class="govuk-body">{t.note}</p>
      {exceptions.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {exceptions.map(exception => (
            <Line exception={exception} pledgeId={pledge.id} locale={locale} />
          ))}
        </ul>
      )}
      {!pledge.closedAt && <Form pledgeId={pledge.id} form={form} locale={locale} />}
    </>
  )
}

function Line({ exception, pledgeId, locale }: { exception: PledgeException; pledgeId: string; locale: Locale }) {
  const t = makingWords(locale).exceptions
  const { person, unit, kind, reason, madeBy, madeAt, endedBy, endedAt } = exception
  const name = person?.name ?? (unit ? `${unit.name} (${t.isUnit})` : '')
  const somebody = words(locale).changes.somebody
  return (
    <li>
      <strong>{name}</strong>: {t.kinds[kind]}. <span dir="auto">{reason}</span>
      <br />
      <span class="app-quiet">{t.madeBy(madeBy ?? somebody, formatDate(locale, madeAt))}</span>
      {endedAt ? (
        <>
          <br />
          <span class="app-quiet">{t.endedBy(endedBy ?? somebody, formatDate(locale, endedAt))}</span>
        </>
      ) : (
        <form method="post" action={pledgesUrls.endException.href({ pledgeId, exceptionId: exception.id })}>
          <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            {t.end}
            <span class="govuk-visually-hidden">: {name}</span>
          </button>
        </form>
      )}
    </li>
  )
}

function Form({
  pledgeId,
  form,
  locale,
}: {
  pledgeId: string
  form: ViewProps<ExceptionsData>['form']
  locale: Locale
}) {
  const t = makingWords(locale).exceptions
  const legend = 'govuk-fieldset__legend--s'
  return (
    <form method="post" action={pledgesUrls.exceptions.href({ pledgeId })} novalidate>
      <h2 class="govuk-heading-m">{t.add}</h2>
      <Radios
        name="which"
        fieldset={{ legend: { text: t.who, classes: legend } }}
        value={form.value('which') || 'person'}
        errorMessage={form.error('which')}
        items={[
          { value: 'person', text: t.person, hint: t.personHint },
          { value: 'unit', text: t.unit, hint: t.unitHint },
        ]}
        locale={locale}
      />
      <Input
        name="whom"
        label={{ text: t.whom, classes: 'govuk-label--s' }}
        value={form.value('whom')}
        errorMessage={form.error('whom')}
        autocomplete="off"
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <Radios
        name="kind"
        fieldset={{ legend: { text: t.kind, classes: legend } }}
        value={form.value('kind')}
        errorMessage={form.error('kind')}
        items={exceptionKinds.map(kind => ({ value: kind, text: t.kinds[kind] }))}
        locale={locale}
      />
      <Input
        name="reason"
        label={{ text: t.reason, classes: 'govuk-label--s' }}
        hint={t.reasonHint}
        value={form.value('reason')}
        errorMessage={form.error('reason')}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <Button text={t.submit} preventDoubleClick />
    </form>
  )
}
