import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, DateInput, Input, Select } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { dayFrom, dayShape } from '#platform/http/typed-day.ts'
import { runsSurveys } from '../../access.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { resultCrumbs } from '../../results/pages/crumbs.ts'
import { findResults, type Results } from '../../results/results.queries.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import { sayItem } from '../../results/words.ts'
import type { Wave } from '../../waves/wave.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { type Action, listActions, makeAction } from '../actions.ts'
import { findOwner } from '../find-owner.ts'
import { actionWords } from '../words.ts'
import { ActionList } from './action-list.tsx'

interface ActionsData {
  readonly wave: Wave
  readonly results: Results | undefined
  readonly actions: readonly Action[]
  readonly about: string
}

const longestTitle = 200

const actionForm = form(
  (_locale, { results }: ActionsData) => {
    const items = new Set(['', ...(results?.items.map(({ key }) => key) ?? [])])
    return z.object({
      title: z.string().trim(),
      about: z
        .string()
        .catch('')
        .transform(about => (items.has(about) ? about : '')),
      owner: z.string().trim(),
      ...dayShape('due'),
    })
  },
  { initial: ({ about }) => ({ about }) },
)

/** What is done because of a result, in all waves of a survey, and a new promise. */
export const actionsPage = page(resultsUrls.actions, {
  access: runsSurveys,
  async load({ db, params, query }): Promise<ActionsData> {
    const wave = await getWave(db, params.waveId)
    const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
    return { wave, results, actions: await listActions(db, wave.survey.id), about: query.get('about') ?? '' }
  },
  title: ({ ctx }) => actionWords(ctx.locale).title,
  breadcrumbs: ({ data, ctx }) => resultCrumbs(ctx.locale, data.wave),
  view: ActionsView,
  form: actionForm,
  async submit({ tx, me, data: { wave }, input, locale, now }) {
    const t = actionWords(locale)
    const { title, about } = input
    const found = await findOwner(tx, input.owner)
    const owner = typeof found === 'string' ? undefined : found
    const dueOn = dayFrom(input, 'due')
    const wrong = {
      ...(title === '' ? { title: t.whatMissing } : title.length > longestTitle ? { title: t.tooLong } : {}),
      ...(typeof found === 'string' ? { owner: t[found](input.owner.slice(0, longestTitle)) } : {}),
      ...(dueOn === null ? { 'due-day': t.dueWrong } : {}),
    }
    if (Object.keys(wrong).length > 0 || dueOn === null) return invalid(wrong)
    const wanted = { title, item: about || undefined, ownerId: owner?.id, dueOn }
    await makeAction(tx, wave, wanted, { actorId: me.id, now })
    return redirect(resultsUrls.actions.href({ waveId: wave.id })).saying(t.saved)
  },
})

function ActionsView({ data, form: state, ctx: { locale } }: ViewProps<ActionsData>) {
  const t = actionWords(locale)
  const { wave, results, actions } = data
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        lead={t.lead}
        whoCanSee={{ text: t.whoCanSee, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {actions.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <ActionList actions={actions} results={results} waveId={wave.id} locale={locale} />
      )}
      <form method="post" action={resultsUrls.actions.href({ waveId: wave.id })} novalidate>
        <h2 class="govuk-heading-m">{t.add}</h2>
        <Input
          name="title"
          label={{ text: t.what, classes: 'govuk-label--s' }}
          value={state.value('title')}
          errorMessage={state.error('title')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Select
          name="about"
          label={{ text: t.about, classes: 'govuk-label--s' }}
          value={state.value('about')}
          items={[
            { value: '', text: t.aboutAll },
            ...(results?.items ?? []).map(item => ({ value: item.key, text: sayItem(locale, item) })),
          ]}
          locale={locale}
        />
        <Input
          name="owner"
          label={{ text: t.owner, classes: 'govuk-label--s' }}
          hint={t.ownerHint}
          value={state.value('owner')}
          errorMessage={state.error('owner')}
          autocomplete="off"
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
        <Button text={t.save} preventDoubleClick />
      </form>
    </>
  )
}
