import type { Locale } from '../i18n/index.ts'
import type { AnyTopic, Around, Saying } from './topic.ts'

/** Every topic of every feature, by name. */
export type Topics = ReadonlyMap<string, AnyTopic>

export const topicsByName = (topics: readonly AnyTopic[]): Topics => new Map(topics.map(one => [one.name, one]))

/**
 * Puts a stored notification into words. Undefined when nobody knows its topic any more or the payload is from
 * another time: then there is nothing to say, and nothing breaks.
 */
export function tellOf(
  topics: Topics,
  { topic: name, payload }: { readonly topic: string; readonly payload: unknown },
  locale: Locale,
  around: Around,
): Saying | undefined {
  const topic = topics.get(name)
  const parsed = topic?.payload.safeParse(payload)
  return topic && parsed?.success ? topic.say(locale, parsed.data, around) : undefined
}
