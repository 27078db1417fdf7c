import { listUpperUnits, uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { EmptyState, FilterBar, FilterSelect, Pager } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { type AskedRequest, countAsked, listQueue, type QueueFilter } from '../../answering/asked.queries.ts'
import { days } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { listScopes, type Scope, scopeFrom, scopeText } from '../../assessors/scopes.queries.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { SkillNames } from '../../named-skills.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { RequestsTable } from './requests-table.tsx'

const pageSize = 20
const whoses = ['any', 'free', 'mine', 'taken'] as const

interface QueueData {
  readonly requests: readonly AskedRequest[]
  readonly total: number
  readonly page: number
  readonly filter: QueueFilter
  readonly names: SkillNames
  readonly scopes: readonly Scope[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** The queue that assessors share: oldest first, with who has taken what. For those who are no assessor it does not exist. */
export const queuePage = page(evidenceUrls.queue, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<QueueData> {
    const { isAssessor } = await countAsked(db, me)
    if (!isAssessor) throw notFound()
    const scope = scopeFrom(query.get('scope') ?? '')
    const unitId = query.get('unit') ? uuidOrNone(query.get('unit') ?? '') : undefined
    const whose = whoses.find(each => each === query.get('whose'))
    const filter = { ...scope, unitId, whose: whose === 'any' ? undefined : whose }
    const number = pageNumber(query)
    const found = await listQueue(db, me, filter, { limit: pageSize, offset: (number - 1) * pageSize })
    const refs = found.requests.flatMap(({ skills }) => skills)
    return { ...found, page: number, filter, names: await nameSkills(db, refs, locale), ...(await choices(db, locale)) }
  },
  title: ({ ctx }) => askingWords(ctx.locale).queue.title,
  breadcrumbs: ({ ctx }) => [{ text: askingWords(ctx.locale).asked.title, href: evidenceUrls.asked.href() }],
  view: QueueView,
})

async function choices(db: Reading, locale: Locale) {
  const units = await listUpperUnits(db)
  return {
    scopes: await listScopes(db, locale),
    units: [...units].sort((a, b) => compareTexts(locale, a.name, b.name)),
  }
}

function QueueView({ data, ctx: { locale, now } }: ViewProps<QueueData>) {
  const { requests, total, page: number, filter, names, scopes, units } = data
  const { queue: text } = askingWords(locale)
  const values = {
    scope: filter.frameworkId && scopeText({ frameworkId: filter.frameworkId, areaKey: filter.areaKey }),
    unit: filter.unitId,
    whose: filter.whose,
  }
  const isFiltered = Object.values(values).some(Boolean)
  const [oldest] = requests
  return (
    <EvidenceFrame
      title={text.title}
      lead={text.lead}
      whoCanSee={text.who}
      locale={locale}
      wide
      body={
        <>
          <FilterBar
            action={evidenceUrls.queue.href()}
            locale={locale}
            {...(isFiltered ? { clearHref: evidenceUrls.queue.href() } : {})}
          >
            <FilterSelect
              name="whose"
              before={askingWords(locale).asked.show}
              label={text.whose}
              value={filter.whose ?? 'any'}
              items={whoses.map(value => ({ value, text: text.whoses[value] }))}
            />
            <FilterSelect
              name="scope"
              before={text.in}
              label={text.skill}
              value={values.scope ?? ''}
              items={[
                { value: '', text: text.anySkill },
                ...scopes.map(scope => ({ value: scopeText(scope), text: scope.name })),
              ]}
            />
            <FilterSelect
              name="unit"
              before={text.from}
              label={text.unit}
              value={filter.unitId ?? ''}
              items={[{ value: '', text: text.anyUnit }, ...units.map(({ id, name }) => ({ value: id, text: name }))]}
            />
          </FilterBar>
          {requests.length === 0 && (
            <EmptyState
              title={isFiltered ? text.noneFound : text.none}
              text={isFiltered ? text.noneFoundText : text.noneText}
              {...(isFiltered ? { action: { text: text.all, href: evidenceUrls.queue.href() } } : {})}
            />
          )}
          {oldest && (
            <>
              <p class="govuk-body" role="status">
                {text.found(total)}. {number === 1 && text.oldest(days(oldest.sentAt, now))}
              </p>
              <RequestsTable
                requests={requests}
                names={names}
                locale={locale}
                now={now}
                caption={text.title}
                showsTaker
              />
            </>
          )}
          <Pager
            page={number}
            pageSize={pageSize}
            total={total}
            href={page => evidenceUrls.queue.href({}, { ...values, page })}
            locale={locale}
          />
        </>
      }
    />
  )
}
