import { decodeEntities } from '#platform/html/decode-entities.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { isObject, type Json } from '#platform/json.ts'
import type { Line } from '../sources.queries.ts'
import { readMoment } from '../statement/formats.ts'
import { inOneLanguage } from '../statement/presenting.ts'

/** A statement in the reader's words, as far as the platform brought any. */
export interface Told {
  readonly verb: string
  readonly activity: string
  readonly activityId: string | undefined
  /** When it happened, as the platform says. */
  readonly at: Date | undefined
}

/** What a statement says, in short: its verb and its activity, in the reader's language if it has it. */
export function tell({ statement, definition: known }: Pick<Line, 'statement' | 'definition'>, locale: Locale): Told {
  const { verb, object, timestamp } = JSON.parse(statement) as Json
  const what = isObject(object) ? object : {}
  const definition = isObject(what.definition) ? what.definition : (JSON.parse(known ?? '{}') as Json)
  const id = typeof what.id === 'string' ? what.id : undefined
  const isActivity = (what.objectType ?? 'Activity') === 'Activity'
  return {
    verb: isObject(verb) ? (oneOf(verb.display, locale) ?? lastPart(String(verb.id))) : '',
    activity: oneOf(definition.name, locale) ?? id ?? '',
    activityId: isActivity ? id : undefined,
    at: readMoment(timestamp),
  }
}

function oneOf(map: unknown, locale: Locale): string | undefined {
  if (!isObject(map)) return undefined
  const [words] = Object.values(inOneLanguage(map, locale === 'nb' ? ['nb', 'no', 'nn', 'en'] : [locale]))
  // Platforms write names as they stand in a web page, `Health &amp; safety`; here they are text, and written as such.
  return typeof words === 'string' && words !== '' ? decodeEntities(words) : undefined
}

const lastPart = (iri: string): string => iri.split(/[/#]/).filter(Boolean).at(-1) ?? iri
