export { notificationJobs } from './jobs.ts'
export { type Notice, notify } from './notify.ts'
export { type Topics, tellOf, topicsByName } from './tell.ts'
export {
  type AnyTopic,
  type Around,
  isPace,
  type Pace,
  paces,
  type Saying,
  type Topic,
  type TopicGroup,
  topic,
  topicGroups,
} from './topic.ts'
