import { type Feature, feature } from '#platform/http/feature.ts'
import { type AnyTopic, notificationJobs, topicsByName } from '#platform/notifications/index.ts'
import { notificationsPersonalData } from './personal-data.ts'

interface House {
  /** Every topic that a feature of this house declares. */
  readonly topics: () => readonly AnyTopic[]
}

/** Where people read what happened and say how it may reach them; the work behind it is platform/notifications. */
export const notifications = ({ topics }: House): Feature =>
  feature({
    name: 'notifications',
    jobs: notificationJobs(() => topicsByName(topics())),
    personalData: notificationsPersonalData,
  })
