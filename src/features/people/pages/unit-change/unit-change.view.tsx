import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { peopleUrls } from '../../people.urls.ts'
import { unitChangeWords } from '../../unit-changes/unit-change-words.ts'
import type { PlacedUnit, UnitChange } from '../../unit-changes/unit-changes.queries.ts'
import type { UnitChangeData } from './unit-change.page.ts'

type Props = ViewProps<UnitChangeData>

const kinds = [
  ['rename', 'name'],
  ['move', 'parent'],
  ['merge', 'into'],
] as const

export function UnitChangeView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const t = unitChangeWords(locale)
  const { unit, everybody, below, suggestions } = data
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={t.title(unit.name)}
        lead={t.lead(everybody, below)}
        locale={locale}
        whoCanSee={{ text: t.onlyAdministrators, href: aboutUrls.whoCanSee.href() }}
      />
      {kinds.map(([kind, name]) => (
        <form method="post" action={peopleUrls.unitChange.href({ unitId: unit.id })} novalidate>
          <input type="hidden" name="kind" value={kind} />
          <h2 class="govuk-heading-m">{t.kinds[kind]}</h2>
          <p class="govuk-body">{t.kindHints[kind]}</p>
          <Input
            name={name}
            value={form.value(name)}
            label={t.fields[name]}
            hint={t.hints[name]}
            errorMessage={form.error(name)}
            autocomplete="off"
            attributes={name !== 'name' && suggestions.length > 0 ? { list: 'units' } : {}}
            classes="govuk-!-width-two-thirds"
            locale={locale}
          />
          <Button classes="govuk-button--secondary" text={t.submits[kind]} preventDoubleClick />
        </form>
      ))}
      <Suggestions units={suggestions} />
      <History data={data} ctx={ctx} />
    </>
  )
}

const Suggestions = ({ units }: { units: readonly PlacedUnit[] }) =>
  units.length === 0 ? null : (
    <datalist id="units">
      {units.map(({ name, above }) => (
        <option value={above ? `${above} › ${name}` : name} />
      ))}
    </datalist>
  )

function History({ data: { unit, history }, ctx }: Pick<Props, 'data' | 'ctx'>) {
  const t = unitChangeWords(ctx.locale)
  return (
    <section>
      <h2 class="govuk-heading-m">{t.history}</h2>
      {history.length === 0 ? (
        <p class="govuk-body">{t.noHistory}</p>
      ) : (
        <ol class="govuk-list govuk-list--spaced">
          {history.map(change => (
            <Event change={change} unitId={unit.id} ctx={ctx} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Event({ change, unitId, ctx }: { change: UnitChange; unitId: string } & Pick<Props, 'ctx'>) {
  const { locale, organisation } = ctx
  const t = unitChangeWords(locale)
  const when = (date: Date) => formatDateTime(locale, date, organisation.timeZone)
  const what = {
    renamed: t.told.renamed(change.beforeName, change.afterName),
    moved: t.told.moved(change.beforeName, change.beforeParent, change.afterParent),
    merged: t.told.merged(change.beforeName, change.into ?? change.afterName),
  }[change.kind]
  return (
    <li>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {what}
        <br />
        <span class="app-quiet">{t.by(change.changedBy ?? t.byImport, when(change.changedAt))}</span>
        {change.undoneAt && (
          <>
            <br />
            <span class="app-quiet">{t.undoneBy(change.undoneBy ?? '–', when(change.undoneAt))}</span>
          </>
        )}
      </p>
      {!change.undoneAt && (
        <form method="post" action={peopleUrls.undoUnitChange.href({ unitId, changeId: change.id })}>
          <button type="submit" class="govuk-button govuk-button--secondary">
            {t.undo}
            <span class="govuk-visually-hidden">: {what}</span>
          </button>
        </form>
      )}
    </li>
  )
}
