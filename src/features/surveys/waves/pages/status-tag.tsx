import { Tag } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { WaveStatus } from '../wave.ts'
import { wavesWords } from '../words.ts'

const colours: Readonly<Record<WaveStatus, string>> = {
  draft: 'govuk-tag--grey',
  open: 'govuk-tag--green',
  paused: 'govuk-tag--yellow',
  closed: 'govuk-tag--blue',
}

/** Where a wave stands, in a word and a colour. */
export const StatusTag = ({ status, locale }: { status: WaveStatus; locale: Locale }) => (
  <Tag text={wavesWords(locale).status[status]} classes={colours[status]} />
)
