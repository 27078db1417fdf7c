import { aboutUrls } from '#features/about/index.ts'
import { demonstrationUrls } from '#features/demonstration/index.ts'
import { notificationsUrls } from '#features/notifications/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { signInUrls } from '#features/sign-in/index.ts'
import { answeringUrls } from '#features/surveys/index.ts'
import type { FrameLinks } from '#platform/http/shell.tsx'

/** Where the links around every page lead. */
export const frameLinks: FrameLinks = ({ me, config }) => ({
  home: '/',
  ...(config.mode === 'demo' ? { demonstration: demonstrationUrls.cast.href() } : {}),
  ...(me
    ? {
        search: peopleUrls.directory.href(),
        inbox: notificationsUrls.inbox.href(),
        myPage: peopleUrls.person.href({ personId: me.id }),
        surveys: answeringUrls.mine.href(),
        myData: signInUrls.myData.href(),
        somebodyToAsk: peopleUrls.champions.href(),
        sessions: signInUrls.sessions.href(),
        signOut: signInUrls.signOut.href(),
      }
    : { signIn: config.mode === 'demo' ? demonstrationUrls.cast.href() : signInUrls.signIn.href() }),
  accessibility: aboutUrls.accessibility.href(),
  privacy: aboutUrls.privacy.href(),
  cookies: aboutUrls.cookies.href(),
  help: aboutUrls.help.href(),
  about: aboutUrls.about.href(),
})
