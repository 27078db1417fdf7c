import type { Me } from '#platform/http/access.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import {
  type AnyTopic,
  chooseHours,
  choosePaces,
  findHours,
  listChoices,
  topicGroups,
} from '#platform/notifications/index.ts'
import { type House, topicsOf } from '../../house.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { type ChoicesData, changedPaces, choicesForm } from './choices.form.ts'
import { ChoicesView } from './choices.view.tsx'

export const choicesPage = (house: House) =>
  page(notificationsUrls.choices, {
    access: signedIn,
    async load({ db, me }): Promise<ChoicesData> {
      const { email } = await db
        .selectFrom('people')
        .select('email')
        .where('organisation_id', '=', db.organisationId)
        .where('id', '=', me.id)
        .executeTakeFirstOrThrow()
      return {
        topics: topicsFor(me, house),
        chosen: await listChoices(db, me),
        hours: await findHours(db, me),
        hasEmail: email !== null,
        languageHref: house.languageHref,
      }
    },
    title: ({ ctx }) => words(ctx.locale).choices.title,
    breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).inbox.title, href: notificationsUrls.inbox.href() }],
    view: ChoicesView,
    form: choicesForm,
    async submit({ tx, me, data, input, locale, now }) {
      const paces = changedPaces(data, input as Readonly<Record<string, unknown>>)
      const { digestHour, digestWeekday, quietFrom, quietUntil, quietWeekends, timeZone } = input
      const hours = {
        digestHour,
        digestWeekday,
        quietFrom: quietFrom || undefined,
        quietUntil: quietUntil || undefined,
        quietWeekends: quietWeekends.length > 0,
        timeZone: timeZone || undefined,
      }
      await chooseHours(tx, me, hours, now)
      await choosePaces(tx, topicsOf(house), me, paces, now)
      return redirect(notificationsUrls.choices.href()).saying(words(locale).choices.saved)
    },
  })

/** The topics that may concern this person, group by group. */
function topicsFor(me: Me, { topics }: House): readonly AnyTopic[] {
  const own = topics().filter(topic => !topic.isRequired && (topic.concerns?.(me) ?? true))
  return topicGroups.flatMap(group => own.filter(topic => topic.group === group))
}
