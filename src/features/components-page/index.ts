import { feature } from '#platform/http/feature.ts'
import { allComponents } from './pages/components/components.page.tsx'

/** The house's building blocks on one page, for those who build it; not there in production and the demo. */
export const componentsPage = feature({ name: 'components-page', pages: [allComponents] })
