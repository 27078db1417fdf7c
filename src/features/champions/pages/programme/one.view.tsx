import type { ComponentChildren } from 'preact'
import { PageFrame } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { Button, CharacterCount, Details, Input, Select } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import { programmeWords } from '../../programme-words.ts'
import { Agreed } from '../mine/agreed.view.tsx'
import { StateTag } from './list-table.view.tsx'
import type { OneData } from './one.page.ts'

type Props = ViewProps<OneData>

export function OneView({ data, form: state, ctx }: Props) {
  const { locale, organisation } = ctx
  const { one: t } = programmeWords(locale)
  const { champion } = data
  const waits = champion.state === 'volunteered' || champion.state === 'agreed'
  const serves = champion.state === 'active' || champion.state === 'paused'
  return (
    <PageFrame
      title={champion.name}
      lead={[champion.jobTitle, champion.unitName].filter(Boolean).join(' · ')}
      who={t.who}
      form={state}
      actions={[{ text: t.profile, href: peopleUrls.person.href({ personId: champion.personId }) }]}
      locale={locale}
    >
      <p class="govuk-body">
        <StateTag champion={champion} locale={locale} /> {t.how[champion.how]}.{' '}
        {champion.nominatedByName && t.nominated(champion.nominatedByName)}{' '}
        {champion.successorName && serves && t.successor(champion.successorName)}
      </p>
      {champion.nominatedBecause && (
        <blockquote class="govuk-inset-text">
          <Told text={champion.nominatedBecause} />
        </blockquote>
      )}
      {champion.endedAt && champion.endedWhy && (
        <p class="govuk-body">
          {t.history(formatDate(locale, champion.endedAt, organisation.timeZone))} {t.over[champion.endedWhy]}
        </p>
      )}
      {waits && <Welcome data={data} locale={locale} />}
      {champion.state !== 'nominated' && (
        <Agreed {...data} timeZone={organisation.timeZone} isForOthers locale={locale} />
      )}
      {serves && <Units data={data} state={state} locale={locale} />}
      {champion.state !== 'ended' && data.cohorts.length > 0 && (
        <CohortForm data={data} state={state} locale={locale} />
      )}
      {champion.state !== 'ended' && <Ending data={data} state={state} locale={locale} />}
    </PageFrame>
  )
}

interface PartProps {
  readonly data: OneData
  readonly locale: Props['ctx']['locale']
}
type FormProps = PartProps & { readonly state: Props['form'] }

const Form = ({ id, what, children }: { id: string; what: string; children: ComponentChildren }) => (
  <form method="post" action={championsUrls.one.href({ championId: id })} novalidate>
    <input type="hidden" name="what" value={what} />
    {children}
  </form>
)

function Welcome({ data: { champion }, locale }: PartProps) {
  const t = programmeWords(locale).one
  return (
    <>
      {champion.approvedAt ? (
        <p class="govuk-body">{t.welcomed}</p>
      ) : (
        <Form id={champion.id} what="welcome">
          <Button text={t.welcome} preventDoubleClick />
        </Form>
      )}
      {champion.state === 'volunteered' && (
        <Form id={champion.id} what="signed">
          <p class="govuk-hint">{t.signedHint}</p>
          <Button text={t.signed} classes="govuk-button--secondary" preventDoubleClick />
        </Form>
      )}
    </>
  )
}

function Units({ data: { champion, units }, state, locale }: FormProps) {
  const t = programmeWords(locale).one
  return (
    <>
      <h2 class="govuk-heading-m">{t.units}</h2>
      {units.length === 0 && <p class="govuk-body">{t.unitsNone}</p>}
      {units.map(({ id, name }) => (
        <Form id={champion.id} what="unit-out">
          <p class="govuk-body">
            <bdi>{name}</bdi>{' '}
            <button
              class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
              type="submit"
              name="unit"
              value={id}
            >
              {t.unitRemove}
              <span class="govuk-visually-hidden">: {name}</span>
            </button>
          </p>
        </Form>
      ))}
      <Form id={champion.id} what="unit">
        <Input
          name="unit"
          label={{ text: t.unitAdd, classes: 'govuk-label--s' }}
          hint={t.unitHint}
          value={state.value('unit')}
          errorMessage={state.error('unit')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Button text={t.unitSave} classes="govuk-button--secondary" />
      </Form>
    </>
  )
}

function CohortForm({ data: { champion, cohorts }, state, locale }: FormProps) {
  const { one: t, list } = programmeWords(locale)
  return (
    <Form id={champion.id} what="cohort">
      <Select
        name="cohortId"
        label={{ text: t.cohort, classes: 'govuk-label--m' }}
        items={[{ value: '', text: list.noCohort }, ...cohorts.map(({ id, name }) => ({ value: id, text: name }))]}
        value={state.value('cohortId')}
        locale={locale}
      />
      <Button text={t.cohortSave} classes="govuk-button--secondary" />
    </Form>
  )
}

function Ending({ data: { champion }, state, locale }: FormProps) {
  const t = programmeWords(locale).one
  return (
    <Details summaryText={t.end} open={state.error('reason') !== undefined}>
      <p class="govuk-body">{t.endText}</p>
      <Form id={champion.id} what="end">
        <CharacterCount
          name="reason"
          label={{ text: t.reason, classes: 'govuk-label--s' }}
          hint={t.reasonHint}
          value={state.value('reason')}
          errorMessage={state.error('reason')}
          maxlength={600}
          rows={3}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Button text={t.endButton} classes="govuk-button--warning" preventDoubleClick />
      </Form>
    </Details>
  )
}
