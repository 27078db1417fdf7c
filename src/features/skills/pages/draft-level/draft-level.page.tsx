import type { Reading } from '#platform/db/tx.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type DraftLevel, listDraftLevels, namesOf } from '../../editing/draft.queries.ts'
import { type DraftVersion, getDraft, holdDraft } from '../../editing/draft.ts'
import { listDraftChanges } from '../../editing/draft-changes.ts'
import { addLevel, countAtLevel, removeLevel, saveLevel } from '../../editing/edit-levels.ts'
import { fingerprint } from '../../editing/fingerprint.ts'
import { shownLanguages, withTyped } from '../../editing/text-fields.ts'
import { editingWords } from '../../editing/words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { draftCrumbs, SaveOrCancel } from '../draft-parts.view.tsx'
import { type LevelData, LevelView, levelFields, levelForm, levelTitle } from './level-form.tsx'

const markOf = (level: DraftLevel | undefined, levels: readonly DraftLevel[]) =>
  fingerprint(level ? level.texts : levels.length)

async function loadLevel(
  db: Reading,
  draft: DraftVersion,
  { wanted, beside, locale }: { wanted: string | undefined; beside: string | null; locale: Locale },
): Promise<LevelData> {
  const levels = await listDraftLevels(db, draft)
  const level = wanted === undefined ? undefined : found(levels.find(({ position }) => String(position) === wanted))
  const [last] = await listDraftChanges(db, draft.id, 1)
  const text = editingWords(locale).levels
  const [main] = draft.languages
  return {
    ...{ draft, levels, level, fields: levelFields(locale), seen: markOf(level, levels), changedBy: last?.byName },
    languages: shownLanguages(draft.languages, beside, locale),
    now: [
      { key: text.name, value: level?.texts[main]?.name ?? '' },
      { key: text.description, value: level?.texts[main]?.description ?? '' },
    ],
  }
}

/** A new level, at the top of the scale. */
export const newDraftLevelPage = page(skillsUrls.newDraftLevel, {
  access: meets(keepsFrameworks),
  load: async ({ db, params, query, locale }) =>
    loadLevel(db, await getDraft(db, params.frameworkKey), { wanted: undefined, beside: query.get('beside'), locale }),
  title: ({ data, ctx }) => levelTitle(data, ctx.locale),
  breadcrumbs: ({ data, ctx }) => levelCrumbs(data, ctx.locale),
  form: levelForm,
  view: LevelView,
  async submit({ tx, me, data, input, params, locale, now }) {
    const draft = await holdDraft(tx, params.frameworkKey)
    await addLevel(tx, draft, { texts: withTyped({}, input, data), by: me, now })
    return redirect(skillsUrls.draftLevels.href({ frameworkKey: draft.key })).saying(editingWords(locale).draft.saved)
  },
})

/** Other words for a level. */
export const draftLevelPage = page(skillsUrls.draftLevel, {
  access: meets(keepsFrameworks),
  load: async ({ db, params, query, locale }) =>
    loadLevel(db, await getDraft(db, params.frameworkKey), {
      wanted: params.level,
      beside: query.get('beside'),
      locale,
    }),
  title: ({ data, ctx }) => levelTitle(data, ctx.locale),
  breadcrumbs: ({ data, ctx }) => levelCrumbs(data, ctx.locale),
  form: levelForm,
  view: LevelView,
  async submit({ tx, me, data, input, params, locale, now }) {
    const text = editingWords(locale)
    const draft = await holdDraft(tx, params.frameworkKey)
    const levels = await listDraftLevels(tx, draft)
    const level = levels.find(({ position }) => position === data.level?.position)
    const back = redirect(skillsUrls.draftLevels.href({ frameworkKey: draft.key }))
    if (!level) return back.saying(text.draft.gone)
    if (markOf(level, levels) !== input.seen) return invalid({ seen: text.fields.changedMeanwhile })
    const texts = withTyped(level.texts, input, data)
    await saveLevel(tx, draft, { position: level.position, texts, by: me, now })
    return back.saying(text.draft.saved)
  },
})

const levelCrumbs = ({ draft }: Pick<LevelData, 'draft'>, locale: Locale) => [
  ...draftCrumbs(draft, locale),
  { text: editingWords(locale).levels.title, href: skillsUrls.draftLevels.href({ frameworkKey: draft.key }) },
]

interface RemoveData {
  readonly draft: DraftVersion
  readonly level: DraftLevel
  readonly name: string
  readonly says: { readonly statements: number; readonly basic: number }
}

/** Asks before a level goes, and says what goes with it. */
export const removeDraftLevelPage = page(skillsUrls.removeDraftLevel, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }): Promise<RemoveData> {
    const draft = await getDraft(db, params.frameworkKey)
    const level = found((await listDraftLevels(db, draft)).find(({ position }) => String(position) === params.level))
    const names = namesOf(level.texts)
    const name = names[locale] ?? names[draft.languages[0]] ?? params.level
    return { draft, level, name, says: await countAtLevel(db, draft, level.position) }
  },
  title: ({ data, ctx }) => editingWords(ctx.locale).levels.removeTitle(data.name),
  breadcrumbs: ({ data, ctx }) => levelCrumbs(data, ctx.locale),
  view: RemoveLevelView,
  async submit({ tx, me, data: { level: seen }, params, locale, now }) {
    const text = editingWords(locale)
    const draft = await holdDraft(tx, params.frameworkKey)
    const level = (await listDraftLevels(tx, draft)).find(({ position }) => position === seen.position)
    const back = redirect(skillsUrls.draftLevels.href({ frameworkKey: draft.key }))
    if (!level || fingerprint(level) !== fingerprint(seen)) return back.saying(text.draft.gone)
    await removeLevel(tx, draft, { level, by: me, now })
    return back.saying(text.levels.removed)
  },
})

function RemoveLevelView({ data: { draft, level, name, says }, ctx: { locale } }: ViewProps<RemoveData>) {
  const text = editingWords(locale).levels
  const address = { frameworkKey: draft.key }
  const number = (value: number) => formatNumber(locale, value)
  return (
    <>
      <PageHeader
        title={text.removeTitle(name)}
        lead={text.removeLead(number(says.statements), number(says.basic))}
        locale={locale}
      />
      <form method="post" action={skillsUrls.removeDraftLevel.href({ ...address, level: String(level.position) })}>
        <SaveOrCancel text={text.removeButton} cancelHref={skillsUrls.draftLevels.href(address)} locale={locale} />
      </form>
    </>
  )
}
