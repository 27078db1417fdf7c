import { Button, Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatNumber } from '#platform/i18n/index.ts'
import type { FailedJob } from '#platform/jobs/queue.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { type CheckName, type Facts, judge, type State } from '../../self-check.ts'
import { findingsOf } from '../../self-check-words.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

type Props = ViewProps<{ readonly facts: Facts; readonly failedJobs: readonly FailedJob[] }>

const colours: Record<State, string> = {
  fine: 'govuk-tag--green',
  look: 'govuk-tag--yellow',
  broken: 'govuk-tag--red',
}

export function SelfCheckView({ data, ctx }: Props) {
  const { locale, organisation } = ctx
  const t = words(locale).selfCheck
  const findings = findingsOf(data.facts, locale, organisation.timeZone)
  const verdicts = Object.entries(judge(data.facts)) as [CheckName, State][]
  return (
    <AdminFrame title={t.title} lead={t.lead} locale={locale}>
      <section class="app-scroll" tabindex={0} aria-label={t.title}>
        <Table
          head={[t.check, t.state, t.finding]}
          firstCellIsHeader
          rows={verdicts.map(([name, state]) => [
            t[name],
            <Tag text={t.states[state]} classes={colours[state]} />,
            findings[name],
          ])}
        />
      </section>
      <h2 class="govuk-heading-m">{t.jobsTitle}</h2>
      {data.failedJobs.length === 0 ? (
        <p class="govuk-body">{t.jobsNone}</p>
      ) : (
        <FailedJobs jobs={data.failedJobs} ctx={ctx} />
      )}
    </AdminFrame>
  )
}

function FailedJobs({ jobs, ctx: { locale, organisation } }: { jobs: readonly FailedJob[]; ctx: Props['ctx'] }) {
  const t = words(locale).selfCheck
  return (
    <section class="app-scroll" tabindex={0} aria-label={t.jobsTitle}>
      <Table
        head={[t.job, t.attempts, t.failedAt, t.error, { text: <span class="govuk-visually-hidden">{t.action}</span> }]}
        firstCellIsHeader
        rows={jobs.map(job => [
          job.name,
          formatNumber(locale, job.attempts),
          formatDateTime(locale, job.failedAt, organisation.timeZone),
          job.lastError.slice(0, 300),
          <form method="post" action={administrationUrls.retryJob.href({ jobId: job.id })}>
            <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
              {t.retry}
              <span class="govuk-visually-hidden">: {t.retryOf(job.name)}</span>
            </Button>
          </form>,
        ])}
      />
    </section>
  )
}
