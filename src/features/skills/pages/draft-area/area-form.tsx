import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { form } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type DraftArea, namesOf } from '../../editing/draft.queries.ts'
import type { DraftVersion } from '../../editing/draft.ts'
import { listDraftChanges } from '../../editing/draft-changes.ts'
import { fingerprint } from '../../editing/fingerprint.ts'
import {
  checkTexts,
  type ShownLanguages,
  shownLanguages,
  type TextField,
  textShape,
  textValues,
} from '../../editing/text-fields.ts'
import { editingWords } from '../../editing/words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import {
  BesideLinks,
  ChangedMeanwhile,
  type Guarded,
  SaveOrCancel,
  SeenMark,
  TextFields,
} from '../draft-parts.view.tsx'

export interface AreaData extends Guarded {
  readonly draft: DraftVersion
  readonly languages: ShownLanguages
  readonly fields: readonly TextField[]
  /** Nothing for a new one. */
  readonly area: DraftArea | undefined
  /** Where a new one comes. */
  readonly inside: DraftArea | undefined
}

export const areaMark = (area: DraftArea | undefined): string => fingerprint(area?.texts ?? '')

export const itemName = (
  item: { readonly texts: Readonly<Record<string, { readonly name: string }>>; readonly key: string },
  { languages }: Pick<DraftVersion, 'languages'>,
  locale: Locale,
): string => {
  const names = namesOf(item.texts)
  return names[locale] || names[languages[0]] || Object.values(names)[0] || item.key
}

export async function loadAreaForm(
  db: Reading,
  draft: DraftVersion,
  { area, inside, beside, locale }: Pick<AreaData, 'area' | 'inside'> & { beside: string | null; locale: Locale },
): Promise<AreaData> {
  const changes = await listDraftChanges(db, draft.id)
  const text = editingWords(locale).area
  const [main] = draft.languages
  return {
    ...{ draft, area, inside, fields: areaFields(locale), seen: areaMark(area) },
    changedBy: changes.find(({ subject }) => subject === area?.texts[main]?.name)?.byName,
    languages: shownLanguages(draft.languages, beside, locale),
    now: [
      { key: text.name, value: area?.texts[main]?.name ?? '' },
      { key: text.description, value: area?.texts[main]?.description ?? '' },
    ],
  }
}

function areaFields(locale: Locale): readonly TextField[] {
  const text = editingWords(locale).area
  return [
    { name: 'name', label: text.name, most: 300, missing: text.nameMissing },
    { name: 'description', label: text.description, most: 10_000, rows: 4 },
    { name: 'encouragement', label: text.encouragement, most: 1_000, rows: 2 },
  ]
}

export const areaForm = form(
  (locale, { fields, languages }: AreaData) => z.object({ ...textShape(fields, languages, locale), seen: z.string() }),
  {
    initial: ({ area, fields, languages, seen }) => ({ ...textValues(area?.texts ?? {}, fields, languages), seen }),
    check: (input, { locale, data: { fields, languages } }) => checkTexts(input, fields, { languages, locale }),
  },
)

export function AreaView({ data, form: state, ctx: { locale } }: ViewProps<AreaData>) {
  const { draft, languages, fields, area, inside } = data
  const text = editingWords(locale).area
  const frameworkKey = draft.key
  const hrefOf = (beside: string) =>
    area
      ? skillsUrls.draftArea.href({ frameworkKey, areaKey: area.key }, { beside })
      : skillsUrls.newDraftArea.href({ frameworkKey }, { area: inside?.key, beside })
  const place = inside ? itemName(inside, draft, locale) : editingWords(locale).draft.top
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={area ? text.editTitle(itemName(area, draft, locale)) : text.addTitle}
        lead={area ? undefined : text.where(place)}
        locale={locale}
      />
      <ChangedMeanwhile form={state} data={data} locale={locale} />
      <BesideLinks {...{ draft, languages, hrefOf, locale }} />
      <form method="post" action={hrefOf(languages[1] ?? 'none')} novalidate>
        <SeenMark form={state} data={data} />
        <TextFields {...{ fields, languages, locale }} form={state} />
        <SaveOrCancel
          text={area ? editingWords(locale).fields.save : text.add}
          cancelHref={skillsUrls.draft.href({ frameworkKey }, { area: (area ?? inside)?.key })}
          locale={locale}
        />
      </form>
      {area && (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={skillsUrls.moveDraftArea.href({ frameworkKey, areaKey: area.key })}>
              {text.move}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={skillsUrls.removeDraftArea.href({ frameworkKey, areaKey: area.key })}>
              {text.remove}
            </a>
          </li>
        </ul>
      )}
    </>
  )
}
