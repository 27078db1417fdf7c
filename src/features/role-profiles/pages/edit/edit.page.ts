import { getFramework } from '#features/skills/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { keepsProfiles, writeDraft } from '../../change-profiles.ts'
import { findManagedProfile, listUsableFrameworks } from '../../managed-profiles.queries.ts'
import { wordsOf } from '../../role-profile.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { toProfiles } from '../crumbs.ts'
import { type EditData, editForm } from './edit.form.ts'
import { EditView } from './edit.view.tsx'

/** The words of a profile in each language, and the level it takes in each skill. What is kept is a draft. */
export const editPage = page(roleProfilesUrls.edit, {
  access: meets(keepsProfiles),
  async load({ db, params, query, locale }): Promise<EditData> {
    const profile = found(await findManagedProfile(db, params.profileKey), 'No such profile')
    const edition = found(profile.editions[0], 'No such profile')
    const current = (await listUsableFrameworks(db)).find(({ id }) => id === profile.frameworkId)
    const framework = await getFramework(db, current?.versionId ?? edition.frameworkVersionId, locale)
    return { profile, edition, framework, question: (query.get('find') ?? '').slice(0, 100) }
  },
  title: ({ ctx }) => words(ctx.locale).edit.title,
  breadcrumbs: ({ data: { profile, edition }, ctx }) => [
    toProfiles(ctx.locale),
    {
      text: wordsOf(edition, ctx.locale).name,
      href: roleProfilesUrls.profile.href({ profileKey: profile.key }, { draft: 'yes' }),
    },
  ],
  form: editForm,
  view: EditView,
  async submit({ tx, me, data: { profile, edition }, input, locale, now }) {
    const { texts, requirements, looks, find } = input
    // Mending moves a profile to a newer edition of its framework; changing a level does not.
    await writeDraft(
      tx,
      profile.id,
      { texts, requirements, frameworkVersionId: edition.frameworkVersionId },
      { by: me, now },
    )
    const address = { profileKey: profile.key }
    if (looks) return redirect(roleProfilesUrls.edit.href(address, { find }))
    return redirect(roleProfilesUrls.profile.href(address, { draft: 'yes' })).saying(words(locale).edit.saved)
  },
})
