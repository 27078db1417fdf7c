import { feature } from '#platform/http/feature.ts'
import { makeFirstSpaces } from './first-spaces.ts'
import { listPage } from './pages/list.page.tsx'
import { manageTopicPage } from './pages/manage-topic.page.tsx'
import { membersPage } from './pages/members.page.tsx'
import { moderationPage } from './pages/moderation.page.tsx'
import { newTopicPage } from './pages/new-topic.page.tsx'
import { fileDownload, postPage } from './pages/post.page.ts'
import { markAction, replyPage } from './pages/reply.page.tsx'
import { makePage, settingsPage } from './pages/settings.page.tsx'
import { showPage } from './pages/show.page.tsx'
import { followAction, topicPassage } from './pages/topic.page.ts'
import { spacesPersonalData } from './personal-data.ts'
import { forgetTakenBack, keepFirstSpaces, learnSpaceWords } from './spaces.jobs.ts'
import { answerableTopics, otherTopics } from './spaces.topics.ts'
import { spacesUrls } from './spaces.urls.ts'
import { takeReply } from './telling/take-reply.ts'
import { words } from './words.ts'

export { makeFirstSpaces } from './first-spaces.ts'
export { createSpace } from './managing/manage.ts'
export { learnAllWords as learnSpaceWords } from './searching/words-of-posts.ts'
export { spacesFeed } from './spaces-feed.ts'
export { spacesUrls }

/** Places to talk in: for everybody, for those who hold a role, or for those who are invited. */
export const spaces = feature({
  name: 'spaces',
  pages: [
    ...[listPage, makePage, showPage, newTopicPage, settingsPage, membersPage, moderationPage],
    ...[followAction, replyPage, manageTopicPage, postPage, markAction, fileDownload],
  ],
  // Opening a topic also notes how far it was read, which a page that only reads cannot do.
  passages: [topicPassage],
  jobs: [forgetTakenBack, keepFirstSpaces, learnSpaceWords],
  topics: [...answerableTopics.map(topic => ({ ...topic, takeReply })), ...otherTopics],
  nav: [{ group: 'calls', order: 50, text: locale => words(locale).nav, href: spacesUrls.list.href() }],
  personalData: spacesPersonalData,
  auditWords: locale => words(locale).audit,
  prepareOrganisation: makeFirstSpaces,
})
