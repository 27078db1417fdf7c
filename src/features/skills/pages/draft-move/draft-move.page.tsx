import { z } from 'zod'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { FilterBar, FilterText, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Radios } from '#platform/html/govuk/index.ts'
import { type Me, meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type DraftArea, type DraftSkill, getDraftArea, getDraftSkill, readTree } from '../../editing/draft.queries.ts'
import { type DraftVersion, getDraft, holdDraft } from '../../editing/draft.ts'
import { moveNode, TreeError } from '../../editing/draft-tree.ts'
import { moveItem } from '../../editing/edit-structure.ts'
import { editingWords } from '../../editing/words.ts'
import { searchTextOf } from '../../framework.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { listAreas, type TreeArea } from '../../tree.queries.ts'
import { itemName } from '../draft-area/area-form.tsx'
import { draftCrumbs, SaveOrCancel } from '../draft-parts.view.tsx'

interface Place {
  readonly key: string
  readonly path: string
}

interface MoveData {
  readonly draft: DraftVersion
  readonly is: 'area' | 'skill'
  readonly item: DraftArea | DraftSkill
  readonly from: string
  readonly fromKey: string | undefined
  readonly places: readonly Place[]
  readonly isCut: boolean
  readonly asksToFind: boolean
  readonly question: string
}

const atOnce = 60
const top = '/'

const parentOf = (item: DraftArea | DraftSkill) => ('labels' in item ? item.areaId : item.parentId)

async function loadMove(
  db: Reading,
  draft: DraftVersion,
  { item, question, locale }: { item: DraftArea | DraftSkill; question: string; locale: Locale },
): Promise<MoveData> {
  const areas = await listAreas(db, draft, locale)
  const byId = new Map(areas.map(area => [area.id, area]))
  const text = editingWords(locale).draft
  const open = areas.filter(area => area.id !== parentOf(item) && !wayUp(area, byId).some(({ id }) => id === item.id))
  const pathOf = (area: TreeArea) =>
    wayUp(area, byId)
      .map(({ name, key }) => name || key)
      .join(' › ')
  const folded = searchTextOf([question])
  const all: Place[] = [
    ...(parentOf(item) === undefined ? [] : [{ key: top, path: text.top }]),
    ...open.map(area => ({ key: area.key, path: pathOf(area) })).sort((a, b) => a.path.localeCompare(b.path, locale)),
  ]
  const fitting = all.filter(({ key, path }) => key === top || searchTextOf([path]).includes(folded))
  const from = byId.get(parentOf(item) ?? '')
  return {
    ...{ draft, item, is: 'labels' in item ? 'skill' : 'area', question },
    from: from ? pathOf(from) : text.top,
    fromKey: from?.key,
    places: fitting.slice(0, atOnce),
    isCut: fitting.length > atOnce,
    asksToFind: all.length > atOnce,
  }
}

/** The areas from the top to one, itself last. */
function wayUp(area: TreeArea, byId: ReadonlyMap<string, TreeArea>): readonly TreeArea[] {
  const way: TreeArea[] = []
  for (let one: TreeArea | undefined = area; one && way.length < 100; one = byId.get(one.parentId ?? ''))
    way.unshift(one)
  return way
}

const questionIn = (query: URLSearchParams) => (query.get('find') ?? '').trim().slice(0, 100)

const moveForm = form(locale => z.object({ to: z.string().min(1, editingWords(locale).move.missing) }))

interface Moving {
  readonly tx: Writing
  readonly me: Pick<Me, 'id'>
  readonly data: MoveData
  readonly input: { readonly to: string }
  readonly locale: Locale
  readonly now: Date
}

async function move({ tx, me, data, input, locale, now }: Moving) {
  const text = editingWords(locale)
  const draft = await holdDraft(tx, data.draft.key)
  const read = data.is === 'area' ? getDraftArea : getDraftSkill
  const item = await read(tx, draft, data.item.key)
  const area = input.to === top ? undefined : await getDraftArea(tx, draft, input.to)
  try {
    // Tried before anything is written: a refusal is an answer, and the page stays as it is.
    moveNode(await readTree(tx, draft), item.id, area?.id)
  } catch (error) {
    if (error instanceof TreeError) return invalid({ to: text.move.inside })
    throw error
  }
  await moveItem(tx, draft, { item, to: area?.id, by: me, now })
  return redirect(skillsUrls.draft.href({ frameworkKey: draft.key }, { area: area?.key })).saying(text.move.done)
}

/** A skill goes to another area, chosen from a list. */
export const moveDraftSkillPage = page(skillsUrls.moveDraftSkill, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }) {
    const draft = await getDraft(db, params.frameworkKey)
    const item = await getDraftSkill(db, draft, params.skillKey)
    return loadMove(db, draft, { item, question: questionIn(query), locale })
  },
  title: ({ data, ctx }) => editingWords(ctx.locale).move.title(itemName(data.item, data.draft, ctx.locale)),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: moveForm,
  view: MoveView,
  submit: move,
})

/** An area goes into another one, or to the top, with all that is inside it. */
export const moveDraftAreaPage = page(skillsUrls.moveDraftArea, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }) {
    const draft = await getDraft(db, params.frameworkKey)
    const item = await getDraftArea(db, draft, params.areaKey)
    return loadMove(db, draft, { item, question: questionIn(query), locale })
  },
  title: ({ data, ctx }) => editingWords(ctx.locale).move.title(itemName(data.item, data.draft, ctx.locale)),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: moveForm,
  view: MoveView,
  submit: move,
})

function MoveView({ data, form: state, ctx: { locale } }: ViewProps<MoveData>) {
  const { draft, is, item, from, fromKey, places, isCut, asksToFind, question } = data
  const text = editingWords(locale).move
  const frameworkKey = draft.key
  const here =
    is === 'area'
      ? skillsUrls.moveDraftArea.href({ frameworkKey, areaKey: item.key })
      : skillsUrls.moveDraftSkill.href({ frameworkKey, skillKey: item.key })
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title(itemName(item, draft, locale))} lead={text.from(from)} locale={locale} />
      {asksToFind && (
        <FilterBar action={here} submitText={text.findButton} label={text.find} locale={locale}>
          <FilterText name="find" label={text.find} value={question} placeholder={text.find} />
        </FilterBar>
      )}
      {places.length === 0 && question === '' && <p class="govuk-body">{text.nowhere}</p>}
      <form method="post" action={here} novalidate hidden={places.length === 0}>
        <Radios
          name="to"
          fieldset={{ legend: { text: text.to, classes: 'govuk-fieldset__legend--m' } }}
          items={places.map(({ key, path }) => ({ value: key, text: path }))}
          value={state.value('to')}
          errorMessage={state.error('to')}
          locale={locale}
        />
        {isCut && <p class="govuk-body">{text.tooMany(formatNumber(locale, places.length))}</p>}
        <SaveOrCancel
          text={text.button}
          cancelHref={skillsUrls.draft.href({ frameworkKey }, { area: fromKey })}
          locale={locale}
        />
      </form>
    </>
  )
}
