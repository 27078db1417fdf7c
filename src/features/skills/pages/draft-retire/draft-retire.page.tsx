import { z } from 'zod'
import { FilterBar, FilterText, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Checkboxes, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { findDraftAreaById, findDraftSkill, getDraftSkill } from '../../editing/draft.queries.ts'
import { getDraft, holdDraft } from '../../editing/draft.ts'
import { retireSkill } from '../../editing/edit-structure.ts'
import { editingWords } from '../../editing/words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { itemName } from '../draft-area/area-form.tsx'
import { type EndingData, loadEnding } from '../draft-merge/skill-choices.ts'
import { draftCrumbs, SaveOrCancel } from '../draft-parts.view.tsx'

/** A skill goes, with a note of what takes its place. */
export const retireDraftSkillPage = page(skillsUrls.retireDraftSkill, {
  access: meets(keepsFrameworks),
  load: async ({ db, params, query, locale }) =>
    loadEnding(db, await getDraft(db, params.frameworkKey), { skillKey: params.skillKey, query, locale }),
  title: ({ data, ctx }) => editingWords(ctx.locale).retire.title(itemName(data.skill, data.draft, ctx.locale)),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: form(locale =>
    z.object({
      to: z.array(z.string()).max(20),
      note: z
        .string()
        .trim()
        .max(1_000, editingWords(locale).fields.tooLong(formatNumber(locale, 1_000))),
    }),
  ),
  view: RetireView,
  async submit({ tx, me, params, input, locale, now }) {
    const draft = await holdDraft(tx, params.frameworkKey)
    const skill = await getDraftSkill(tx, draft, params.skillKey)
    const to: string[] = []
    for (const key of new Set(input.to)) if (key !== skill.key && (await findDraftSkill(tx, draft, key))) to.push(key)
    const area = await findDraftAreaById(tx, draft, skill.areaId)
    await retireSkill(tx, draft, { skill, to, note: input.note.replaceAll('\0', ''), by: me, now })
    const href = skillsUrls.draft.href({ frameworkKey: draft.key }, { area: area?.key })
    return redirect(href).saying(editingWords(locale).retire.done)
  },
})

function RetireView({ data, form: state, ctx: { locale } }: ViewProps<EndingData>) {
  const { draft, skill, question, choices } = data
  const { retire: text, merge, move } = editingWords(locale)
  const address = { frameworkKey: draft.key, skillKey: skill.key }
  const here = skillsUrls.retireDraftSkill.href(address)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title(itemName(skill, draft, locale))} lead={text.lead} locale={locale} />
      <FilterBar action={here} submitText={move.findButton} label={merge.find} locale={locale}>
        <FilterText name="find" label={merge.find} value={question} placeholder={merge.find} />
      </FilterBar>
      <form method="post" action={skillsUrls.retireDraftSkill.href(address, { find: question })} novalidate>
        {choices.length > 0 && (
          <Checkboxes
            name="to"
            fieldset={{ legend: { text: text.to, classes: 'govuk-fieldset__legend--m' } }}
            hint={text.toHint}
            items={choices.map(({ key, name }) => ({ value: key, text: name || key }))}
            values={state.list('to')}
            locale={locale}
          />
        )}
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
