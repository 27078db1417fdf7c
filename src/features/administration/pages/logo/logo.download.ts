import { anyone } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { download } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'

/** The organisation's logo. Its address holds a hash of its content, so browsers may keep it for ever. */
export const logoDownload = download(administrationUrls.logo, {
  access: anyone,
  async load({ db, organisation, params }) {
    if (params.slug !== organisation.slug) throw notFound()
    const logo = await db
      .selectFrom('organisation_logos')
      .select(['media_type', 'content'])
      .where('organisation_id', '=', db.organisationId)
      .where('content_hash', '=', params.logo)
      .executeTakeFirst()
    const { media_type, content } = found(logo)
    return { type: media_type, body: content, cache: 'forever' }
  },
})
