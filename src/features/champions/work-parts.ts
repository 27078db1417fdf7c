import type { Feature } from '#platform/http/feature.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { healthParts } from './health/parts.ts'
import { recognitionParts } from './recognition/parts.ts'
import { supportParts } from './support/parts.ts'
import { tryOutParts } from './try-outs/parts.ts'

type Room = Required<Pick<Feature, 'pages' | 'jobs' | 'topics' | 'personalData' | 'auditWords'>>

const rooms: readonly Room[] = [supportParts, recognitionParts, tryOutParts, healthParts]

/** What champions do, beside what was agreed with them: support, recognition, try-outs, and how the network is. */
export const workParts: Room = {
  pages: rooms.flatMap(({ pages }) => pages),
  jobs: rooms.flatMap(({ jobs }) => jobs),
  topics: rooms.flatMap(({ topics }) => topics),
  personalData: rooms.flatMap(({ personalData }) => personalData),
  auditWords: (locale: Locale) => Object.assign({}, ...rooms.map(room => room.auditWords(locale))),
}
