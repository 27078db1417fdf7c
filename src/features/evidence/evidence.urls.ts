import { url } from '#platform/http/urls.ts'

const request = '/passport/requests/:requestId'
const asked = '/passport/asked/:requestId'

export const evidenceUrls = {
  /** One's own evidence; `?skill=<frameworkId>/<skillKey>` shows that of one skill. */
  list: url('/passport/evidence'),
  /** Adds a piece; `?skill=<frameworkId>/<skillKey>` chooses the skill it is for. */
  add: url('/passport/evidence/new'),
  addKind: url('/passport/evidence/new/:kind'),
  show: url('/passport/evidence/:evidenceId'),
  edit: url('/passport/evidence/:evidenceId/edit'),
  skills: url('/passport/evidence/:evidenceId/skills'),
  removeSkill: url('/passport/evidence/:evidenceId/skills/remove'),
  withdraw: url('/passport/evidence/:evidenceId/withdraw'),
  bringBack: url('/passport/evidence/:evidenceId/bring-back'),
  erase: url('/passport/evidence/:evidenceId/delete'),
  file: url('/passport/evidence/:evidenceId/files/:fileId'),
  sharing: url('/passport/evidence/sharing'),

  /** What one has asked others. */
  requests: url('/passport/requests'),
  /** Begins a request; `?skill=<frameworkId>/<skillKey>&level=3` says for what. */
  ask: url('/passport/requests/new'),
  request: url(request),
  requestSkills: url(`${request}/skills`),
  removeRequestSkill: url(`${request}/skills/remove`),
  requestPerson: url(`${request}/person`),
  requestEvidence: url(`${request}/evidence`),
  askAgain: url(`${request}/again`),
  withdrawRequest: url(`${request}/withdraw`),

  /** What colleagues have said. */
  endorsements: url('/passport/endorsements'),
  putAside: url('/passport/endorsements/:endorsementId/put-aside'),
  takeUp: url('/passport/endorsements/:endorsementId/take-up'),

  /** What others ask of one, and what assessors share. */
  asked: url('/passport/asked'),
  queue: url('/passport/asked/queue'),
  askedRequest: url(asked),
  askedFile: url(`${asked}/files/:fileId`),
  take: url(`${asked}/take`),
  giveBack: url(`${asked}/give-back`),
  assign: url(`${asked}/assign`),
  returnRequest: url(`${asked}/return`),
  decline: url(`${asked}/decline`),
  retract: url(`${asked}/retract`),

  assessors: url('/administration/assessors'),
  nameAssessor: url('/administration/assessors/new'),
  endAssessor: url('/administration/assessors/:assessorId/end'),
} as const
