import { audit } from '#platform/audit/audit.ts'
import { holds } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { listFailedJobs, retryFailedJob } from '#platform/jobs/queue.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { gatherFacts } from '../../self-check.ts'
import { words } from '../../words.ts'
import { SelfCheckView } from './self-check.view.tsx'

const access = holds('administrator')

export const selfCheckPage = page(administrationUrls.selfCheck, {
  access,
  load: async ({ db, config, now }) => ({
    facts: await gatherFacts(db, config, now),
    failedJobs: await listFailedJobs(db),
  }),
  title: ({ ctx }) => words(ctx.locale).selfCheck.title,
  view: SelfCheckView,
})

export const retryJobAction = action(administrationUrls.retryJob, {
  access,
  load: () => undefined,
  async submit({ tx, me, params, locale }) {
    const name = await retryFailedJob(tx, params.jobId)
    if (!name) throw notFound()
    await audit(tx, {
      actorId: me.id,
      action: 'administration.job-retried',
      subject: { kind: 'job' },
      details: { job: name },
    })
    return redirect(administrationUrls.selfCheck.href()).saying(words(locale).selfCheck.retried)
  },
})
