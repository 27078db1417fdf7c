import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { uuidOrNone } from '#features/people/index.ts'
import { Button, SummaryList, Textarea } from '#platform/html/govuk/index.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { textIn } from '../../achievements/achievement.ts'
import { revokeStamp } from '../../award/change-stamp.ts'
import { findStamp, type Holder } from '../../award/stamps.queries.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { keepers, toManage } from '../frame.tsx'

interface Data {
  readonly stamp: Holder
}

const revokeForm = form((locale, _: Data) => {
  const { manage, edit } = words(locale)
  return z.object({ reason: z.string().trim().min(5, manage.reasonMissing).max(1000, edit.tooLong(1000)) })
})

/** Takes a stamp back that somebody gave, with a reason that its holder reads. */
export const revokePage = page(stampsUrls.revoke, {
  access: keepers,
  async load({ db, params }): Promise<Data> {
    const stamp = found(await findStamp(db, params.achievementKey, uuidOrNone(params.stampId)), 'No such stamp')
    // Who earned a stamp by what their passport holds is nobody's business but their own.
    if (stamp.awardedByName === undefined || stamp.revokedAt) throw notFound()
    return { stamp }
  },
  title: ({ data, ctx }) => words(ctx.locale).manage.revokeTitle(data.stamp.personName),
  breadcrumbs: ({ data: { stamp }, ctx }) =>
    toManage(ctx.locale, {
      text: textIn(stamp.texts, ctx.locale).name,
      href: stampsUrls.achievement.href({ achievementKey: stamp.key }),
    }),
  view: RevokeView,
  form: revokeForm,
  async submit({ tx, me, data: { stamp }, input, locale, now }) {
    await revokeStamp(tx, me, stamp, input.reason, now)
    return redirect(stampsUrls.achievement.href({ achievementKey: stamp.key })).saying(words(locale).manage.revoked)
  },
})

function RevokeView({ data: { stamp }, form: state, ctx: { locale } }: ViewProps<Data>) {
  const text = words(locale)
  const { manage } = text
  return (
    <PageFrame
      wide
      title={manage.revokeTitle(stamp.personName)}
      caption={textIn(stamp.texts, locale).name}
      lead={manage.revokeLead}
      who={text.whoSeesManage}
      form={state}
      locale={locale}
    >
      <SummaryList
        rows={[
          { key: manage.given, value: formatDate(locale, stamp.awardedAt) },
          { key: manage.by, value: stamp.awardedByName ?? '' },
          { key: manage.why, value: stamp.words ?? '' },
        ]}
      />
      <form method="post" novalidate>
        <Textarea
          name="reason"
          id="reason"
          label={manage.reason}
          hint={manage.reasonHint}
          value={state.value('reason')}
          rows={3}
          errorMessage={state.error('reason')}
          locale={locale}
        />
        <Button classes="govuk-button--warning" text={manage.revoke} preventDoubleClick />
      </form>
    </PageFrame>
  )
}
