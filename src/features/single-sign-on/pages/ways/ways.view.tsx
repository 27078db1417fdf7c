import { signInUrls } from '#features/sign-in/index.ts'
import { Button, SummaryList, type SummaryRow } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { nameOf } from '../../provider.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { words } from '../../words.ts'
import { Frame } from '../frame.tsx'
import type { WaysData } from './ways.page.ts'

type Props = ViewProps<WaysData>

export function WaysView({ data, ctx }: Props) {
  const { locale } = ctx
  const { ways: t, onlyYou } = words(locale)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Frame title={t.title} lead={t.lead} whoCanSee={onlyYou} locale={locale} />
        {data.providers.length === 0 ? (
          <p class="govuk-body">{t.none}</p>
        ) : (
          <SummaryList rows={data.providers.map(one => providerRow(one, ctx))} />
        )}
        {data.others.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{t.others}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {data.others.map(way => (
                <li>{t.names[way]}</li>
              ))}
            </ul>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={signInUrls.sessions.href()}>
            {t.manage}
          </a>
        </p>
      </div>
    </div>
  )
}

function providerRow({ provider, identity }: WaysData['providers'][number], ctx: Props['ctx']): SummaryRow {
  const { locale, organisation } = ctx
  const t = words(locale).ways
  const name = nameOf(provider, locale)
  const on = (date: Date) => formatDate(locale, date, organisation.timeZone)
  if (!identity)
    return {
      key: name,
      value: (
        <>
          <p class="govuk-body">{t.notLinked}</p>
          <Button
            href={singleSignOnUrls.start.href({ providerId: provider.id }, { for: 'link' })}
            text={t.link(name)}
            classes="govuk-button--secondary govuk-!-margin-bottom-0"
          />
        </>
      ),
    }
  const facts = [t.linked(on(identity.linkedAt)), identity.usedAt && t.used(on(identity.usedAt))].filter(Boolean)
  return {
    key: name,
    value: (
      <>
        {identity.label}
        <br />
        <span class="govuk-hint">{facts.join(', ')}</span>
      </>
    ),
    actions: {
      items: [
        {
          text: t.unlink,
          href: singleSignOnUrls.unlink.href({ identityId: identity.id }),
          visuallyHiddenText: name,
        },
      ],
    },
  }
}
