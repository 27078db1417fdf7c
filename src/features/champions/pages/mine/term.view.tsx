import { PageFrame } from '#features/about/index.ts'
import { CharacterCount, Input, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import { OneForm } from '../../frame.tsx'
import { joiningWords } from '../../joining-words.ts'
import type { TermData } from './term.page.ts'

export function TermView({ data, form: state, ctx: { locale, query } }: ViewProps<TermData>) {
  const { term: t, mine } = joiningWords(locale)
  const { champion, policy } = data
  const back = { text: mine.title, href: championsUrls.mine.href() }
  const lead = champion.termUntil ? t.lead(formatDate(locale, champion.termUntil)) : t.leadNone
  if (query.get('sure') === 'yes')
    return (
      <PageFrame title={t.sure} who={t.who} locale={locale}>
        <p class="govuk-body">{t.sureText}</p>
        <OneForm
          action={championsUrls.stop.href()}
          save={t.sureButton}
          back={{ text: t.keep, href: championsUrls.mine.href() }}
          isWarning
        />
      </PageFrame>
    )
  const isPaused = champion.state === 'paused'
  return (
    <PageFrame title={t.title} lead={lead} who={t.who} form={state} locale={locale}>
      <OneForm action={championsUrls.term.href()} save={t.save} back={back}>
        <Radios
          name="what"
          fieldset={{ legend: { text: t.what, classes: 'govuk-fieldset__legend--m' } }}
          value={state.value('what')}
          errorMessage={state.error('what')}
          items={[
            ...(isPaused ? [{ value: 'resume', text: t.resume, hint: t.resumeHint }] : []),
            { value: 'renew', text: t.renew, hint: t.renewHint(policy.termMonths) },
            ...(isPaused ? [] : [{ value: 'pause', text: t.pause, hint: t.pauseHint }]),
            { value: 'hand-over', text: t.handOver, hint: t.handOverHint },
            { value: 'stop', text: t.stop, hint: t.stopHint },
          ]}
          locale={locale}
        />
        {!isPaused && (
          <>
            <h2 class="govuk-heading-s">{t.ifPause}</h2>
            <Until state={state} locale={locale} />
          </>
        )}
        <h2 class="govuk-heading-s">{t.ifHandOver}</h2>
        <Successor state={state} locale={locale} />
      </OneForm>
    </PageFrame>
  )
}

interface FieldsProps {
  readonly state: ViewProps<TermData>['form']
  readonly locale: Parameters<typeof joiningWords>[0]
}

function Until({ state, locale }: FieldsProps) {
  const { term: t } = joiningWords(locale)
  return (
    <Input
      name="until"
      type="date"
      classes="govuk-input--width-10"
      label={{ text: t.until }}
      hint={t.untilHint}
      value={state.value('until')}
      errorMessage={state.error('until')}
      locale={locale}
    />
  )
}

function Successor({ state, locale }: FieldsProps) {
  const { term: t } = joiningWords(locale)
  return (
    <>
      <Input
        name="successor"
        label={{ text: t.successor }}
        hint={t.successorHint}
        value={state.value('successor')}
        errorMessage={state.error('successor')}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <CharacterCount
        name="words"
        label={{ text: t.words }}
        hint={t.wordsHint}
        value={state.value('words')}
        errorMessage={state.error('words')}
        maxlength={600}
        rows={3}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
    </>
  )
}
