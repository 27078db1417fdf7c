import { z } from 'zod'
import { FilterBar, FilterText, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Radios, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { findDraftSkill, getDraftSkill } from '../../editing/draft.queries.ts'
import { getDraft, holdDraft } from '../../editing/draft.ts'
import { mergeSkill } from '../../editing/edit-structure.ts'
import { editingWords } from '../../editing/words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { itemName } from '../draft-area/area-form.tsx'
import { draftCrumbs, SaveOrCancel } from '../draft-parts.view.tsx'
import { type EndingData, loadEnding } from './skill-choices.ts'

/** One skill becomes part of another. */
export const mergeDraftSkillPage = page(skillsUrls.mergeDraftSkill, {
  access: meets(keepsFrameworks),
  load: async ({ db, params, query, locale }) =>
    loadEnding(db, await getDraft(db, params.frameworkKey), { skillKey: params.skillKey, query, locale }),
  title: ({ data, ctx }) => editingWords(ctx.locale).merge.title(itemName(data.skill, data.draft, ctx.locale)),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: form(locale => {
    const text = editingWords(locale)
    return z.object({
      into: z.string().min(1, text.merge.missing),
      note: z
        .string()
        .trim()
        .max(1_000, text.fields.tooLong(formatNumber(locale, 1_000))),
    })
  }),
  view: MergeView,
  async submit({ tx, me, params, input, locale, now }) {
    const text = editingWords(locale)
    const draft = await holdDraft(tx, params.frameworkKey)
    const skill = await getDraftSkill(tx, draft, params.skillKey)
    const into = await findDraftSkill(tx, draft, input.into)
    if (!into || into.id === skill.id) return invalid({ into: text.merge.missing })
    await mergeSkill(tx, draft, { skill, into, note: input.note.replaceAll('\0', ''), by: me, now })
    const href = skillsUrls.draftSkill.href({ frameworkKey: draft.key, skillKey: into.key })
    return redirect(href).saying(text.merge.done)
  },
})

function MergeView({ data, form: state, ctx: { locale } }: ViewProps<EndingData>) {
  const { draft, skill, question, choices } = data
  const { merge: text, move } = editingWords(locale)
  const address = { frameworkKey: draft.key, skillKey: skill.key }
  const here = skillsUrls.mergeDraftSkill.href(address)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title(itemName(skill, draft, locale))} lead={text.lead} locale={locale} />
      <FilterBar action={here} submitText={move.findButton} label={text.find} locale={locale}>
        <FilterText name="find" label={text.find} value={question} placeholder={text.find} />
      </FilterBar>
      {choices.length === 0 && <p class="govuk-body">{text.none}</p>}
      <form method="post" action={skillsUrls.mergeDraftSkill.href(address, { find: question })} novalidate>
        {choices.length > 0 && (
          <Radios
            name="into"
            fieldset={{ legend: { text: text.into, classes: 'govuk-fieldset__legend--m' } }}
            hint={question === '' ? text.near : undefined}
            items={choices.map(({ key, name }) => ({ value: key, text: name || key }))}
            value={state.value('into')}
            errorMessage={state.error('into')}
            locale={locale}
          />
        )}
        <Textarea
          name="note"
          label={{ text: text.note, classes: 'govuk-label--s' }}
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
