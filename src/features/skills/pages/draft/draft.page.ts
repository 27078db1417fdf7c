import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import type { Locale } from '#platform/i18n/index.ts'
import {
  findDraftSkill,
  getDraftArea,
  getDraftSkill,
  listBecame,
  listDraftLevels,
} from '../../editing/draft.queries.ts'
import { type DraftVersion, getDraft, holdDraft, startDraft } from '../../editing/draft.ts'
import { listDraftChanges, undoChange } from '../../editing/draft-changes.ts'
import { draftFaults, missingTexts } from '../../editing/draft-faults.ts'
import { shiftLevel } from '../../editing/edit-levels.ts'
import { shiftItem } from '../../editing/edit-structure.ts'
import { editingWords } from '../../editing/words.ts'
import { listVersions } from '../../frameworks.queries.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { loadVersion } from '../../stored-version.ts'
import { countSkills, listAreas, listSkillsIn } from '../../tree.queries.ts'
import { draftCrumbs } from '../draft-parts.view.tsx'
import { type AnyDraft, AnyDraftView, type DraftData } from './draft.view.tsx'
import { pageSize } from './draft-place.view.tsx'
import { movedMark } from './shift-buttons.view.tsx'

// Reading every text of a larger one on each visit would be slow; publishing looks at all of them.
const mostLookedThrough = 3_000

/** Where a draft is edited: what it is about, its levels, its areas and skills one place at a time, its last changes. */
export const draftPage = page(skillsUrls.draft, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }): Promise<AnyDraft> {
    const versions = await listVersions(db, params.frameworkKey, locale)
    const newest = versions.find(({ isNewest }) => isNewest)
    const [first] = versions
    if (first.publishedAt || first.origin === 'built-in') return { kind: 'none', newest: newest ?? first }
    const draft = await getDraft(db, params.frameworkKey)
    const place = { areaKey: query.get('area') ?? '', number: pageNumber(query) }
    const moved = query.get('moved') ?? undefined
    return { kind: 'draft', draft, moved, ...(await readDraft(db, draft, locale, place)) }
  },
  title: ({ data, ctx }) => {
    const text = editingWords(ctx.locale).draft
    return data.kind === 'none' ? text.none : text.title(data.name)
  },
  breadcrumbs: ({ data, ctx }) =>
    data.kind === 'none'
      ? draftCrumbs(
          { key: data.newest.key, languages: ['en'], texts: { en: { name: data.newest.name } } },
          ctx.locale,
        ).slice(0, 2)
      : draftCrumbs(data.draft, ctx.locale).slice(0, 2),
  view: AnyDraftView,
})

async function readDraft(
  db: Reading,
  draft: DraftVersion,
  locale: Locale,
  { areaKey, number }: { readonly areaKey: string; readonly number: number },
): Promise<Omit<DraftData, 'draft' | 'kind' | 'moved'>> {
  const areas = await listAreas(db, draft, locale)
  const area = areas.find(({ key }) => key === areaKey)
  const count = await countSkills(db, draft.id)
  const skills = await listSkillsIn(db, draft, area?.id ?? '', locale, { size: pageSize, number })
  const all = count.all + areas.length <= mostLookedThrough ? await loadVersion(db, draft.id) : undefined
  const became = await listBecame(db, draft)
  const named = await Promise.all(
    [...new Set(became.flatMap(({ to }) => to))].map(async key => [key, await findDraftSkill(db, draft, key)] as const),
  )
  return {
    name: draft.texts[locale]?.name ?? draft.texts[draft.languages[0]]?.name ?? draft.key,
    ...{ areas, area, count, skills, became, pageNumber: number },
    levels: await listDraftLevels(db, draft),
    faults: all ? draftFaults(all, draft.origin) : [],
    missing: all ? missingTexts(all) : [],
    changes: await listDraftChanges(db, draft.id),
    successorNames: new Map(
      named.map(([key, skill]) => [key, skill?.texts[locale]?.name ?? skill?.texts[draft.languages[0]]?.name ?? key]),
    ),
  }
}

/** Begins a draft from the edition that counts. */
export const startDraftAction = action(skillsUrls.startDraft, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }) {
    const versions = await listVersions(db, params.frameworkKey, locale)
    const newest = found(versions.find(({ isNewest, origin }) => isNewest && origin !== 'built-in'))
    return { versions, newest }
  },
  async submit({ tx, me, data, locale, now }) {
    await startDraft(tx, data, { by: me, now })
    const text = editingWords(locale).draft
    return redirect(skillsUrls.draft.href({ frameworkKey: data.newest.key })).saying(text.started)
  },
})

/** Takes back the last change, if it is still the one that was seen. */
export const undoDraftChangeAction = action(skillsUrls.undoDraftChange, {
  access: meets(keepsFrameworks),
  load: ({ db, params }) => getDraft(db, params.frameworkKey),
  form: form(() => z.object({ number: z.coerce.number().int() })),
  async submit({ tx, me, params, input: { number }, locale, now }) {
    const draft = await holdDraft(tx, params.frameworkKey)
    const undone = await undoChange(tx, draft, { number, by: me, now })
    const { draft: text, verbs } = editingWords(locale)
    const said = undone ? text.undone(`${verbs[undone.verb]} ${undone.subject}`) : text.undoTooLate
    return redirect(skillsUrls.draft.href({ frameworkKey: draft.key })).saying(said)
  },
})

/** One place up or down: a skill or area among its own kind, or a level on the scale. */
export const shiftDraftItemAction = action(skillsUrls.shiftDraftItem, {
  access: meets(keepsFrameworks),
  load: ({ db, params }) => getDraft(db, params.frameworkKey),
  form: form(() =>
    z.object({
      is: z.enum(['area', 'skill', 'level']),
      key: z.string(),
      direction: z.enum(['up', 'down']),
      area: z.string().max(300),
      page: z.string().max(9),
    }),
  ),
  async submit({ tx, me, params, input: { is, key, direction, area, page: number }, locale, now }) {
    const draft = await holdDraft(tx, params.frameworkKey)
    const text = editingWords(locale).draft
    const address = { frameworkKey: draft.key }
    if (is === 'level') {
      const level = found((await listDraftLevels(tx, draft)).find(({ position }) => String(position) === key))
      const places = direction === 'up' ? -1 : 1
      await shiftLevel(tx, draft, { level, places, by: me, now })
      const moved = movedMark(direction, is, String(level.position + places))
      return redirect(skillsUrls.draftLevels.href(address, { moved })).saying(text.moved)
    }
    const item = is === 'area' ? await getDraftArea(tx, draft, key) : await getDraftSkill(tx, draft, key)
    await shiftItem(tx, draft, { item, direction, by: me, now })
    const href = skillsUrls.draft.href(address, {
      area: area || undefined,
      page: Number(number) > 1 ? number : undefined,
      moved: movedMark(direction, is, key),
    })
    return redirect(href).saying(text.moved)
  },
})
