import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, DateInput, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { dayFrom, dayShape, dayValues } from '#platform/http/typed-day.ts'
import { runsSurveys } from '../../access.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { resultCrumbs } from '../../results/pages/crumbs.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { type Action, actionStatuses, changeAction, findAction } from '../actions.ts'
import { actionWords } from '../words.ts'

interface ActionData {
  readonly wave: Wave
  readonly action: Action
}

const changeForm = form(
  (locale, _: ActionData) =>
    z.object({
      status: z.enum(actionStatuses).catch('planned'),
      outcome: z.string().trim().max(1_000, actionWords(locale).outcomeTooLong),
      ...dayShape('due'),
    }),
  {
    initial: ({ action: { status, outcome, dueOn } }) => ({ status, outcome, ...dayValues('due', dueOn) }),
    check: (input, { locale }) =>
      dayFrom(input, 'due') === null ? { 'due-day': actionWords(locale).dueWrong } : undefined,
  },
)

/** Says how an action goes and what came of it. */
export const actionPage = page(resultsUrls.action, {
  access: runsSurveys,
  async load({ db, params }): Promise<ActionData> {
    const wave = await getWave(db, params.waveId)
    return { wave, action: found(await findAction(db, wave.survey.id, params.actionId), 'No such action') }
  },
  title: ({ data }) => data.action.title,
  breadcrumbs: ({ data: { wave }, ctx: { locale } }) => [
    ...resultCrumbs(locale, wave),
    { text: actionWords(locale).title, href: resultsUrls.actions.href({ waveId: wave.id }) },
  ],
  view: ActionView,
  form: changeForm,
  async submit({ tx, me, data: { wave, action }, input, locale, now }) {
    const { status, outcome } = input
    await changeAction(
      tx,
      action,
      { status, outcome, dueOn: dayFrom(input, 'due') ?? undefined },
      { actorId: me.id, now },
    )
    return redirect(resultsUrls.actions.href({ waveId: wave.id })).saying(actionWords(locale).saved)
  },
})

function ActionView({ data: { wave, action }, form: state, ctx: { locale } }: ViewProps<ActionData>) {
  const t = actionWords(locale)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={<bdi>{action.title}</bdi>}
        caption={`${textIn(wave.survey.title, locale)}, ${t.from(action.waveName)}`}
        whoCanSee={{ text: t.whoCanSee, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <form method="post" action={resultsUrls.action.href({ waveId: wave.id, actionId: action.id })} novalidate>
        <Radios
          name="status"
          fieldset={{ legend: { text: t.status, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('status')}
          items={actionStatuses.map(status => ({ value: status, text: t.statuses[status] }))}
          locale={locale}
        />
        <Textarea
          name="outcome"
          label={{ text: t.outcome, classes: 'govuk-label--s' }}
          hint={t.outcomeHint}
          rows={3}
          value={state.value('outcome')}
          errorMessage={state.error('outcome')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <DateInput
          id="due-day"
          namePrefix="due"
          fieldset={{ legend: { text: t.due, classes: 'govuk-fieldset__legend--s' } }}
          hint={t.dueHint}
          values={{
            'due-day': state.value('due-day'),
            'due-month': state.value('due-month'),
            'due-year': state.value('due-year'),
          }}
          errorMessage={state.error('due-day')}
          locale={locale}
        />
        <Button text={t.saveChange} preventDoubleClick />
      </form>
    </>
  )
}
