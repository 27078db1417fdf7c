import { Button, Input, InsetText, SummaryList, Tag, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale, locales } from '#platform/i18n/index.ts'
import { termsUrls } from '../../terms.urls.ts'
import { words } from '../../words.ts'
import { TermsFrame } from '../terms-frame.tsx'
import type { TermData } from './term.page.ts'

type Props = ViewProps<TermData>

export function TermView({ data, form, ctx }: Props) {
  const { term, into } = data
  const { locale } = ctx
  const text = words(locale)
  const stands = !term.isHidden && !term.mergedIntoId
  return (
    <TermsFrame
      title={<bdi>{term.label}</bdi>}
      caption={`${text.kinds[term.kind]}, ${text.origins[term.origin].toLocaleLowerCase(locale)}`}
      form={form}
      actions={[stands && { text: text.term.merge, href: termsUrls.merge.href({ termId: term.id }) }]}
      locale={locale}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {term.isHidden && <Tag text={text.hidden} classes="govuk-tag--grey" />}
          {into && (
            <InsetText>
              <p class="govuk-body">
                {text.term.nowCalled('')}
                <a class="govuk-link" href={termsUrls.term.href({ termId: into.id })}>
                  <bdi>{into.label}</bdi>
                </a>
              </p>
              <Separate termId={term.id} label={term.label} locale={locale} />
            </InsetText>
          )}
          <SummaryList
            rows={[
              {
                key: text.term.usedBy,
                value: (
                  <>
                    {term.people === 0 ? text.nobody : text.people(term.people)}.{' '}
                    <span class="app-quiet">{text.term.usedByNote}</span>
                  </>
                ),
              },
            ]}
          />
          <MergedHere data={data} form={form} ctx={ctx} />
          <h2 class="govuk-heading-m">{text.term.edit}</h2>
          <form method="post" action={termsUrls.term.href({ termId: term.id })} novalidate>
            {locales.map(each => (
              <InLanguage language={each} form={form} locale={locale} />
            ))}
            <Button text={text.term.save} preventDoubleClick />
          </form>
          <HideOrShow data={data} form={form} ctx={ctx} />
          <History data={data} form={form} ctx={ctx} />
        </div>
      </div>
    </TermsFrame>
  )
}

function InLanguage({ language, form, locale }: { language: Locale; form: Props['form']; locale: Locale }) {
  const text = words(locale).term
  const named = (name: string) => ({
    name: `${name}-${language}`,
    value: form.value(`${name}-${language}`),
    errorMessage: form.error(`${name}-${language}`),
    attributes: { lang: language, dir: 'auto' },
    locale,
  })
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{text.languages[language]}</legend>
      <Input {...named('label')} label={text.label} />
      <Textarea {...named('alternatives')} label={text.alternatives} hint={text.alternativesHint} rows={5} />
      <Input {...named('definition')} label={text.definition} />
    </fieldset>
  )
}

function Separate({ termId, label, locale }: { termId: string; label: string; locale: Locale }) {
  return (
    <form method="post" action={termsUrls.separate.href({ termId })}>
      <button type="submit" class="app-link-button">
        {words(locale).term.separate}
        <span class="govuk-visually-hidden"> {label}</span>
      </button>
    </form>
  )
}

function MergedHere({ data: { mergedHere }, ctx: { locale } }: Props) {
  if (mergedHere.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{words(locale).term.mergedHere}</h2>
      <ul class="app-own-terms">
        {mergedHere.map(({ id, label }) => (
          <li class="app-own-terms__item">
            <a class="govuk-link app-own-terms__words" href={termsUrls.term.href({ termId: id })}>
              <bdi>{label}</bdi>
            </a>
            <Separate termId={id} label={label} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  )
}

function HideOrShow({ data: { term }, ctx: { locale } }: Props) {
  const text = words(locale).term
  const { termId } = { termId: term.id }
  return term.isHidden ? (
    <form method="post" action={termsUrls.show.href({ termId })}>
      <Button text={text.show} classes="govuk-button--secondary" />
    </form>
  ) : (
    <form method="post" action={termsUrls.hide.href({ termId })}>
      <p class="govuk-hint">{text.hideHint}</p>
      <Button text={text.hide} classes="govuk-button--warning" preventDoubleClick />
    </form>
  )
}

function History({ data: { acts }, ctx: { locale, organisation } }: Props) {
  const text = words(locale)
  if (acts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{text.term.history}</h2>
      <ul class="govuk-list">
        {acts.map(({ at, action, actor }) => (
          <li>
            {text.audit[action] ?? action}, {formatDate(locale, at, organisation.timeZone)},{' '}
            {actor ?? text.term.somebody}
          </li>
        ))}
      </ul>
    </>
  )
}
