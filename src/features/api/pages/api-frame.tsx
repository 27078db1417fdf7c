import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { words } from '../words.ts'

/** What the pages about tokens have in common: errors first, one heading, and who can see it. */
export const ApiFrame = (props: Omit<PageFrameProps, 'who' | 'wide'>) => (
  <PageFrame who={words(props.locale).onlyAdministrators} wide {...props} />
)
