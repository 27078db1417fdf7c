import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { PersonLink } from '#features/people/index.ts'
import { writeCsv } from '#platform/csv/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Prose, Told } from '#platform/html/components/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { download, page, type ViewProps } from '#platform/http/page.ts'
import { championsCrumbs, Links, OneForm } from '../frame.tsx'
import { getTryOut, listParts, type Part, readsAnswers, type TryOut } from './try-outs.queries.ts'
import { closeTryOut } from './try-outs.ts'
import { tryOutsUrls } from './try-outs.urls.ts'
import { tryOutWords } from './words.ts'

interface AnswersData {
  readonly tryOut: TryOut
  readonly parts: readonly Part[]
}

async function load(db: Reading, me: Me, tryOutId: string): Promise<AnswersData> {
  const tryOut = await getTryOut(db, me, tryOutId)
  if (!readsAnswers(me, tryOut)) throw notFound('No such try-out')
  return { tryOut, parts: await listParts(db, tryOut) }
}

/** What champions said, question by question; and closing it with what came of it. */
export const answersPage = page(tryOutsUrls.answers, {
  access: signedIn,
  load: ({ db, me, params }) => load(db, me, params.tryOutId),
  title: ({ ctx }) => tryOutWords(ctx.locale).answers.title,
  breadcrumbs: ({ data: { tryOut }, ctx }) =>
    championsCrumbs(
      ctx.locale,
      { text: tryOutWords(ctx.locale).list.title, href: tryOutsUrls.list.href() },
      { text: tryOut.title, href: tryOutsUrls.show.href({ tryOutId: tryOut.id }) },
    ),
  view: AnswersView,
  form: form((locale, _data: AnswersData) => {
    const { faults } = tryOutWords(locale).answers
    return z.object({ whatCame: z.string().trim().min(1, faults.whatCame).max(3000, faults.whatCame) })
  }),
  async submit({ tx, me, data: { tryOut }, input, locale, now }) {
    if (tryOut.closedAt) throw notFound()
    await closeTryOut(tx, tryOut, input.whatCame, { me, now })
    return redirect(tryOutsUrls.show.href({ tryOutId: tryOut.id })).saying(tryOutWords(locale).answers.closedNow)
  },
})

function AnswersView({ data: { tryOut, parts }, form: state, ctx: { locale } }: ViewProps<AnswersData>) {
  const { answers: t, show } = tryOutWords(locale)
  const count = (way: Part['works']) => parts.filter(({ works }) => works === way).length
  const said = (index: number) => parts.filter(({ answers }) => answers[index])
  return (
    <PageFrame title={t.title} caption={<bdi>{tryOut.title}</bdi>} who={t.who} form={state} locale={locale}>
      {parts.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">{show.works}</h2>
          <p class="govuk-body">{t.summary(count('yes'), count('partly'), count('no'))}</p>
          {tryOut.questions.map((question, index) => (
            <>
              <h2 class="govuk-heading-m">{question}</h2>
              {said(index).map(part => (
                <Answer part={part} text={part.answers[index] ?? ''} />
              ))}
            </>
          ))}
          <h2 class="govuk-heading-m">{show.words}</h2>
          {parts
            .filter(({ words }) => words)
            .map(part => (
              <Answer part={part} text={part.words} />
            ))}
          <Links links={[{ text: t.file, href: tryOutsUrls.file.href({ tryOutId: tryOut.id }) }]} />
        </>
      )}
      {!tryOut.closedAt && (
        <>
          <h2 class="govuk-heading-m">{t.close}</h2>
          <OneForm action={tryOutsUrls.answers.href({ tryOutId: tryOut.id })} save={t.closeButton}>
            <Prose name="whatCame" label={t.whatCame} hint={t.closeHint} form={state} locale={locale} />
          </OneForm>
        </>
      )}
    </PageFrame>
  )
}

const Answer = ({ part, text }: { readonly part: Part; readonly text: string }) => (
  <>
    <Told text={text} />
    <p class="govuk-body-s app-quiet">
      <PersonLink id={part.personId} name={part.name} />
    </p>
  </>
)

export const answersFile = download(tryOutsUrls.file, {
  access: signedIn,
  async load({ db, me, params, locale }) {
    const { tryOut, parts } = await load(db, me, params.tryOutId)
    const { answers: t, show } = tryOutWords(locale)
    const head = [t.name, show.works, ...tryOut.questions, show.words]
    const rows = parts.map(({ name, works, answers, words }) => [
      ...[name, works && show.worksOptions[works], ...tryOut.questions.map((_, index) => answers[index] ?? ''), words],
    ])
    return { type: 'text/csv; charset=utf-8', fileName: 'answers.csv', body: writeCsv([head, ...rows]) }
  },
})
