import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { apiUrls } from '../../api.urls.ts'
import { describeApi } from '../../rest/openapi.ts'
import { restApi } from '../../rest/rest-api.ts'
import { words } from '../../words.ts'
import { ReferenceView } from './reference.view.tsx'

/** What programs can ask, drawn from the same description that they can fetch. Holds nothing of any organisation. */
export const referencePage = page(apiUrls.reference, {
  access: anyone,
  scope: 'installation',
  load: ({ config }) => describeApi(restApi, config.PUBLIC_URL),
  title: ({ ctx }) => words(ctx.locale).reference.title,
  view: ReferenceView,
})
