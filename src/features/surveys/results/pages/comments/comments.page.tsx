import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterSelect, FormErrors, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Input, Tag } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../../access.ts'
import { isWritten, questionsOf, textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { getWave } from '../../../waves/waves.queries.ts'
import { longestTheme, mostThemes, readThemes, tagComment } from '../../comments/check-comment.ts'
import {
  type CommentCounts,
  countComments,
  findShown,
  listShown,
  listThemes,
  type ShownComment,
} from '../../comments/comments.queries.ts'
import { findResults } from '../../results.queries.ts'
import { resultsUrls } from '../../results.urls.ts'
import { resultWords } from '../../words.ts'
import { resultCrumbs } from '../crumbs.ts'

interface CommentsData {
  readonly wave: Wave
  readonly minimum: number
  readonly counts: CommentCounts
  readonly comments: readonly ShownComment[]
  readonly total: number
  readonly themes: Awaited<ReturnType<typeof listThemes>>
  readonly question: string
  readonly theme: string
  readonly at: number
}

const onAPage = 30

const themesForm = form((_locale, _: CommentsData) => z.object({ comment: z.string(), themes: z.string() }))

/** What people wrote, after somebody has checked it: for those who run surveys. */
export const commentsPage = page(resultsUrls.comments, {
  access: runsSurveys,
  async load({ db, params, query, organisation }): Promise<CommentsData> {
    const wave = await getWave(db, params.waveId)
    const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
    const minimum = results?.minimum ?? Math.max(wave.minimumGroup, organisation.minimumGroup)
    const at = pageNumber(query, 1_000)
    const [question, theme] = [query.get('question') ?? '', query.get('theme') ?? '']
    const { comments, total } = results
      ? await listShown(db, wave.id, {
          ...{ minimum, question: question || undefined, theme: theme || undefined },
          ...{ from: (at - 1) * onAPage, most: onAPage },
        })
      : { comments: [], total: 0 }
    const themes = results ? await listThemes(db, wave.id, minimum) : []
    return {
      wave,
      minimum,
      counts: await countComments(db, wave.id, minimum),
      comments,
      total,
      themes,
      question,
      theme,
      at,
    }
  },
  title: ({ ctx }) => resultWords(ctx.locale).comments.title,
  breadcrumbs: ({ data, ctx }) => resultCrumbs(ctx.locale, data.wave),
  view: CommentsView,
  form: themesForm,
  /** Gives a comment themes, by hand. */
  async submit({ tx, me, data, input, locale, now }) {
    const { comments: t } = resultWords(locale)
    const comment = found(await findShown(tx, data.wave.id, input.comment), 'No such comment')
    const themes = readThemes(input.themes)
    if (themes.length > mostThemes || themes.some(theme => theme.length > longestTheme))
      return invalid({ [themesFieldOf(comment)]: t.tooManyThemes })
    await tagComment(tx, data.wave.id, comment.id, themes, { actorId: me.id, now })
    return redirect(pageAt(data, data.at)).saying(t.savedThemes)
  },
})

const themesFieldOf = ({ id }: { readonly id: string }) => `themes-${id}`

// What is looked for stays, also after giving themes to one of them.
const pageAt = ({ wave, question, theme }: CommentsData, place: number) =>
  resultsUrls.comments.href(
    { waveId: wave.id },
    { question: question || undefined, theme: theme || undefined, page: place > 1 ? place : undefined },
  )

function CommentsView({ data, form: state, ctx: { locale } }: ViewProps<CommentsData>) {
  const t = resultWords(locale).comments
  const { wave, counts, comments, themes, at, total, minimum } = data
  const here = resultsUrls.comments.href({ waveId: wave.id })
  const written = questionsOf(wave.questionnaire).filter(isWritten)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        lead={t.lead}
        whoCanSee={{ text: t.whoCanSee, href: aboutUrls.whoCanSee.href() }}
        actions={[
          counts.waiting > 0 && {
            text: resultWords(locale).checkComments,
            href: resultsUrls.checkComments.href({ waveId: wave.id }),
          },
        ]}
        locale={locale}
      />
      {(written.length > 1 || themes.length > 0) && (
        <FilterBar action={here} locale={locale} clearHref={data.question || data.theme ? here : undefined}>
          <FilterSelect
            name="question"
            before={t.of}
            label={t.of}
            value={data.question}
            items={[
              { value: '', text: t.anyQuestion },
              ...written.map(({ key, text }) => ({ value: key, text: textIn(text, locale) })),
            ]}
          />
          <FilterSelect
            name="theme"
            before={t.theme.toLowerCase()}
            label={t.theme}
            value={data.theme}
            items={[
              { value: '', text: t.anyTheme },
              ...themes.map(({ theme, comments: many }) => ({ value: theme, text: `${theme} (${t.count(many)})` })),
            ]}
          />
        </FilterBar>
      )}
      {comments.length === 0 ? (
        <EmptyState title={t.none} text={counts.shown + counts.waiting < minimum ? t.few(minimum) : t.noneText} />
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {comments.map(comment => (
            <Comment comment={comment} data={data} state={state} locale={locale} />
          ))}
        </ul>
      )}
      <Pager page={at} pageSize={onAPage} total={total} href={place => pageAt(data, place)} locale={locale} />
    </>
  )
}

interface CommentProps {
  readonly comment: ShownComment
  readonly data: CommentsData
  readonly state: FormState
  readonly locale: Locale
}

function Comment({ comment, data, state, locale }: CommentProps) {
  const t = resultWords(locale).comments
  const { wave } = data
  const field = themesFieldOf(comment)
  const error = state.error(field)
  const question = questionsOf(wave.questionnaire).find(({ key }) => key === comment.question)
  return (
    <li>
      <blockquote class="govuk-inset-text govuk-!-margin-bottom-2" dir="auto">
        {comment.masked}
      </blockquote>
      <p class="govuk-hint govuk-!-margin-bottom-1">{textIn(question?.text, locale)}</p>
      {comment.themes.length > 0 && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {comment.themes.map(theme => (
            <>
              <Tag text={theme} classes="govuk-tag--grey" />{' '}
            </>
          ))}
        </p>
      )}
      <details class="govuk-details govuk-!-margin-bottom-2" open={error !== undefined}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.theme}</span>
        </summary>
        <form method="post" action={pageAt(data, data.at)} class="govuk-details__text" novalidate>
          <input type="hidden" name="comment" value={comment.id} />
          <Input
            id={field}
            name="themes"
            label={{ text: t.themes }}
            value={error ? state.value('themes') : comment.themes.join(', ')}
            errorMessage={error}
            autocomplete="off"
            locale={locale}
          />
          <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            {t.saveThemes}
          </button>
        </form>
      </details>
    </li>
  )
}
