import type { FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'
import type { Database, Writing } from '../db/tx.ts'
import type { Locale } from '../i18n/index.ts'
import type { AnyJob } from '../jobs/job.ts'
import type { MailReader } from '../mail/incoming.ts'
import type { AnyTopic } from '../notifications/topic.ts'
import type { PersonalData } from '../personal-data.ts'
import type { Me } from './access.ts'
import type { Api } from './api.ts'
import type { AnyRoute } from './page.ts'
import type { AnyPassage } from './passage.ts'

/** Rooms with a navigation of their own: it stands on every page of the room, whichever feature the page belongs to. */
export type NavSection = 'passport' | 'learning' | 'calls' | 'basics' | 'frameworks' | 'programme'

export interface NavItem {
  readonly group: 'main' | 'administration' | NavSection
  /** Place among its neighbours; lower comes first. */
  readonly order: number
  readonly text: (locale: Locale) => string
  readonly href: string
  /** What one does behind this door, in a sentence, where doors stand in a list. */
  readonly hint?: (locale: Locale) => string
  readonly visible?: (me: Me) => boolean
}

/** What a feature brings. Its folder's `index.ts` exports one of these and whatever others may call. */
export interface Feature {
  readonly name: string
  readonly pages?: readonly AnyRoute[]
  /** Requests that ask another service before they can be answered. */
  readonly passages?: readonly AnyPassage[]
  /** What programs can ask, with a token. */
  readonly apis?: readonly Api[]
  readonly jobs?: readonly AnyJob[]
  /** What this feature tells people about; they choose how each reaches them. */
  readonly topics?: readonly AnyTopic[]
  readonly nav?: readonly NavItem[]
  /** Who takes mails to addresses of this feature's own; see `replyAddress`. */
  readonly mailReaders?: readonly MailReader[]
  /** How a person's rows in this feature's tables are exported and erased. */
  readonly personalData?: readonly PersonalData[]
  /** What a new organisation needs from this feature before anybody signs in, in the transaction that makes it. */
  readonly prepareOrganisation?: (tx: Writing, now: Date) => Promise<void>
  /** What this feature's audited acts are called, such as `{ 'people.imported': 'Imported staff' }`. */
  readonly auditWords?: (locale: Locale) => Readonly<Record<string, string>>
  /** Routes that are neither page, action nor download; rare, each with a written reason. */
  readonly routes?: (app: FastifyInstance, database: Database, config: Config) => void
}

export const feature = (parts: Feature): Feature => parts
