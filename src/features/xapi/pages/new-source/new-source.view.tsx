import { Button, Checkboxes, Input, Radios, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { accountMeanings, scopes } from '../../sources.ts'
import { words } from '../../words.ts'
import { xapiUrls } from '../../xapi.urls.ts'
import { CopyField } from '../copy-field.tsx'
import { XapiFrame } from '../xapi-frame.tsx'
import type { NewSourceData } from './new-source.page.ts'

type Props = ViewProps<NewSourceData>

export function NewSourceView(props: Props) {
  return props.data.made ? <Made {...props.data.made} ctx={props.ctx} /> : <Question {...props} />
}

function Question({ form, ctx: { locale } }: Props) {
  const { make: t, scopes: names, scopeHints } = words(locale)
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })
  return (
    <XapiFrame title={t.title} lead={t.lead} form={form} locale={locale}>
      <form method="post" action={xapiUrls.newSource.href()} novalidate>
        <input type="hidden" name="sourceId" value={form.value('sourceId')} />
        <Input
          name="name"
          value={form.value('name')}
          label={{ text: t.name, classes: 'govuk-label--m' }}
          hint={t.nameHint}
          errorMessage={form.error('name')}
          classes="govuk-!-width-one-half"
          locale={locale}
        />
        <Checkboxes
          name="scopes"
          idPrefix="scopes"
          values={form.list('scopes')}
          fieldset={legend(t.scopes)}
          hint={t.scopesHint}
          items={scopes.map(scope => ({ value: scope, text: names[scope] ?? scope, hint: scopeHints[scope] ?? '' }))}
          errorMessage={form.error('scopes')}
          locale={locale}
        />
        <Radios
          name="means"
          idPrefix="means"
          value={form.value('means')}
          fieldset={legend(t.means)}
          hint={t.meansHint}
          items={[
            { value: 'mail', text: t.noAccounts },
            ...accountMeanings.map(value => ({ value, text: t.account[value] })),
          ]}
          errorMessage={form.error('means')}
          locale={locale}
        />
        <Input
          name="homePage"
          value={form.value('homePage')}
          type="url"
          label={{ text: t.homePage, classes: 'govuk-label--s' }}
          hint={t.homePageHint}
          errorMessage={form.error('homePage')}
          spellcheck={false}
          locale={locale}
        />
        <Radios
          name="limit"
          idPrefix="limit"
          value={form.value('limit')}
          fieldset={legend(t.limit)}
          items={[
            { value: 'limited', text: t.limited },
            { value: 'unlimited', text: t.unlimited, hint: t.unlimitedHint },
          ]}
          errorMessage={form.error('limit')}
          locale={locale}
        />
        <Button preventDoubleClick text={t.submit} />
      </form>
    </XapiFrame>
  )
}

function Made({ endpoint, key, secret, ctx: { locale } }: NonNullable<NewSourceData['made']> & Pick<Props, 'ctx'>) {
  const t = words(locale).made
  return (
    <XapiFrame title={t.title} locale={locale}>
      <WarningText text={t.warning} locale={locale} />
      <CopyField name="endpoint" label={t.endpoint} value={endpoint} locale={locale} />
      <CopyField name="key" label={t.key} value={key} locale={locale} />
      <CopyField name="secret" label={t.secret} value={secret} locale={locale} />
      <p class="govuk-body">{t.how}</p>
      <Button href={xapiUrls.sources.href()} text={t.back} />
    </XapiFrame>
  )
}
