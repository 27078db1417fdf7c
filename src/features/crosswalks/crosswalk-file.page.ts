import { keepsFrameworks, listSkillNames } from '#features/skills/index.ts'
import { writeCsv } from '#platform/csv/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { download, type FileAnswer } from '#platform/http/page.ts'
import { getCrosswalk, listLevelLinks, listLinks } from './crosswalk-editions.queries.ts'
import { crosswalksUrls } from './crosswalks.urls.ts'
import { writeAssociations } from './exchange/case-associations.ts'
import { matchRows } from './exchange/match-table.ts'

/** A crosswalk to take along: a table, or associations of CASE. */
export const crosswalkFile = download(crosswalksUrls.file, {
  access: signedIn,
  async load({ db, me, params, query, locale, config, now }): Promise<FileAnswer> {
    const isKeeper = keepsFrameworks(me)
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    const { draft, published, withdrawnAt, from, to } = crosswalk
    const wanted = isKeeper && query.get('edition') === 'draft' ? draft : (published ?? draft)
    const mayBeSeen = wanted && (isKeeper || (wanted.publishedAt && !withdrawnAt))
    const edition = found(mayBeSeen ? wanted : undefined, 'No such crosswalk')
    const links = await listLinks(db, edition)
    const sides = {
      from: await listSkillNames(db, from.versionId ?? edition.fromVersionId),
      to: await listSkillNames(db, to.versionId ?? edition.toVersionId),
    }
    const fileName = `${from.key}-${to.key}-${params.crosswalkFile}`
    if (params.crosswalkFile === 'crosswalk.csv')
      return { type: 'text/csv; charset=utf-8', body: writeCsv(matchRows(links, sides)), fileName }
    if (params.crosswalkFile !== 'crosswalk.case.json') throw notFound()
    const body = writeAssociations({
      ...{ base: config.PUBLIC_URL, id: crosswalk.id, links, levels: await listLevelLinks(db, edition) },
      changedAt: edition.publishedAt ?? now,
      from: { name: from.name, guid: from.guid, skills: sides.from },
      to: { name: to.name, guid: to.guid, skills: sides.to },
    })
    return { type: 'application/json', body: JSON.stringify(body, undefined, 2), fileName }
  },
})
