import { EmptyState, FilterBar, FilterSelect, Pager } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { type AskedList, type AskedRequest, countAsked, listAsked } from '../../answering/asked.queries.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { SkillNames } from '../../named-skills.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { RequestsTable } from './requests-table.tsx'

const pageSize = 20

interface AskedData {
  readonly list: AskedList
  readonly requests: readonly AskedRequest[]
  readonly total: number
  readonly page: number
  readonly names: SkillNames
  readonly isAssessor: boolean
  readonly queue: number
}

/** What colleagues ask of one by name, and what one has answered. */
export const askedPage = page(evidenceUrls.asked, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<AskedData> {
    const list = query.get('list') === 'answered' ? 'answered' : 'waiting'
    const number = pageNumber(query)
    const found = await listAsked(db, me, list, { limit: pageSize, offset: (number - 1) * pageSize })
    const refs = found.requests.flatMap(({ skills }) => skills)
    return { list, ...found, page: number, names: await nameSkills(db, refs, locale), ...(await countAsked(db, me)) }
  },
  title: ({ ctx }) => askingWords(ctx.locale).asked.title,
  view: AskedView,
})

function AskedView({ data, ctx: { locale, now } }: ViewProps<AskedData>) {
  const { list, requests, total, page: number, names, isAssessor, queue } = data
  const { asked: text } = askingWords(locale)
  return (
    <EvidenceFrame
      title={text.title}
      lead={text.lead}
      whoCanSee={text.who}
      actions={[isAssessor && { text: text.queueLink(queue), href: evidenceUrls.queue.href() }]}
      locale={locale}
      wide
      body={
        <>
          <FilterBar action={evidenceUrls.asked.href()} locale={locale}>
            <FilterSelect
              name="list"
              before={text.show}
              label={text.show}
              value={list}
              items={[
                { value: 'waiting', text: text.waiting },
                { value: 'answered', text: text.answered },
              ]}
            />
          </FilterBar>
          {requests.length === 0 ? (
            <EmptyState
              title={list === 'waiting' ? text.none : text.noneAnswered}
              text={list === 'waiting' ? text.noneText : text.noneAnsweredText}
            />
          ) : (
            <RequestsTable
              requests={requests}
              names={names}
              locale={locale}
              now={now}
              caption={text[list]}
              isAnswered={list === 'answered'}
            />
          )}
          <Pager
            page={number}
            pageSize={pageSize}
            total={total}
            href={page => evidenceUrls.asked.href({}, { list: list === 'answered' ? list : undefined, page })}
            locale={locale}
          />
        </>
      }
    />
  )
}
