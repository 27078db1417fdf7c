import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FilterBar, FilterText, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Details, Select } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { questionsCrumbs } from '../../crumbs.ts'
import { type Question, questionsOf, textIn } from '../../questionnaire/questionnaire.ts'
import { inEveryLanguage } from '../../questionnaire/scales.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import { forgetInBank, listBankQuestions } from '../bank.queries.ts'
import { type BankItem, bankItems, bankSources, fits, takeFromBank } from '../bank.ts'
import { changeQuestionnaire } from '../change-questionnaire.ts'
import { getDraft } from '../draft.ts'
import { freshKey } from '../keys.ts'
import { nameOf } from '../question-fields.ts'
import { editingWords } from '../words.ts'

interface BankData {
  readonly wave: Wave
  readonly items: readonly BankItem[]
  readonly search: string
}

const bankForm = form(
  () =>
    z.object({
      edition: z.coerce.number().int().catch(0),
      to: z.string().max(60),
      take: z.array(z.string()).max(200),
      forget: z.string().max(60).default(''),
    }),
  {
    check: ({ take = [], forget }, { locale }) =>
      take.length === 0 && !forget ? { take: editingWords(locale).bank.missing } : undefined,
  },
)

/** Questions to pick, from the product and the organisation's own. */
export const bankPage = page(surveysUrls.bank, {
  access: runsSurveys,
  async load({ db, params, query }): Promise<BankData> {
    const search = (query.get('q') ?? '').trim().slice(0, 100)
    const items = bankItems(await listBankQuestions(db))
    return { wave: await getDraft(db, params.waveId), items: items.filter(item => fits(item, search)), search }
  },
  title: ({ ctx }) => editingWords(ctx.locale).bank.title,
  breadcrumbs: ({ data, ctx }) => questionsCrumbs(data.wave, ctx.locale),
  view: BankView,
  form: bankForm,
  async submit({ tx, me, data: { wave, items }, input, locale, now }) {
    const { bank: text, questions: said } = editingWords(locale)
    if (input.forget) {
      const item = items.find(({ id }) => id === input.forget)
      if (item?.id) await forgetInBank(tx, item.id, now)
      return redirect(surveysUrls.bank.href({ waveId: wave.id })).saying(text.forgotten)
    }
    const { sections } = wave.questionnaire
    const section = sections.find(({ key }) => key === input.to) ?? {
      key: freshKey(
        'bank',
        sections.map(({ key }) => key),
      ),
      title: inEveryLanguage(each => editingWords(each).bank.pageTitle),
      questions: [],
    }
    const chosen = items.filter(({ value }) => input.take.includes(value)).map(({ question }) => question)
    const after = takeFromBank(wave.questionnaire, chosen, section)
    const taken = questionsOf(after).length - questionsOf(wave.questionnaire).length
    const editing = { what: 'took-from-bank', edition: input.edition, actorId: me.id, now } as const
    const isDone = await changeQuestionnaire(tx, wave, after, editing)
    return redirect(`${surveysUrls.questions.href({ waveId: wave.id })}#${section.key}`).saying(
      isDone ? text.taken(taken) : said.stale,
    )
  },
})

// Several statements on one scale are all asked in the same words: the first of them tells which they are.
const firstRow = ({ rows }: Question, locale: Locale) => textIn(rows?.[0]?.text, locale)

function BankView({ data: { wave, items, search }, form: state, ctx: { locale } }: ViewProps<BankData>) {
  const { bank: text, kinds } = editingWords(locale)
  const action = surveysUrls.bank.href({ waveId: wave.id }, { q: search })
  const asked = new Set(questionsOf(wave.questionnaire).map(({ key }) => key))
  const chosen = new Set(state.list('take'))
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <FilterBar action={surveysUrls.bank.href({ waveId: wave.id })} submitText={text.findButton} locale={locale}>
        <FilterText name="q" before={text.find} label={text.find} value={search} />
      </FilterBar>
      {items.length === 0 && <p class="govuk-body">{text.none}</p>}
      <form method="post" action={action} novalidate id="take">
        <input type="hidden" name="edition" value={state.value('edition') || wave.edition} />
        {bankSources.map(source => {
          const those = items.filter(item => item.source === source)
          if (those.length === 0) return null
          return (
            <Checkboxes
              name="take"
              idPrefix={`take-${source}`}
              classes="govuk-checkboxes--small"
              fieldset={{ legend: { text: text[source], classes: 'govuk-fieldset__legend--m' } }}
              items={those.map(({ value, question }) => ({
                value,
                text: nameOf(question, locale),
                hint: [kinds[question.kind], firstRow(question, locale), asked.has(question.key) ? text.there : '']
                  .filter(Boolean)
                  .join(' · '),
                checked: chosen.has(value),
              }))}
              locale={locale}
            />
          )
        })}
        {wave.questionnaire.sections.length > 0 && (
          <Select
            name="to"
            label={{ text: text.to, classes: 'govuk-label--s' }}
            value={state.value('to')}
            items={[
              { value: '', text: text.newPage },
              ...wave.questionnaire.sections.map(({ key, title }) => ({ value: key, text: textIn(title, locale) })),
            ]}
            locale={locale}
          />
        )}
        {items.length > 0 && <Button text={text.button} preventDoubleClick />}
      </form>
      {items.some(({ id }) => id) && (
        <Details summaryText={text.forget}>
          <ul class="govuk-list govuk-list--spaced">
            {items.map(({ id, question }) =>
              id ? (
                <li>
                  <form method="post" action={action}>
                    {nameOf(question, locale)}{' '}
                    <button class="app-link-button" type="submit" name="forget" value={id}>
                      {text.forget}
                      <span class="govuk-visually-hidden"> {nameOf(question, locale)}</span>
                    </button>
                  </form>
                </li>
              ) : null,
            )}
          </ul>
        </Details>
      )}
    </>
  )
}
