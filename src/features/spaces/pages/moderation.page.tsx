import { PageFrame } from '#features/about/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { spacesCrumbs } from '../frame.tsx'
import { listModerations, listOpenReports, type Moderation, type OpenReport } from '../moderating/moderation.queries.ts'
import { Trace } from '../moderating/trace.tsx'
import { mayModerate, type Space } from '../space.ts'
import { getSpace } from '../spaces.queries.ts'
import { spacesUrls } from '../spaces.urls.ts'
import { excerpt } from '../telling/excerpt.ts'
import { words } from '../words.ts'

interface Data {
  readonly space: Space
  readonly reports: readonly OpenReport[]
  readonly trace: readonly Moderation[]
}

/** What readers reported in a space, and what its moderators did. */
export const moderationPage = page(spacesUrls.moderation, {
  access: signedIn,
  async load({ db, me, params }): Promise<Data> {
    const space = await getSpace(db, me, params.spaceId)
    if (!mayModerate(space)) throw notFound('For moderators')
    return {
      space,
      reports: await listOpenReports(db, space),
      trace: await listModerations(db, space, undefined, 100),
    }
  },
  title: ({ ctx }) => words(ctx.locale).moderation.title,
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space),
  view: ModerationView,
})

function ModerationView({ data: { space, reports, trace }, ctx }: ViewProps<Data>) {
  const { locale } = ctx
  const { moderation: t, who } = words(locale)
  return (
    <PageFrame title={t.title} caption={<bdi>{space.name}</bdi>} who={who.moderation} wide locale={locale}>
      <h2 class="govuk-heading-m">{t.open}</h2>
      {reports.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        reports.map(report => <Report report={report} ctx={ctx} />)
      )}
      <h2 class="govuk-heading-m">{t.trace}</h2>
      {trace.length === 0 ? <p class="govuk-body">{t.noTrace}</p> : <Trace trace={trace} ctx={ctx} />}
    </PageFrame>
  )
}

function Report({ report, ctx: { locale, organisation } }: { report: OpenReport; ctx: ViewProps<Data>['ctx'] }) {
  const { moderation: t, formerColleague } = words(locale)
  return (
    <section class="govuk-inset-text">
      <h3 class="govuk-heading-s">
        <bdi>{report.topicTitle}</bdi>
      </h3>
      <p class="govuk-body" dir="auto">
        {excerpt(report.words, report.mentions, formerColleague, 300)}
      </p>
      <p class="govuk-body-s app-quiet">
        {t.by(report.authorName ?? formerColleague)} · {formatDateTime(locale, report.firstAt, organisation.timeZone)}
      </p>
      <h4 class="govuk-heading-s">{t.reasons}</h4>
      <ul class="govuk-list govuk-list--bullet">
        {report.reasons.map(reason => (
          <li dir="auto">{reason}</li>
        ))}
      </ul>
      <a class="govuk-link" href={spacesUrls.post.href({ postId: report.postId })}>
        {t.look}
        <span class="govuk-visually-hidden">: {report.topicTitle}</span>
      </a>
    </section>
  )
}
