import type { ComponentChildren } from 'preact'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { Heading, type Phrase, Table, type TableProps } from '../govuk/index.ts'
import { componentWords } from './words.ts'

/** What every picture must say about itself. */
export interface PictureFacts {
  /** Unique on the page. */
  id: string
  /** What the picture shows, best as a sentence with the finding: "Most of us can stay safe on our own". */
  title: string
  /** The same for people who cannot see it, with the main figures. */
  summary: string
  /** How many it rests on; with `nText` when "answers" is the wrong word. */
  n: number
  nText?: string
  date: Date | string
  source: Phrase
  /** What is left out to protect people: "Groups under 10 are hidden". */
  hidden?: Phrase
  headingLevel?: 2 | 3 | 4
  locale: Locale
}

export interface PictureProps extends PictureFacts {
  /** The same numbers as a table. */
  table: Pick<TableProps, 'head' | 'rows' | 'firstCellIsHeader'>
  children: ComponentChildren
}

/** A picture with its title, its numbers as a table, and a caption: how many, when, from where, what is hidden. */
export function Picture(props: PictureProps) {
  const words = componentWords(props.locale)
  const n = props.nText ?? words.answers(props.n, formatNumber(props.locale, props.n))
  return (
    <figure class="app-picture" aria-labelledby={`${props.id}-title`}>
      <Heading level={props.headingLevel ?? 2} class="govuk-heading-s app-picture__title" id={`${props.id}-title`}>
        {props.title}
      </Heading>
      <div class="app-picture__drawing" role="img" aria-label={props.summary}>
        {props.children}
      </div>
      <details class="app-picture__numbers">
        <summary class="app-picture__toggle">{words.numbers}</summary>
        <ScrollingTable id={props.id} title={props.title} table={props.table} />
      </details>
      <figcaption class="app-picture__caption">
        <span>{n}</span> <span>{formatDate(props.locale, props.date)}</span>{' '}
        <span>
          {words.source} {props.source}
        </span>{' '}
        {props.hidden && <span>{props.hidden}</span>}
      </figcaption>
    </figure>
  )
}

function ScrollingTable({ id, title, table }: { id: string; title: string; table: PictureProps['table'] }) {
  return (
    // A table wider than a phone scrolls in its own frame; the frame takes the focus so that a keyboard can scroll it.
    <section class="app-scroll" tabindex={0} aria-labelledby={`${id}-title`}>
      <Table {...table} caption={title} captionClasses="govuk-visually-hidden" classes="app-picture__table" />
    </section>
  )
}
