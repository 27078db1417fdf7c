import { EmptyState } from '#platform/html/components/index.ts'
import { SummaryList, Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime, formatNumber } from '#platform/i18n/index.ts'
import { apiUrls } from '../../api.urls.ts'
import type { TokenRow } from '../../tokens.queries.ts'
import { warningTime } from '../../warn-of-expiry.ts'
import { words } from '../../words.ts'
import { ApiFrame } from '../api-frame.tsx'
import { scopeName } from '../scope-name.ts'

interface TokensData {
  readonly working: readonly TokenRow[]
  readonly ended: readonly TokenRow[]
  readonly isCut: boolean
}

type Props = ViewProps<TokensData>
type Context = Props['ctx']

export function TokensView({ data, ctx }: Props) {
  const { locale } = ctx
  const t = words(locale).tokens
  const { working, ended, isCut } = data
  return (
    <ApiFrame
      title={t.title}
      lead={t.lead}
      actions={[
        { text: t.make, href: apiUrls.newToken.href(), primary: true },
        { text: t.reference, href: apiUrls.reference.href() },
      ]}
      locale={locale}
    >
      {working.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t.working}</h2>
          {working.map(token => (
            <WorkingToken token={token} ctx={ctx} />
          ))}
        </>
      )}
      {ended.length > 0 && <EndedTokens tokens={ended} ctx={ctx} />}
      {isCut && <p class="govuk-body">{t.showing(formatNumber(locale, working.length + ended.length))}</p>}
    </ApiFrame>
  )
}

function WorkingToken({ token, ctx }: { token: TokenRow; ctx: Context }) {
  const { locale, organisation } = ctx
  const t = words(locale).tokens
  const day = (date: Date) => formatDate(locale, date, organisation.timeZone)
  return (
    <SummaryList
      card={{
        title: { text: token.name, headingLevel: 3 },
        actions: {
          items: [
            {
              text: t.revoke,
              href: apiUrls.revokeToken.href({ tokenId: token.id }),
              visuallyHiddenText: t.revokeWhich(token.name),
            },
          ],
        },
      }}
      rows={[
        { key: t.may, value: token.scopes.map(scope => scopeName(scope, locale)).join(' · ') },
        {
          key: t.lastUsed,
          value: (
            <>
              {token.lastUsedAt ? formatDateTime(locale, token.lastUsedAt, organisation.timeZone) : t.never}
              {isUnused(token, ctx.now) && <Note text={t.unused} />}
            </>
          ),
        },
        {
          key: t.expires,
          value: (
            <>
              {day(token.expiresAt)}
              {token.expiresAt.getTime() - ctx.now.getTime() < warningTime && <Note text={t.soon} />}
            </>
          ),
        },
        { key: t.made, value: t.madeBy(day(token.createdAt), token.createdBy ?? t.byService) },
      ]}
    />
  )
}

const Note = ({ text }: { text: string }) => (
  <>
    {' '}
    <Tag text={text} classes="govuk-tag--yellow" />
  </>
)

const longUnused = 90 * 24 * 60 * 60_000

const isUnused = ({ lastUsedAt, createdAt }: TokenRow, now: Date): boolean =>
  now.getTime() - (lastUsedAt ?? createdAt).getTime() > longUnused

function EndedTokens({ tokens, ctx: { locale, organisation } }: { tokens: readonly TokenRow[]; ctx: Context }) {
  const t = words(locale).tokens
  const day = (date: Date) => formatDate(locale, date, organisation.timeZone)
  return (
    <>
      <h2 class="govuk-heading-m">{t.ended}</h2>
      <section class="app-scroll" tabindex={0} aria-label={t.ended}>
        <Table
          head={[t.name, t.why, t.lastUsed]}
          firstCellIsHeader
          rows={tokens.map(token => [
            token.name,
            token.revokedAt
              ? t.revokedOn(day(token.revokedAt), token.revokedBy ?? t.byService)
              : t.expiredOn(day(token.expiresAt)),
            token.lastUsedAt ? day(token.lastUsedAt) : t.never,
          ])}
        />
      </section>
    </>
  )
}
