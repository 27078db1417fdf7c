import type { FormDefinition } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { faultKinds } from '../../exchange/faults.ts'
import type { StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'

export interface ShowAnswers {
  readonly version: string
  readonly levelOrder: readonly string[] | undefined
}

export interface ShowData {
  readonly stored: StoredImport
  readonly draftHref: string | undefined
}

export const orderField = (index: number): string => `order-${index}`

/** Whether the file itself stands in the way, so that no answer helps. */
export const isStopped = ({ preview }: StoredImport): boolean =>
  preview === undefined || preview.faults.some(({ kind }) => faultKinds[kind] === 'stops')

/** Somebody may give the levels of a table another order; a package says it itself, unless it contradicts itself. */
export const mayOrder = ({ preview }: StoredImport): boolean =>
  preview !== undefined && (preview.asksForOrder || (preview.format === 'csv' && preview.levels.length > 1))

/** What the page is called while an import is in this state. */
export function headingOf({ state }: StoredImport, locale: Locale): string {
  const { show } = importWords(locale)
  const headings = { ...{ columns: show.title, reading: show.reading, read: show.title }, working: show.working }
  return { ...headings, done: show.done, failed: show.failed, 'given-up': show.givenUp }[state]
}

// A number for each level, so the form is read by hand instead of by one fixed schema.
export const showForm: FormDefinition<ShowAnswers, ShowData> = {
  initial: ({ stored: { preview } }) => ({
    version: preview?.version ?? '',
    ...Object.fromEntries(
      (preview?.levels ?? []).map((_, index) => [orderField(index), preview?.asksForOrder ? '' : String(index + 1)]),
    ),
  }),
  parse(body, { locale, data: { stored } }) {
    const text = importWords(locale).show
    const one = (name: string) => String([body[name] ?? ''].flat().at(-1) ?? '').trim()
    const version = one('version')
    const levels = stored.preview?.levels ?? []
    const asks = mayOrder(stored) && levels.length > 0
    const places = levels.map((_, index) => Number(one(orderField(index))))
    const isOrder = [...places].sort((a, b) => a - b).every((place, index) => place === index + 1)
    const errors = {
      ...(version === '' ? { version: text.versionMissing } : {}),
      ...(version.length > 60 ? { version: text.versionLong } : {}),
      ...(asks && !isOrder ? { [orderField(0)]: text.orderOdd } : {}),
    }
    if (Object.keys(errors).length > 0) return { errors }
    const ordered = levels.map((name, index) => ({ name, place: places[index] ?? 0 }))
    ordered.sort((a, b) => a.place - b.place)
    return { input: { version, levelOrder: asks ? ordered.map(({ name }) => name) : undefined } }
  },
}
