// Written by npm run types from the migrated database. Change the migrations, then run it again.
import type { ColumnType } from 'kysely'

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
export type GeneratedAlways<T> = ColumnType<T, never, never>
export type JsonValue = boolean | number | string | null | { [key: string]: JsonValue } | JsonValue[]
/** Objects are written as they are; arrays and bare values go through JSON.stringify. */
export type Json = ColumnType<JsonValue, object | string, object | string>

export interface AchievementVersions {
  organisation_id: string
  id: string
  achievement_id: string
  number: number
  texts: Json
  rule: Json
  motif: string
  lasts_months: number | null
  grace_days: Generated<number>
  changed_by: string | null
  changed_at: Date
  published_at: Date | null
  published_by: string | null
}

export interface Achievements {
  organisation_id: string
  id: string
  key: string
  origin: 'built-in' | 'own'
  created_by: string | null
  created_at: Date
  retired_at: Date | null
  retired_by: string | null
}

export interface Announcements {
  organisation_id: string
  id: string
  topic: string
  key: string
  payload: Json
  actor_id: string | null
  unit_id: string | null
  person_ids: string[] | null
  created_at: Date
  reached_person_id: string | null
  told: Generated<number>
  finished_at: Date | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_why: Generated<string>
}

export interface ApiCredentials {
  organisation_id: string
  id: string
  credential_id: string
  purpose: 'revocation' | 'suspension'
  status_list_id: string
  status_index: number
  issued_at: Date
  is_set: Generated<boolean>
}

export interface ApiTokens {
  organisation_id: string
  id: string
  name: string
  scopes: string[]
  token_hash: Buffer
  created_by: string | null
  created_at: Date
  expires_at: Date
  last_used_at: Date | null
  warned_at: Date | null
  revoked_by: string | null
  revoked_at: Date | null
}

export interface Areas {
  organisation_id: string
  id: string
  framework_version_id: string
  key: string
  position: number
  texts: Json
  parent_id: string | null
  guid: string
  source: Json | null
}

export interface Arrivals {
  organisation_id: string
  id: string
  person_id: string
  passport: Json
  from_name: string
  issuer: string | null
  seal: 'sealed' | 'unsealed' | 'altered' | 'unknown-issuer' | 'unreachable'
  taken_out_at: Date
  received_at: Date
  brought_at: Date | null
}

export interface AssessmentRounds {
  organisation_id: string
  id: string
  person_id: string
  framework_version_id: string
  started_at: Generated<Date>
  completed_at: Date | null
}

export interface Assessments {
  organisation_id: string
  id: string
  person_id: string
  skill_id: string
  round_id: string
  level: number
  confidence: number
  assessed_at: Generated<Date>
  last_used: 'this-month' | 'this-year' | 'longer-ago' | 'never' | null
}

export interface Assessors {
  organisation_id: string
  id: string
  person_id: string
  framework_id: string | null
  area_key: string | null
  unit_id: string | null
  named_by: string | null
  named_at: Date
  ended_by: string | null
  ended_at: Date | null
}

export interface AuditEntries {
  organisation_id: string
  id: string
  at: Generated<Date>
  actor_id: string | null
  action: string
  subject_kind: string
  subject_id: string | null
  details: Generated<Json>
}

export interface BasicCells {
  organisation_id: string
  wave_id: string
  grouping: 'units' | 'teams'
  group_id: string
  people: number
  counted: number | null
  taken_part: number | null
  taken_part_hidden: 'small' | 'protects-others' | 'changed-too-little' | null
  answered: number | null
  at_basic_from: number | null
  at_basic_to: number | null
  at_basic_hidden: 'small' | 'protects-others' | 'changed-too-little' | null
}

export interface BasicCohorts {
  organisation_id: string
  person_id: string
  people_cohort: number
  answers_cohort: number
}

export interface BasicErased {
  organisation_id: string
  id: string
  at_basic: boolean | null
  people_cohort: number
  answers_cohort: number
}

export interface BasicMemories {
  organisation_id: string
  memory: Json
}

export interface BasicWaves {
  organisation_id: string
  id: string
  taken_on: string
  taken_by: string | null
  minimum_group: number
  taken_at: Date | null
  people_blocks: number | null
  answer_blocks: number | null
}

export interface BookletLinks {
  organisation_id: string
  id: string
  person_id: string
  token_hash: Buffer
  token_sealed: string
  name: string
  pages: string[]
  created_at: Date
  expires_at: Date
  withdrawn_at: Date | null
  views: Generated<number>
  viewed_at: Date | null
}

export interface BroughtAnswers {
  organisation_id: string
  assessment_id: string
  arrival_id: string
  person_id: string
  said_at: Date
  confirmed: Json | null
}

export interface CalendarAnswers {
  organisation_id: string
  booking_id: string
  session_id: string
  answer: 'accepted' | 'tentative' | 'declined'
  written_at: Date
  read_at: Date
}

export interface CalendarChoices {
  organisation_id: string
  person_id: string
  wants_invitations: boolean
  changed_at: Date
}

export interface CalendarFeeds {
  organisation_id: string
  id: string
  person_id: string
  token_hash: Buffer
  name: string
  created_at: Date
  revoked_at: Date | null
}

export interface CalibrationHints {
  organisation_id: string
  framework_id: string
  skill_key: string
  said_level: number
  usual_level: number
  worked_out_on: string
}

export interface CallAnswers {
  organisation_id: string
  id: string
  call_id: string
  person_id: string | null
  words: string
  answered_at: Date
  changed_at: Date | null
  withdrawn_at: Date | null
  best_at: Date | null
  found_by: GeneratedAlways<string>
}

export interface CallAskings {
  organisation_id: string
  person_id: string
  pace: Generated<'less' | 'usual' | 'more'>
  not_before: string | null
  changed_at: Date
}

export interface CallChanges {
  organisation_id: string
  id: string
  call_id: string
  actor_id: string | null
  act: 'posted' | 'edited' | 'extended' | 'widened' | 'chased' | 'closed' | 'reopened' | 'ran-out' | 'taken-down'
  details: Generated<Json>
  happened_at: Date
}

export interface CallMessages {
  organisation_id: string
  id: string
  offer_id: string
  person_id: string
  words: string
  written_at: Date
}

export interface CallNevers {
  organisation_id: string
  person_id: string
  term_id: string
  said_at: Date
}

export interface CallOffers {
  organisation_id: string
  id: string
  call_id: string
  person_id: string
  words: string
  when_words: Generated<string>
  state: Generated<'with-manager' | 'offered' | 'chosen' | 'declined' | 'withdrawn' | 'not-now'>
  offered_at: Date
  state_at: Date
  manager_id: string | null
  manager_part: Generated<'none' | 'informed' | 'asked' | 'agreed' | 'not-now'>
  manager_words: Generated<string>
  manager_at: Date | null
  starts_at: Date | null
  ends_at: Date | null
  calendar_sequence: Generated<number>
  helped: boolean | null
  hours: number | null
  kept_as_evidence_at: Date | null
}

export interface CallOutcomes {
  organisation_id: string
  call_id: string
  outcome: 'helped' | 'partly' | 'another-way' | 'not-needed' | 'no-help'
  what_came: Generated<string>
  not_bought: number | null
  currency: string | null
  basis: 'quote' | 'day-rate' | 'last-time' | 'guess' | null
  basis_words: Generated<string>
  closed_by: string | null
  closed_at: Date
}

export interface CallPolicies {
  organisation_id: string
  manager_part: Generated<'none' | 'informed' | 'asked'>
  weekly_cap: Generated<number>
  chase_after_days: Generated<number>
  it_desk: Generated<string>
  changed_by: string | null
  changed_at: Date
}

export interface CallRounds {
  organisation_id: string
  call_id: string
  round: number
  is_wider: Generated<boolean>
  told: number
  happened_at: Date
}

export interface CallSkills {
  organisation_id: string
  id: string
  call_id: string
  relation: 'needed' | 'gained'
  term_id: string | null
  framework_id: string | null
  skill_key: string | null
  added_at: Date
}

export interface CallTellings {
  organisation_id: string
  call_id: string
  person_id: string
  round: number
  told_at: Date
  reasons: Json
  answer: 'not-now' | 'never' | null
  answered_at: Date | null
  partner_id: string | null
  own_call_id: GeneratedAlways<string | null>
}

export interface CallThanks {
  organisation_id: string
  id: string
  offer_id: string
  from_id: string
  to_id: string
  words: string
  given_at: Date
  retracted_at: Date | null
}

export interface CallTriages {
  organisation_id: string
  id: string
  happened_on: string
  route: 'it-desk' | 'champion' | 'card' | 'past-call'
}

export interface CallViews {
  organisation_id: string
  call_id: string
  person_id: string
  unit_id: string | null
  seen_at: Date
}

export interface Calls {
  organisation_id: string
  id: string
  person_id: string
  direction: 'asks' | 'offers-time'
  kind: 'hour' | 'task' | 'part-time' | 'mentoring' | 'shadowing' | 'answer'
  state: Generated<'draft' | 'open' | 'closed'>
  locale: string
  title: Generated<string>
  details: Generated<string>
  why: Generated<string>
  place_kind: Generated<'anywhere' | 'online' | 'place'>
  place: Generated<string>
  weekdays: Generated<number[]>
  hours: number | null
  helpers_wanted: Generated<number>
  open_until: string | null
  audience: Generated<'unit' | 'organisation'>
  unit_id: string | null
  begun_at: Date
  posted_at: Date | null
  changed_at: Date
  closed_at: Date | null
  widened_at: Date | null
  chased_at: Date | null
  found_by: GeneratedAlways<string>
  for_partners_at: Date | null
  named_to_partners: Generated<boolean>
}

export interface CarriedAnswers {
  organisation_id: string
  move_id: string
  skill_id: string
  assessment_id: string
  person_id: string
}

export interface CascadePledges {
  organisation_id: string
  id: string
  series_id: string
  event_id: string | null
  from_pledge_id: string | null
  person_id: string
  unit_id: string | null
  by_day: string | null
  made_at: Date
  withdrawn_at: Date | null
  reminded_at: Date | null
}

export interface CascadeSessions {
  organisation_id: string
  id: string
  pledge_id: string
  held_on: string
  people: number
  went: 'well' | 'all-right' | 'hard'
  advice: Generated<string>
  noted_at: Date
}

export interface ChampionAreas {
  organisation_id: string
  champion_id: string
  framework_id: string
  area_key: string
}

export interface ChampionBoardMembers {
  organisation_id: string
  board_id: string
  person_id: string
  joined_at: Date
}

export interface ChampionBoards {
  organisation_id: string
  id: string
  unit_id: string | null
  made_by: string | null
  made_at: Date
  ended_at: Date | null
}

export interface ChampionCheckIns {
  organisation_id: string
  id: string
  person_id: string
  by_id: string | null
  spoke_at: Date
}

export interface ChampionCodes {
  organisation_id: string
  id: string
  person_id: string
  code_hash: Buffer
  made_at: Date
  revoked_at: Date | null
  last_used_on: string | null
}

export interface ChampionCohorts {
  organisation_id: string
  id: string
  name: string
  starts_on: string
  made_by: string | null
  made_at: Date
}

export interface ChampionCountedQuarters {
  organisation_id: string
  quarter: string
  counted_at: Date
}

export interface ChampionHelped {
  organisation_id: string
  session_id: string
  person_id: string
  said_at: Date
}

export interface ChampionLetters {
  organisation_id: string
  id: string
  person_id: string
  year: number
  facts: Generated<string[]>
  words: Generated<string>
  figures: Generated<Json>
  sent_to: string | null
  sent_at: Date | null
}

export interface ChampionPolicies {
  organisation_id: string
  coverage: Generated<'volunteers' | 'every-unit'>
  asks_manager: Generated<boolean>
  usual_hours: Generated<number>
  term_months: Generated<number>
  people_each: Generated<number>
  changed_by: string | null
  changed_at: Date
}

export interface ChampionRequestLines {
  organisation_id: string
  id: string
  request_id: string
  person_id: string | null
  act: 'answered' | 'asked-again' | 'passed-on' | 'closed' | 'withdrawn'
  words: Generated<string>
  to_id: string | null
  written_at: Date
}

export interface ChampionRequests {
  organisation_id: string
  id: string
  person_id: string
  champion_id: string
  words: string
  state: Generated<'open' | 'answered' | 'closed' | 'withdrawn'>
  asked_at: Date
  theirs_since: Date
  state_at: Date
  reminded_at: Date | null
  programme_told_at: Date | null
}

export interface ChampionSessions {
  organisation_id: string
  id: string
  champion_id: string
  unit_id: string | null
  happened_on: string
  people: Generated<number>
  minutes: number | null
  outcome: 'solved' | 'follow-up' | 'sent-on'
  framework_id: string | null
  area_key: string | null
  words: Generated<string>
  spared_it_desk: Generated<boolean>
  how: 'page' | 'link' | 'code' | 'request' | 'mail'
  request_id: string | null
  code: string
  follow_up_on: string | null
  follow_up_done_at: Date | null
  reminded_at: Date | null
  logged_at: Date
  removed_at: Date | null
}

export interface ChampionSteps {
  organisation_id: string
  champion_id: string
  step: string
  done_at: Date
}

export interface ChampionStories {
  organisation_id: string
  id: string
  author_id: string
  title: string
  words: string
  state: Generated<'draft' | 'asked' | 'published' | 'withdrawn'>
  made_at: Date
  changed_at: Date
  published_at: Date | null
}

export interface ChampionStoryPeople {
  organisation_id: string
  story_id: string
  person_id: string
  answer: 'agreed' | 'declined' | null
  answered_at: Date | null
}

export interface ChampionSupportRules {
  organisation_id: string
  answer_days: Generated<number>
  ticket_cost: number | null
  ticket_basis: Generated<string>
  changed_by: string | null
  changed_at: Date
}

export interface ChampionThanks {
  organisation_id: string
  id: string
  from_id: string
  to_id: string
  session_id: string | null
  words: string
  is_public: boolean
  given_at: Date
  retracted_at: Date | null
  kept_private_at: Date | null
}

export interface ChampionTopicCounts {
  organisation_id: string
  quarter: string
  unit_id: string
  framework_id: string
  area_key: string
  total: number
  least: number
  most: number
}

export interface ChampionTryOutParts {
  organisation_id: string
  try_out_id: string
  person_id: string
  joins: boolean
  joined_at: Date
  works: 'yes' | 'partly' | 'no' | null
  answers: Generated<string[]>
  words: Generated<string>
  told_at: Date | null
}

export interface ChampionTryOuts {
  organisation_id: string
  id: string
  owner_id: string
  title: string
  about: string
  address: string | null
  until: string
  questions: Generated<string[]>
  made_at: Date
  closed_at: Date | null
  what_came: Generated<string>
}

export interface ChampionUnits {
  organisation_id: string
  champion_id: string
  unit_id: string
}

export interface Champions {
  organisation_id: string
  id: string
  person_id: string
  state: 'nominated' | 'volunteered' | 'agreed' | 'active' | 'paused' | 'ended'
  how: 'volunteered' | 'nominated' | 'appointed' | 'successor'
  made_at: Date
  changed_at: Date
  hours_a_month: number | null
  helps_with: Generated<string>
  busy_until: string | null
  nominated_by: string | null
  nominated_because: Generated<string>
  manager_id: string | null
  manager_said: 'yes' | 'not-now' | null
  manager_said_at: Date | null
  manager_said_by: string | null
  manager_reason: Generated<string>
  approved_by: string | null
  approved_at: Date | null
  cohort_id: string | null
  active_since: Date | null
  term_until: string | null
  term_told_for: string | null
  paused_at: Date | null
  paused_until: string | null
  ended_at: Date | null
  ended_by: string | null
  ended_why: 'own-wish' | 'declined' | 'programme' | 'left' | 'role-taken' | null
  ended_words: Generated<string>
  successor_id: string | null
}

export interface ChannelDeliveries {
  organisation_id: string
  id: Generated<string>
  channel_id: string
  topic: string
  key: string
  payload: Json
  actor_id: string | null
  created_at: Date
  attempts: Generated<number>
  delivered_at: Date | null
  given_up_at: Date | null
  last_status: number | null
  last_error: string | null
}

export interface CheckedAreas {
  organisation_id: string
  round_id: string
  area_id: string
  person_id: string
  checked_at: Date
}

export interface ConfirmationRequestEvidence {
  organisation_id: string
  request_id: string
  evidence_id: string
  version: number
}

export interface ConfirmationRequestSkills {
  organisation_id: string
  request_id: string
  framework_id: string
  skill_key: string
  framework_version_id: string
  level: number | null
  area_keys: Generated<string[]>
}

export interface ConfirmationRequests {
  organisation_id: string
  id: string
  person_id: string
  purpose: 'endorse' | 'confirm'
  asked_id: string | null
  asks_assessors: Generated<boolean>
  taken_by: string | null
  taken_at: Date | null
  message: Generated<string>
  state: Generated<'draft' | 'waiting' | 'returned' | 'declined' | 'answered' | 'withdrawn'>
  begun_at: Date
  sent_at: Date | null
  closed_at: Date | null
  answered_by: string | null
  answer: Generated<string>
  what_would_do: Generated<string>
  reminded_at: Date | null
  reminders: Generated<number>
}

export interface ConfirmationSteps {
  organisation_id: string
  id: string
  request_id: string
  actor_id: string | null
  act: 'sent' | 'sent-again' | 'taken' | 'given-back' | 'assigned' | 'returned' | 'declined' | 'answered' | 'withdrawn' | 'retracted' | 'reminded' | 'nobody-left'
  words: Generated<string>
  happened_at: Date
}

export interface CourseFilePieces {
  organisation_id: string
  file_id: string
  number: number
  bytes: Buffer
}

export interface CourseFiles {
  organisation_id: string
  id: string
  course_id: string
  path: string
}

export interface CourseProgress {
  organisation_id: string
  registration_id: string
  node_id: string
  completed_at: Date | null
  passed_at: Date | null
  failed_at: Date | null
  score: number | null
  waived_at: Date | null
  satisfied_at: Date | null
}

export interface CourseRegistrations {
  organisation_id: string
  id: string
  course_id: string
  person_id: string
  begun_at: Date
  satisfied_at: Date | null
}

export interface CourseSessions {
  organisation_id: string
  id: string
  registration_id: string
  node_id: string
  mode: 'Normal' | 'Review'
  files_hash: Buffer
  fetch_hash: Buffer
  key_hash: Buffer | null
  launched_at: Date
  ends_at: Date
  initialized_at: Date | null
  terminated_at: Date | null
  abandoned_at: Date | null
}

export interface Courses {
  organisation_id: string
  id: string
  publisher_id: string
  structure: Json
  resource_id: string
  source_id: string
  imported_by: string | null
  imported_at: Date
}

export interface CrosswalkEditions {
  organisation_id: string
  id: string
  crosswalk_id: string
  number: number
  note: Generated<string>
  from_version_id: string
  to_version_id: string
  created_by: string | null
  created_at: Date
  published_by: string | null
  published_at: Date | null
}

export interface CrosswalkLevelLinks {
  organisation_id: string
  edition_id: string
  from_level: number
  to_level: number
  kind: 'exact' | 'broader' | 'narrower' | 'related'
  note: Generated<string>
}

export interface CrosswalkLinks {
  organisation_id: string
  edition_id: string
  from_key: string
  to_key: string
  kind: 'exact' | 'broader' | 'narrower' | 'related'
  note: Generated<string>
  source: Json | null
  made_by: string | null
  made_at: Date
}

export interface Crosswalks {
  organisation_id: string
  id: string
  from_framework_id: string
  to_framework_id: string
  created_by: string | null
  created_at: Date
  withdrawn_at: Date | null
  withdrawn_by: string | null
}

export interface EditionMoves {
  organisation_id: string
  id: string
  person_id: string
  framework_id: string
  from_version_id: string
  to_version_id: string
  moved_at: Date
}

export interface Endorsements {
  organisation_id: string
  id: string
  person_id: string
  given_by: string | null
  request_id: string | null
  framework_id: string
  skill_key: string
  framework_version_id: string | null
  level: number | null
  words: Generated<string>
  given_at: Date
  retracted_at: Date | null
  retracted_why: Generated<string>
  put_aside_at: Date | null
}

export interface EventAttendances {
  organisation_id: string
  session_id: string
  person_id: string
  event_id: string
  came: boolean
  how: 'host' | 'code'
  noted_by: string | null
  noted_at: Date
}

export interface EventBookings {
  organisation_id: string
  id: string
  event_id: string
  person_id: string
  session_id: string | null
  number: number
  state: 'asked' | 'booked' | 'waiting' | 'offered' | 'cancelled' | 'refused' | 'lapsed'
  made_at: Date
  changed_at: Date
  changed_by: string | null
  offer_ends_at: Date | null
  needs: Generated<string>
  manager_id: string | null
  to_manager: Generated<string>
  manager_said_at: Date | null
  manager_reason: Generated<string>
  reminded_at: Date | null
  missed_at: Date | null
}

export interface EventFeedback {
  organisation_id: string
  event_id: string
  person_id: string
  helped: 'yes' | 'partly' | 'no'
  words: Generated<string>
  given_at: Date
}

export interface EventFilePieces {
  organisation_id: string
  file_id: string
  number: number
  bytes: Buffer
}

export interface EventFiles {
  organisation_id: string
  id: string
  name: string
  kind: 'pdf' | 'png' | 'jpeg' | 'webp' | 'docx' | 'odt' | 'xlsx' | 'ods' | 'txt'
  byte_count: number
  kept_at: Date
}

export interface EventInterests {
  organisation_id: string
  event_id: string
  person_id: string
  times: Generated<string[]>
  said_at: Date
}

export interface EventKits {
  organisation_id: string
  series_id: string
  number: number
  minutes: number
  plan: string
  exercises: Generated<string>
  slides: Generated<string>
  what_changed: Generated<string>
  made_by: string | null
  made_at: Date
}

export interface EventMaterials {
  organisation_id: string
  id: string
  event_id: string
  moment: 'before' | 'after'
  title: string
  address: string | null
  added_at: Date
  file_id: string | null
}

export interface EventRules {
  organisation_id: string
  manager_rule: 'nobody' | 'informed' | 'asked'
  hours_to_accept: number
  changed_by: string | null
  changed_at: Date
  minimum_hours: Generated<number>
  no_show: Generated<'nothing' | 'kind-word'>
}

export interface EventSessions {
  organisation_id: string
  id: string
  event_id: string
  starts_at: Date
  ends_at: Date
  place: Generated<string>
  link: Generated<string>
  sequence: Generated<number>
  cancelled_at: Date | null
}

export interface EventSkills {
  organisation_id: string
  event_id: string
  framework_id: string
  skill_key: string
}

export interface Events {
  organisation_id: string
  id: string
  series_id: string
  kind: 'workshop' | 'seminar' | 'show-and-tell' | 'drop-in' | 'surgery'
  title: string
  summary: Generated<string>
  about: Generated<string>
  needed_before: Generated<string>
  place_access: Generated<string>
  price: Generated<string>
  speaker: Generated<string>
  language: string
  audience_unit_id: string | null
  is_public: Generated<boolean>
  host_id: string
  booking: Generated<'places' | 'slots' | 'walk-in'>
  capacity: number | null
  minimum: number | null
  manager_rule: Generated<'nobody' | 'informed' | 'asked'>
  hours_to_accept: Generated<number>
  walk_in_code: string
  starts_at: Date | null
  ends_at: Date | null
  sequence: Generated<number>
  last_number: Generated<number>
  seats_taken: Generated<number>
  made_by: string | null
  made_at: Date
  published_at: Date | null
  cancelled_at: Date | null
  cancelled_why: Generated<string>
  wrapped_up_at: Date | null
  resource_id: string | null
  minimum_told_at: Date | null
  goes_ahead_at: Date | null
}

export interface Evidence {
  organisation_id: string
  id: string
  person_id: string
  kind: 'note' | 'link' | 'file' | 'learning' | 'help' | 'event'
  source: string | null
  version: Generated<number>
  added_at: Date
  changed_at: Date
  withdrawn_at: Date | null
}

export interface EvidenceFilePieces {
  organisation_id: string
  file_id: string
  number: number
  bytes: Buffer
}

export interface EvidenceFiles {
  organisation_id: string
  id: string
  person_id: string
  name: string
  kind: 'pdf' | 'png' | 'jpeg' | 'webp' | 'docx' | 'odt' | 'xlsx' | 'ods' | 'txt'
  byte_count: number
  width: number | null
  height: number | null
  kept_at: Date
}

export interface EvidenceSharing {
  organisation_id: string
  person_id: string
  shows_on_profile: boolean
  changed_at: Date
}

export interface EvidenceSkills {
  organisation_id: string
  evidence_id: string
  framework_id: string
  skill_key: string
}

export interface EvidenceVersions {
  organisation_id: string
  evidence_id: string
  number: number
  made_at: Date
  title: string
  what_i_did: Generated<string>
  what_happened: Generated<string>
  what_next: Generated<string>
  address: string | null
  file_id: string | null
  happened_on: string | null
  skills: Generated<Json>
}

export interface FeedTokens {
  organisation_id: string
  id: string
  person_id: string
  token_hash: Buffer
  name: string
  created_at: Date
  revoked_at: Date | null
}

export interface FieldConflicts {
  organisation_id: string
  id: string
  person_id: string
  field: string
  source: 'csv' | 'scim'
  reason: 'owned' | 'taken' | 'unclear'
  value: string
  unit_id: string | null
  manager_id: string | null
  noticed_at: Generated<Date>
  outcome: 'taken' | 'kept' | 'outdated' | null
  settled_by: string | null
  settled_at: Date | null
}

export interface FieldOwners {
  organisation_id: string
  field: 'name' | 'email' | 'job-title' | 'unit' | 'manager' | 'employee-number' | 'phone' | 'location'
  source: 'csv' | 'scim'
  decided_by: string | null
  decided_at: Generated<Date>
}

export interface FinderPlaces {
  organisation_id: string
  place: string
  people: number
}

export interface FinderWords {
  organisation_id: string
  word: string
  slips: string[]
}

export interface ForeignBadges {
  organisation_id: string
  id: string
  person_id: string
  file_name: string
  content: Buffer
  fingerprint: Buffer
  facts: Json
  received_at: Date
  checked_at: Date
  verdict: 'valid' | 'expired' | 'revoked' | 'not-verified' | 'unreachable'
}

export interface FrameworkDraftChanges {
  organisation_id: string
  framework_version_id: string
  number: number
  verb: string
  subject: Generated<string>
  changed_by: string | null
  changed_at: Date
  before: Json
}

export interface FrameworkImportPieces {
  organisation_id: string
  import_id: string
  number: number
  bytes: Buffer
}

export interface FrameworkImports {
  organisation_id: string
  id: string
  file_name: string
  format: 'json' | 'csv'
  uploaded_by: string | null
  uploaded_at: Date
  header: Generated<Json>
  sample: Generated<Json>
  choices: Generated<Json>
  columns_confirmed_at: Date | null
  preview: Json | null
  confirmed_by: string | null
  confirmed_at: Date | null
  items_done: Generated<number>
  items_in_all: Generated<number>
  framework_version_id: string | null
  carried_out_at: Date | null
  given_up_at: Date | null
  failure: string | null
}

export interface FrameworkLevels {
  organisation_id: string
  framework_version_id: string
  position: number
  texts: Json
}

export interface FrameworkVersions {
  organisation_id: string
  id: string
  framework_id: string
  version: string
  texts: Json
  published_at: Date | null
  languages: Generated<string[]>
  created_at: Generated<Date>
  created_by: string | null
  published_by: string | null
  source: Json | null
}

export interface Frameworks {
  organisation_id: string
  id: string
  key: string
  texts: Json
  created_at: Generated<Date>
  guid: string
  origin: Generated<'built-in' | 'imported' | 'written'>
  public_since: Date | null
}

export interface GapCells {
  organisation_id: string
  wave_id: string
  profile_id: string
  grouping: 'units' | 'teams'
  group_id: string
  counted: number
  here: number
  reached: Json
}

export interface GapCohorts {
  organisation_id: string
  person_id: string
  block: number
}

export interface GapErased {
  organisation_id: string
  id: string
  block: number
  levels: Json
}

export interface GapMemories {
  organisation_id: string
  memory: Json
}

export interface GapWaves {
  organisation_id: string
  id: string
  taken_on: string
  taken_by: string | null
  minimum_group: number
  profiles: Json
}

export interface Identities {
  organisation_id: string
  id: string
  provider_id: string
  subject: string
  person_id: string
  label: Generated<string>
  linked_by: 'self' | 'email' | 'employee-number' | 'new-account'
  linked_at: Generated<Date>
  used_at: Date | null
  unlinked_at: Date | null
}

export interface IdentityAttempts {
  organisation_id: string
  id: string
  provider_id: string
  state_hash: Buffer
  browser_hash: Buffer
  nonce: string
  code_verifier: string
  purpose: 'sign-in' | 'prove' | 'link'
  return_to: string
  is_shared_device: Generated<boolean>
  person_id: string | null
  created_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
  found_subject: string | null
  found_label: string | null
}

export interface IdentityDomains {
  organisation_id: string
  id: string
  provider_id: string
  domain: string
  token: string
  added_at: Generated<Date>
  checked_at: Date | null
  answer: 'found' | 'missing' | 'unreachable' | null
  verified_at: Date | null
  removed_at: Date | null
}

export interface IdentityGroupRoles {
  organisation_id: string
  id: string
  provider_id: string
  group_value: string
  role: 'champion' | 'programme-lead' | 'administrator'
  added_at: Generated<Date>
  removed_at: Date | null
}

export interface IdentityLogouts {
  organisation_id: string
  provider_id: string
  token_hash: Buffer
  received_at: Generated<Date>
}

export interface IdentityProviders {
  organisation_id: string
  id: string
  position: Generated<number>
  names: Json
  issuer: string
  client_id: string
  client_secret: string
  vouches_for_email: Generated<boolean>
  links_by_email: Generated<boolean>
  makes_accounts: Generated<boolean>
  required_claim: string | null
  required_value: string | null
  claims: Generated<Json>
  employee_number_claim: string | null
  groups_claim: string | null
  created_at: Generated<Date>
  changed_at: Generated<Date>
  turned_on_at: Date | null
  tried_at: Date | null
  trial: Json | null
  removed_at: Date | null
}

export interface IdentityRoleGrants {
  organisation_id: string
  grant_id: string
  provider_id: string
}

export interface IdentitySessions {
  organisation_id: string
  session_id: string
  provider_id: string
  subject: string
  sid: string | null
  id_token: string | null
  sign_out_token_hash: Buffer | null
}

export interface IncomingMails {
  organisation_id: string
  id: string
  mail_hash: Buffer
  received_at: Date
  reader: string
  verdict: string
  person_id: string | null
}

export interface IssuerKeys {
  organisation_id: string
  id: string
  kind: 'ed25519' | 'rsa'
  number: number
  public_jwk: Json
  private_sealed: string
  made_at: Date
  made_by: string | null
  retired_at: Date | null
}

export interface LastChanges {
  organisation_id: string
  about: string
  id: Generated<string>
  change: Generated<string>
}

export interface LearningAssignmentAnswers {
  organisation_id: string
  assignment_id: string
  person_id: string
  answer: 'known' | 'does-not-fit'
  answered_at: Date
}

export interface LearningAssignments {
  organisation_id: string
  id: string
  resource_id: string | null
  collection_id: string | null
  unit_id: string | null
  profile_id: string | null
  reason: string
  due_on: string | null
  assigned_by: string | null
  assigned_at: Date
  ended_by: string | null
  ended_at: Date | null
}

export interface LearningCollectionItems {
  organisation_id: string
  collection_id: string
  position: number
  resource_id: string
}

export interface LearningCollections {
  organisation_id: string
  id: string
  kind: 'collection' | 'path'
  texts: Json
  source_key: string | null
  owner_id: string | null
  created_at: Date
  changed_at: Date
  changed_by: string | null
  withdrawn_at: Date | null
}

export interface LearningCompletions {
  organisation_id: string
  id: string
  person_id: string
  resource_id: string
  how: 'own-word' | 'certificate' | 'attendance' | 'xapi'
  report: string | null
  completed_at: Date
  sure_before: number | null
  sure_after: number | null
  kept_as_evidence_at: Date | null
  counted_at: Date | null
}

export interface LearningImportPieces {
  organisation_id: string
  import_id: string
  number: number
  bytes: Buffer
}

export interface LearningImports {
  organisation_id: string
  id: string
  file_name: string
  format: 'csv' | 'json'
  uploaded_by: string | null
  uploaded_at: Date
  header: Generated<Json>
  sample: Generated<Json>
  choices: Generated<Json>
  columns_confirmed_at: Date | null
  preview: Json | null
  confirmed_by: string | null
  confirmed_at: Date | null
  carried_out_at: Date | null
  given_up_at: Date | null
  failure: string | null
}

export interface LearningResourceSkills {
  organisation_id: string
  resource_id: string
  framework_id: string
  skill_key: string
  from_level: number | null
  to_level: number | null
}

export interface LearningResources {
  organisation_id: string
  id: string
  origin: 'built-in' | 'own' | 'imported' | 'partner'
  source_key: string
  kind: 'card' | 'article' | 'video' | 'course' | 'workshop' | 'shadowing' | 'mentoring' | 'buddy' | 'drop-in' | 'try'
  texts: Json
  address: string | null
  provider: Generated<string>
  languages: Generated<string[]>
  minutes: number | null
  price: number | null
  currency: Generated<string>
  access_needs: Generated<string[]>
  activity_id: string | null
  owner_id: string | null
  review_on: string | null
  checked_at: Date | null
  checked_by: string | null
  suggested_by: string | null
  suggested_why: Generated<string>
  created_at: Date
  changed_at: Date
  changed_by: string | null
  published_at: Date | null
  withdrawn_at: Date | null
  withdrawn_why: Generated<string>
  link_checked_at: Date | null
  link_state: Generated<'unknown' | 'fine' | 'broken' | 'not-called'>
  link_fault: Generated<string>
  link_failures: Generated<number>
  title_stems: Generated<string>
  skill_stems: Generated<string>
  other_stems: Generated<string>
  found_by: GeneratedAlways<string>
  partner_id: string | null
  taken_back_at: Date | null
  credit_to: string | null
  credited_at: Date | null
}

export interface LearningReviews {
  organisation_id: string
  id: string
  resource_id: string
  person_id: string
  helped: boolean
  line: Generated<string>
  written_at: Date
  hidden_at: Date | null
  hidden_by: string | null
  hidden_why: Generated<string>
}

export interface LearningShares {
  organisation_id: string
  resource_id: string
  shared_by: string | null
  shared_at: Date
}

export interface LearningSureness {
  organisation_id: string
  resource_id: string
  number: number
  people: number
  before_sum: number
  after_sum: number
}

export interface LearningWords {
  organisation_id: string
  word: string
  slips: string[]
}

export interface LeaverReports {
  organisation_id: string
  id: string
  person_id: string
  reported_by: string | null
  note: Generated<string>
  reported_at: Generated<Date>
  decision: 'left' | 'stays' | null
  decided_by: string | null
  decided_at: Date | null
}

export interface Mails {
  organisation_id: string
  id: string
  person_id: string | null
  to_address: string
  locale: string
  subject: string
  text_body: string | null
  html_body: string | null
  created_at: Generated<Date>
  sent_at: Date | null
  attempts: Generated<number>
  last_error: string | null
  handed_over_at: Date | null
  given_up_at: Date | null
  never_twice: Generated<boolean>
  unsubscribe_url: string | null
  list_id: string | null
  named_person_ids: string[] | null
  calendar_method: 'REQUEST' | 'CANCEL' | null
  calendar_body: string | null
  reply_to: string | null
}

export interface NotificationChannels {
  organisation_id: string
  id: string
  kind: 'teams' | 'slack' | 'webhook'
  name: string
  locale: string
  topics: string[]
  sealed_address: string
  host: string
  sealed_secret: string | null
  created_by: string | null
  created_at: Date
  removed_at: Date | null
}

export interface NotificationChoices {
  organisation_id: string
  person_id: string
  topic: string
  pace: 'at-once' | 'daily' | 'weekly' | 'inbox' | 'off'
  changed_at: Date
}

export interface NotificationHours {
  organisation_id: string
  person_id: string
  time_zone: string | null
  digest_hour: Generated<number>
  digest_weekday: Generated<number>
  quiet_from: string | null
  quiet_until: string | null
  quiet_weekends: Generated<boolean>
  changed_at: Date
}

export interface Notifications {
  organisation_id: string
  id: Generated<string>
  person_id: string
  topic: string
  key: string
  payload: Json
  actor_id: string | null
  created_at: Generated<Date>
  read_at: Date | null
  pace: 'at-once' | 'daily' | 'weekly' | 'inbox'
  due_at: Date | null
  mailed_at: Date | null
}

export interface OrganisationLogos {
  organisation_id: string
  media_type: 'image/png' | 'image/jpeg' | 'image/webp'
  content: Buffer
  content_hash: string
  changed_at: Generated<Date>
}

export interface Organisations {
  id: string
  slug: string
  name: string
  locales: string[]
  accent_colour: string | null
  logo_hash: string | null
  minimum_group: Generated<number>
  time_zone: Generated<string>
  is_demonstration: Generated<boolean>
  created_at: Generated<Date>
}

export interface PartnerCalls {
  organisation_id: string
  partner_id: string
  id: string
  told: Json
  open_until: string | null
  posted_at: Date
  delivered_at: Date
  rounds: Generated<number>
  last_round_at: Date | null
}

export interface PartnerDeliveries {
  organisation_id: string
  partner_id: string
  kind: string
  item_id: string
  person_id: string | null
  first_at: Date
  last_at: Date
}

export interface PartnerInvitations {
  organisation_id: string
  id: string
  token_hash: Buffer
  note: string
  made_by: string | null
  made_at: Date
  expires_at: Date
  withdrawn_at: Date | null
  used_at: Date | null
  partnership_id: string | null
}

export interface PartnerOfferMessages {
  organisation_id: string
  id: string
  offer_id: string
  side: 'ours' | 'theirs'
  person_id: string | null
  words: string
  written_at: Date
}

export interface PartnerOffers {
  organisation_id: string
  id: string
  partner_id: string
  side: 'ours' | 'theirs'
  call_id: string
  call_title: string
  person_id: string | null
  person_name: Generated<string>
  words: string
  state: 'offered' | 'chosen' | 'declined' | 'withdrawn' | 'over'
  said: Generated<string>
  offered_at: Date
  state_at: Date
}

export interface PartnerPeople {
  organisation_id: string
  partner_id: string
  id: string
  name: string
  told: Json
  photo_hash: string | null
  photo: Buffer | null
  search_text: string
  delivered_at: Date
}

export interface PartnerResults {
  organisation_id: string
  partner_id: string
  id: string
  told: Json
  published_at: Date
  delivered_at: Date
}

export interface Partnerships {
  organisation_id: string
  id: string
  partner_id: string
  state: 'asked' | 'active' | 'ended' | 'refused'
  asked_at: Date
  begun_at: Date | null
  begun_by: string | null
  ended_at: Date | null
  ended_by: string | null
  refused_why: 'unknown' | 'used' | 'withdrawn' | 'expired' | 'already' | 'itself' | null
}

export interface PasskeyChallenges {
  organisation_id: string
  id: string
  challenge: Buffer
  purpose: 'add' | 'sign-in' | 'prove'
  person_id: string | null
  created_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
}

export interface Passkeys {
  organisation_id: string
  id: string
  person_id: string
  credential_id: Buffer
  public_key: Buffer
  counter: Generated<number>
  transports: Generated<string[]>
  name: string
  can_be_backed_up: Generated<boolean>
  is_backed_up: Generated<boolean>
  created_at: Generated<Date>
  last_used_at: Date | null
}

export interface PassportFrameworks {
  organisation_id: string
  id: string
  person_id: string
  framework_id: string
  chosen_at: Date
  put_away_at: Date | null
}

export interface PassportResults {
  organisation_id: string
  round_id: string
  person_id: string
  framework_version_id: string
  completed_at: Date
  skills_answered: number
  skills_at_basic: number
  at_basic: boolean
}

export interface Passwords {
  organisation_id: string
  person_id: string
  hash: string
  changed_at: Generated<Date>
}

export interface People {
  organisation_id: string
  id: string
  employee_number: string | null
  name: string
  email: string | null
  job_title: Generated<string>
  grade: string | null
  location: string | null
  phone: string | null
  fte: number | null
  started_on: string | null
  locale: string | null
  unit_id: string | null
  manager_id: string | null
  search_text: string
  created_at: Generated<Date>
  left_at: Date | null
  changed_at: Generated<Date>
  found_by: GeneratedAlways<string>
}

export interface PeopleApart {
  organisation_id: string
  first_person_id: string
  second_person_id: string
  said_by: string | null
  said_at: Generated<Date>
}

export interface PersonFeeds {
  organisation_id: string
  person_id: string
  source: string
  since: Generated<Date>
}

export interface PersonMerges {
  organisation_id: string
  id: string
  kept_person_id: string
  gone_person_id: string
  before: Json
  after: Json
  moved: Generated<Json>
  moved_reports: Generated<string[]>
  merged_by: string | null
  merged_at: Generated<Date>
  undone_by: string | null
  undone_at: Date | null
}

export interface PersonTerms {
  organisation_id: string
  person_id: string
  term_id: string
  relation: 'lends' | 'wants' | 'has'
  level: number | null
  happy_to_help: Generated<boolean>
  audience: Generated<'me' | 'team' | 'organisation' | 'partners'>
  level_audience: Generated<'me' | 'team' | 'organisation' | 'partners'>
  evidence_state: Generated<'said' | 'evidenced' | 'confirmed'>
  added_at: Generated<Date>
  confirmed_at: Generated<Date>
}

export interface PersonUnits {
  organisation_id: string
  person_id: string
  unit_id: string
  added_at: Generated<Date>
}

export interface PlanNudges {
  organisation_id: string
  person_id: string
  every: Generated<'week' | 'fortnight' | 'month' | 'off'>
  paused_until: string | null
  changed_at: Date
  sent_at: Date | null
}

export interface PlanSteps {
  organisation_id: string
  id: string
  person_id: string
  source: string
  source_key: string
  kind: 'reading' | 'person' | 'try' | 'own'
  framework_id: string | null
  skill_key: string | null
  why: 'wish' | 'role' | 'below-basic' | 'unsure' | 'own'
  title: string
  note: Generated<string>
  due_on: string | null
  taken_at: Date
  done_at: Date | null
  what_i_did: Generated<string>
  what_happened: Generated<string>
  what_next: Generated<string>
  kept_as_evidence_at: Date | null
  set_aside_at: Date | null
  set_aside_why: 'not-now' | 'not-for-me' | 'known' | null
}

export interface PledgeBlocks {
  organisation_id: string
  pledge_id: string
  wave_id: string
  kind: 'people' | 'answers'
  block: number
  size: number
  taken_part: number | null
  reached_from: number | null
  reached_to: number | null
}

export interface PledgeCells {
  organisation_id: string
  pledge_id: string
  unit_id: string
  taken_on: string
  counted: number
  here: number
  taken_part: number | null
  answered: number
  reached_from: number
  reached_to: number
}

export interface PledgeChanges {
  organisation_id: string
  id: string
  pledge_id: string
  what: 'title' | 'words' | 'owner' | 'due' | 'enough' | 'who'
  before: string
  after: string
  why: string
  changed_by: string | null
  changed_at: Date
}

export interface PledgeErased {
  organisation_id: string
  id: string
  pledge_id: string
  kind: 'people' | 'answers'
  block: number
}

export interface PledgeExceptions {
  organisation_id: string
  id: string
  pledge_id: string
  person_id: string | null
  unit_id: string | null
  kind: 'away' | 'leaving' | 'other-work' | 'agreed' | 'other'
  reason: string
  made_by: string | null
  made_at: Date
  ended_by: string | null
  ended_at: Date | null
}

export interface PledgePlaces {
  organisation_id: string
  pledge_id: string
  kind: 'people' | 'answers'
  block: number
  unit_id: string | null
  here: number
  counts: boolean
}

export interface PledgeUnits {
  organisation_id: string
  pledge_id: string
  unit_id: string
}

export interface PledgeWaves {
  organisation_id: string
  pledge_id: string
  wave_id: string
  taken_on: string
  source: Generated<'passport' | 'survey'>
  facts: Json
}

export interface Pledges {
  organisation_id: string
  id: string
  title: string
  words: Generated<string>
  owner_id: string | null
  profile_key: string
  level: number | null
  counts_from: Generated<'said' | 'evidenced' | 'confirmed'>
  requirements: Generated<Json>
  joined_weeks: Generated<number>
  leaves_out_away: Generated<boolean>
  due_on: string | null
  enough: Generated<number>
  made_by: string | null
  made_at: Date
  published_by: string | null
  published_at: Date | null
  closed_by: string | null
  closed_at: Date | null
  closing_words: Generated<string>
  discarded_at: Date | null
  count_asked_at: Date | null
  counted_at: Date | null
}

export interface ProfileAudiences {
  organisation_id: string
  person_id: string
  field: string
  audience: 'me' | 'team' | 'organisation' | 'partners'
  changed_at: Generated<Date>
}

export interface ProfileChanges {
  organisation_id: string
  id: string
  person_id: string
  field: string
  before: string | null
  after: string | null
  changed_at: Generated<Date>
}

export interface ProfileCorrections {
  organisation_id: string
  id: string
  person_id: string
  suggested_by: string | null
  field: string
  suggestion: string
  reason: Generated<string>
  suggested_at: Generated<Date>
  decision: 'accepted' | 'declined' | null
  decided_at: Date | null
}

export interface ProfilePhotoFiles {
  organisation_id: string
  person_id: string
  size: number
  format: 'avif' | 'webp' | 'jpeg'
  bytes: Buffer
}

export interface ProfilePhotos {
  organisation_id: string
  person_id: string
  content_hash: string
  source: Buffer
  source_width: number
  source_height: number
  crop_size: number
  crop_x: number
  crop_y: number
  changed_at: Generated<Date>
}

export interface ProfileReminders {
  organisation_id: string
  person_id: string
  sent_at: Date | null
  stop_token_hash: Buffer | null
  stopped_at: Date | null
}

export interface Profiles {
  organisation_id: string
  person_id: string
  about: Generated<string>
  ask_me_about: Generated<string>
  changed_at: Generated<Date>
  preferred_name: Generated<string>
  pronouns: Generated<string>
  say_my_name: Generated<string>
  working_days: Generated<number[]>
  working_hours: Generated<string>
  away_until: string | null
  working_on: Generated<string>
  confirmed_at: Date | null
  reach_me: Generated<string>
  found_by: GeneratedAlways<string>
}

export interface RefresherCohorts {
  organisation_id: string
  refresher_id: string
  person_id: string
  people: number
  answers: number
}

export interface RefresherCounts {
  organisation_id: string
  refresher_id: string
  taken_on: string
  minimum: number
  cells: Json
  memory: Json
}

export interface RefresherRenewals {
  organisation_id: string
  id: string
  refresher_id: string
  person_id: string
  how: 'short-form' | 'event'
  event_id: string | null
  done_at: Date
  good_until: string
}

export interface Refreshers {
  organisation_id: string
  id: string
  title: string
  why: Generated<string>
  words: string
  statement: string
  months: number
  remind_days: number
  grace_days: number
  series_id: string | null
  for_whom: 'everybody' | 'unit' | 'attended'
  unit_id: string | null
  made_by: string | null
  made_at: Date
  ended_at: Date | null
}

export interface RoleGrants {
  organisation_id: string
  id: string
  person_id: string
  role: 'champion' | 'programme-lead' | 'administrator'
  granted_by: string | null
  granted_at: Generated<Date>
  revoked_by: string | null
  revoked_at: Date | null
  source: Generated<'person' | 'set-up' | 'single-sign-on' | 'scim' | 'network'>
  source_detail: string | null
  revoked_source: 'person' | 'single-sign-on' | 'scim' | 'left' | 'network' | null
}

export interface RoleProfileEditions {
  organisation_id: string
  id: string
  profile_id: string
  texts: Json
  framework_version_id: string
  created_at: Date
  created_by: string | null
  published_at: Date | null
  published_by: string | null
}

export interface RoleProfileFollows {
  organisation_id: string
  id: string
  person_id: string
  profile_id: string
  followed_at: Date
  stopped_at: Date | null
}

export interface RoleProfileImportPieces {
  organisation_id: string
  import_id: string
  number: number
  bytes: Buffer
}

export interface RoleProfileImports {
  organisation_id: string
  id: string
  file_name: string
  format: 'json' | 'csv'
  uploaded_by: string | null
  uploaded_at: Date
  header: Generated<Json>
  sample: Generated<Json>
  choices: Generated<Json>
  columns_confirmed_at: Date | null
  preview: Json | null
  publishes: Generated<boolean>
  confirmed_by: string | null
  confirmed_at: Date | null
  carried_out_at: Date | null
  given_up_at: Date | null
  failure: string | null
}

export interface RoleProfileOffers {
  organisation_id: string
  id: string
  profile_id: string
  job_title: string | null
  job_key: string | null
  unit_id: string | null
  offered_at: Date
  offered_by: string | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
}

export interface RoleProfileRequirements {
  organisation_id: string
  edition_id: string
  skill_key: string
  level: number
}

export interface RoleProfileRetirements {
  organisation_id: string
  id: string
  profile_id: string
  retired_at: Date
  retired_by: string | null
  returned_at: Date | null
  returned_by: string | null
}

export interface RoleProfiles {
  organisation_id: string
  id: string
  key: string
  framework_id: string
  source_key: string | null
  based_on: string | null
  based_on_edition_id: string | null
  created_at: Date
  created_by: string | null
}

export interface SavedSearches {
  organisation_id: string
  id: string
  person_id: string
  name: string
  search: string
  saved_at: Generated<Date>
}

export interface ScimGroupMembers {
  organisation_id: string
  group_id: string
  user_id: string
  added_at: Generated<Date>
}

export interface ScimGroups {
  organisation_id: string
  id: string
  attributes: Json
  display_name_key: string
  external_id: string | null
  role: 'champion' | 'programme-lead' | 'administrator' | null
  role_given_by: string | null
  role_given_at: Date | null
  version: Generated<number>
  created_at: Generated<Date>
  last_modified: Generated<Date>
}

export interface ScimRefusals {
  organisation_id: string
  id: string
  at: Generated<Date>
  token_name: string
  method: string
  resource: string
  about: Generated<string>
  status: number
  scim_type: string | null
  detail: string
}

export interface ScimUsers {
  organisation_id: string
  id: string
  person_id: string
  attributes: Json
  user_name_key: string
  external_id: string | null
  active: boolean
  email_keys: Generated<string[]>
  manager_reference: string | null
  manager_user_id: string | null
  version: Generated<number>
  created_at: Generated<Date>
  last_modified: Generated<Date>
}

export interface Sessions {
  organisation_id: string
  id: string
  token_hash: Buffer
  person_id: string
  user_agent: Generated<string>
  is_shared_device: Generated<boolean>
  created_at: Generated<Date>
  last_seen_at: Generated<Date>
  expires_at: Date
  ended_at: Date | null
  signed_in_by: string | null
  proved_at: Date | null
  proved_by: string | null
  disown_token_hash: Buffer | null
}

export interface SetupLinks {
  token_hash: Buffer
  created_at: Generated<Date>
  used_at: Date | null
}

export interface SignInLinks {
  organisation_id: string
  id: string
  token_hash: Buffer
  person_id: string
  return_to: Generated<string>
  created_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
  is_printed: Generated<boolean>
}

export interface SignInPolicies {
  organisation_id: string
  id: string
  ways: string[]
  decided_by: string | null
  decided_at: Generated<Date>
}

export interface SignInUses {
  organisation_id: string
  person_id: string
  way: string
  first_at: Generated<Date>
  last_at: Generated<Date>
}

export interface SkillHelps {
  organisation_id: string
  id: string
  person_id: string
  skill_id: string
  offered_at: Date
  withdrawn_at: Date | null
}

export interface SkillSuccessors {
  organisation_id: string
  framework_version_id: string
  from_key: string
  to_keys: string[]
  kind: 'moved' | 'merged' | 'split' | 'retired'
  note: Generated<string>
  names: Generated<Json>
}

export interface SkillWishes {
  organisation_id: string
  id: string
  person_id: string
  skill_id: string
  wished_at: Date
  withdrawn_at: Date | null
}

export interface Skills {
  organisation_id: string
  id: string
  framework_version_id: string
  area_id: string | null
  key: string
  position: number
  basic_level: number | null
  texts: Json
  alternative_labels: Generated<Json>
  guid: string
  kind: string | null
  source: Json | null
}

export interface SpaceDrafts {
  organisation_id: string
  person_id: string
  space_id: string
  about_id: string
  title: Generated<string>
  words: Generated<string>
  saved_at: Date
}

export interface SpaceFilePieces {
  organisation_id: string
  file_id: string
  number: number
  bytes: Buffer
}

export interface SpaceFiles {
  organisation_id: string
  id: string
  post_id: string
  name: string
  kind: string
  byte_count: number
  kept_at: Date
}

export interface SpaceMembers {
  organisation_id: string
  space_id: string
  person_id: string
  state: 'invited' | 'member' | 'left'
  is_moderator: Generated<boolean>
  is_muted: Generated<boolean>
  invited_by: string | null
  since: Date
}

export interface SpaceMentions {
  organisation_id: string
  post_id: string
  person_id: string
}

export interface SpaceModerations {
  organisation_id: string
  id: string
  space_id: string
  topic_id: string
  post_id: string | null
  actor_id: string | null
  act: 'hidden' | 'shown' | 'locked' | 'unlocked' | 'moved' | 'pinned' | 'unpinned' | 'summarised' | 'report-kept'
  why: Generated<string>
  happened_at: Date
}

export interface SpacePostVersions {
  organisation_id: string
  post_id: string
  number: number
  words: string
  written_at: Date
}

export interface SpacePosts {
  organisation_id: string
  id: string
  topic_id: string
  number: number
  author_id: string | null
  words: string
  came_by: Generated<'page' | 'mail'>
  written_at: Date
  edited_at: Date | null
  deleted_at: Date | null
  hidden_at: Date | null
  found_by: GeneratedAlways<string>
}

export interface SpaceReactions {
  organisation_id: string
  post_id: string
  person_id: string
  kind: 'thanks' | 'useful' | 'same-here'
  given_at: Date
}

export interface SpaceReadings {
  organisation_id: string
  topic_id: string
  person_id: string
  read_to: Generated<number>
  read_at: Date
  follows: Generated<'no' | 'yes' | 'muted'>
}

export interface SpaceReports {
  organisation_id: string
  id: string
  space_id: string
  post_id: string
  person_id: string
  words: string
  reported_at: Date
  settled_at: Date | null
  settled_by: string | null
  outcome: 'kept' | 'hidden' | null
}

export interface SpaceTopics {
  organisation_id: string
  id: string
  space_id: string
  author_id: string | null
  title: string
  opened_at: Date
  last_number: Generated<number>
  last_at: Date
  replies: Generated<number>
  pinned_at: Date | null
  locked_at: Date | null
  hidden_at: Date | null
  best_post_id: string | null
  summary: string | null
  summary_by: string | null
  summary_at: Date | null
  found_by: GeneratedAlways<string>
}

export interface SpaceWords {
  organisation_id: string
  word: string
  slips: string[]
}

export interface Spaces {
  organisation_id: string
  id: string
  key: string | null
  name: string
  about: Generated<string>
  membership: 'open' | 'role' | 'invitation'
  role: 'champion' | 'manager' | 'programme-lead' | 'administrator' | null
  made_by: string | null
  made_at: Date
  archived_at: Date | null
}

export interface StaffImportChanges {
  organisation_id: string
  import_id: string
  person_id: string
  outcome: 'joins' | 'returns' | 'changes' | 'leaves'
  changes: Generated<Json>
}

export interface StaffImportMappings {
  organisation_id: string
  header_fingerprint: string
  mapping: Json
  confirmed_at: Generated<Date>
}

export interface StaffImportPieces {
  organisation_id: string
  import_id: string
  number: number
  bytes: Buffer
}

export interface StaffImports {
  organisation_id: string
  id: string
  file_name: string
  uploaded_by: string | null
  uploaded_at: Generated<Date>
  header: Json
  sample: Json
  mapping: Json
  mapping_confirmed_at: Date | null
  is_complete: Generated<boolean>
  leavers_confirmed: Generated<boolean>
  choices: Generated<Json>
  preview: Json | null
  confirmed_by: string | null
  confirmed_at: Date | null
  people_done: Generated<number>
  people_in_all: Generated<number>
  carried_out_at: Date | null
  given_up_at: Date | null
  failure: string | null
}

export interface StampLinks {
  organisation_id: string
  id: string
  stamp_id: string
  person_id: string
  token_hash: Buffer
  token_sealed: string
  created_at: Date
  withdrawn_at: Date | null
  views: Generated<number>
}

export interface Stamps {
  organisation_id: string
  id: string
  person_id: string
  achievement_id: string
  version_id: string
  awarded_at: Date
  awarded_by: string | null
  words: string | null
  place: string | null
  valid_until: Date | null
  identity_hash: string | null
  salt: string | null
  credential_id: string
  status_list_id: string
  status_index: number
  credential: string | null
  signed_at: Date | null
  shares_evidence_since: Date | null
  on_profile_since: Date | null
  refused_at: Date | null
  superseded_at: Date | null
  revoked_at: Date | null
  revoked_by: string | null
  revoked_reason: string | null
  reminded_at: Date | null
}

export interface StatusLists {
  organisation_id: string
  id: string
  number: number
  multiplier: number
  shift: number
  used: Generated<number>
}

export interface SurveyActions {
  organisation_id: string
  id: string
  survey_id: string
  wave_id: string
  item: string | null
  title: string
  owner_id: string | null
  due_on: string | null
  status: Generated<'planned' | 'under-way' | 'done' | 'dropped'>
  outcome: Generated<string>
  made_by: string | null
  made_at: Date
  changed_at: Date
}

export interface SurveyAudiences {
  organisation_id: string
  wave_id: string
  id: string
  respondent_group: Generated<string>
  leaves_out: Generated<boolean>
  kind: 'everybody' | 'unit' | 'role' | 'managers' | 'job-title' | 'place' | 'person'
  unit_id: string | null
  person_id: string | null
  value: string | null
}

export interface SurveyBallots {
  organisation_id: string
  wave_id: string
  ballot: Buffer
  mode: string
  person_id: string | null
  sealed: Buffer | null
  is_handed_in: Generated<boolean>
}

export interface SurveyBankQuestions {
  organisation_id: string
  id: string
  question: Json
  made_by: string | null
  made_at: Date
  put_away_at: Date | null
}

export interface SurveyBenchmarks {
  organisation_id: string
  id: string
  survey_id: string
  name: string
  period: string
  figures: Json
  received_by: string | null
  received_at: Date
}

export interface SurveyBlocks {
  organisation_id: string
  wave_id: string
  block: number
  people: number
  tags: string[]
  codes: Buffer
}

export interface SurveyCodes {
  organisation_id: string
  wave_id: string
  serial: number
  sheet_id: string
  mode: string
  person_id: string | null
  respondent_group: Generated<string>
  dimensions: Json
  made_by: string | null
  made_at: Date
}

export interface SurveyCommentThemes {
  organisation_id: string
  comment_id: string
  theme: string
}

export interface SurveyComments {
  organisation_id: string
  id: Generated<string>
  wave_id: string
  question: string
  words: string
  proposed: Generated<Json>
  state: Generated<'waiting' | 'shown' | 'kept-back'>
  masked: string | null
  checked_by: string | null
  checked_at: Date | null
}

export interface SurveyCountedResponses {
  organisation_id: string
  wave_id: string
  response_id: string
}

export interface SurveyEdits {
  organisation_id: string
  wave_id: string
  edition: number
  questionnaire: Json
  what: string
  made_by: string | null
  made_at: Date
}

export interface SurveyInvitees {
  organisation_id: string
  wave_id: string
  person_id: string
  respondent_group: Generated<string>
  dimensions: Json
  unit_id: string | null
  block: Generated<number>
}

export interface SurveyMailings {
  organisation_id: string
  wave_id: string
  number: number
  kind: 'invitation' | 'reminder'
  asked_by: string | null
  asked_at: Date
  reached_person_id: string | null
  finished_at: Date | null
}

export interface SurveyPastFiles {
  organisation_id: string
  id: string
  survey_id: string
  file_name: string
  content: Json | null
  mapping: Generated<Json>
  wave_id: string | null
  brought_by: string | null
  brought_at: Date
}

export interface SurveyPublications {
  organisation_id: string
  id: Generated<string>
  wave_id: string
  audience: 'staff' | 'partners' | 'everybody'
  words: Generated<string>
  items: string[]
  with_actions: Generated<boolean>
  published_by: string | null
  published_at: Date
  ended_at: Date | null
}

export interface SurveyReaders {
  organisation_id: string
  wave_id: string
  person_id: string
}

export interface SurveyResponses {
  organisation_id: string
  wave_id: string
  id: Generated<string>
  mode: string
  person_id: string | null
  dimensions: Json
  answers: Json
}

export interface SurveyResults {
  organisation_id: string
  wave_id: string
  counted_at: Date
  respondents: number
  counted: number
  minimum: number
  items: Json
  dimensions: Json
}

export interface SurveyRolls {
  organisation_id: string
  wave_id: string
  prepared_at: Date
  counted_at: Date | null
  invited: number
  memory: Generated<Json>
  rates: Json | null
  rates_at: Date | null
}

export interface SurveySlices {
  organisation_id: string
  wave_id: string
  slice: string
  people: number
  told: Json
}

export interface SurveyTallies {
  organisation_id: string
  wave_id: string
  item: string
  telling: 'share' | 'full'
  groups: Json
}

export interface SurveyWaveChanges {
  organisation_id: string
  id: string
  wave_id: string
  what: 'opened' | 'paused' | 'resumed' | 'extended' | 'shortened' | 'closed' | 'reopened'
  closes_on_before: string | null
  closes_on_after: string | null
  why: Generated<string>
  changed_by: string | null
  changed_at: Date
}

export interface SurveyWaves {
  organisation_id: string
  id: string
  survey_id: string
  number: number
  name: string
  status: Generated<'draft' | 'open' | 'paused' | 'closed'>
  mode: Generated<'anonymous' | 'confidential' | 'named'>
  readers: Generated<Json>
  introduction: Generated<Json>
  questionnaire: Generated<Json>
  edition: Generated<number>
  languages: Generated<string[]>
  dimensions: Generated<string[]>
  respondent_groups: Generated<Json>
  minimum_group: Generated<number>
  sample_size: number | null
  sample_seed: Generated<number>
  opens_on: string | null
  closes_on: string | null
  opened_at: Date | null
  closed_at: Date | null
  copied_from: string | null
  made_by: string | null
  made_at: Date
}

export interface Surveys {
  organisation_id: string
  id: string
  title: Json
  kind: Generated<'annual-skills' | 'maturity' | 'own'>
  owner_id: string | null
  made_by: string | null
  made_at: Date
  put_away_at: Date | null
}

export interface TakeOutLinks {
  organisation_id: string
  id: string
  token_hash: Buffer
  person_id: string
  created_at: Date
  expires_at: Date
}

export interface Terms {
  organisation_id: string
  id: string
  kind: 'skill' | 'interest' | 'network' | 'role' | 'language'
  origin: 'built-in' | 'framework' | 'own-word'
  key: string | null
  texts: Json
  search_text: string
  merged_into_id: string | null
  merged_by: string | null
  merged_at: Date | null
  hidden_at: Date | null
  created_by: string | null
  created_at: Generated<Date>
}

export interface Throttles {
  organisation_id: string
  key: string
  window_started_at: Date
  attempts: number
}

export interface UnfinishedAnswers {
  organisation_id: string
  round_id: string
  skill_id: string
  person_id: string
  level: number | null
  confidence: number | null
  changed_at: Date
  last_used: 'this-month' | 'this-year' | 'longer-ago' | 'never' | null
}

export interface UnitChangePeople {
  organisation_id: string
  change_id: string
  person_id: string
}

export interface UnitChanges {
  organisation_id: string
  id: string
  unit_id: string
  kind: 'renamed' | 'moved' | 'merged'
  before_name: string
  after_name: string
  before_parent_id: string | null
  after_parent_id: string | null
  into_unit_id: string | null
  moved_units: Generated<string[]>
  changed_by: string | null
  changed_at: Generated<Date>
  undone_by: string | null
  undone_at: Date | null
}

export interface UnitDescriptions {
  organisation_id: string
  unit_id: string
  description: string
  changed_by: string | null
  changed_at: Generated<Date>
}

export interface UnitNames {
  organisation_id: string
  unit_id: string
  name_key: string
  name: string
  until: Generated<Date>
}

export interface Units {
  organisation_id: string
  id: string
  parent_id: string | null
  name: string
  code: string | null
  path: string[]
  search_text: string
  created_at: Generated<Date>
  closed_at: Date | null
  name_key: GeneratedAlways<string | null>
}

export interface XapiActivities {
  organisation_id: string
  key: string
  activity_id: string
  definition: string | null
  first_seen_at: Date
}

export interface XapiAgents {
  organisation_id: string
  key: string
  source_id: string
  identifier: string
  kind: 'mbox' | 'mbox_sha1sum' | 'openid' | 'account'
  person_id: string | null
  first_seen_at: Date
  tried_at: Date | null
}

export interface XapiAttachments {
  organisation_id: string
  statement_id: string
  sha2: string
  content_type: string
  content: Buffer
}

export interface XapiDocuments {
  organisation_id: string
  source_id: string
  kind: 'state' | 'activity-profile' | 'agent-profile'
  owner_key: string
  document_id: string
  agent_key: string | null
  registration: string | null
  content: Buffer
  content_type: string
  updated_at: Date
}

export interface XapiRefusals {
  organisation_id: string
  id: string
  source_id: string
  at: Date
  method: string
  resource: string
  status: number
  detail: string
}

export interface XapiSources {
  organisation_id: string
  id: string
  name: string
  scopes: string[]
  secret_hash: Buffer
  is_limited: Generated<boolean>
  account_home_page: string | null
  account_means: 'employee-number' | 'email' | null
  created_by: string | null
  created_at: Date
  last_used_at: Date | null
  revoked_by: string | null
  revoked_at: Date | null
}

export interface XapiStatementKeys {
  organisation_id: string
  key: string
  stored: Date
  place: number
  statement_id: string
}

export interface XapiStatements {
  organisation_id: string
  id: string
  source_id: string
  stored: Date
  place: number
  statement: string
  keys: string[]
  actor_key: string | null
  activity_key: string | null
  target_id: string | null
  is_voiding: Generated<boolean>
  voiding_id: string | null
  is_completion: Generated<boolean>
  told_at: Date | null
  is_parked: Generated<boolean>
}

export interface DB {
  achievement_versions: AchievementVersions
  achievements: Achievements
  announcements: Announcements
  api_credentials: ApiCredentials
  api_tokens: ApiTokens
  areas: Areas
  arrivals: Arrivals
  assessment_rounds: AssessmentRounds
  assessments: Assessments
  assessors: Assessors
  audit_entries: AuditEntries
  basic_cells: BasicCells
  basic_cohorts: BasicCohorts
  basic_erased: BasicErased
  basic_memories: BasicMemories
  basic_waves: BasicWaves
  booklet_links: BookletLinks
  brought_answers: BroughtAnswers
  calendar_answers: CalendarAnswers
  calendar_choices: CalendarChoices
  calendar_feeds: CalendarFeeds
  calibration_hints: CalibrationHints
  call_answers: CallAnswers
  call_askings: CallAskings
  call_changes: CallChanges
  call_messages: CallMessages
  call_nevers: CallNevers
  call_offers: CallOffers
  call_outcomes: CallOutcomes
  call_policies: CallPolicies
  call_rounds: CallRounds
  call_skills: CallSkills
  call_tellings: CallTellings
  call_thanks: CallThanks
  call_triages: CallTriages
  call_views: CallViews
  calls: Calls
  carried_answers: CarriedAnswers
  cascade_pledges: CascadePledges
  cascade_sessions: CascadeSessions
  champion_areas: ChampionAreas
  champion_board_members: ChampionBoardMembers
  champion_boards: ChampionBoards
  champion_check_ins: ChampionCheckIns
  champion_codes: ChampionCodes
  champion_cohorts: ChampionCohorts
  champion_counted_quarters: ChampionCountedQuarters
  champion_helped: ChampionHelped
  champion_letters: ChampionLetters
  champion_policies: ChampionPolicies
  champion_request_lines: ChampionRequestLines
  champion_requests: ChampionRequests
  champion_sessions: ChampionSessions
  champion_steps: ChampionSteps
  champion_stories: ChampionStories
  champion_story_people: ChampionStoryPeople
  champion_support_rules: ChampionSupportRules
  champion_thanks: ChampionThanks
  champion_topic_counts: ChampionTopicCounts
  champion_try_out_parts: ChampionTryOutParts
  champion_try_outs: ChampionTryOuts
  champion_units: ChampionUnits
  champions: Champions
  channel_deliveries: ChannelDeliveries
  checked_areas: CheckedAreas
  confirmation_request_evidence: ConfirmationRequestEvidence
  confirmation_request_skills: ConfirmationRequestSkills
  confirmation_requests: ConfirmationRequests
  confirmation_steps: ConfirmationSteps
  course_file_pieces: CourseFilePieces
  course_files: CourseFiles
  course_progress: CourseProgress
  course_registrations: CourseRegistrations
  course_sessions: CourseSessions
  courses: Courses
  crosswalk_editions: CrosswalkEditions
  crosswalk_level_links: CrosswalkLevelLinks
  crosswalk_links: CrosswalkLinks
  crosswalks: Crosswalks
  edition_moves: EditionMoves
  endorsements: Endorsements
  event_attendances: EventAttendances
  event_bookings: EventBookings
  event_feedback: EventFeedback
  event_file_pieces: EventFilePieces
  event_files: EventFiles
  event_interests: EventInterests
  event_kits: EventKits
  event_materials: EventMaterials
  event_rules: EventRules
  event_sessions: EventSessions
  event_skills: EventSkills
  events: Events
  evidence: Evidence
  evidence_file_pieces: EvidenceFilePieces
  evidence_files: EvidenceFiles
  evidence_sharing: EvidenceSharing
  evidence_skills: EvidenceSkills
  evidence_versions: EvidenceVersions
  feed_tokens: FeedTokens
  field_conflicts: FieldConflicts
  field_owners: FieldOwners
  finder_places: FinderPlaces
  finder_words: FinderWords
  foreign_badges: ForeignBadges
  framework_draft_changes: FrameworkDraftChanges
  framework_import_pieces: FrameworkImportPieces
  framework_imports: FrameworkImports
  framework_levels: FrameworkLevels
  framework_versions: FrameworkVersions
  frameworks: Frameworks
  gap_cells: GapCells
  gap_cohorts: GapCohorts
  gap_erased: GapErased
  gap_memories: GapMemories
  gap_waves: GapWaves
  identities: Identities
  identity_attempts: IdentityAttempts
  identity_domains: IdentityDomains
  identity_group_roles: IdentityGroupRoles
  identity_logouts: IdentityLogouts
  identity_providers: IdentityProviders
  identity_role_grants: IdentityRoleGrants
  identity_sessions: IdentitySessions
  incoming_mails: IncomingMails
  issuer_keys: IssuerKeys
  last_changes: LastChanges
  learning_assignment_answers: LearningAssignmentAnswers
  learning_assignments: LearningAssignments
  learning_collection_items: LearningCollectionItems
  learning_collections: LearningCollections
  learning_completions: LearningCompletions
  learning_import_pieces: LearningImportPieces
  learning_imports: LearningImports
  learning_resource_skills: LearningResourceSkills
  learning_resources: LearningResources
  learning_reviews: LearningReviews
  learning_shares: LearningShares
  learning_sureness: LearningSureness
  learning_words: LearningWords
  leaver_reports: LeaverReports
  mails: Mails
  notification_channels: NotificationChannels
  notification_choices: NotificationChoices
  notification_hours: NotificationHours
  notifications: Notifications
  organisation_logos: OrganisationLogos
  organisations: Organisations
  partner_calls: PartnerCalls
  partner_deliveries: PartnerDeliveries
  partner_invitations: PartnerInvitations
  partner_offer_messages: PartnerOfferMessages
  partner_offers: PartnerOffers
  partner_people: PartnerPeople
  partner_results: PartnerResults
  partnerships: Partnerships
  passkey_challenges: PasskeyChallenges
  passkeys: Passkeys
  passport_frameworks: PassportFrameworks
  passport_results: PassportResults
  passwords: Passwords
  people: People
  people_apart: PeopleApart
  person_feeds: PersonFeeds
  person_merges: PersonMerges
  person_terms: PersonTerms
  person_units: PersonUnits
  plan_nudges: PlanNudges
  plan_steps: PlanSteps
  pledge_blocks: PledgeBlocks
  pledge_cells: PledgeCells
  pledge_changes: PledgeChanges
  pledge_erased: PledgeErased
  pledge_exceptions: PledgeExceptions
  pledge_places: PledgePlaces
  pledge_units: PledgeUnits
  pledge_waves: PledgeWaves
  pledges: Pledges
  profile_audiences: ProfileAudiences
  profile_changes: ProfileChanges
  profile_corrections: ProfileCorrections
  profile_photo_files: ProfilePhotoFiles
  profile_photos: ProfilePhotos
  profile_reminders: ProfileReminders
  profiles: Profiles
  refresher_cohorts: RefresherCohorts
  refresher_counts: RefresherCounts
  refresher_renewals: RefresherRenewals
  refreshers: Refreshers
  role_grants: RoleGrants
  role_profile_editions: RoleProfileEditions
  role_profile_follows: RoleProfileFollows
  role_profile_import_pieces: RoleProfileImportPieces
  role_profile_imports: RoleProfileImports
  role_profile_offers: RoleProfileOffers
  role_profile_requirements: RoleProfileRequirements
  role_profile_retirements: RoleProfileRetirements
  role_profiles: RoleProfiles
  saved_searches: SavedSearches
  scim_group_members: ScimGroupMembers
  scim_groups: ScimGroups
  scim_refusals: ScimRefusals
  scim_users: ScimUsers
  sessions: Sessions
  setup_links: SetupLinks
  sign_in_links: SignInLinks
  sign_in_policies: SignInPolicies
  sign_in_uses: SignInUses
  skill_helps: SkillHelps
  skill_successors: SkillSuccessors
  skill_wishes: SkillWishes
  skills: Skills
  space_drafts: SpaceDrafts
  space_file_pieces: SpaceFilePieces
  space_files: SpaceFiles
  space_members: SpaceMembers
  space_mentions: SpaceMentions
  space_moderations: SpaceModerations
  space_post_versions: SpacePostVersions
  space_posts: SpacePosts
  space_reactions: SpaceReactions
  space_readings: SpaceReadings
  space_reports: SpaceReports
  space_topics: SpaceTopics
  space_words: SpaceWords
  spaces: Spaces
  staff_import_changes: StaffImportChanges
  staff_import_mappings: StaffImportMappings
  staff_import_pieces: StaffImportPieces
  staff_imports: StaffImports
  stamp_links: StampLinks
  stamps: Stamps
  status_lists: StatusLists
  survey_actions: SurveyActions
  survey_audiences: SurveyAudiences
  survey_ballots: SurveyBallots
  survey_bank_questions: SurveyBankQuestions
  survey_benchmarks: SurveyBenchmarks
  survey_blocks: SurveyBlocks
  survey_codes: SurveyCodes
  survey_comment_themes: SurveyCommentThemes
  survey_comments: SurveyComments
  survey_counted_responses: SurveyCountedResponses
  survey_edits: SurveyEdits
  survey_invitees: SurveyInvitees
  survey_mailings: SurveyMailings
  survey_past_files: SurveyPastFiles
  survey_publications: SurveyPublications
  survey_readers: SurveyReaders
  survey_responses: SurveyResponses
  survey_results: SurveyResults
  survey_rolls: SurveyRolls
  survey_slices: SurveySlices
  survey_tallies: SurveyTallies
  survey_wave_changes: SurveyWaveChanges
  survey_waves: SurveyWaves
  surveys: Surveys
  take_out_links: TakeOutLinks
  terms: Terms
  throttles: Throttles
  unfinished_answers: UnfinishedAnswers
  unit_change_people: UnitChangePeople
  unit_changes: UnitChanges
  unit_descriptions: UnitDescriptions
  unit_names: UnitNames
  units: Units
  xapi_activities: XapiActivities
  xapi_agents: XapiAgents
  xapi_attachments: XapiAttachments
  xapi_documents: XapiDocuments
  xapi_refusals: XapiRefusals
  xapi_sources: XapiSources
  xapi_statement_keys: XapiStatementKeys
  xapi_statements: XapiStatements
}
