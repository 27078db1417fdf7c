import type { Reading } from '#platform/db/tx.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { type DraftSkill, findDraftAreaById, getDraftArea, getDraftSkill } from '../../editing/draft.queries.ts'
import { type DraftVersion, getDraft, holdDraft } from '../../editing/draft.ts'
import { missingTexts } from '../../editing/draft-faults.ts'
import { addSkill, saveSkill } from '../../editing/edit-items.ts'
import { skillContent } from '../../editing/skill-content.ts'
import { editingWords } from '../../editing/words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { loadVersion } from '../../stored-version.ts'
import { itemName } from '../draft-area/area-form.tsx'
import { draftCrumbs } from '../draft-parts.view.tsx'
import { loadSkillForm, SkillFormView, skillForm, skillMark } from './skill-form.tsx'

/** A new skill, in an area or outside of all. */
export const newDraftSkillPage = page(skillsUrls.newDraftSkill, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }) {
    const draft = await getDraft(db, params.frameworkKey)
    const key = query.get('area')
    const inside = key ? await getDraftArea(db, draft, key) : undefined
    return loadSkillForm(db, draft, { skill: undefined, inside, beside: query.get('beside'), locale })
  },
  title: ({ ctx }) => editingWords(ctx.locale).skill.addTitle,
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: skillForm,
  view: SkillFormView,
  async submit({ tx, me, data, input, params, locale, now }) {
    const draft = await holdDraft(tx, params.frameworkKey)
    await addSkill(tx, draft, { content: skillContent(input, data), areaId: data.inside?.id, by: me, now })
    const href = skillsUrls.draft.href({ frameworkKey: draft.key }, { area: data.inside?.key })
    return redirect(href).saying(editingWords(locale).draft.saved)
  },
})

/** Everything that a skill says, in the framework's own language and one beside it. */
export const draftSkillPage = page(skillsUrls.draftSkill, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }) {
    const draft = await getDraft(db, params.frameworkKey)
    const skill = await getDraftSkill(db, draft, params.skillKey)
    const inside = await findDraftAreaById(db, draft, skill.areaId)
    return loadSkillForm(db, draft, { skill, inside, beside: query.get('beside'), locale })
  },
  title: ({ data: { skill, draft }, ctx }) =>
    editingWords(ctx.locale).skill.editTitle(skill ? itemName(skill, draft, ctx.locale) : ''),
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: skillForm,
  view: SkillFormView,
  async submit({ tx, me, data, input, params, locale, now }) {
    const text = editingWords(locale)
    const draft = await holdDraft(tx, params.frameworkKey)
    const skill = await getDraftSkill(tx, draft, params.skillKey)
    if (skillMark(skill) !== input.seen) return invalid({ seen: text.fields.changedMeanwhile })
    await saveSkill(tx, draft, { skill, content: skillContent(input, { ...data, skill }), by: me, now })
    const beside = data.languages[1]
    const next = input.next && beside ? await nextWithGap(tx, draft, skill, beside) : undefined
    const href = next
      ? skillsUrls.draftSkill.href({ frameworkKey: draft.key, skillKey: next }, { beside })
      : skillsUrls.draft.href({ frameworkKey: draft.key }, { area: data.inside?.key })
    return redirect(href).saying(text.draft.saved)
  },
})

/** The next skill, from this one on and round, that lacks something in a language. */
async function nextWithGap(db: Reading, draft: DraftVersion, { key }: DraftSkill, language: string) {
  const all = await loadVersion(db, draft.id)
  const gaps = new Set(missingTexts(all).find(one => one.language === language)?.skills)
  const keys = all.skills.map(skill => skill.key)
  const here = keys.indexOf(key)
  return [...keys.slice(here + 1), ...keys.slice(0, here)].find(one => gaps.has(one))
}
