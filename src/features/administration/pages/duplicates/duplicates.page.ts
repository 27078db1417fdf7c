import type { Reading } from '#platform/db/tx.ts'
import { holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { keepApart, undoMerge } from '../../merging/merge-people.ts'
import {
  holdMerge,
  listBoth,
  listByIdentifier,
  listMerges,
  listSuggestedPairs,
  type MergeCandidate,
  type PersonMerge,
  type SuggestedPair,
} from '../../merging/merging.queries.ts'
import { mergingWords } from '../../merging/merging-words.ts'
import { DuplicatesView } from './duplicates.view.tsx'

const mostSuggested = 50
const mostMerges = 20

export interface Asked {
  readonly text: string
  readonly people: readonly MergeCandidate[]
}

export interface DuplicatesData {
  readonly pairs: readonly SuggestedPair[]
  readonly merges: readonly PersonMerge[]
  readonly first: Asked
  readonly second: Asked
}

/** Who may be here twice, two people of one’s own choice, and who was merged. */
export const duplicatesPage = page(administrationUrls.duplicates, {
  access: holds('administrator'),
  load: async ({ db, query }): Promise<DuplicatesData> => ({
    pairs: await listSuggestedPairs(db, mostSuggested),
    merges: await listMerges(db, mostMerges),
    first: await ask(db, query.get('first')),
    second: await ask(db, query.get('second')),
  }),
  title: ({ ctx }) => mergingWords(ctx.locale).title,
  view: DuplicatesView,
})

async function ask(db: Reading, asked: string | null): Promise<Asked> {
  const text = (asked ?? '').trim().slice(0, 300)
  return { text, people: text === '' ? [] : await listByIdentifier(db, text) }
}

export const keepApartAction = action(administrationUrls.keepApart, {
  access: holds('administrator'),
  load: async ({ db, params }) => {
    const [first, second] = await listBoth(db, [params.personId, params.otherId])
    return { first: found(first), second: found(second) }
  },
  async submit({ tx, me, data: { first, second }, locale, now }) {
    await keepApart(tx, [first.id, second.id], { actorId: me.id, now })
    return redirect(administrationUrls.duplicates.href()).saying(mergingWords(locale).merge.aparted)
  },
})

export const undoMergeAction = action(administrationUrls.undoMerge, {
  access: holds('administrator'),
  load: () => undefined,
  async submit({ tx, me, params, locale, now }) {
    const merge = found(await holdMerge(tx, params.mergeId))
    const undone = await undoMerge(tx, merge, { actorId: me.id, now })
    return redirect(administrationUrls.duplicates.href()).saying(mergingWords(locale).undone[undone])
  },
})
