import { type Attributes, attributes, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase, present, type Sparse, said } from '../content.ts'

export interface TableCellOptions extends Content {
  format?: 'numeric' | string
  classes?: string
  colspan?: number
  rowspan?: number
  attributes?: Attributes
}

export type TableCell = Phrase | TableCellOptions

export interface TableProps {
  caption?: Phrase
  captionClasses?: string
  head?: readonly TableCell[]
  rows: Sparse<readonly TableCell[]>
  firstCellIsHeader?: boolean
  classes?: string
  attributes?: Attributes
}

export function Table(props: TableProps) {
  return (
    <table class={names('govuk-table', props.classes)} {...attributes(props.attributes)}>
      {props.caption && <caption class={names('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map(cell => (
              <HeaderCell {...asOptions<TableCellOptions>(cell)} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {present(props.rows).map(({ item: row }) => (
          <tr class="govuk-table__row">
            {row.map((cell, place) => (
              <BodyCell {...asOptions<TableCellOptions>(cell)} isHeader={place === 0 && props.firstCellIsHeader} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell(cell: TableCellOptions) {
  return (
    <th
      scope="col"
      class={names('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}
      colspan={cell.colspan || undefined}
      rowspan={cell.rowspan || undefined}
      {...attributes(cell.attributes)}
    >
      {said(cell)}
    </th>
  )
}

function BodyCell(cell: TableCellOptions & { isHeader: boolean | undefined }) {
  const common = {
    colspan: cell.colspan || undefined,
    rowspan: cell.rowspan || undefined,
    ...attributes(cell.attributes),
  }
  if (cell.isHeader) {
    return (
      <th scope="row" class={names('govuk-table__header', cell.classes)} {...common}>
        {said(cell)}
      </th>
    )
  }
  return (
    <td
      class={names('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}
      {...common}
    >
      {said(cell)}
    </td>
  )
}
