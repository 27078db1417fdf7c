import { type Feature, feature } from '#platform/http/feature.ts'
import type { MailReader } from '#platform/mail/incoming.ts'
import { type AnyTopic, answerReader, topicsByName } from '#platform/notifications/index.ts'
import { forgetIncoming } from './mail-in.jobs.ts'
import { mailInUrls } from './mail-in.urls.ts'
import { overviewPage } from './overview.page.tsx'
import { mailInPersonalData } from './personal-data.ts'
import { serveMailIn } from './serve.ts'

export { mailInUrls }

interface Parts {
  /** Every feature's readers of mails. */
  readonly readers: () => readonly MailReader[]
  /** Every feature's topics; answers to their mails go to the topic. */
  readonly topics: () => readonly AnyTopic[]
}

/** Mails that people send to the product: taken from the mail gateway, read, checked, and handed to whom they concern. */
export const mailIn = ({ readers, topics }: Parts): Feature =>
  feature({
    name: 'mail-in',
    pages: [overviewPage],
    // A gateway brings raw mails with a secret of its own; serve.ts says why that is no page and no JSON.
    routes: serveMailIn(() => [answerReader(() => topicsByName(topics())), ...readers()]),
    jobs: [forgetIncoming],
    personalData: mailInPersonalData,
  })
