import { url } from '#platform/http/urls.ts'

const step = '/passport/plan/steps/:stepId'

export const planUrls = {
  /** My next steps, and what else could come. */
  show: url('/passport/plan'),
  /** Takes something that was offered into the plan, or three at once. */
  steps: url('/passport/plan/steps'),
  refusals: url('/passport/plan/refusals'),
  /** A step of one's own; `?skill=<frameworkId>/<skillKey>` says for which skill. */
  add: url('/passport/plan/new'),
  step: url(step),
  done: url(`${step}/done`),
  setAside: url(`${step}/set-aside`),
  bringBack: url(`${step}/bring-back`),
  /** What was done and what was put aside. */
  past: url('/passport/plan/past'),
  nudges: url('/passport/plan/reminders'),
  calendar: url('/passport/plan/plan.ics'),
} as const
