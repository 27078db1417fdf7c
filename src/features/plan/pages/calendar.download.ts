import { signedIn } from '#platform/http/access.ts'
import { download } from '#platform/http/page.ts'
import { showSteps } from '../my-plan.ts'
import { listOpenSteps } from '../plan.queries.ts'
import type { StepSource } from '../plan.ts'
import { planUrls } from '../plan.urls.ts'
import { words } from '../words.ts'

/** The dates of the open steps as whole days, for one's own calendar. */
export const calendarDownload = (sources: readonly StepSource[]) =>
  download(planUrls.calendar, {
    access: signedIn,
    async load({ db, me, locale, now, config }) {
      const { default: ical, ICalCalendarMethod } = await import('ical-generator')
      const dated = (await listOpenSteps(db, me)).filter(({ dueOn }) => dueOn)
      const steps = await showSteps(db, dated, sources, { me, locale, now })
      const calendar = ical({ name: words(locale).calendarName, method: ICalCalendarMethod.PUBLISH })
      for (const { id, title, text, note, dueOn, kind } of steps) {
        calendar.createEvent({
          id: `plan-${id}@${new URL(config.PUBLIC_URL).hostname}`,
          start: new Date(`${dueOn}T00:00:00Z`),
          allDay: true,
          stamp: now,
          summary: `${words(locale).kinds[kind]}: ${title}`,
          description: [text, note].filter(Boolean).join('\n\n'),
          url: config.PUBLIC_URL + planUrls.show.href(),
        })
      }
      return { type: 'text/calendar; charset=utf-8', body: calendar.toString(), fileName: 'plan.ics' }
    },
  })
