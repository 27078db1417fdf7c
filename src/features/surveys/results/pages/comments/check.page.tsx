import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Checkboxes, Textarea } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { runsSurveys } from '../../../access.ts'
import { findQuestion, textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { getWave } from '../../../waves/waves.queries.ts'
import { keepBack, showComment } from '../../comments/check-comment.ts'
import { countComments, findWaiting, type WaitingComment } from '../../comments/comments.queries.ts'
import { applyMasks, masksFor } from '../../comments/masks.ts'
import { findResults } from '../../results.queries.ts'
import { resultsUrls } from '../../results.urls.ts'
import { resultWords } from '../../words.ts'
import { resultCrumbs } from '../crumbs.ts'

interface CheckData {
  readonly wave: Wave
  readonly comment: WaitingComment | undefined
  readonly left: number
}

const checkForm = form(
  (_, __: CheckData) =>
    z.object({
      comment: z.string(),
      masks: z.array(z.string()),
      more: z.string().max(2_000),
      what: z.enum(['show', 'keep-back']).catch('keep-back'),
    }),
  { initial: ({ comment }) => ({ masks: (comment?.proposed ?? []).map((_, at) => String(at)) }) },
)

/** One comment after another, before anybody else reads them: what a rule proposes to hide is confirmed by a person. */
export const checkCommentsPage = page(resultsUrls.checkComments, {
  access: runsSurveys,
  async load({ db, params }): Promise<CheckData> {
    const wave = await getWave(db, params.waveId)
    const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
    const comment = results && (await findWaiting(db, wave.id, results.minimum))
    return { wave, comment, left: results ? (await countComments(db, wave.id, results.minimum)).waiting : 0 }
  },
  title: ({ ctx }) => resultWords(ctx.locale).check.title,
  breadcrumbs: ({ data, ctx }) => resultCrumbs(ctx.locale, data.wave),
  view: CheckView,
  form: checkForm,
  async submit({ tx, me, data: { wave, comment }, input, locale, now }) {
    const t = resultWords(locale).check
    const here = resultsUrls.checkComments.href({ waveId: wave.id })
    if (!comment || comment.id !== input.comment) return redirect(here).saying(t.gone)
    const act = { actorId: me.id, now }
    if (input.what === 'keep-back')
      return redirect(here).saying((await keepBack(tx, comment, act)) ? t.keptBack : t.gone)
    const typed = input.more
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
    const missing = typed.find(words => masksFor(comment.words, [words]).length === 0)
    if (missing) return invalid({ more: t.notThere(missing) })
    const kept = comment.proposed.filter((_, at) => input.masks.includes(String(at)))
    const all = masksFor(comment.words, typed)
    const masks = [...all, ...kept.filter(([from, to]) => !all.some(([begin, end]) => from < end && to > begin))]
    // Said in the language of the survey, not of the one who happens to check it.
    const [language = locale] = wave.languages
    const { kinds } = resultWords(language).check
    const masked = applyMasks(comment.words, masks, kind => kinds[kind])
    return redirect(here).saying((await showComment(tx, comment, masked, act)) ? t.shown : t.gone)
  },
})

function CheckView({ data: { wave, comment, left }, form: state, ctx: { locale } }: ViewProps<CheckData>) {
  const t = resultWords(locale).check
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        lead={comment && t.lead}
        whoCanSee={{ text: resultWords(locale).comments.whoCanSee, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {!comment ? (
        <EmptyState
          title={t.none}
          text={resultWords(locale).comments.lead}
          action={{ text: resultWords(locale).readComments, href: resultsUrls.comments.href({ waveId: wave.id }) }}
        />
      ) : (
        <form method="post" action={resultsUrls.checkComments.href({ waveId: wave.id })} novalidate>
          <input type="hidden" name="comment" value={comment.id} />
          <p class="govuk-hint">
            {textIn(findQuestion(wave.questionnaire, comment.question)?.text, locale)} {t.left(left)}
          </p>
          <h2 class="govuk-heading-s">{t.words}</h2>
          <blockquote class="govuk-inset-text" dir="auto">
            {comment.words}
          </blockquote>
          {comment.proposed.length > 0 && (
            <Checkboxes
              name="masks"
              fieldset={{ legend: { text: t.proposed, classes: 'govuk-fieldset__legend--s' } }}
              hint={t.proposedHint}
              values={[...state.list('masks')]}
              items={comment.proposed.map(([from, to, kind], at) => ({
                value: String(at),
                text: `${comment.words.slice(from, to)} (${t.kinds[kind]})`,
              }))}
              locale={locale}
            />
          )}
          <Textarea
            name="more"
            label={{ text: t.more, classes: 'govuk-label--s' }}
            hint={t.moreHint}
            rows={2}
            value={state.value('more')}
            errorMessage={state.error('more')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <div class="govuk-button-group">
            <button type="submit" name="what" value="show" class="govuk-button">
              {t.show}
            </button>
            <button type="submit" name="what" value="keep-back" class="govuk-button govuk-button--secondary">
              {t.keepBack}
            </button>
          </div>
        </form>
      )}
    </>
  )
}
