import { z } from 'zod'
import type { TestApp } from '#platform/testing/app.ts'
import { organisations } from '../http/organisation.ts'
import { runWaitingJobs } from '../jobs/worker.ts'
import { mailJobs } from '../mail/deliver.ts'
import { notificationJobs } from './jobs.ts'
import { topicsByName } from './tell.ts'
import { topic } from './topic.ts'

/** A matter that everybody understands; its words differ by language, reader and actor. */
export const cakeMade = topic({
  name: 'test.cake-made',
  group: 'news',
  payload: z.object({ kind: z.string() }),
  about: locale =>
    locale === 'nb'
      ? { title: 'Noen har bakt', because: 'Du får denne fordi du liker kake.' }
      : { title: 'Somebody baked', because: 'You get this because you like cake.' },
  say: (locale, { kind }, { actor = 'Somebody' }) => ({
    title: locale === 'nb' ? `${actor} har bakt ${kind}` : `${actor} made a ${kind}`,
    text: 'It stands in the kitchen.\n\nCome before it is gone.',
    href: '/directory?cake=1#table',
    action: locale === 'nb' ? 'Se kaken' : 'See the cake',
  }),
  defaults: 'at-once',
})

export const doorOpen = topic({ ...cakeMade, name: 'test.door-open', group: 'security', isRequired: true })
export const weekOver = topic({ ...cakeMade, name: 'test.week-over', defaults: 'weekly' })
/** For everybody: most people get a line in a daily mail. */
export const cakeForAll = topic({ ...cakeMade, name: 'test.cake-for-all', defaults: 'daily', isOrganisationWide: true })
export const testTopics = topicsByName([cakeMade, doorOpen, weekOver, cakeForAll])

/** Does the background work of these topics, as the worker would. */
export const runNotificationJobs = ({ database, config }: TestApp): Promise<void> =>
  runWaitingJobs({
    ...{ pool: database.jobPool, database, config, organisations: organisations(database, 0) },
    jobs: [...mailJobs, ...notificationJobs(() => testTopics)],
    log: { warn() {}, error() {} },
  })
