import { uuidOrNone } from '#features/people/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { House } from '../../house.ts'
import { findAnybody } from '../../people.queries.ts'
import { exportedTables, gatherPersonalData, keptTables, noteExport, wasExportNoted } from '../../privacy.ts'
import { personalFile } from '../../privacy-file.ts'
import { words } from '../../words.ts'
import { PersonDataView } from './person-data.view.tsx'

const access = fresh(holds('administrator'))

export const personDataPage = (house: House) =>
  page(administrationUrls.personData, {
    access,
    async load({ db, params }) {
      const person = found(await findAnybody(db, params.personId))
      return { person, exported: exportedTables(house), kept: keptTables(house) }
    },
    title: ({ data, ctx }) => words(ctx.locale).personData.title(data.person.name),
    breadcrumbs: ({ ctx: { locale } }) => [
      { text: words(locale).privacy.title, href: administrationUrls.privacy.href() },
    ],
    view: PersonDataView,
  })

// A file is fetched by GET, which writes nothing; so the trace is left first.
export const personExportAction = action(administrationUrls.personExport, {
  access,
  load: async ({ db, params }) => found(await findAnybody(db, params.personId)),
  async submit({ tx, me, data, ...around }) {
    await noteExport(tx, data, me, around)
    return redirect(administrationUrls.personFile.href({ personId: data.id }))
  },
})

export const personFileDownload = (house: House) =>
  download(administrationUrls.personFile, {
    access,
    async load({ db, me, params, organisation, now }) {
      const person = found(await findAnybody(db, uuidOrNone(params.personId)))
      if (!(await wasExportNoted(db, person.id, me, now))) throw notFound()
      return personalFile(
        person.name,
        organisation,
        now,
        await gatherPersonalData(db, person.id, house, 'an-administrator'),
      )
    },
  })
