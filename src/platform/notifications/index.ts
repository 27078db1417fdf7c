export { type Announcement, announce } from './announce.ts'
export { answerReader } from './answering.ts'
export {
  addChannel,
  type Channel,
  type ChannelKind,
  changeChannel,
  channelKinds,
  type Delivery,
  findChannel,
  listChannels,
  listDeliveries,
  removeChannel,
  resendDelivery,
  testChannel,
  testTopic,
} from './channels.ts'
export {
  chooseHours,
  choosePaces,
  findHours,
  type Hours,
  listChoices,
  usualHours,
} from './choices.ts'
export { absolute } from './compose.ts'
export {
  countInbox,
  findInInbox,
  forgetAfterDays,
  type InboxFilter,
  type InboxRow,
  inboxPageSize,
  listInbox,
  markAllRead,
  markRead,
  mostCounted,
  settle,
  type TopicCount,
  unreadCount,
} from './inbox.ts'
export { notificationJobs } from './jobs.ts'
export { type Leaving, leavingToken, readLeavingToken, topicsLeft } from './leaving.ts'
export { notificationUrls } from './notifications.urls.ts'
export { type Notice, notify } from './notify.ts'
export { type Topics, tellOf, topicsByName } from './tell.ts'
export {
  type AnyTopic,
  type Around,
  isPace,
  type MailReply,
  type Pace,
  paces,
  type Saying,
  type Topic,
  type TopicGroup,
  topic,
  topicGroups,
} from './topic.ts'
export { takeOutOf, withdrawAnnouncement } from './withdraw.ts'
