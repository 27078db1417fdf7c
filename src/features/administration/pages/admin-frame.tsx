import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { words } from '../words.ts'

/** What every page of administration has in common: errors first, one heading, and who can see it. */
export const AdminFrame = (props: Omit<PageFrameProps, 'wide'>) => (
  <PageFrame wide {...props} who={props.who ?? words(props.locale).onlyAdministrators} />
)
