import { FilterBar, FilterText, FormErrors, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Button, Checkboxes, InsetText, Radios, Table, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { matchKinds } from '../../derive-levels.ts'
import { crosswalksWords } from '../../words.ts'
import { SkillLink } from '../crosswalk/crosswalk.page.tsx'
import { nameOf } from '../crosswalk-parts.view.tsx'
import type { DraftData } from './draft.page.ts'

const pageSize = 50

export function DraftView({ data, form, ctx: { locale } }: ViewProps<DraftData>) {
  const { crosswalk, hasLevels } = data
  const text = crosswalksWords(locale).draft
  const address = { crosswalkId: crosswalk.id }
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title(crosswalk.from.name, crosswalk.to.name)}
        actions={[
          { text: text.levels, href: crosswalksUrls.levels.href(address) },
          { text: text.publish, href: crosswalksUrls.publish.href(address), primary: true },
        ]}
        locale={locale}
      />
      {!hasLevels && <InsetText text={text.levelsMissing} />}
      <Suggestions data={data} locale={locale} />
      <MatchForm data={data} form={form} locale={locale} />
      <Matched data={data} locale={locale} />
      <ul class="govuk-list">
        {[
          [crosswalksUrls.import.href(address), text.import],
          [crosswalksUrls.crosswalk.href(address, { edition: 'draft' }), text.done],
          [crosswalksUrls.discard.href(address), text.discard],
        ].map(([href, words]) => (
          <li>
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

interface PartProps {
  readonly data: DraftData
  readonly locale: Locale
}

function Suggestions({ data: { crosswalk, suggestions, waiting }, locale }: PartProps) {
  const text = crosswalksWords(locale).draft
  if (suggestions.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{text.suggestions}</h2>
      <form method="post" action={crosswalksUrls.confirmSuggestions.href({ crosswalkId: crosswalk.id })}>
        <Checkboxes
          name="pair"
          fieldset={{ legend: { text: text.suggestionsLead } }}
          items={suggestions.map(({ from, to, because }) => ({
            value: `${from.key} ${to.key}`,
            text: `${nameOf(from, locale)} – ${nameOf(to, locale)}`,
            hint: text.because[because],
          }))}
          classes="govuk-checkboxes--small"
          locale={locale}
        />
        {waiting > 0 && <p class="govuk-body-s">{text.more(formatNumber(locale, waiting))}</p>}
        <Button text={text.confirm} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </section>
  )
}

function MatchForm({ data, form, locale }: PartProps & Pick<ViewProps<DraftData>, 'form'>) {
  const { crosswalk, from, to } = data
  const { draft: text, kinds, kindHints } = crosswalksWords(locale)
  const address = { crosswalkId: crosswalk.id }
  const here = crosswalksUrls.draft.href(address)
  const isAsked = from.question !== '' || to.question !== ''
  const hintOf = ({ question, found }: DraftData['from']) =>
    found.length === 0 ? text.nothing : question === '' ? text.first : undefined
  return (
    <section id="match">
      <h2 class="govuk-heading-m">{text.add}</h2>
      <p class="govuk-body">{text.addLead}</p>
      <FilterBar
        action={here}
        submitText={text.find}
        label={text.add}
        locale={locale}
        {...(isAsked ? { clearHref: here } : {})}
      >
        {[from, to].map(({ framework, question }, index) => (
          <FilterText
            name={index === 0 ? 'from' : 'to'}
            label={text.findIn(framework.name)}
            value={question}
            placeholder={text.findIn(framework.name)}
          />
        ))}
      </FilterBar>
      <form
        method="post"
        action={crosswalksUrls.draft.href(address, { from: from.question, to: to.question })}
        novalidate
      >
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <Radios
              name="from"
              fieldset={{ legend: { text: text.in(from.framework.name), classes: 'govuk-fieldset__legend--s' } }}
              hint={hintOf(from)}
              items={from.found.map(skill => ({ value: skill.key, text: nameOf(skill, locale) }))}
              value={form.value('from')}
              errorMessage={form.error('from')}
              classes="govuk-radios--small"
              locale={locale}
            />
          </div>
          <div class="govuk-grid-column-one-half">
            <Checkboxes
              name="to"
              fieldset={{ legend: { text: text.in(to.framework.name), classes: 'govuk-fieldset__legend--s' } }}
              hint={hintOf(to)}
              items={to.found.map(skill => ({ value: skill.key, text: nameOf(skill, locale) }))}
              values={form.list('to')}
              errorMessage={form.error('to')}
              classes="govuk-checkboxes--small"
              locale={locale}
            />
          </div>
        </div>
        <Radios
          name="kind"
          fieldset={{ legend: { text: text.kind, classes: 'govuk-fieldset__legend--s' } }}
          items={matchKinds.map(kind => ({ value: kind, text: kinds[kind], hint: kindHints[kind] }))}
          value={form.value('kind')}
          errorMessage={form.error('kind')}
          locale={locale}
        />
        <Textarea
          name="note"
          label={{ text: text.note, classes: 'govuk-label--s' }}
          rows={2}
          value={form.value('note')}
          errorMessage={form.error('note')}
          locale={locale}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
    </section>
  )
}

function Matched({ data: { crosswalk, links, names, pageNumber }, locale }: PartProps) {
  const text = crosswalksWords(locale)
  const address = { crosswalkId: crosswalk.id }
  if (links.length === 0) return null
  const shown = links.slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
  return (
    <section>
      <h2 class="govuk-heading-m">{`${text.draft.matched} (${formatNumber(locale, links.length)})`}</h2>
      <Table
        classes="app-table--stack"
        head={[crosswalk.from.name, text.show.match, crosswalk.to.name, text.draft.remove]}
        rows={shown.map(({ fromKey, toKey, kind, note }) => [
          <SkillLink frameworkKey={crosswalk.from.key} skillKey={fromKey} names={names.from} locale={locale} />,
          note ? `${text.kinds[kind]}: ${note}` : text.kinds[kind],
          <SkillLink frameworkKey={crosswalk.to.key} skillKey={toKey} names={names.to} locale={locale} />,
          <form method="post" action={crosswalksUrls.removeLink.href(address)}>
            <input type="hidden" name="from" value={fromKey} />
            <input type="hidden" name="to" value={toKey} />
            <button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" type="submit">
              {text.draft.remove}
              <span class="govuk-visually-hidden">
                {` ${names.from.get(fromKey)?.names[locale] ?? fromKey} – ${names.to.get(toKey)?.names[locale] ?? toKey}`}
              </span>
            </button>
          </form>,
        ])}
      />
      <Pager
        page={pageNumber}
        pageSize={pageSize}
        total={links.length}
        href={number => crosswalksUrls.draft.href(address, { page: number })}
        locale={locale}
      />
    </section>
  )
}
