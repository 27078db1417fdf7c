import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { type DraftSkill, findDraftAreaById, getDraftSkill } from '../../editing/draft.queries.ts'
import { type DraftVersion, getDraft, holdDraft } from '../../editing/draft.ts'
import { splitSkill } from '../../editing/edit-structure.ts'
import { editingWords } from '../../editing/words.ts'
import { tidyText } from '../../exchange/tidy.ts'
import { fold } from '../../framework.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { itemName } from '../draft-area/area-form.tsx'
import { draftCrumbs, SaveOrCancel } from '../draft-parts.view.tsx'

interface SplitData {
  readonly draft: DraftVersion
  readonly skill: DraftSkill
}

const namesIn = (text: string): readonly string[] =>
  tidyText(text.replaceAll('\0', ''))
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** A skill becomes several, one for each line. */
export const splitDraftSkillPage = page(skillsUrls.splitDraftSkill, {
  access: meets(keepsFrameworks),
  async load({ db, params }): Promise<SplitData> {
    const draft = await getDraft(db, params.frameworkKey)
    return { draft, skill: await getDraftSkill(db, draft, params.skillKey) }
  },
  title: ({ data, ctx }) => editingWords(ctx.locale).split.title(itemName(data.skill, data.draft, ctx.locale)),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: form(
    locale => {
      const { fields } = editingWords(locale)
      return z.object({
        names: z.string().max(10_000, fields.tooLong(formatNumber(locale, 10_000))),
        note: z
          .string()
          .trim()
          .max(1_000, fields.tooLong(formatNumber(locale, 1_000))),
      })
    },
    {
      check({ names = '' }, { locale }) {
        const text = editingWords(locale)
        const all = namesIn(names)
        if (all.length < 2) return { names: text.split.few }
        if (all.length > 10) return { names: text.split.many }
        if (new Set(all.map(fold)).size < all.length) return { names: text.split.same }
        return all.some(name => name.length > 1_000)
          ? { names: text.fields.tooLong(formatNumber(locale, 1_000)) }
          : undefined
      },
    },
  ),
  view: SplitView,
  async submit({ tx, me, params, input, locale, now }) {
    const draft = await holdDraft(tx, params.frameworkKey)
    const skill = await getDraftSkill(tx, draft, params.skillKey)
    const area = await findDraftAreaById(tx, draft, skill.areaId)
    const note = input.note.replaceAll('\0', '')
    await splitSkill(tx, draft, { skill, names: namesIn(input.names), note, by: me, now })
    const href = skillsUrls.draft.href({ frameworkKey: draft.key }, { area: area?.key })
    return redirect(href).saying(editingWords(locale).split.done)
  },
})

function SplitView({ data: { draft, skill }, form: state, ctx: { locale } }: ViewProps<SplitData>) {
  const { split: text, merge } = editingWords(locale)
  const address = { frameworkKey: draft.key, skillKey: skill.key }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title(itemName(skill, draft, locale))} lead={text.lead} locale={locale} />
      <form method="post" action={skillsUrls.splitDraftSkill.href(address)} novalidate>
        <Textarea
          name="names"
          label={{ text: text.names, classes: 'govuk-label--s' }}
          hint={text.namesHint}
          rows={4}
          value={state.value('names')}
          errorMessage={state.error('names')}
          locale={locale}
        />
        <Textarea
          name="note"
          label={{ text: merge.note, classes: 'govuk-label--s' }}
          rows={2}
          value={state.value('note')}
          errorMessage={state.error('note')}
          locale={locale}
        />
        <SaveOrCancel text={text.button} cancelHref={skillsUrls.draftSkill.href(address)} locale={locale} />
      </form>
    </>
  )
}
