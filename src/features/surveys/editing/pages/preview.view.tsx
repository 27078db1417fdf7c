import { aboutUrls } from '#features/about/index.ts'
import { languageName } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, InsetText, Select } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { promiseOf } from '../../answering/promise.ts'
import { QuestionField } from '../../answering/question-field.tsx'
import { BroughtUp } from '../../answering/sheet.view.tsx'
import { pipe } from '../../questionnaire/pipe.ts'
import { type Answers, type Question, type Section, textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import { editingWords } from '../words.ts'

/** Fields that are no question. The trial run is carried along in the first. */
export const soFarField = 'preview--so-far'
export const stepField = 'preview--step'

export interface PreviewData {
  readonly wave: Wave
  /** The respondent group whose questions are shown; empty where there are none. */
  readonly as: string
  readonly language: Locale
  readonly isPhone: boolean
  readonly answers: Answers
  readonly sections: readonly Section[]
  readonly section: Section | undefined
  readonly isOver: boolean
  /** Questions that only the answers just given brought up. */
  readonly broughtUp: readonly Question[]
  readonly state: FormState
}

type Props = ViewProps<PreviewData>

export function PreviewView(props: Props) {
  const { data, ctx } = props
  const { locale } = ctx
  const { preview: text } = editingWords(locale)
  const { wave, section, isOver, state, language } = data
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={wave.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <Choices {...props} />
      <Details summaryText={text.promise}>
        <p class="govuk-body" lang={language}>
          {textIn(wave.introduction, language)}
        </p>
        <p class="govuk-body" lang={language}>
          {promiseOf(wave, language)}
        </p>
      </Details>
      <div class={data.isPhone ? 'govuk-!-width-one-third' : undefined}>
        {isOver ? (
          <>
            <h2 class="govuk-heading-m">{text.end}</h2>
            <p class="govuk-body">{text.endText}</p>
            <p class="govuk-body">
              <a class="govuk-link" href={hrefOf(data)}>
                {text.again}
              </a>
            </p>
          </>
        ) : section ? (
          <Trial data={data} section={section} locale={locale} />
        ) : (
          <InsetText>{text.nothing}</InsetText>
        )}
      </div>
    </>
  )
}

const hrefOf = ({ wave, as, language, isPhone }: PreviewData) =>
  surveysUrls.preview.href({ waveId: wave.id }, { as, language, width: isPhone ? 'phone' : undefined })

function Choices({ data, ctx: { locale } }: Props) {
  const { preview: text } = editingWords(locale)
  const { wave } = data
  return (
    <form method="get" action={surveysUrls.preview.href({ waveId: wave.id })}>
      {wave.respondentGroups.length > 0 && (
        <Select
          name="as"
          label={{ text: text.as }}
          value={data.as}
          items={wave.respondentGroups.map(({ key, title }) => ({ value: key, text: textIn(title, locale) }))}
          locale={locale}
        />
      )}
      {wave.languages.length > 1 && (
        <Select
          name="language"
          label={{ text: text.language }}
          value={data.language}
          items={wave.languages.map(each => ({ value: each, text: languageName(each, locale) }))}
          locale={locale}
        />
      )}
      <Select
        name="width"
        label={{ text: text.width }}
        value={data.isPhone ? 'phone' : 'wide'}
        items={(['wide', 'phone'] as const).map(width => ({ value: width, text: text.widths[width] }))}
        locale={locale}
      />
      <Button text={text.show} classes="govuk-button--secondary" />
    </form>
  )
}

interface TrialProps {
  readonly data: PreviewData
  readonly section: Section
  readonly locale: Locale
}

function Trial({ data, section, locale }: TrialProps) {
  const { preview: text } = editingWords(locale)
  const { wave, language, answers, sections, state, broughtUp } = data
  const place = sections.findIndex(({ key }) => key === section.key)
  const intro = textIn(section.intro, language)
  return (
    <form method="post" action={hrefOf(data)} novalidate>
      <input type="hidden" name={soFarField} value={JSON.stringify(answers)} />
      <h2 class="govuk-heading-l" lang={language}>
        <span class="govuk-caption-m" lang={locale}>
          {text.page(place + 1, sections.length)}
        </span>
        {textIn(section.title, language)}
      </h2>
      <div lang={language}>
        {intro && <p class="govuk-body">{pipe(intro, wave.questionnaire, answers, language)}</p>}
        {section.questions.map(question => (
          <>
            {question.key === broughtUp[0]?.key && <BroughtUp questions={broughtUp} locale={language} />}
            <QuestionField
              question={question}
              questionnaire={wave.questionnaire}
              answers={answers}
              form={state}
              locale={language}
            />
          </>
        ))}
      </div>
      <div class="govuk-button-group">
        <Button text={text.next} name={stepField} value={`next ${section.key}`} preventDoubleClick />
        {place > 0 && (
          <Button
            text={text.back}
            name={stepField}
            value={`back ${section.key}`}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        )}
      </div>
    </form>
  )
}
