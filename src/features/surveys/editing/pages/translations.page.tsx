import { aboutUrls } from '#features/about/index.ts'
import { languageName } from '#features/skills/index.ts'
import { FormErrors, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Button, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import type { FormDefinition, RawValues } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { missingIn, type PlacedText, textsOf, withTranslations } from '../../questionnaire/all-texts.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import { changeQuestionnaire } from '../change-questionnaire.ts'
import { getDraft, mainLanguage } from '../draft.ts'
import { editingWords } from '../words.ts'

interface TranslationsData {
  readonly wave: Wave
  /** Nothing where the survey is asked in one language. */
  readonly to: Locale | undefined
  readonly texts: readonly PlacedText[]
  readonly missing: number
  readonly isOnlyMissing: boolean
  readonly number: number
  readonly pages: number
  readonly total: number
}

const pageSize = 40
const longest = 5000

const translationsForm: FormDefinition<RawValues, TranslationsData> = {
  parse(body, { locale, data: { texts } }) {
    const { translations: text } = editingWords(locale)
    const tooLong = texts.filter(({ id }) => String(body[id] ?? '').length > longest)
    return tooLong.length > 0
      ? { errors: Object.fromEntries(tooLong.map(({ id }) => [id, text.tooLong])) }
      : { input: body }
  },
  initial: ({ texts, to }) => Object.fromEntries(texts.map(({ id, texts: said }) => [id, to ? (said[to] ?? '') : ''])),
}

/** Every text beside its translation, with what is missing. */
export const translationsPage = page(surveysUrls.translations, {
  access: runsSurveys,
  async load({ db, params, query }): Promise<TranslationsData> {
    const wave = await getDraft(db, params.waveId)
    const others = wave.languages.filter(language => language !== mainLanguage(wave))
    const to = others.find(language => language === query.get('to')) ?? others[0]
    const isOnlyMissing = query.get('show') === 'missing'
    const missing = to ? missingIn(wave.questionnaire, to) : []
    const all = isOnlyMissing ? missing : textsOf(wave.questionnaire)
    const pages = Math.max(1, Math.ceil(all.length / pageSize))
    const number = pageNumber(query, pages)
    const texts = all.slice((number - 1) * pageSize, number * pageSize)
    return { wave, to, texts, missing: missing.length, isOnlyMissing, number, pages, total: all.length }
  },
  title: ({ ctx }) => editingWords(ctx.locale).translations.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: TranslationsView,
  form: translationsForm,
  async submit({ tx, me, data, input, locale, now }) {
    const { translations: text, questions } = editingWords(locale)
    const { wave, to, texts } = data
    if (!to) return redirect(surveysUrls.wave.href({ waveId: wave.id }))
    // The form carries the ids it showed, so that a page that has moved on by then writes nothing into the wrong place.
    const known = new Set(textsOf(wave.questionnaire).map(({ id }) => id))
    const sent = Object.entries(input).filter(([id]) => known.has(id))
    const translations = new Map(sent.map(([id, typed]) => [id, String([typed].flat().at(-1) ?? '').trim()]))
    const after = withTranslations(wave.questionnaire, to, translations)
    const edition = Math.trunc(Number([input.edition].flat().at(-1))) || 0
    const editing = { what: 'translated', edition, actorId: me.id, now } as const
    const isDone = await changeQuestionnaire(tx, wave, after, editing)
    const isLast = data.number >= data.pages || texts.length === 0
    const next = { to, page: isLast || data.isOnlyMissing ? undefined : data.number + 1 }
    const show = data.isOnlyMissing ? { show: 'missing' } : {}
    return redirect(surveysUrls.translations.href({ waveId: wave.id }, { ...next, ...show })).saying(
      isDone ? text.saved : questions.stale,
    )
  },
})

function TranslationsView({ data, form: state, ctx: { locale } }: ViewProps<TranslationsData>) {
  const { translations: text } = editingWords(locale)
  const { wave, to, texts, missing, isOnlyMissing, number, total } = data
  const main = mainLanguage(wave)
  const href = (page: number, onlyMissing = isOnlyMissing) =>
    surveysUrls.translations.href(
      { waveId: wave.id },
      { to, show: onlyMissing ? 'missing' : undefined, page: page > 1 ? page : undefined },
    )
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={to ? languageName(to, locale) : wave.name}
        lead={text.lead(languageName(main, locale))}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {to ? (
        <>
          <p class="govuk-body">
            {missing === 0 ? text.complete : text.missing(missing)}{' '}
            {(missing > 0 || isOnlyMissing) && (
              <a class="govuk-link" href={href(1, !isOnlyMissing)}>
                {isOnlyMissing ? text.showAll : text.onlyMissing}
              </a>
            )}
          </p>
          <form method="post" action={href(number)} novalidate>
            <input type="hidden" name="edition" value={wave.edition} />
            {texts.map(placed => (
              <div class="govuk-grid-row">
                <div class="govuk-grid-column-one-half">
                  <p class="govuk-body">
                    <span class="app-quiet">{text.parts[placed.part]}</span>
                    <br />
                    <span lang={main} dir="auto">
                      {textIn(placed.texts, main)}
                    </span>
                  </p>
                </div>
                <div class="govuk-grid-column-one-half">
                  <Textarea
                    name={placed.id}
                    id={placed.id}
                    label={{
                      text: `${text.parts[placed.part]}: ${textIn(placed.texts, main)}`,
                      classes: 'govuk-visually-hidden',
                    }}
                    rows={(placed.texts[main] ?? '').length > 60 ? 3 : 1}
                    value={state.value(placed.id)}
                    errorMessage={state.error(placed.id)}
                    attributes={{ lang: to, dir: 'auto' }}
                    locale={locale}
                  />
                </div>
              </div>
            ))}
            {texts.length > 0 && <Button text={text.button} preventDoubleClick />}
          </form>
          <Pager page={number} pageSize={pageSize} total={total} href={href} locale={locale} />
        </>
      ) : (
        <InsetText>{text.oneLanguage}</InsetText>
      )}
    </>
  )
}
