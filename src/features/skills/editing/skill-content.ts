import type { RawValues } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { mainWords, type SkillWords } from '../exchange/portable.ts'
import type { DraftLevel, DraftSkill } from './draft.queries.ts'
import type { DraftVersion } from './draft.ts'
import type { SkillContent } from './edit-items.ts'
import { fieldName, type ShownLanguages, type TextField, typed } from './text-fields.ts'
import { editingWords } from './words.ts'

interface Around {
  readonly draft: DraftVersion
  readonly levels: readonly DraftLevel[]
  readonly skill: DraftSkill | undefined
}

const longText = 10_000

/** The texts of a skill as fields: what it means, a statement for each level, examples, labels, and things to read. */
export function skillFields({ draft, levels, skill }: Around, locale: Locale): readonly TextField[] {
  const text = editingWords(locale).skill
  const settings = mainWords(draft.texts, locale)?.settings ?? {}
  const examples = exampleKeys(skill)
  return [
    { name: 'name', label: text.name, most: 1_000, missing: text.nameMissing },
    { name: 'definition', label: text.definition, most: longText, rows: 3 },
    ...levels.map(({ position, texts }) => ({
      name: `statement-${position}`,
      label: text.statement(mainWords(texts, locale)?.name ?? String(position)),
      ...(position === 1 ? { hint: text.statementHint } : {}),
      ...{ most: longText, rows: 2 },
    })),
    ...examples.map((key, index) => ({
      name: `example-${index}`,
      label: settings[key] ? text.example(settings[key]) : text.exampleNumber(formatNumber(locale, index + 1)),
      ...{ most: longText, rows: 2 },
    })),
    { name: `example-${examples.length}`, label: text.newExample, most: longText, rows: 2 },
    { name: 'labels', label: text.labels, hint: text.labelsHint, most: longText, rows: 3 },
    { name: 'tryAtWork', label: text.tryAtWork, most: longText, rows: 2, isFurther: true },
    { name: 'askAPerson', label: text.askAPerson, most: longText, rows: 2, isFurther: true },
    { name: 'readTitle', label: text.readTitle, most: 300, isFurther: true },
    { name: 'readText', label: text.readText, hint: text.readTextHint, most: 30_000, rows: 8, isFurther: true },
  ]
}

const exampleKeys = (skill: DraftSkill | undefined): readonly string[] => [
  ...new Set(Object.values(skill?.texts ?? {}).flatMap(({ examples }) => Object.keys(examples ?? {}))),
]

/** The values of a form that begins with what the skill says. */
export function skillValues(skill: DraftSkill | undefined, languages: ShownLanguages): RawValues {
  const values = languages.flatMap((language = '') => {
    const words: Partial<SkillWords> = skill?.texts[language] ?? {}
    const read = words.readNext
    const own: Record<string, string | undefined> = {
      ...{ name: words.name, definition: words.definition, labels: skill?.labels[language]?.join('\n') },
      ...{ tryAtWork: words.tryAtWork, askAPerson: words.askAPerson },
      ...{ readTitle: read?.title, readText: read?.paragraphs.join('\n\n') },
      ...Object.fromEntries(
        Object.entries(words.statements ?? {}).map(([level, text]) => [`statement-${level}`, text]),
      ),
      ...Object.fromEntries(exampleKeys(skill).map((key, index) => [`example-${index}`, words.examples?.[key]])),
    }
    return Object.entries(own).map(([field, value]) => [fieldName(field, language), value ?? ''] as const)
  })
  return { ...Object.fromEntries(values), kind: skill?.kind ?? '', basic: String(skill?.basicLevel ?? '') }
}

type Input = Readonly<Record<string, unknown>>

/** What was typed, as what the skill is to say; languages and members that were not shown stay as they are. */
export function skillContent(
  input: Input,
  { levels, skill, languages }: Omit<Around, 'draft'> & { readonly languages: ShownLanguages },
): SkillContent {
  const shown = languages.filter(language => typed(input, 'name', language ?? '') !== '') as readonly string[]
  const written = shown.map(language => [language, wordsIn(input, language, { levels, skill })] as const)
  const others = Object.entries(skill?.texts ?? {}).filter(([language]) => !languages.includes(language))
  const lines = (language: string) => typed(input, 'labels', language).split('\n')
  const labels = shown.map(language => {
    const all = lines(language).map(line => line.trim())
    return [language, [...new Set(all.filter(Boolean))]] as const
  })
  const otherLabels = Object.entries(skill?.labels ?? {}).filter(([language]) => !languages.includes(language))
  const kind = String(input.kind ?? '')
    .replaceAll('\0', '')
    .trim()
  return {
    texts: Object.fromEntries([...others, ...written]),
    labels: Object.fromEntries([...otherLabels, ...labels.filter(([, own]) => own.length > 0)]),
    kind: kind || undefined,
    basicLevel: input.basic ? Number(input.basic) : undefined,
  }
}

function wordsIn(input: Input, language: string, { levels, skill }: Pick<Around, 'levels' | 'skill'>): SkillWords {
  const before: Partial<SkillWords> = skill?.texts[language] ?? {}
  const { definition: _, statements: __, examples: ___, tryAtWork: _t, askAPerson: _a, readNext: _r, ...rest } = before
  const say = (field: string) => typed(input, field, language)
  const statements = levels.flatMap(({ position }) => {
    const text = say(`statement-${position}`)
    return text ? [[String(position), text] as const] : []
  })
  const keys = exampleKeys(skill)
  const examples = [...keys, freeKey(keys)].flatMap((key, index) => {
    const text = say(`example-${index}`)
    return text ? [[key, text] as const] : []
  })
  const readText = say('readText')
  const some = <K extends string>(name: K, value: string) => (value ? { [name]: value } : {})
  return {
    ...rest,
    name: say('name'),
    ...some('definition', say('definition')),
    ...(statements.length > 0 ? { statements: Object.fromEntries(statements) } : {}),
    ...(examples.length > 0 ? { examples: Object.fromEntries(examples) } : {}),
    ...some('tryAtWork', say('tryAtWork')),
    ...some('askAPerson', say('askAPerson')),
    ...(say('readTitle') || readText
      ? {
          readNext: {
            title: say('readTitle'),
            paragraphs: readText
              .split(/\n\s*\n/)
              .map(one => one.trim())
              .filter(Boolean),
          },
        }
      : {}),
  }
}

function freeKey(keys: readonly string[]): string {
  let number = keys.length + 1
  while (keys.includes(String(number))) number += 1
  return String(number)
}
