import { z } from 'zod'
import { keepsFrameworks, type ListedFramework, listSkillNames, type NamedSkill } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import {
  type Crosswalk,
  type Edition,
  getCrosswalk,
  holdDraftEdition,
  listLevelLinks,
  listLinks,
  type StoredLink,
} from '../../crosswalk-editions.queries.ts'
import { matchSkills, removeLink, startDraft } from '../../crosswalks.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { matchKinds } from '../../derive-levels.ts'
import { fitting } from '../../find-names.ts'
import { type Suggestion, suggestMatches } from '../../suggest-matches.ts'
import { crosswalksWords } from '../../words.ts'
import { crosswalkCrumbs } from '../crosswalk-parts.view.tsx'
import { DraftView } from './draft.view.tsx'

export interface Side {
  readonly framework: ListedFramework
  readonly question: string
  readonly found: readonly NamedSkill[]
}

export interface DraftData {
  readonly crosswalk: Crosswalk
  readonly draft: Edition
  readonly from: Side
  readonly to: Side
  readonly names: Record<'from' | 'to', ReadonlyMap<string, NamedSkill>>
  readonly links: readonly StoredLink[]
  readonly hasLevels: boolean
  readonly suggestions: readonly Suggestion[]
  readonly waiting: number
  readonly pageNumber: number
}

const mostFound = 15
const mostSuggested = 20

/** The newest published skills of both frameworks. */
export async function bothSides(db: Reading, { from, to }: Crosswalk, draft: Edition) {
  return {
    from: await listSkillNames(db, from.versionId ?? draft.fromVersionId),
    to: await listSkillNames(db, to.versionId ?? draft.toVersionId),
  }
}

/** Two frameworks side by side: find a skill on each side and say how they match; suggestions to confirm. */
export const draftPage = page(crosswalksUrls.draft, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }): Promise<DraftData> {
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    const draft = found(crosswalk.draft, 'No draft')
    const sides = await bothSides(db, crosswalk, draft)
    const links = await listLinks(db, draft)
    const matched = { from: new Set(links.map(one => one.fromKey)), to: new Set(links.map(one => one.toKey)) }
    const suggestions = suggestMatches(sides.from, sides.to, matched)
    const side = (name: 'from' | 'to'): Side => {
      const question = (query.get(name) ?? '').trim().slice(0, 100)
      return { framework: crosswalk[name], question, found: fitting(sides[name], question, matched[name], mostFound) }
    }
    return {
      ...{ crosswalk, draft, links, from: side('from'), to: side('to') },
      names: {
        from: new Map(sides.from.map(skill => [skill.key, skill])),
        to: new Map(sides.to.map(skill => [skill.key, skill])),
      },
      hasLevels: (await listLevelLinks(db, draft)).length > 0,
      suggestions: suggestions.slice(0, mostSuggested),
      waiting: Math.max(0, suggestions.length - mostSuggested),
      pageNumber: pageNumber(query),
    }
  },
  title: ({ data: { crosswalk }, ctx }) =>
    crosswalksWords(ctx.locale).draft.title(crosswalk.from.name, crosswalk.to.name),
  breadcrumbs: ({ data, ctx }) => crosswalkCrumbs(data.crosswalk, ctx.locale),
  form: form((locale, { names }: DraftData) => {
    const text = crosswalksWords(locale).draft
    const isKnown = (side: 'from' | 'to') => (key: string) => names[side].has(key)
    return z.object({
      from: z.string().refine(isKnown('from'), text.missingFrom),
      to: z
        .array(z.string().refine(isKnown('to'), text.missingTo))
        .min(1, text.missingTo)
        .max(50),
      kind: z.enum(matchKinds as [string, ...string[]], text.missingKind),
      note: z.string().trim().max(1_000, text.noteLong),
    })
  }),
  view: DraftView,
  async submit({ tx, me, data: { crosswalk }, input, locale, now }) {
    const text = crosswalksWords(locale).draft
    const kind = matchKinds.find(one => one === input.kind)
    if (!kind) return invalid({ kind: text.missingKind })
    const draft = await holdDraftEdition(tx, crosswalk)
    const note = input.note.replaceAll('\0', '')
    const links = [...new Set(input.to)].map(toKey => ({ fromKey: input.from, toKey, kind, note }))
    await matchSkills(tx, draft, links, { by: me, now })
    return redirect(crosswalksUrls.draft.href({ crosswalkId: crosswalk.id })).saying(text.saved)
  },
})

const loadDraft = async ({ db, params, locale }: { db: Reading; params: { crosswalkId: string }; locale: Locale }) =>
  getCrosswalk(db, params.crosswalkId, locale)

/** The ticked suggestions become exact matches. */
export const confirmSuggestionsAction = action(crosswalksUrls.confirmSuggestions, {
  access: meets(keepsFrameworks),
  load: loadDraft,
  form: form(() => z.object({ pair: z.array(z.string()).max(500) })),
  async submit({ tx, me, data: crosswalk, input, locale, now }) {
    const text = crosswalksWords(locale).draft
    const draft = await holdDraftEdition(tx, crosswalk)
    const sides = await bothSides(tx, crosswalk, draft)
    const known = { from: new Set(sides.from.map(one => one.key)), to: new Set(sides.to.map(one => one.key)) }
    const links = input.pair.flatMap(pair => {
      const [fromKey = '', toKey = ''] = pair.split(' ')
      const isKnown = known.from.has(fromKey) && known.to.has(toKey)
      return isKnown ? [{ fromKey, toKey, kind: 'exact' as const, note: '' }] : []
    })
    if (links.length > 0) await matchSkills(tx, draft, links, { by: me, now })
    const said = links.length === 0 ? text.nothingTicked : text.confirmed(formatNumber(locale, links.length))
    return redirect(crosswalksUrls.draft.href({ crosswalkId: crosswalk.id })).saying(said)
  },
})

export const removeLinkAction = action(crosswalksUrls.removeLink, {
  access: meets(keepsFrameworks),
  load: loadDraft,
  form: form(() => z.object({ from: z.string(), to: z.string() })),
  async submit({ tx, me, data: crosswalk, input: { from, to }, locale, now }) {
    const draft = await holdDraftEdition(tx, crosswalk)
    await removeLink(tx, draft, { fromKey: from, toKey: to }, { by: me, now })
    const href = crosswalksUrls.draft.href({ crosswalkId: crosswalk.id })
    return redirect(href).saying(crosswalksWords(locale).draft.removed)
  },
})

/** A draft that begins as what is published; when there is one already, it leads there. */
export const startDraftAction = action(crosswalksUrls.start, {
  access: meets(keepsFrameworks),
  load: loadDraft,
  async submit({ tx, me, data: crosswalk, now }) {
    const { draft, published, from, to } = crosswalk
    if (!draft && published) {
      const versions = {
        fromVersionId: from.versionId ?? published.fromVersionId,
        toVersionId: to.versionId ?? published.toVersionId,
      }
      await startDraft(tx, published, versions, { by: me, now })
    }
    return redirect(crosswalksUrls.draft.href({ crosswalkId: crosswalk.id }))
  },
})
