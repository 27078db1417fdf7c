import { aboutUrls } from '#features/about/index.ts'
import { languageName } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, FileUpload, Input, InsetText, Radios, Select } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Section, textIn } from '../../questionnaire/questionnaire.ts'
import { scaleKeys, scaleWords } from '../../questionnaire/scales.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import type { Mapping } from '../bring-in.ts'
import { nameOf } from '../question-fields.ts'
import type { Brought } from '../read-brought.ts'
import { editingWords } from '../words.ts'

export interface BringInData {
  readonly wave: Wave
  /** What was read, once a file was chosen; it goes along in the page and is kept nowhere. */
  readonly brought?: Brought
  readonly mapping?: Mapping
  readonly sections?: readonly Section[]
}

type Props = ViewProps<BringInData>

export function BringInView(props: Props) {
  const { data, form: state, ctx } = props
  const { locale } = ctx
  const { bringIn: text } = editingWords(locale)
  const href = surveysUrls.bringIn.href({ waveId: data.wave.id })
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={data.wave.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {data.brought && data.sections ? (
        <>
          {data.mapping && <MappingForm {...props} mapping={data.mapping} />}
          <Preview data={data} sections={data.sections} locale={locale} />
          <p class="govuk-body">
            <a class="govuk-link" href={href}>
              {text.again}
            </a>
          </p>
        </>
      ) : (
        <form method="post" action={href} enctype="multipart/form-data" novalidate>
          <FileUpload
            name="file"
            label={{ text: text.file, classes: 'govuk-label--s' }}
            hint={text.fileHint}
            errorMessage={state.error('file')}
            locale={locale}
          />
          <Button text={text.button} preventDoubleClick />
        </form>
      )}
    </>
  )
}

const carried = (brought: Brought): string => JSON.stringify(brought.kind === 'table' ? brought.table : brought.survey)

function MappingForm({ data: { wave, brought }, ctx: { locale }, mapping }: Props & { mapping: Mapping }) {
  const { bringIn: text } = editingWords(locale)
  if (brought?.kind !== 'table') return null
  const { header, rows } = brought.table
  const columns = header.map((name, column) => ({
    value: String(column),
    text: `${name} (${(rows[0]?.[column] ?? '').slice(0, 40)})`,
  }))
  return (
    <form method="post" action={surveysUrls.bringIn.href({ waveId: wave.id })} novalidate>
      <input type="hidden" name="act" value="look" />
      <input type="hidden" name="brought" value={carried(brought)} />
      <Select
        name="statement"
        label={{ text: text.statement, classes: 'govuk-label--s' }}
        value={String(mapping.statement)}
        items={columns}
        locale={locale}
      />
      <Select
        name="group"
        label={{ text: text.group, classes: 'govuk-label--s' }}
        value={String(mapping.group)}
        items={[{ value: '-1', text: text.noGroup }, ...columns]}
        locale={locale}
      />
      <Radios
        name="as"
        fieldset={{ legend: { text: text.as, classes: 'govuk-fieldset__legend--s' } }}
        value={mapping.as}
        items={[
          { value: 'matrix', text: text.asMatrix },
          { value: 'likert', text: text.asLikert },
        ]}
        locale={locale}
      />
      <Select
        name="scale"
        label={{ text: text.scale, classes: 'govuk-label--s' }}
        value={mapping.scale}
        items={scaleKeys.map(scale => ({ value: scale, text: scaleWords(locale)[scale].name }))}
        locale={locale}
      />
      <Checkboxes
        name="dimensions"
        classes="govuk-checkboxes--small"
        values={mapping.areDimensions ? ['yes'] : []}
        items={[{ value: 'yes', text: text.asDimensions }]}
        locale={locale}
      />
      <Select
        name="language"
        label={{ text: text.language, classes: 'govuk-label--s' }}
        value={mapping.language}
        items={wave.languages.map(each => ({ value: each, text: languageName(each, locale) }))}
        locale={locale}
      />
      <Button text={text.button} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

const shownOfEach = 6

interface PreviewProps {
  readonly data: BringInData
  readonly sections: readonly Section[]
  readonly locale: Locale
}

function Preview({ data: { wave, brought, mapping }, sections, locale }: PreviewProps) {
  const { bringIn: text } = editingWords(locale)
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0)
  const lang = mapping?.language
  return (
    <section>
      <h2 class="govuk-heading-m">{text.preview}</h2>
      <p class="govuk-body">{text.previewCounts(sections.length, count)}</p>
      <InsetText>{text.source}</InsetText>
      <form method="post" action={surveysUrls.bringIn.href({ waveId: wave.id })}>
        {sections.map((section, place) => {
          const lines = section.questions.flatMap(question =>
            question.rows ? question.rows.map(row => textIn(row.text, locale)) : [nameOf(question, locale)],
          )
          return (
            <>
              {mapping ? (
                <Input
                  name="titles"
                  id={`title-${place + 1}`}
                  label={{ text: text.pageTitle(place + 1), classes: 'govuk-label--s' }}
                  value={textIn(section.title, locale)}
                  locale={locale}
                />
              ) : (
                <h3 class="govuk-heading-s" lang={lang}>
                  <bdi>{textIn(section.title, locale)}</bdi>
                </h3>
              )}
              <ul class="govuk-list govuk-list--bullet" lang={lang}>
                {lines.slice(0, shownOfEach).map(line => (
                  <li>
                    <bdi>{line}</bdi>
                  </li>
                ))}
                {lines.length > shownOfEach && <li lang={locale}>{text.more(lines.length - shownOfEach)}</li>}
              </ul>
            </>
          )
        })}
        <input type="hidden" name="act" value="confirm" />
        <input type="hidden" name="edition" value={wave.edition} />
        <input type="hidden" name="brought" value={brought ? carried(brought) : ''} />
        {mapping && (
          <>
            <input type="hidden" name="statement" value={mapping.statement} />
            <input type="hidden" name="group" value={mapping.group} />
            <input type="hidden" name="as" value={mapping.as} />
            <input type="hidden" name="scale" value={mapping.scale} />
            <input type="hidden" name="language" value={mapping.language} />
            {mapping.areDimensions && <input type="hidden" name="dimensions" value="yes" />}
          </>
        )}
        <Button text={text.confirm} preventDoubleClick />
      </form>
    </section>
  )
}
