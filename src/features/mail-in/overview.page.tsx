import { aboutUrls } from '#features/about/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText, SummaryList, Table } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatNumber } from '#platform/i18n/index.ts'
import { takesMail } from '#platform/mail/reply-address.ts'
import { day } from '#platform/time.ts'
import { countVerdicts, type VerdictCount } from './mail-in.queries.ts'
import { mailInUrls } from './mail-in.urls.ts'
import { words } from './words.ts'

interface Data {
  readonly counts: readonly VerdictCount[]
}

/** Whether mails come in, and what becomes of them. */
export const overviewPage = page(mailInUrls.overview, {
  access: holds('administrator'),
  load: async ({ db, now }): Promise<Data> => ({
    counts: await countVerdicts(db, new Date(now.getTime() - 30 * day)),
  }),
  title: ({ ctx }) => words(ctx.locale).title,
  view: OverviewView,
})

function OverviewView({ data: { counts }, ctx }: ViewProps<Data>) {
  const { locale, config, organisation } = ctx
  const t = words(locale)
  const { MAIL_IN_ADDRESS: address, MAIL_IN_CHECKED_BY: checkedBy } = config
  const verdicts: Readonly<Record<string, string>> = t.verdicts
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        whoCanSee={{ text: t.who, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <h2 class="govuk-heading-m">{takesMail(config) ? t.isOn : t.isOff}</h2>
      {takesMail(config) && address ? (
        <SummaryList
          rows={[
            { key: t.address, value: t.addressText(address) },
            { key: t.sender, value: checkedBy ? t.senderChecked(checkedBy) : t.senderUnchecked },
          ]}
        />
      ) : (
        <InsetText text={t.off} />
      )}
      <h2 class="govuk-heading-m">{t.counts}</h2>
      {counts.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <Table
          classes="app-table--stack"
          head={[t.what, { text: t.mails, format: 'numeric' }, t.last]}
          firstCellIsHeader
          rows={counts.map(({ verdict, mails, lastAt }) => [
            verdicts[verdict] ?? verdict,
            { text: formatNumber(locale, mails), format: 'numeric' },
            formatDateTime(locale, lastAt, organisation.timeZone),
          ])}
        />
      )}
    </>
  )
}
