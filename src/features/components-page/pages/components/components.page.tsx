import { ComponentsPage } from '#platform/html/components-page.tsx'
import { exampleWords } from '#platform/html/examples/words.ts'
import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { componentsPageUrls } from '../../components-page.urls.ts'

/** Everything that pages are built from, with invented examples. */
export const allComponents = page(componentsPageUrls.components, {
  access: anyone,
  scope: 'installation',
  load: () => ({}),
  title: ({ ctx }) => exampleWords(ctx.locale).title,
  view: ({ ctx }) => <ComponentsPage locale={ctx.locale} />,
})
