import { type ComponentChildren, h } from 'preact'

interface HeadingProps {
  level: number | string
  class: string
  id?: string
  children: ComponentChildren
}

/** `h1` to `h6` by number: the place on the page decides the level, not the component. */
export function Heading({ level, children, ...rest }: HeadingProps) {
  return h(`h${level}`, rest, children)
}
