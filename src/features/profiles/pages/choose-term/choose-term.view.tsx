import { Button, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { personTermsUrls } from '../../person-terms/person-terms.urls.ts'
import { termWords } from '../../person-terms/words.ts'
import { ProfileFrame } from '../form-frame.tsx'
import type { ChoiceData } from './choose-term.page.tsx'

export function ChooseTermView({ data, form, ctx: { locale } }: ViewProps<ChoiceData>) {
  const { section, typed, choices } = data
  const text = termWords(locale)
  const { choose } = text
  const isNew = typed !== '' && choices.length === 0
  const title = typed === '' ? choose.titleAll : isNew ? choose.titleNone(typed) : choose.title(typed)
  const list = personTermsUrls.section.href({ section: section.key })
  return (
    <ProfileFrame
      title={title}
      lead={isNew ? choose.leadNone : choose.lead}
      caption={text.sections[section.key].title}
      whoCanSee={text.onlyOwn}
      form={form}
      locale={locale}
    >
      <form method="post" action={personTermsUrls.choose.href({ section: section.key }, { typed })} novalidate>
        {isNew ? (
          <>
            <input type="hidden" name="term" value="own" />
            {form.error('term') && (
              <p class="govuk-error-message" id="term">
                {form.error('term')}
              </p>
            )}
            <p class="govuk-hint">{choose.ownHint}</p>
          </>
        ) : (
          <Radios
            name="term"
            fieldset={{ legend: { text: choose.choice, classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={form.error('term')}
            value={form.value('term')}
            items={[
              ...choices.map(({ id, label, definition, via }) => ({
                value: id,
                text: <bdi>{label}</bdi>,
                hint: [via && `${text.also(via)}.`, definition].filter(Boolean).join(' ') || undefined,
              })),
              ...(typed === '' ? [] : [{ value: 'own', text: choose.own(typed), hint: choose.ownHint }]),
            ]}
            locale={locale}
          />
        )}
        <div class="govuk-button-group">
          <Button text={isNew ? choose.addOwn(typed) : text.add} preventDoubleClick />
          <a class="govuk-link" href={list}>
            {choose.other}
          </a>
        </div>
      </form>
    </ProfileFrame>
  )
}
