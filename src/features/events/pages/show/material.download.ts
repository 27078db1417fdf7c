import { fileKinds } from '#platform/files/file-kinds.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { download } from '#platform/http/page.ts'
import { hasCome } from '../../attendance/attendance.queries.ts'
import { keepsEvent } from '../../event.ts'
import { findEvent, listMaterials } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { readMaterialFile } from '../../hosting/materials.ts'

/** A file that a host hands out: to look at before by whoever sees the event, to take along by those who came. */
export const materialFile = download(eventsUrls.material, {
  access: signedIn,
  async load({ db, me, params }) {
    const event = found(await findEvent(db, me, params.eventId))
    const { moment, file } = found((await listMaterials(db, event)).find(({ id }) => id === params.materialId))
    const mayHave = moment === 'before' || keepsEvent(me, event) || (await hasCome(db, me, event.id))
    if (!file || !mayHave) throw notFound()
    return { type: fileKinds[file.kind].type, body: await readMaterialFile(db, file.id), fileName: file.name }
  },
})
