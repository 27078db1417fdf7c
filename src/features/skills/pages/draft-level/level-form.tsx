import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { form } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type DraftLevel, namesOf } from '../../editing/draft.queries.ts'
import type { DraftVersion } from '../../editing/draft.ts'
import { mostLevels } from '../../editing/edit-levels.ts'
import { checkTexts, type ShownLanguages, type TextField, textShape, textValues } from '../../editing/text-fields.ts'
import { editingWords } from '../../editing/words.ts'
import { fold } from '../../framework.ts'
import { skillsUrls } from '../../skills.urls.ts'
import {
  BesideLinks,
  ChangedMeanwhile,
  type Guarded,
  SaveOrCancel,
  SeenMark,
  TextFields,
} from '../draft-parts.view.tsx'

export interface LevelData extends Guarded {
  readonly draft: DraftVersion
  readonly languages: ShownLanguages
  readonly fields: readonly TextField[]
  readonly levels: readonly DraftLevel[]
  /** Nothing for a new one. */
  readonly level: DraftLevel | undefined
}

export function levelFields(locale: Locale): readonly TextField[] {
  const text = editingWords(locale).levels
  return [
    { name: 'name', label: text.name, most: 100, missing: text.nameMissing },
    { name: 'description', label: text.description, most: 2_000, rows: 3 },
  ]
}

export const levelForm = form(
  (locale, { fields, languages }: LevelData) => z.object({ ...textShape(fields, languages, locale), seen: z.string() }),
  {
    initial: ({ level, fields, languages, seen }) => ({ ...textValues(level?.texts ?? {}, fields, languages), seen }),
    check(input, { locale, data: { fields, languages, levels, level } }) {
      const text = editingWords(locale).levels
      const others = levels.filter(({ position }) => position !== level?.position)
      const isTaken = (language: string) =>
        others.some(({ texts }) => {
          const name = fold(namesOf(texts)[language] ?? '')
          return name !== '' && name === fold(String(Reflect.get(input, `name-${language}`) ?? ''))
        })
      const taken = languages.flatMap((language = '') =>
        isTaken(language) ? [[`name-${language}`, text.nameTaken]] : [],
      )
      const isFull = !level && levels.length >= mostLevels
      return {
        ...checkTexts(input, fields, { languages, locale }),
        ...Object.fromEntries(taken),
        ...(isFull ? { [`name-${languages[0]}`]: text.tooMany } : {}),
      }
    },
  },
)

export function LevelView({ data, form: state, ctx: { locale } }: ViewProps<LevelData>) {
  const { draft, languages, fields, level } = data
  const text = editingWords(locale).levels
  const frameworkKey = draft.key
  const hrefOf = (beside: string) =>
    level
      ? skillsUrls.draftLevel.href({ frameworkKey, level: String(level.position) }, { beside })
      : skillsUrls.newDraftLevel.href({ frameworkKey }, { beside })
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={levelTitle(data, locale)} caption={text.title} locale={locale} />
      <ChangedMeanwhile form={state} data={data} locale={locale} />
      <BesideLinks {...{ draft, languages, hrefOf, locale }} />
      <form method="post" action={hrefOf(languages[1] ?? 'none')} novalidate>
        <SeenMark form={state} data={data} />
        <TextFields {...{ fields, languages, locale }} form={state} />
        <SaveOrCancel
          text={level ? editingWords(locale).fields.save : text.add}
          cancelHref={skillsUrls.draftLevels.href({ frameworkKey })}
          locale={locale}
        />
      </form>
    </>
  )
}

export function levelTitle({ draft, level }: LevelData, locale: Locale): string {
  const text = editingWords(locale).levels
  if (!level) return text.addTitle
  const names = namesOf(level.texts)
  return text.editTitle(names[locale] ?? names[draft.languages[0]] ?? String(level.position))
}
