import type { ComponentChildren } from 'preact'
import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { words } from '../words.ts'

type FrameProps = Omit<PageFrameProps, 'who' | 'wide' | 'children'> & { readonly body: ComponentChildren }

/** Errors first, one heading with who can see the page, and below it everything else. */
export const BookletFrame = ({ body, ...props }: FrameProps) => (
  <PageFrame who={words(props.locale).onlyYou} wide {...props}>
    {body}
  </PageFrame>
)
