import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Select } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type DraftArea, type DraftLevel, type DraftSkill, listDraftLevels } from '../../editing/draft.queries.ts'
import type { DraftVersion } from '../../editing/draft.ts'
import { listDraftChanges } from '../../editing/draft-changes.ts'
import { fingerprint } from '../../editing/fingerprint.ts'
import { skillFields, skillValues } from '../../editing/skill-content.ts'
import {
  checkTexts,
  type ShownLanguages,
  shownLanguages,
  type TextField,
  textShape,
} from '../../editing/text-fields.ts'
import { editingWords } from '../../editing/words.ts'
import { mainWords } from '../../exchange/portable.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { itemName } from '../draft-area/area-form.tsx'
import {
  BesideLinks,
  ChangedMeanwhile,
  type Guarded,
  SaveOrCancel,
  SeenMark,
  TextFields,
} from '../draft-parts.view.tsx'

export interface SkillFormData extends Guarded {
  readonly draft: DraftVersion
  readonly languages: ShownLanguages
  readonly fields: readonly TextField[]
  readonly levels: readonly DraftLevel[]
  /** Nothing for a new one. */
  readonly skill: DraftSkill | undefined
  /** Where it stands, or where a new one comes. */
  readonly inside: DraftArea | undefined
}

export const skillMark = (skill: DraftSkill | undefined): string =>
  fingerprint(skill ? [skill.texts, skill.labels, skill.kind, skill.basicLevel] : '')

export async function loadSkillForm(
  db: Reading,
  draft: DraftVersion,
  {
    skill,
    inside,
    beside,
    locale,
  }: Pick<SkillFormData, 'skill' | 'inside'> & { beside: string | null; locale: Locale },
): Promise<SkillFormData> {
  const levels = await listDraftLevels(db, draft)
  const changes = await listDraftChanges(db, draft.id)
  const languages = shownLanguages(draft.languages, beside, locale)
  const fields = skillFields({ draft, levels, skill }, locale)
  const values = skillValues(skill, languages)
  const said = fields.flatMap(({ name, label }) => {
    const value = String(values[`${name}-${languages[0]}`] ?? '')
    return value ? [{ key: label, value }] : []
  })
  return {
    ...{ draft, skill, inside, levels, languages, fields, seen: skillMark(skill), now: said },
    changedBy: changes.find(({ subject }) => subject === skill?.texts[draft.languages[0]]?.name)?.byName,
  }
}

export const skillForm = form(
  (locale, { fields, languages, levels }: SkillFormData) =>
    z.object({
      ...textShape(fields, languages, locale),
      kind: z
        .string()
        .trim()
        .max(100, editingWords(locale).fields.tooLong(formatNumber(locale, 100))),
      basic: z.string().refine(value => value === '' || levels.some(({ position }) => String(position) === value)),
      seen: z.string(),
      next: z.string(),
    }),
  {
    initial: ({ skill, languages, seen }) => ({ ...skillValues(skill, languages), seen }),
    check: (input, { locale, data: { fields, languages } }) => checkTexts(input, fields, { languages, locale }),
  },
)

export function SkillFormView({ data, form: state, ctx: { locale } }: ViewProps<SkillFormData>) {
  const { draft, languages, fields, levels, skill, inside } = data
  const text = editingWords(locale).skill
  const frameworkKey = draft.key
  const hrefOf = (beside: string) =>
    skill
      ? skillsUrls.draftSkill.href({ frameworkKey, skillKey: skill.key }, { beside })
      : skillsUrls.newDraftSkill.href({ frameworkKey }, { area: inside?.key, beside })
  const place = inside ? itemName(inside, draft, locale) : editingWords(locale).draft.top
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={skill ? text.editTitle(itemName(skill, draft, locale)) : text.addTitle}
        caption={place}
        locale={locale}
      />
      <ChangedMeanwhile form={state} data={data} locale={locale} />
      <BesideLinks {...{ draft, languages, hrefOf, locale }} />
      <form method="post" action={hrefOf(languages[1] ?? 'none')} novalidate>
        <SeenMark form={state} data={data} />
        <TextFields {...{ fields, languages, locale }} form={state} further={text.more} />
        <Input
          name="kind"
          label={{ text: text.kind, classes: 'govuk-label--s' }}
          hint={text.kindHint}
          classes="govuk-input--width-20"
          value={state.value('kind')}
          errorMessage={state.error('kind')}
          locale={locale}
        />
        {levels.length > 0 && (
          <Select
            name="basic"
            label={{ text: text.basic, classes: 'govuk-label--s' }}
            hint={text.basicHint}
            items={[
              { value: '', text: text.basicNone, selected: state.value('basic') === '' },
              ...levels.map(({ position, texts }) => ({
                value: String(position),
                text: mainWords(texts, locale)?.name ?? position,
              })),
            ]}
            value={state.value('basic')}
            locale={locale}
          />
        )}
        <SaveOrCancel
          text={skill ? editingWords(locale).fields.save : text.add}
          cancelHref={skillsUrls.draft.href({ frameworkKey }, { area: inside?.key })}
          locale={locale}
        >
          {skill && languages[1] && (
            <Button text={text.next} name="next" value="yes" classes="govuk-button--secondary" />
          )}
        </SaveOrCancel>
      </form>
      {skill && <MoreToDo frameworkKey={frameworkKey} skillKey={skill.key} locale={locale} />}
    </>
  )
}

function MoreToDo({ locale, ...address }: { frameworkKey: string; skillKey: string; locale: Locale }) {
  const text = editingWords(locale).skill
  const links = [
    { href: skillsUrls.moveDraftSkill.href(address), words: text.move },
    { href: skillsUrls.mergeDraftSkill.href(address), words: text.merge },
    { href: skillsUrls.splitDraftSkill.href(address), words: text.split },
    { href: skillsUrls.retireDraftSkill.href(address), words: text.retire },
  ]
  return (
    <section>
      <h2 class="govuk-heading-s">{text.actions}</h2>
      <ul class="govuk-list">
        {links.map(({ href, words }) => (
          <li>
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
