import { peopleUrls } from '#features/people/index.ts'
import { url } from '#platform/http/urls.ts'

/** What programs read to check a stamp without us. These addresses stand in stamps that were issued: never change them. */
export const issuerPrefix = '/issuers'
export const issuerUrls = {
  about: url('/stamps/from/:organisation'),
  did: url('/issuers/:organisation/did.json'),
  profile: url('/issuers/:organisation/issuer.json'),
  key: url('/issuers/:organisation/keys/:key'),
  status: url('/issuers/:organisation/status/:list'),
  achievement: url('/issuers/:organisation/achievements/:key/:number'),
  assertion: url('/issuers/:organisation/assertions/:credential'),
  badgeClass: url('/issuers/:organisation/badge-classes/:key/:number'),
} as const

export const stampsUrls = {
  /** Without signing in. */
  check: url('/stamps/check'),
  criteria: url('/stamps/from/:organisation/achievements/:key'),
  image: url('/stamps/from/:organisation/marks/:key/:file'),
  credential: url('/stamps/from/:organisation/stamps/:credential'),
  shared: url('/stamps/from/:organisation/shared/:token'),
  sharedFile: url('/stamps/from/:organisation/shared/:token/:file'),

  /** One's own. */
  mine: url('/passport/stamps'),
  show: url('/passport/stamps/:stampId'),
  file: url('/passport/stamps/:stampId/files/:file'),
  refuse: url('/passport/stamps/:stampId/refusal'),
  accept: url('/passport/stamps/:stampId/acceptance'),
  profile: url('/passport/stamps/:stampId/profile'),
  evidence: url('/passport/stamps/:stampId/evidence'),
  link: url('/passport/stamps/:stampId/link'),
  withdrawLink: url('/passport/stamps/:stampId/link/withdrawal'),
  bring: url('/passport/stamps/bring'),
  foreign: url('/passport/stamps/brought/:badgeId'),
  foreignFile: url('/passport/stamps/brought/:badgeId/file'),
  foreignRemove: url('/passport/stamps/brought/:badgeId/removal'),
  ofColleague: peopleUrls.stamps,

  /** For those who look after them. */
  manage: url('/administration/stamps'),
  create: url('/administration/stamps/new'),
  achievement: url('/administration/stamps/:achievementKey'),
  edit: url('/administration/stamps/:achievementKey/edit'),
  conditions: url('/administration/stamps/:achievementKey/conditions'),
  addCondition: url('/administration/stamps/:achievementKey/conditions/new/:kind'),
  removeCondition: url('/administration/stamps/:achievementKey/conditions/removal'),
  publish: url('/administration/stamps/:achievementKey/publication'),
  discard: url('/administration/stamps/:achievementKey/draft/removal'),
  retire: url('/administration/stamps/:achievementKey/retirement'),
  takeUp: url('/administration/stamps/:achievementKey/return'),
  award: url('/stamps/award/:achievementKey'),
  awardable: url('/stamps/award'),
  holders: url('/administration/stamps/:achievementKey/holders'),
  revoke: url('/administration/stamps/:achievementKey/holders/:stampId/revocation'),
  keys: url('/administration/stamps-keys'),
} as const
