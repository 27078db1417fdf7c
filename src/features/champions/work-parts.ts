import { supportParts } from './support/parts.ts'

const rooms = [supportParts]

/** What champions do, beside what was agreed with them: support, recognition, try-outs, health. */
export const workParts = {
  pages: rooms.flatMap(({ pages }) => pages),
  jobs: rooms.flatMap(({ jobs }) => jobs),
  topics: rooms.flatMap(({ topics }) => topics),
  personalData: rooms.flatMap(({ personalData }) => personalData),
  auditWords: (locale: 'en' | 'nb') =>
    Object.assign({}, ...rooms.map(room => room.auditWords(locale))) as Record<string, string>,
}
