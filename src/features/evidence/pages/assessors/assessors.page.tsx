import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Table } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { days } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { type Assessor, countQueue, findAssessor, listAssessors } from '../../assessors/assessors.queries.ts'
import { endAssessor } from '../../assessors/name-assessor.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'

export const keepers = holds('programme-lead', 'administrator')

export const assessorsCrumbs = (locale: Locale) => [
  { text: askingWords(locale).assessors.title, href: evidenceUrls.assessors.href() },
]

/** Who confirms levels, and how long the shared queue is; nothing of what is in it. */
export const assessorsPage = page(evidenceUrls.assessors, {
  access: keepers,
  load: async ({ db, locale }) => ({ assessors: await listAssessors(db, locale), queue: await countQueue(db) }),
  title: ({ ctx }) => askingWords(ctx.locale).assessors.title,
  view({ data: { assessors, queue }, ctx: { locale, organisation, now } }) {
    const { assessors: text } = askingWords(locale)
    return (
      <EvidenceFrame
        title={text.title}
        lead={text.lead}
        whoCanSee={text.who}
        actions={[assessors.length > 0 && { text: text.add, href: evidenceUrls.nameAssessor.href(), primary: true }]}
        locale={locale}
        wide
        body={
          assessors.length === 0 ? (
            <EmptyState
              title={text.none}
              text={text.noneText}
              action={{ text: text.add, href: evidenceUrls.nameAssessor.href() }}
            />
          ) : (
            <>
              <p class="govuk-body">{text.waiting(queue.waiting, queue.oldest ? days(queue.oldest, now) : 0)}</p>
              <Table
                caption={text.title}
                captionClasses="govuk-visually-hidden"
                classes="app-table--stack"
                head={[text.person, text.what, text.where, text.since, text.end]}
                firstCellIsHeader
                rows={assessors.map(assessor => [
                  <>
                    <bdi>{assessor.person.name}</bdi>
                    {assessor.person.hasLeft && <span class="app-quiet"> ({text.left})</span>}
                  </>,
                  <bdi>{whatText(assessor, locale)}</bdi>,
                  <bdi>{assessor.unitName ?? text.everywhere}</bdi>,
                  formatDate(locale, assessor.namedAt, organisation.timeZone),
                  <a class="govuk-link" href={evidenceUrls.endAssessor.href({ assessorId: assessor.id })}>
                    {text.end}
                    <span class="govuk-visually-hidden">{text.endOf(assessor.person.name)}</span>
                  </a>,
                ])}
              />
            </>
          )
        }
      />
    )
  },
})

function whatText({ frameworkName, areaKey, areaName, frameworkId }: Assessor, locale: Locale): string {
  if (frameworkId === null) return askingWords(locale).assessors.everything
  return areaKey ? `${frameworkName}: ${areaName ?? areaKey}` : (frameworkName ?? '')
}

/** Asks once whether somebody shall confirm this no more. */
export const endAssessorPage = page(evidenceUrls.endAssessor, {
  access: keepers,
  load: async ({ db, params, locale }) => found(await findAssessor(db, params.assessorId, locale)),
  title: ({ data, ctx }) => askingWords(ctx.locale).assessors.endTitle(data.person.name),
  breadcrumbs: ({ ctx }) => assessorsCrumbs(ctx.locale),
  view({ data: assessor, ctx: { locale } }) {
    const { assessors: text, cancel } = askingWords(locale)
    return (
      <EvidenceFrame
        title={text.endTitle(assessor.person.name)}
        caption={whatText(assessor, locale)}
        whoCanSee={text.who}
        locale={locale}
        body={
          <form method="post" action={evidenceUrls.endAssessor.href({ assessorId: assessor.id })}>
            <p class="govuk-body">{text.endText}</p>
            <div class="govuk-button-group">
              <Button text={text.endButton} classes="govuk-button--warning" preventDoubleClick />
              <a class="govuk-link" href={evidenceUrls.assessors.href()}>
                {cancel}
              </a>
            </div>
          </form>
        }
      />
    )
  },
  async submit({ tx, me, data, locale, now }) {
    await endAssessor(tx, me, data, now)
    return redirect(evidenceUrls.assessors.href()).saying(askingWords(locale).assessors.ended(data.person.name))
  },
})
