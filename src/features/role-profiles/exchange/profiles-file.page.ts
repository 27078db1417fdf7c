import { getFramework } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { download } from '#platform/http/page.ts'
import { listUsableFrameworks } from '../managed-profiles.queries.ts'
import { listRoleProfiles } from '../role-profiles.queries.ts'
import { roleProfilesUrls } from '../role-profiles.urls.ts'
import { profilesCsv } from './profiles-csv.ts'
import { profilesJson } from './profiles-json.ts'

/** All profiles in use as a file: a table, or our own JSON. */
export const profilesFilePage = download(roleProfilesUrls.file, {
  access: signedIn,
  async load({ db, params: { file }, locale }) {
    const profiles = await listRoleProfiles(db)
    const frameworks = await listUsableFrameworks(db)
    if (file === 'profiles.json')
      return { type: 'application/json', body: profilesJson(profiles, frameworks), fileName: file }
    if (file !== 'profiles.csv') throw notFound()
    const used = frameworks.filter(({ id }) => profiles.some(({ frameworkId }) => frameworkId === id))
    const read = new Map<string, Awaited<ReturnType<typeof getFramework>>>()
    for (const { id, versionId } of used) read.set(id, await getFramework(db, versionId, locale))
    return { type: 'text/csv; charset=utf-8', body: profilesCsv(profiles, read, locale), fileName: file }
  },
})
