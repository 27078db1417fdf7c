import type { Locale } from '#platform/i18n/index.ts'
import type { Question, Questionnaire, Texts } from './questionnaire.ts'

export type TextPart = 'title' | 'intro' | 'text' | 'help' | 'example' | 'option' | 'row' | 'dimension'

/** One text of a questionnaire, and an id under which its translation comes back. */
export interface PlacedText {
  readonly id: string
  readonly part: TextPart
  /** The question that it belongs to; a section's own texts have none. */
  readonly question: Question | undefined
  readonly texts: Texts
}

/** Walks through every text in the order in which it is read; what `change` answers takes the place of the text. */
function walk(questionnaire: Questionnaire, change: (text: PlacedText) => Texts): Questionnaire {
  const at = (id: string, part: TextPart, texts: Texts, question?: Question) => change({ id, part, texts, question })
  const optional = (id: string, part: TextPart, texts: Texts | undefined, question?: Question) =>
    texts && Object.values(texts).some(Boolean) ? { [part]: at(id, part, texts, question) } : {}
  const maturity = questionnaire.maturity?.map(each => ({
    ...each,
    title: at(`m.${each.key}`, 'dimension', each.title),
  }))
  const sections = questionnaire.sections.map(section => ({
    ...section,
    title: at(`s.${section.key}.title`, 'title', section.title),
    ...optional(`s.${section.key}.intro`, 'intro', section.intro),
    questions: section.questions.map(question => {
      const id = `q.${question.key}`
      return {
        ...question,
        text: at(`${id}.text`, 'text', question.text, question),
        ...optional(`${id}.help`, 'help', question.help, question),
        ...optional(`${id}.example`, 'example', question.example, question),
        ...(question.rows && {
          rows: question.rows.map(row => ({ ...row, text: at(`${id}.r.${row.key}`, 'row', row.text, question) })),
        }),
        ...(question.options && {
          options: question.options.map(option => ({
            ...option,
            text: at(`${id}.o.${option.key}`, 'option', option.text, question),
          })),
        }),
      }
    }),
  }))
  return { ...questionnaire, ...(maturity ? { maturity } : {}), sections }
}

/** Every text in the order in which it is read. */
export function textsOf(questionnaire: Questionnaire): readonly PlacedText[] {
  const all: PlacedText[] = []
  walk(questionnaire, text => {
    all.push(text)
    return text.texts
  })
  return all
}

/** The questionnaire with these translations, by id; an empty one takes the translation away. Unknown ids do nothing. */
export function withTranslations(
  questionnaire: Questionnaire,
  locale: Locale,
  translations: ReadonlyMap<string, string>,
): Questionnaire {
  return walk(questionnaire, ({ id, texts }) => {
    const words = translations.get(id)
    if (words === undefined) return texts
    const { [locale]: _, ...others } = texts
    return words === '' ? others : { ...others, [locale]: words }
  })
}

/** The texts that nobody has put into a language yet. */
export const missingIn = (questionnaire: Questionnaire, locale: Locale): readonly PlacedText[] =>
  textsOf(questionnaire).filter(({ texts }) => !texts[locale]?.trim())
