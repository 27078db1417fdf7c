import type { VNode } from 'preact'
import { z } from 'zod'
import { nameSkills } from '#features/evidence/index.ts'
import { listPartners } from '#features/partnerships/index.ts'
import { countSteps, mostOpen, takeFound } from '#features/plan/index.ts'
import { listNearestChampions } from '#features/profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { renderMarkdown } from '#platform/html/markdown.ts'
import { meets, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { type Collection, listCollections } from '../../collecting/collections.queries.ts'
import { findSureness, type Sureness } from '../../completing/sureness.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { stepKindOf } from '../../learning-steps.ts'
import { listMyCompletions, listPlannedIds, type MyCompletion } from '../../mine.queries.ts'
import { isShareable, listSharedIds } from '../../partners/sharing.ts'
import { findResource, listResources, type Resource } from '../../resources.queries.ts'
import { hideReview, listReviews, type Reviews, writeReview } from '../../reviewing/reviews.ts'
import { learningSourceName } from '../../source-name.ts'
import { words } from '../../words.ts'
import { toCatalogue } from '../crumbs.ts'
import { ResourceView } from './resource.view.tsx'

export interface ResourceData {
  readonly resource: Resource
  readonly body: VNode | undefined
  readonly skills: Awaited<ReturnType<typeof nameSkills>>
  readonly completion: MyCompletion | undefined
  readonly isPlanned: boolean
  readonly reviews: Reviews
  readonly sureness: Sureness | undefined
  readonly collections: readonly Collection[]
  /** What comes after it in the first path that holds it. */
  readonly next: Resource | undefined
  readonly champion: { readonly id: string; readonly name: string } | undefined
  readonly keeps: boolean
  /** Whether partners see it, for those who decide that; nothing where there is nobody to see it. */
  readonly isShared: boolean | undefined
  readonly today: string
}

/** One thing to learn from: what it is, what is in it for you, what colleagues say, and what you did with it. */
export const resourcePage = page(learningUrls.resource, {
  access: signedIn,
  async load({ db, me, params, locale, organisation, now }): Promise<ResourceData> {
    const resource = found(await findResource(db, me, params.resourceId, locale))
    const collections = await listCollections(db, locale, { holding: resource.id })
    const path = collections.find(({ kind }) => kind === 'path')
    const nextId = path?.resourceIds[path.resourceIds.indexOf(resource.id) + 1]
    const [champion] = await listNearestChampions(db, me, { limit: 1, now })
    return {
      resource,
      body: resource.body ? await renderMarkdown(resource.body) : undefined,
      skills: await nameSkills(db, resource.skills, locale),
      completion: (await listMyCompletions(db, me, [resource.id]))[0],
      isPlanned: (await listPlannedIds(db, me)).has(resource.id),
      reviews: await listReviews(db, me, resource.id),
      sureness: await findSureness(db, resource.id, organisation.minimumGroup),
      collections,
      next: nextId ? (await listResources(db, [nextId], locale))[0] : undefined,
      champion,
      keeps: keepsCatalogue(me),
      isShared: keepsCatalogue(me) && isShareable(resource) ? await sharing(db, resource) : undefined,
      today: calendarDay(organisation.timeZone, now),
    }
  },
  title: ({ data }) => data.resource.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale)],
  view: ResourceView,
  form: form(
    locale =>
      z.object({
        helped: z.enum(['yes', 'no'], words(locale).resource.verdictMissing),
        line: z.string().trim().max(200, words(locale).resource.lineLong),
      }),
    {
      initial: ({ reviews: { mine } }: ResourceData) =>
        mine ? { helped: mine.helped ? 'yes' : 'no', line: mine.line } : {},
    },
  ),
  async submit({ tx, me, data: { resource }, input, locale, now }) {
    await writeReview(tx, me, resource, { helped: input.helped === 'yes', line: input.line }, now)
    return redirect(hrefOf(resource)).saying(words(locale).resource.said)
  },
})

async function sharing(db: Reading, { id }: Resource): Promise<boolean | undefined> {
  return (await listPartners(db)).length > 0 ? (await listSharedIds(db, [id])).has(id) : undefined
}

const hrefOf = ({ id }: Pick<Resource, 'id'>) => learningUrls.resource.href({ resourceId: id })

/** Puts it into the reader's own plan. */
export const planAction = action(learningUrls.plan, {
  access: signedIn,
  load: async ({ db, me, params, locale }) => ({
    resource: found(await findResource(db, me, params.resourceId, locale)),
    open: (await countSteps(db, me)).open,
  }),
  async submit({ tx, me, data: { resource, open }, locale, now }) {
    const { resource: text } = words(locale)
    if (open >= mostOpen) return redirect(hrefOf(resource)).saying(text.full)
    const [skill] = resource.skills
    const step = {
      source: learningSourceName,
      key: resource.id,
      kind: stepKindOf(resource.kind),
      title: resource.title,
    }
    await takeFound(tx, me, { ...step, skill }, now)
    return redirect(hrefOf(resource)).saying(text.taken)
  },
})

/** Hides a line that names somebody or hurts; its writer reads why. */
export const hideReviewAction = action(learningUrls.hideReview, {
  access: meets(keepsCatalogue),
  load: async ({ db, me, params, locale }) => found(await findResource(db, me, params.resourceId, locale)),
  form: form(locale => z.object({ why: z.string().trim().min(1, words(locale).resource.hideWhyMissing).max(500) })),
  async submit({ tx, me, params, data, input, locale, now }) {
    const { resource } = words(locale)
    const address = { resourceId: data.id, reviewId: params.reviewId }
    const isHidden = await hideReview(tx, me, { ...address, why: input.why }, now)
    return isHidden ? redirect(hrefOf(data)).saying(resource.hidden) : invalid({ why: resource.gone })
  },
})
