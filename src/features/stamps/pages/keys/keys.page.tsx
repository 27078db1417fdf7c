import { PageFrame } from '#features/about/index.ts'
import { Button, InsetText, Table, WarningText } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import type { Config } from '../../../../config.ts'
import { type IssuerKey, listIssuerKeys } from '../../credentials/keys.queries.ts'
import { KeyLostError, openKey, rotateKeys } from '../../credentials/keys.ts'
import { issuerUrls, stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { toManage } from '../frame.tsx'

interface Data {
  readonly keys: readonly IssuerKey[]
  readonly isLost: boolean
}

function isLost(key: IssuerKey, config: Config): boolean {
  try {
    openKey(key, config)
    return false
  } catch (error) {
    return error instanceof KeyLostError
  }
}

/** The keys that stamps are signed with, and new ones from today. */
export const keysPage = page(stampsUrls.keys, {
  access: fresh(holds('programme-lead', 'administrator')),
  async load({ db, config }): Promise<Data> {
    const keys = await listIssuerKeys(db)
    return { keys, isLost: keys.some(key => !key.retiredAt && isLost(key, config)) }
  },
  title: ({ ctx }) => words(ctx.locale).keys.title,
  breadcrumbs: ({ ctx }) => toManage(ctx.locale),
  view: KeysView,
  async submit({ tx, me, config, locale, now }) {
    await rotateKeys(tx, config, me, now)
    return redirect(stampsUrls.keys.href()).saying(words(locale).keys.renewed)
  },
})

function KeysView({ data, ctx: { locale, organisation } }: ViewProps<Data>) {
  const text = words(locale)
  return (
    <PageFrame wide title={text.keys.title} lead={text.keys.lead} who={text.whoSeesManage} locale={locale}>
      {data.isLost && <WarningText text={text.keys.lost} locale={locale} />}
      {data.keys.length === 0 ? (
        <InsetText text={text.keys.none} />
      ) : (
        <Table
          classes="app-table--stack"
          firstCellIsHeader
          head={[text.keys.kind, text.keys.made, text.keys.state]}
          rows={data.keys.map(({ kind, number, madeAt, retiredAt }) => [
            `${number}: ${text.keys.kinds[kind]}`,
            formatDate(locale, madeAt),
            retiredAt ? text.keys.retired : text.keys.current,
          ])}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={issuerUrls.did.href({ organisation: organisation.slug })}>
          {text.keys.did}
        </a>
      </p>
      <form method="post">
        <p class="govuk-body">{text.keys.renewLead}</p>
        <Button classes="govuk-button--secondary" text={text.keys.renew} preventDoubleClick />
      </form>
    </PageFrame>
  )
}
