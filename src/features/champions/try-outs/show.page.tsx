import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { PostButton, Prose, Told } from '#platform/html/components/index.ts'
import { Button, InsetText, Radios } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { championsCrumbs, Links } from '../frame.tsx'
import { findPart, getTryOut, type Part, readsAnswers, type TryOut } from './try-outs.queries.ts'
import { joinTryOut, tellHowItWent } from './try-outs.ts'
import { tryOutsUrls } from './try-outs.urls.ts'
import { tryOutWords } from './words.ts'

interface ShowData {
  readonly tryOut: TryOut
  readonly part: Part | undefined
}

const ways = ['yes', 'partly', 'no'] as const
const mostQuestions = 5
const answerOf = (index: number) => `answer-${index + 1}`
const longest = 3000

const answerShape = Object.fromEntries(
  Array.from({ length: mostQuestions }, (_, index) => [answerOf(index), z.string().trim()]),
)

/** One try-out: what it is, whether I join, and how it went. */
export const showTryOutPage = page(tryOutsUrls.show, {
  access: signedIn,
  async load({ db, me, params }): Promise<ShowData> {
    const tryOut = await getTryOut(db, me, params.tryOutId)
    return { tryOut, part: await findPart(db, tryOut, me) }
  },
  title: ({ data }) => data.tryOut.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, { text: tryOutWords(ctx.locale).list.title, href: tryOutsUrls.list.href() }),
  view: ShowView,
  form: form(
    (_locale, _data: ShowData) =>
      z.object({
        act: z.enum(['yes', 'no', 'tell']).default('tell'),
        works: z.string(),
        ...answerShape,
        words: z.string().trim(),
      }),
    {
      initial: ({ part }) => ({
        ...{ works: part?.works ?? '', words: part?.words ?? '' },
        ...Object.fromEntries((part?.answers ?? []).map((answer, index) => [answerOf(index), answer])),
      }),
      check: (input, { locale }) => {
        const { faults } = tryOutWords(locale).show
        if (input.act !== 'tell') return undefined
        const long = Object.entries(input).filter(([, value]) => String(value).length > longest)
        return {
          ...(ways.some(way => way === input.works) ? {} : { works: faults.works }),
          ...Object.fromEntries(long.map(([name]) => [name, faults.long])),
        }
      },
    },
  ),
  async submit({ tx, me, data: { tryOut }, input, locale, now }) {
    if (!tries(me) || tryOut.closedAt) throw notFound()
    const { show: t } = tryOutWords(locale)
    const here = redirect(tryOutsUrls.show.href({ tryOutId: tryOut.id }))
    if (input.act !== 'tell') {
      await joinTryOut(tx, tryOut, input.act === 'yes', { me, now })
      return here.saying(input.act === 'yes' ? t.saidYes : t.saidNo)
    }
    const works = ways.find(way => way === input.works) ?? 'partly'
    const typed: Readonly<Record<string, unknown>> = input
    const answers = tryOut.questions.map((_, index) => String(typed[answerOf(index)] ?? ''))
    await tellHowItWent(tx, tryOut, { works, answers, words: input.words }, { me, now })
    return here.saying(t.sent)
  },
})

const tries = ({ roles }: Pick<Me, 'roles'>) => roles.includes('champion')

function ShowView({ data: { tryOut, part }, form: state, ctx: { locale, me, organisation } }: ViewProps<ShowData>) {
  const { show: t, list } = tryOutWords(locale)
  const here = tryOutsUrls.show.href({ tryOutId: tryOut.id })
  const isOpen = !tryOut.closedAt
  const given = { form: state, locale }
  return (
    <PageFrame
      title={<bdi>{tryOut.title}</bdi>}
      caption={<bdi>{t.by(tryOut.ownerName, formatDate(locale, tryOut.until))}</bdi>}
      who={list.who}
      form={state}
      locale={locale}
    >
      {tryOut.closedAt && (
        <InsetText>
          <p class="govuk-body">{t.closed(formatDate(locale, tryOut.closedAt, organisation.timeZone))}</p>
          <h2 class="govuk-heading-s">{t.whatCame}</h2>
          <Told text={tryOut.whatCame} />
        </InsetText>
      )}
      <Told text={tryOut.about} />
      <Links
        links={[
          tryOut.address !== null && { text: t.open, href: tryOut.address },
          readsAnswers(me, tryOut) && { text: t.answers, href: tryOutsUrls.answers.href({ tryOutId: tryOut.id }) },
        ]}
      />
      {isOpen && tries(me) && !part?.joins && (
        <>
          <h2 class="govuk-heading-m">{t.joins}</h2>
          <PostButton action={here} fields={{ act: 'yes' }} text={t.yes} primary />
          {!part && <PostButton action={here} fields={{ act: 'no' }} text={t.no} />}
        </>
      )}
      {isOpen && tries(me) && part?.joins && (
        <form method="post" action={here} novalidate>
          <input type="hidden" name="act" value="tell" />
          <h2 class="govuk-heading-m">{t.tell}</h2>
          {part.toldAt && <p class="govuk-body">{t.sentOn(formatDate(locale, part.toldAt, organisation.timeZone))}</p>}
          <Radios
            name="works"
            classes="govuk-radios--inline govuk-radios--small"
            fieldset={{ legend: { text: t.works, classes: 'govuk-fieldset__legend--s' } }}
            value={state.value('works')}
            errorMessage={state.error('works')}
            items={ways.map(value => ({ value, text: t.worksOptions[value] }))}
            locale={locale}
          />
          {tryOut.questions.map((question, index) => (
            <Prose name={answerOf(index)} label={question} rows={2} {...given} />
          ))}
          <Prose name="words" label={t.words} rows={2} {...given} />
          <Button text={t.send} preventDoubleClick />
        </form>
      )}
    </PageFrame>
  )
}
