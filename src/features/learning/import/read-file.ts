import { type Table, unprotectCell } from '#platform/csv/index.ts'
import { isObject, type Json } from '#platform/json.ts'
import { resourceTexts } from '../resource.ts'
import type { Columns, CourseField } from './columns.ts'
import type { FaultBook } from './faults.ts'
import type { SaidCourse } from './read-course.ts'

const nothingSaid: SaidCourse = {
  ...{ line: 0, id: '', title: '', summary: '', body: '', address: '', kind: '', provider: '', minutes: '' },
  ...{ price: '', languages: '', forWhom: '', skills: '', activityId: '' },
}

/** The rows of a table, as somebody said what the columns hold. */
export async function* coursesOfTable(table: Table, columns: Columns, faults: FaultBook): AsyncGenerator<SaidCourse> {
  for await (const { line, cells, problems } of table.rows) {
    if (problems.some(({ kind }) => kind === 'too-many-cells')) faults.note('row-odd', { line })
    const cell = (field: CourseField) => unprotectCell(cells[columns.indexOf(field)] ?? '').trim()
    const hours = cell('hours')
    yield {
      ...{ line, id: cell('id'), title: cell('title'), summary: cell('summary'), body: cell('body') },
      ...{ address: cell('address'), kind: cell('kind'), provider: cell('provider') },
      minutes: cell('minutes') || (hours && /^[\d.,]+$/.test(hours) ? `${hours}h` : hours),
      ...{ price: cell('price'), languages: cell('languages'), forWhom: cell('for-whom'), skills: cell('skills') },
      activityId: cell('activity-id'),
    }
  }
}

/** The courses in a JSON file: an array, an object that holds one, or one object on each line, with or without index lines. */
export function coursesOfJson(text: string, faults: FaultBook): readonly SaidCourse[] {
  return recordsIn(text.replace(/^\uFEFF/, ''), faults).map(({ record, line }) => courseOf(record, line))
}

function recordsIn(text: string, faults: FaultBook): readonly { record: Json; line: number }[] {
  const whole = parsed(text)
  if (whole !== undefined) {
    const list = Array.isArray(whole)
      ? whole
      : isObject(whole)
        ? (Object.values(whole).find(value => Array.isArray(value) && value.some(isObject)) ?? [whole])
        : []
    return (list as readonly unknown[]).flatMap((record, index) =>
      isObject(record) ? [{ record, line: index + 1 }] : [],
    )
  }
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const record = parsed(line)
    if (!isObject(record)) {
      faults.note('not-json', { line: index + 1, value: line })
      return []
    }
    // A line of its own that only says where the next one goes (Elasticsearch bulk format).
    const isAction = Object.keys(record).length === 1 && ('index' in record || 'create' in record)
    return isAction ? [] : [{ record, line: index + 1 }]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One record; of a course with modules, what they are together. */
function courseOf(record: Json, line: number): SaidCourse {
  const text = (...names: readonly string[]) => {
    const value = names.map(name => record[name]).find(one => one !== undefined && one !== null && one !== '')
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    return Array.isArray(value) ? value.filter(one => typeof one === 'string').join('; ') : ''
  }
  const modules = Array.isArray(record.modules) ? record.modules.filter(isObject) : []
  const texts = resourceTexts.safeParse(record.texts)
  const own = texts.success && Object.keys(texts.data).length > 0 ? texts.data : undefined
  const inOwnWords = own && Object.values(own).find(one => one !== undefined)
  return {
    ...nothingSaid,
    ...{ line, id: text('id', 'key', 'identifier', 'code'), title: inOwnWords?.title ?? text('title', 'name') },
    summary: text('shortDescription', 'summary', 'deck'),
    body: [text('description', 'body', 'text'), text('learningOutcomes'), modulesText(modules)]
      .filter(Boolean)
      .join('\n\n'),
    address: text('address', 'url', 'source_url', 'link', 'href'),
    kind: text('kind', 'type', 'format') || kindOf(modules),
    provider: text('provider', 'source', 'organiser', 'organizer'),
    minutes: text('minutes') || minutesOf(modules),
    price: text('price', 'cost') || priceOf(modules),
    languages: text('languages', 'language'),
    forWhom: text('forWhom', 'audience'),
    skills: text('skills', 'topics'),
    activityId: text('activityId'),
    ...(own ? { texts: own } : {}),
  }
}

const modulesText = (modules: readonly Json[]): string =>
  modules.flatMap(({ title }) => (typeof title === 'string' && title.trim() ? [`- ${title.trim()}`] : [])).join('\n')

function kindOf(modules: readonly Json[]): string {
  const kinds = new Set(modules.map(({ moduleType, type }) => String(moduleType ?? type ?? '')))
  if (kinds.size === 0) return ''
  if ([...kinds].every(kind => kind === 'video')) return 'video'
  return [...kinds].every(kind => ['link', 'file'].includes(kind)) ? 'article' : 'course'
}

/** Lengths of modules are seconds. */
function minutesOf(modules: readonly Json[]): string {
  const seconds = modules.reduce((sum, { duration }) => sum + (typeof duration === 'number' ? duration : 0), 0)
  return seconds > 0 ? String(Math.max(1, Math.round(seconds / 60))) : ''
}

function priceOf(modules: readonly Json[]): string {
  const prices = modules.flatMap(({ price }) => (typeof price === 'number' && price >= 0 ? [price] : []))
  return prices.length > 0 ? String(prices.reduce((sum, price) => sum + price, 0)) : ''
}
