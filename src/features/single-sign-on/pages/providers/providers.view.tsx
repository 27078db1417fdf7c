import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { nameOf, type Provider } from '../../provider.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame } from '../frame.tsx'

interface ProvidersData {
  readonly providers: readonly Provider[]
  readonly people: ReadonlyMap<string, number>
}

export function ProvidersView({ data, ctx: { locale } }: ViewProps<ProvidersData>) {
  const t = adminWords(locale)
  const add = { text: t.add, href: singleSignOnUrls.addProvider.href() }
  const isEmpty = data.providers.length === 0
  return (
    <>
      <AdminFrame title={t.title} lead={t.lead} actions={isEmpty ? [] : [{ ...add, primary: true }]} locale={locale} />
      {isEmpty ? (
        <EmptyState title={t.none} text={t.noneText} action={add} />
      ) : (
        <section class="app-scroll" tabindex={0} aria-label={t.title}>
          <Table
            head={[t.provider, t.state, t.people, { text: <span class="govuk-visually-hidden">{t.action}</span> }]}
            firstCellIsHeader
            rows={data.providers.map((provider, index) => [
              <a class="govuk-link" href={singleSignOnUrls.provider.href({ providerId: provider.id })}>
                {nameOf(provider, locale)}
              </a>,
              { text: <State provider={provider} on={t.on} off={t.off} /> },
              formatNumber(locale, data.people.get(provider.id) ?? 0),
              {
                text: index === 0 ? '' : <MoveUp provider={provider} name={nameOf(provider, locale)} text={t.moveUp} />,
              },
            ])}
          />
        </section>
      )}
      {!isEmpty && <p class="govuk-body">{t.policy}</p>}
    </>
  )
}

function State({ provider, on, off }: { provider: Provider; on: string; off: string }) {
  return provider.turnedOnAt ? (
    <Tag text={on} classes="govuk-tag--green" />
  ) : (
    <Tag text={off} classes="govuk-tag--grey" />
  )
}

function MoveUp({ provider: { id }, name, text }: { provider: Provider; name: string; text: string }) {
  return (
    <form method="post" action={singleSignOnUrls.moveUp.href({ providerId: id })}>
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
        {text}
        <span class="govuk-visually-hidden">: {name}</span>
      </Button>
    </form>
  )
}
