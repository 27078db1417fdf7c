import { sayTableFault } from '#platform/csv/index.ts'
import { FormErrors, PageHeader, ProgressBar } from '#platform/html/components/index.ts'
import { Button, Input, InsetText, SummaryList, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList, formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Preview, StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { languageName } from '../../language-name.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { DifferencesView } from '../changes/differences.view.tsx'
import { FaultsView } from './faults.view.tsx'
import { headingOf, isStopped, mayOrder, orderField, type ShowData } from './import-show.form.ts'

export function ImportShowView(props: ViewProps<ShowData>) {
  const { data, form, ctx } = props
  const { stored } = data
  const { show, whoSees } = importWords(ctx.locale)
  const leads = { reading: show.readingLead, working: show.workingLead, done: show.doneLead, failed: show.failedLead }
  return (
    <>
      <FormErrors errors={form.errors} locale={ctx.locale} />
      <PageHeader
        title={headingOf(stored, ctx.locale)}
        caption={stored.fileName}
        lead={leads[stored.state as keyof typeof leads]}
        locale={ctx.locale}
        whoCanSee={{ text: whoSees }}
      />
      <Body {...props} />
    </>
  )
}

function Body(props: ViewProps<ShowData>) {
  const { stored, draftHref } = props.data
  const { locale } = props.ctx
  const { show } = importWords(locale)
  const address = { frameworkImportId: stored.id }
  const lookAgain = (
    <Button classes="govuk-button--secondary" href={skillsUrls.import.href(address)} text={show.lookAgain} />
  )
  switch (stored.state) {
    case 'read':
      return <Read {...props} />
    case 'reading':
      return lookAgain
    case 'working': {
      const number = (value: number) => formatNumber(locale, value)
      return (
        <>
          <ProgressBar
            id="progress"
            value={stored.itemsDone}
            max={Math.max(stored.itemsInAll, 1)}
            text={show.progress(number(stored.itemsDone), number(stored.itemsInAll))}
          />
          {lookAgain}
        </>
      )
    }
    case 'columns':
      return <Button href={skillsUrls.importColumns.href(address)} text={show.changeColumns} />
    case 'done':
      return draftHref ? <Button href={draftHref} text={show.seeDraft} /> : null
    default:
      return <Button href={skillsUrls.imports.href()} text={show.again} />
  }
}

function Read(props: ViewProps<ShowData>) {
  const { stored } = props.data
  const { locale } = props.ctx
  const { show } = importWords(locale)
  const { preview } = stored
  if (!preview) return null
  const address = { frameworkImportId: stored.id }
  return (
    <>
      {preview.tableFaults.map(fault => (
        <WarningText text={sayTableFault(locale, fault)} />
      ))}
      {preview.skills + preview.areas > 0 && <Summary preview={preview} locale={locale} />}
      {preview.isCopy && <InsetText text={show.copy} />}
      <FaultsView faults={preview.faults} locale={locale} />
      <Outline preview={preview} locale={locale} />
      {preview.target && preview.differences && (
        <section>
          <h2 class="govuk-heading-m">{show.changes(preview.target.name)}</h2>
          <DifferencesView differences={preview.differences} counts={preview.differences.counts} locale={locale} />
        </section>
      )}
      {!isStopped(stored) && <Confirm {...props} />}
      <div class="app-other-ways">
        {stored.format === 'csv' && (
          <a class="govuk-link" href={skillsUrls.importColumns.href(address)}>
            {show.changeColumns}
          </a>
        )}
        <form method="post" action={skillsUrls.giveUpImport.href(address)}>
          <Button classes="govuk-button--secondary" text={show.giveUp} />
        </form>
      </div>
    </>
  )
}

interface PartProps {
  readonly preview: Preview
  readonly locale: Locale
}

// Two frameworks may carry one identifier by mistake, as copies of an example do; then one would end the other.
function sharesLittle({ differences }: Preview): boolean {
  const { counts, same } = differences ?? { counts: undefined, same: 0 }
  if (!counts) return false
  const shared = same + counts.moved + counts.reworded
  return shared * 10 < shared + counts.removed
}

function Summary({ preview, locale }: PartProps) {
  const { show } = importWords(locale)
  const { target } = preview
  const levels = preview.levels.length > 0 ? preview.levels.join(' · ') : show.noLevels
  return (
    <section>
      <h2 class="govuk-heading-m">{show.summary}</h2>
      <SummaryList
        rows={[
          { key: show.name, value: preview.name },
          { key: show.format, value: show.formats[preview.format] },
          { key: show.areas, value: formatNumber(locale, preview.areas) },
          { key: show.skills, value: formatNumber(locale, preview.skills) },
          { key: show.levels, value: levels },
          {
            key: show.languages,
            value: formatList(
              locale,
              preview.languages.map(language => languageName(language, locale)),
            ),
          },
          { key: show.goesTo, value: target ? show.newEdition(target.name) : show.newFramework },
        ]}
      />
      {target && sharesLittle(preview) && <InsetText text={show.littleShared(target.name)} />}
      {target?.hasDraft && <InsetText text={show.replacesDraft} />}
    </section>
  )
}

function Outline({ preview: { outline }, locale }: PartProps) {
  const { show } = importWords(locale)
  if (outline.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{show.outline}</h2>
      <ul class="govuk-list app-outline">
        {outline.map(({ name, depth, isArea }) => (
          <li class={`app-outline__depth-${Math.min(depth, 6)}`}>
            {isArea ? <strong>{name}</strong> : name.slice(0, 160)}
            {isArea && <span class="govuk-visually-hidden"> ({show.outlineArea})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Confirm({ data: { stored }, form, ctx: { locale } }: ViewProps<ShowData>) {
  const { show } = importWords(locale)
  const { preview } = stored
  if (!preview) return null
  const asks = mayOrder(stored)
  return (
    <form method="post" action={skillsUrls.import.href({ frameworkImportId: stored.id })} novalidate>
      {asks && <LevelOrder stored={stored} form={form} locale={locale} />}
      <Input
        name="version"
        classes="govuk-input--width-10"
        label={{ text: show.version, classes: 'govuk-label--s' }}
        hint={show.versionHint}
        value={form.value('version')}
        errorMessage={form.error('version')}
        locale={locale}
      />
      <Button text={preview.asksForOrder ? show.look : show.confirm} preventDoubleClick />
    </form>
  )
}

function LevelOrder({
  stored,
  form,
  locale,
}: { stored: StoredImport } & Pick<ViewProps<ShowData>, 'form'> & { locale: Locale }) {
  const { show } = importWords(locale)
  const levels = stored.preview?.levels ?? []
  return (
    <fieldset class="govuk-fieldset app-level-order">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{show.orderTitle}</legend>
      <p class="govuk-hint">{stored.preview?.asksForOrder ? show.orderAsk : show.orderHint}</p>
      {levels.map((name, index) => (
        <Input
          name={orderField(index)}
          classes="govuk-input--width-2"
          inputmode="numeric"
          label={{ text: name }}
          value={form.value(orderField(index))}
          errorMessage={form.error(orderField(index))}
          locale={locale}
        />
      ))}
    </fieldset>
  )
}
