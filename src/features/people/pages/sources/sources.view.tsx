import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Button, Select, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { peopleUrls } from '../../people.urls.ts'
import type { Conflict } from '../../sources/conflicts.queries.ts'
import { type SourceField, sourceFields } from '../../sources/fields.ts'
import { sourceWords } from '../../sources/source-words.ts'
import type { SourcesData } from './sources.page.ts'

type Props = ViewProps<SourcesData>

export function SourcesView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const t = sourceWords(locale)
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={t.title}
        lead={t.lead}
        locale={locale}
        whoCanSee={{ text: t.onlyAdministrators, href: aboutUrls.whoCanSee.href() }}
      />
      <p class="govuk-body">{t.how}</p>
      <h2 class="govuk-heading-m">{t.whoHasTheSay}</h2>
      <form method="post" action={peopleUrls.sources.href()} novalidate>
        {sourceFields.map(field => (
          <Owner field={field} form={form} ctx={ctx} />
        ))}
        <Button text={t.save} preventDoubleClick />
      </form>
      <Differences data={data} ctx={ctx} />
    </>
  )
}

function Owner({ field, form, ctx: { locale } }: { field: SourceField } & Pick<Props, 'form' | 'ctx'>) {
  const t = sourceWords(locale)
  return (
    <Select
      name={field}
      label={t.fields[field]}
      value={form.value(field)}
      items={(['nobody', 'csv', 'scim'] as const).map(source => ({ value: source, text: t.sources[source] }))}
      errorMessage={form.error(field)}
    />
  )
}

function Differences({ data, ctx }: Pick<Props, 'data' | 'ctx'>) {
  const { locale } = ctx
  const t = sourceWords(locale)
  const { field, counts, total, page, pageSize, conflicts } = data
  const href = (number: number) => peopleUrls.sources.href({}, { field: field || undefined, page: number })
  return (
    <section>
      <h2 class="govuk-heading-m" id="differences">
        {t.differences}
      </h2>
      {counts.size === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <>
          <p class="govuk-body">
            {t.waiting(total)}. {t.differencesLead}
          </p>
          <ul class="govuk-list">
            {field !== '' && (
              <li>
                <a class="govuk-link" href={peopleUrls.sources.href()}>
                  {t.showAll}
                </a>
              </li>
            )}
            {field === '' &&
              [...counts].map(([one, count]) => (
                <li>
                  <a class="govuk-link" href={peopleUrls.sources.href({}, { field: one })}>
                    {t.only(t.fields[one])}
                  </a>{' '}
                  <span class="app-quiet">({formatNumber(locale, count)})</span>
                </li>
              ))}
          </ul>
          <section class="app-scroll" tabindex={0} aria-label={t.differences}>
            <Table
              head={[t.person, t.fact, t.stands, t.otherSays, t.decide]}
              rows={conflicts.map(conflict => row(conflict, data, ctx))}
              firstCellIsHeader
            />
          </section>
          <Pager page={page} pageSize={pageSize} total={total} href={href} locale={locale} />
        </>
      )}
    </section>
  )
}

function row(conflict: Conflict, { field }: SourcesData, { locale }: Props['ctx']) {
  const t = sourceWords(locale)
  const says = conflict.field === 'manager' ? (conflict.managerName ?? '') : (conflict.unitName ?? conflict.value)
  const about = t.takeWhat(t.fields[conflict.field].toLowerCase(), conflict.personName)
  return [
    <a class="govuk-link" href={peopleUrls.person.href({ personId: conflict.personId })}>
      {conflict.personName}
    </a>,
    t.fields[conflict.field],
    conflict.now || t.nothing,
    <>
      {t.says[conflict.source]}: {says || t.nothing}
      {conflict.reason !== 'owned' && (
        <>
          <br />
          <span class="app-quiet">{t.reasons[conflict.reason]}</span>
        </>
      )}
    </>,
    <form method="post" action={peopleUrls.settleConflict.href({ conflictId: conflict.id })}>
      <input type="hidden" name="back" value={field} />
      <div class="govuk-button-group">
        {conflict.reason === 'owned' && <Decision outcome="taken" text={t.take} about={about} />}
        <Decision outcome="kept" text={t.keep} about={about} />
      </div>
    </form>,
  ]
}

const Decision = ({ outcome, text, about }: { outcome: string; text: string; about: string }) => (
  <button
    type="submit"
    name="outcome"
    value={outcome}
    class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
  >
    {text}
    <span class="govuk-visually-hidden"> {about}</span>
  </button>
)
