import { Button, Checkboxes, Select, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { askingWords } from '../../asking-words.ts'
import { refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { levelName } from '../request-frame.tsx'
import type { AnswerData } from './answer.page.tsx'

interface AnswerFieldsProps {
  readonly data: AnswerData
  readonly form: FormState
  readonly locale: Locale
}

/** The answer itself, and the two other ways out: giving it back with what is missing, and saying no. */
export function AnswerFields({ data, form, locale }: AnswerFieldsProps) {
  const { answer: text } = askingWords(locale)
  const { id: requestId, purpose, asksAssessors } = data.request
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{text.yourAnswer}</h2>
      <form method="post" action={evidenceUrls.askedRequest.href({ requestId })} novalidate>
        {purpose === 'confirm' ? (
          <LevelFields data={data} form={form} locale={locale} />
        ) : (
          <VouchFields data={data} form={form} locale={locale} />
        )}
        <Textarea
          name="words"
          label={{ text: text.words, classes: 'govuk-label--s' }}
          hint={purpose === 'confirm' ? text.wordsHintConfirm : text.wordsHintEndorse}
          rows={4}
          value={form.value('words')}
          errorMessage={form.error('words')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <div class="govuk-button-group">
          <Button text={text[purpose]} preventDoubleClick />
          {purpose === 'confirm' && (
            <a class="govuk-link" href={evidenceUrls.returnRequest.href({ requestId })}>
              {text.return}
            </a>
          )}
          {!asksAssessors && (
            <a class="govuk-link" href={evidenceUrls.decline.href({ requestId })}>
              {text.decline}
            </a>
          )}
        </div>
      </form>
    </>
  )
}

function LevelFields({ data: { request, names }, form, locale }: AnswerFieldsProps) {
  const { answer: text } = askingWords(locale)
  return (
    <>
      {request.skills.map((skill, index) => {
        const named = names.get(refText(skill))
        const name = `level-${index}`
        const upTo = (named?.levels ?? []).filter(({ position }) => position <= (skill.level ?? 0)).reverse()
        return (
          <Select
            name={name}
            label={{ text: text.levelOf(named?.name ?? skill.skillKey), classes: 'govuk-label--s' }}
            hint={text.levelHint((named && levelName(named, skill.level)) ?? '')}
            value={form.value(name)}
            errorMessage={form.error(name)}
            items={[
              { value: '', text: text.choose },
              ...upTo.map(({ position, name: level }) => ({ value: String(position), text: level })),
              { value: 'none', text: text.notThis },
            ]}
            locale={locale}
          />
        )
      })}
    </>
  )
}

function VouchFields({ data: { request, names }, form, locale }: AnswerFieldsProps) {
  const { answer: text } = askingWords(locale)
  return (
    <Checkboxes
      name="vouched"
      fieldset={{ legend: { text: text.vouch, classes: 'govuk-fieldset__legend--s' } }}
      values={form.list('vouched')}
      errorMessage={form.error('vouched')}
      items={request.skills.map(skill => ({
        value: refText(skill),
        text: <bdi>{names.get(refText(skill))?.name ?? skill.skillKey}</bdi>,
      }))}
      locale={locale}
    />
  )
}
