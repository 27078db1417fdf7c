import { peopleUrls } from '#features/people/index.ts'
import { url } from '#platform/http/urls.ts'

/** A person's page and one's own profile keep the addresses that lower floors link to. */
export const profilesUrls = {
  person: peopleUrls.person,
  photo: url('/people/:personId/photo/:file'),
  suggest: url('/people/:personId/suggest'),
  reportLeft: url('/people/:personId/left'),
  mine: peopleUrls.myProfile,
  stillRight: url('/account/profile/still-right'),
  preview: url('/account/profile/preview'),
  history: url('/account/profile/history'),
  work: url('/account/profile/work'),
  teams: url('/account/profile/teams'),
  addTeam: url('/account/profile/teams/:unitId/add'),
  removeTeam: url('/account/profile/teams/:unitId/remove'),
  mails: url('/account/profile/mails'),
  myPhoto: url('/account/profile/photo'),
  cropPhoto: url('/account/profile/photo/crop'),
  removePhoto: url('/account/profile/photo/remove'),
  wholePhoto: url('/account/profile/photo/whole/:hash'),
  suggestions: url('/account/profile/suggestions'),
  acceptSuggestion: url('/account/profile/suggestions/:correctionId/accept'),
  declineSuggestion: url('/account/profile/suggestions/:correctionId/decline'),
  group: url('/account/profile/:group'),
  leaverReports: url('/administration/left'),
  leaverReport: url('/administration/left/:reportId'),
  stopReminders: url('/profile-reminders/:token'),
  unitDescription: url('/units/:unitId/description'),
} as const
