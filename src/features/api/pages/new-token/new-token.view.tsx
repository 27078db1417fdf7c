import { Button, Checkboxes, Input, Radios, Textarea, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { apiUrls, restUrls } from '../../api.urls.ts'
import { scopes } from '../../scopes.ts'
import { words } from '../../words.ts'
import { ApiFrame } from '../api-frame.tsx'
import { Code } from '../code.tsx'
import { lives } from './lives.ts'
import type { NewTokenData } from './new-token.page.ts'

type Props = ViewProps<NewTokenData>

export function NewTokenView(props: Props) {
  return props.data.made ? <Made {...props.data.made} ctx={props.ctx} /> : <Question {...props} />
}

function Question({ form, ctx: { locale } }: Props) {
  const t = words(locale)
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })
  return (
    <ApiFrame title={t.make.title} lead={t.make.lead} form={form} locale={locale}>
      <form method="post" action={apiUrls.newToken.href()} novalidate>
        <input type="hidden" name="tokenId" value={form.value('tokenId')} />
        <Input
          name="name"
          value={form.value('name')}
          label={{ text: t.make.name, classes: 'govuk-label--m' }}
          hint={t.make.nameHint}
          errorMessage={form.error('name')}
          classes="govuk-!-width-one-half"
          locale={locale}
        />
        <Checkboxes
          name="scopes"
          idPrefix="scopes"
          values={form.list('scopes')}
          fieldset={legend(t.make.scopes)}
          hint={t.make.scopesHint}
          items={scopes.map(scope => ({ value: scope, text: t.scopes[scope], hint: t.scopeHints[scope] }))}
          errorMessage={form.error('scopes')}
          locale={locale}
        />
        <Radios
          name="days"
          idPrefix="days"
          value={form.value('days')}
          fieldset={legend(t.make.days)}
          hint={t.make.daysHint}
          items={lives.map(days => ({ value: days, text: t.make.lives[days] }))}
          errorMessage={form.error('days')}
          locale={locale}
        />
        <Button preventDoubleClick text={t.make.submit} />
      </form>
    </ApiFrame>
  )
}

function Made({ text, origin, ctx: { locale } }: NonNullable<NewTokenData['made']> & Pick<Props, 'ctx'>) {
  const t = words(locale).made
  return (
    <ApiFrame title={t.title} locale={locale}>
      <WarningText text={t.warning} locale={locale} />
      <Textarea
        name="token"
        value={text}
        rows={3}
        label={{ text: t.token, classes: 'govuk-label--m' }}
        autocomplete="off"
        spellcheck={false}
        attributes={{ readonly: 'readonly' }}
        classes="app-code-input"
        locale={locale}
      />
      <p class="govuk-body">{t.how}</p>
      <p class="govuk-body">{t.try}</p>
      <Code text={`curl -H "Authorization: Bearer ${text}" ${origin}${restUrls.me.href()}`} label={t.try} />
      <div class="govuk-button-group">
        <Button href={apiUrls.tokens.href()} text={t.back} />
        <a class="govuk-link" href={apiUrls.reference.href()}>
          {t.reference}
        </a>
      </div>
    </ApiFrame>
  )
}
