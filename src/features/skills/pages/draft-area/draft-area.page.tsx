import { PageHeader } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type DraftArea, getDraftArea, readTree } from '../../editing/draft.queries.ts'
import { type DraftVersion, getDraft, holdDraft } from '../../editing/draft.ts'
import { childrenOf } from '../../editing/draft-tree.ts'
import { addArea, saveArea } from '../../editing/edit-items.ts'
import { removeArea } from '../../editing/edit-structure.ts'
import { withTyped } from '../../editing/text-fields.ts'
import { editingWords } from '../../editing/words.ts'
import type { AreaWords } from '../../exchange/portable.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { draftCrumbs, SaveOrCancel } from '../draft-parts.view.tsx'
import { AreaView, areaForm, areaMark, itemName, loadAreaForm } from './area-form.tsx'

/** A new area, in another one or at the top. */
export const newDraftAreaPage = page(skillsUrls.newDraftArea, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }) {
    const draft = await getDraft(db, params.frameworkKey)
    const key = query.get('area')
    const inside = key ? await getDraftArea(db, draft, key) : undefined
    return loadAreaForm(db, draft, { area: undefined, inside, beside: query.get('beside'), locale })
  },
  title: ({ ctx }) => editingWords(ctx.locale).area.addTitle,
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: areaForm,
  view: AreaView,
  async submit({ tx, me, data, input, params, locale, now }) {
    const draft = await holdDraft(tx, params.frameworkKey)
    const texts = withTyped<AreaWords>({}, input, data)
    await addArea(tx, draft, { texts, parentId: data.inside?.id, by: me, now })
    const href = skillsUrls.draft.href({ frameworkKey: draft.key }, { area: data.inside?.key })
    return redirect(href).saying(editingWords(locale).draft.saved)
  },
})

/** Other words for an area. */
export const draftAreaPage = page(skillsUrls.draftArea, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }) {
    const draft = await getDraft(db, params.frameworkKey)
    const area = await getDraftArea(db, draft, params.areaKey)
    return loadAreaForm(db, draft, { area, inside: undefined, beside: query.get('beside'), locale })
  },
  title: ({ data: { area, draft }, ctx }) =>
    editingWords(ctx.locale).area.editTitle(area ? itemName(area, draft, ctx.locale) : ''),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: areaForm,
  view: AreaView,
  async submit({ tx, me, data, input, params, locale, now }) {
    const text = editingWords(locale)
    const draft = await holdDraft(tx, params.frameworkKey)
    const area = await getDraftArea(tx, draft, params.areaKey)
    if (areaMark(area) !== input.seen) return invalid({ seen: text.fields.changedMeanwhile })
    await saveArea(tx, draft, { area, texts: withTyped<AreaWords>(area.texts, input, data), by: me, now })
    return redirect(skillsUrls.draft.href({ frameworkKey: draft.key }, { area: area.key })).saying(text.draft.saved)
  },
})

interface RemoveData {
  readonly draft: DraftVersion
  readonly area: DraftArea
  readonly isEmpty: boolean
}

/** Asks before an empty area goes; one that is not empty says what to do first. */
export const removeDraftAreaPage = page(skillsUrls.removeDraftArea, {
  access: meets(keepsFrameworks),
  async load({ db, params }): Promise<RemoveData> {
    const draft = await getDraft(db, params.frameworkKey)
    const area = await getDraftArea(db, draft, params.areaKey)
    return { draft, area, isEmpty: childrenOf(await readTree(db, draft), area.id).length === 0 }
  },
  title: ({ data: { area, draft }, ctx }) =>
    editingWords(ctx.locale).area.removeTitle(itemName(area, draft, ctx.locale)),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  view: RemoveAreaView,
  async submit({ tx, me, params, locale, now }) {
    const text = editingWords(locale).area
    const draft = await holdDraft(tx, params.frameworkKey)
    const area = await getDraftArea(tx, draft, params.areaKey)
    const home = (key?: string) => redirect(skillsUrls.draft.href({ frameworkKey: draft.key }, { area: key }))
    // Told before anything is written, because a refused verb would take the whole transaction along.
    const isEmpty = childrenOf(await readTree(tx, draft), area.id).length === 0
    if (!isEmpty) return home(area.key).saying(text.notEmpty)
    await removeArea(tx, draft, { area, by: me, now })
    return home().saying(text.removed)
  },
})

function RemoveAreaView({ data: { draft, area, isEmpty }, ctx: { locale } }: ViewProps<RemoveData>) {
  const text = editingWords(locale).area
  const frameworkKey = draft.key
  const name = itemName(area, draft, locale)
  const back = skillsUrls.draft.href({ frameworkKey }, { area: area.key })
  return (
    <>
      <PageHeader
        title={text.removeTitle(name)}
        lead={isEmpty ? text.removeLead : text.notEmpty}
        actions={[!isEmpty && { text: editingWords(locale).draft.open, href: back }]}
        locale={locale}
      />
      {isEmpty && (
        <form method="post" action={skillsUrls.removeDraftArea.href({ frameworkKey, areaKey: area.key })}>
          <SaveOrCancel text={text.remove} cancelHref={back} locale={locale} />
        </form>
      )}
    </>
  )
}
