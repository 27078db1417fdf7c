import { z } from 'zod'
import { listReports, peopleUrls } from '#features/people/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Button, InsetText, Table } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { getLeaverReport, type LeaverReport, listLeaverReports } from '../../leaver-reports.queries.ts'
import { decideLeaver } from '../../leaver-reports.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { ProfileFrame } from '../form-frame.tsx'

const crumbs = (locale: Locale) => [
  { text: words(locale).leaverReports.title, href: profilesUrls.leaverReports.href() },
]

/** Who may have left, as colleagues say; an administrator decides about each. */
export const leaverReportsPage = page(profilesUrls.leaverReports, {
  access: holds('administrator'),
  load: ({ db }) => listLeaverReports(db),
  title: ({ ctx }) => words(ctx.locale).leaverReports.title,
  view({ data, ctx: { locale, organisation } }) {
    const { leaverReports: text, administratorsSee } = words(locale)
    return (
      <ProfileFrame title={text.title} lead={text.lead} whoCanSee={administratorsSee} locale={locale}>
        {data.length === 0 ? (
          <EmptyState title={text.none} text={text.noneText} />
        ) : (
          <Table
            caption={text.title}
            captionClasses="govuk-visually-hidden"
            classes="app-table--stack"
            head={[text.person, text.reported, text.note, text.decide].map(heading => ({ text: heading }))}
            firstCellIsHeader
            rows={data.map(report => [
              { text: <bdi>{report.personName}</bdi> },
              { text: said(report, locale, organisation.timeZone) },
              { text: <bdi class="app-told">{report.note}</bdi> },
              {
                text: (
                  <a
                    class="govuk-link"
                    href={profilesUrls.leaverReport.href({ reportId: report.id })}
                    aria-label={text.decideOf(report.personName)}
                  >
                    {text.decide}
                  </a>
                ),
              },
            ])}
          />
        )}
      </ProfileFrame>
    )
  },
})

function said({ reporterName, reportedAt }: LeaverReport, locale: Locale, timeZone: string): string {
  const text = words(locale).leaverReports
  const date = formatDate(locale, reportedAt, timeZone)
  return reporterName ? text.by(reporterName, date) : text.byNobody(date)
}

interface ReportData {
  readonly report: LeaverReport
  readonly leads: number
}

const decisionForm = form((locale, _data: ReportData) =>
  z.object({ decision: z.enum(['left', 'stays'], words(locale).leaverReports.decideMissing) }),
)

/** One report: what it says, what would happen, and the decision. */
export const leaverReportPage = page(profilesUrls.leaverReport, {
  access: holds('administrator'),
  async load({ db, params }): Promise<ReportData> {
    const report = await getLeaverReport(db, params.reportId)
    return { report, leads: (await listReports(db, report.personId, 1000)).length }
  },
  title: ({ data, ctx }) => words(ctx.locale).leaverReports.confirmTitle(data.report.personName),
  breadcrumbs: ({ ctx }) => crumbs(ctx.locale),
  view({ data: { report, leads }, form: state, ctx: { locale, organisation } }) {
    const { leaverReports: text, administratorsSee } = words(locale)
    const action = profilesUrls.leaverReport.href({ reportId: report.id })
    return (
      <ProfileFrame
        title={text.confirmTitle(report.personName)}
        caption={report.jobTitle || undefined}
        whoCanSee={administratorsSee}
        form={state}
        locale={locale}
      >
        <p class="govuk-body">
          <a class="govuk-link" href={peopleUrls.person.href({ personId: report.personId })}>
            <bdi>{report.personName}</bdi>
          </a>
          {': '}
          {text.reported.toLowerCase()} {said(report, locale, organisation.timeZone)}
        </p>
        {report.note && <InsetText text={<bdi class="app-told">{report.note}</bdi>} />}
        <p class="govuk-body">{text.consequence}</p>
        {leads > 0 && <p class="govuk-body">{text.leads(leads)}</p>}
        <p class="govuk-body">{text.fromList}</p>
        <form method="post" action={action} novalidate>
          <div class="govuk-button-group" id="decision">
            <Button text={text.left} name="decision" value="left" classes="govuk-button--warning" preventDoubleClick />
            <Button
              text={text.stays}
              name="decision"
              value="stays"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
        </form>
      </ProfileFrame>
    )
  },
  form: decisionForm,
  async submit({ tx, me, data: { report }, input: { decision }, locale, now }) {
    const text = words(locale).leaverReports
    if (decision === 'left' && report.personId === me.id) return invalid({ decision: text.self })
    const answer = await decideLeaver(tx, me, report, decision, now)
    if (answer === 'last-administrator') return invalid({ decision: text.lastAdministrator })
    const done = decision === 'left' ? text.leftDone : text.staysDone
    return redirect(profilesUrls.leaverReports.href()).saying(done(report.personName))
  },
})
