import { getFramework, listSuccessors, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { meets, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { discardDraft, keepsProfiles, publishDraft, putAway, takeBack, writeDraft } from '../../change-profiles.ts'
import { findManagedProfile, listUsableFrameworks } from '../../managed-profiles.queries.ts'
import { brokenIn, mended } from '../../mend.ts'
import { wordsOf } from '../../role-profile.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { toProfiles } from '../crumbs.ts'
import { loadProfile } from './load-profile.ts'
import { ProfileView } from './profile.view.tsx'

/** What one job needs, skill by skill; for those who write it also what it said before. */
export const profilePage = page(roleProfilesUrls.profile, {
  access: signedIn,
  load: ({ db, me, params, query, locale }) => loadProfile(db, me, params.profileKey, { locale, query }),
  title: ({ data, ctx }) => wordsOf(data, ctx.locale).name,
  breadcrumbs: ({ ctx }) => [toProfiles(ctx.locale)],
  view: ProfileView,
})

const keepers = meets(keepsProfiles)

const back = (profileKey: string, query?: { draft: string }) =>
  redirect(roleProfilesUrls.profile.href({ profileKey }, query))

export const publishAction = action(roleProfilesUrls.publish, {
  access: keepers,
  load: async ({ db, params }) => found(await findManagedProfile(db, params.profileKey), 'No such profile'),
  async submit({ tx, me, data: profile, locale, now }) {
    const text = words(locale).profile
    const draft = profile.editions.find(({ publishedAt }) => !publishedAt)
    if (draft?.requirements.length === 0) return back(profile.key, { draft: 'yes' }).saying(text.notPublished)
    const isDone = await publishDraft(tx, profile.id, { by: me, now })
    return back(profile.key).saying(isDone ? text.published : text.noDraft)
  },
})

export const discardAction = action(roleProfilesUrls.discardDraft, {
  access: keepers,
  load: async ({ db, params }) => found(await findManagedProfile(db, params.profileKey), 'No such profile'),
  async submit({ tx, me, data: profile, locale, now }) {
    await discardDraft(tx, profile, { by: me, now })
    const isLeft = profile.editions.some(({ publishedAt }) => publishedAt)
    const next = isLeft ? back(profile.key) : redirect(roleProfilesUrls.profiles.href())
    return next.saying(words(locale).profile.discarded)
  },
})

export const putAwayAction = action(roleProfilesUrls.putAway, {
  access: keepers,
  load: async ({ db, params }) => found(await findManagedProfile(db, params.profileKey), 'No such profile'),
  async submit({ tx, me, data: profile, locale, now }) {
    await putAway(tx, profile.id, { by: me, now })
    return back(profile.key).saying(words(locale).profile.retired)
  },
})

export const takeBackAction = action(roleProfilesUrls.takeBack, {
  access: keepers,
  load: async ({ db, params }) => found(await findManagedProfile(db, params.profileKey), 'No such profile'),
  async submit({ tx, me, data: profile, locale, now }) {
    await takeBack(tx, profile.id, { by: me, now })
    return back(profile.key).saying(words(locale).profile.takenBack)
  },
})

/** Makes an earlier edition the draft, to be looked at before it counts again. */
export const bringBackAction = action(roleProfilesUrls.bringBack, {
  access: keepers,
  async load({ db, params }) {
    const profile = found(await findManagedProfile(db, params.profileKey), 'No such profile')
    const edition = profile.editions.find(({ id, publishedAt }) => id === params.editionId && publishedAt)
    return { profile, edition: found(edition, 'No such edition') }
  },
  async submit({ tx, me, data: { profile, edition }, locale, now }) {
    await writeDraft(tx, profile.id, edition, { by: me, now })
    return back(profile.key, { draft: 'yes' }).saying(words(locale).profile.broughtBack)
  },
})

/** Puts what merged, split or went in the framework right, as a draft. */
export const mendAction = action(roleProfilesUrls.mend, {
  access: keepers,
  load: async ({ db, params }) => found(await findManagedProfile(db, params.profileKey), 'No such profile'),
  async submit({ tx, me, data: profile, locale, now }) {
    const wasBroken = await mendProfile(tx, profile.key, { by: me, now })
    const text = words(locale).mend
    return back(profile.key, { draft: 'yes' }).saying(wasBroken ? text.done : text.checked)
  },
})

async function mendProfile(tx: Writing, key: string, act: Parameters<typeof writeDraft>[3]): Promise<boolean> {
  const { id, frameworkId, editions } = found(await findManagedProfile(tx, key))
  const [latest] = editions
  const framework = (await listUsableFrameworks(tx)).find(one => one.id === frameworkId)
  if (!latest || !framework) throw notFound()
  const version = await getFramework(tx, framework.versionId, 'en')
  const keys = new Set(skillsOf(version).map(skill => skill.key))
  const broken = brokenIn(latest.requirements, keys, await listSuccessors(tx, frameworkId))
  const requirements = mended(latest.requirements, broken, version.levels.length)
  await writeDraft(tx, id, { texts: latest.texts, requirements, frameworkVersionId: framework.versionId }, act)
  return broken.length > 0
}
