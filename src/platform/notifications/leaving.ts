import type { Config } from '../../config.ts'
import { sealOf } from '../secrets/seal.ts'
import type { Topics } from './tell.ts'
import type { Pace } from './topic.ts'

/** What a link in a mail stops: mails about one topic, or mails that gather many things. */
export type Leaving = { readonly personId: string } & ({ readonly topic: string } | { readonly pace: DigestPace })

/** Which gathered mails are meant; `digests` are daily and weekly ones. */
export type DigestPace = 'daily' | 'weekly' | 'digests'

type Place = Pick<Config, 'SECRET_KEY' | 'DATA_DIR'>

const purposeIn = (organisationId: string) => `unsubscribe ${organisationId}`

/** A token that says whose mails it stops and which; only we can make or read it, and it needs no row. */
export function leavingToken(config: Place, organisationId: string, leaving: Leaving): string {
  const what = 'topic' in leaving ? `t${leaving.topic}` : `p${leaving.pace}`
  return sealOf(config).close(`${leaving.personId}${what}`, purposeIn(organisationId))
}

/** What a token stops; undefined when it is not ours, of another organisation, or about a topic that is no more. */
export function readLeavingToken(
  config: Place,
  organisationId: string,
  token: string,
  topics: Topics,
): Leaving | undefined {
  const opened = sealOf(config).open(token, purposeIn(organisationId))
  const [, personId, kind, name = ''] = /^([0-9a-f-]{36})([tp])(.+)$/.exec(opened ?? '') ?? []
  if (!personId) return undefined
  if (kind === 't') return topics.has(name) && !topics.get(name)?.isRequired ? { personId, topic: name } : undefined
  return name === 'daily' || name === 'weekly' || name === 'digests' ? { personId, pace: name } : undefined
}

/** The topics that a link stops the mails of, for a person with these choices. */
export function topicsLeft(leaving: Leaving, topics: Topics, choices: ReadonlyMap<string, Pace>): readonly string[] {
  if ('topic' in leaving) return [leaving.topic]
  const left: readonly Pace[] = leaving.pace === 'digests' ? ['daily', 'weekly'] : [leaving.pace]
  return [...topics.values()]
    .filter(({ name, defaults, isRequired }) => !isRequired && left.includes(choices.get(name) ?? defaults))
    .map(({ name }) => name)
}
