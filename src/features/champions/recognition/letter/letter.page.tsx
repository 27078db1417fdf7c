import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { documentPdf } from '#features/events/index.ts'
import { findPersonCard, getPerson } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { PostButton, ShortProse, Told } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Select } from '#platform/html/govuk/index.ts'
import { holds, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { download, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate, type Locale } from '#platform/i18n/index.ts'
import { championsCrumbs, Links } from '../../frame.tsx'
import { type AreaChoice, listAreaChoices } from '../../support/areas.ts'
import { recognitionUrls } from '../recognition.urls.ts'
import { recognitionWords } from '../words.ts'
import {
  type FactKey,
  factKeys,
  findLetter,
  findReadableLetter,
  type Letter,
  readYear,
  saying,
  type YearFigures,
} from './facts.queries.ts'
import { saveLetter, sayFact, sendLetter, takeBackLetter } from './letter.ts'

const longest = 1000

interface MineData {
  readonly year: number
  readonly years: readonly number[]
  readonly figures: YearFigures
  readonly possible: readonly FactKey[]
  readonly letter: Letter | undefined
  readonly areas: readonly AreaChoice[]
}

const letterForm = form(
  (locale, _data: MineData) => {
    const { faults } = recognitionWords(locale).letter
    return z.object({
      facts: z.array(z.enum(factKeys)).min(1, faults.facts),
      words: z.string().trim().max(longest, faults.words),
    })
  },
  { initial: ({ letter, possible }) => ({ facts: letter?.facts ?? possible, words: letter?.words ?? '' }) },
)

/** What I did in a year, in facts that I choose, for my manager. */
export const myLetterPage = page(recognitionUrls.myLetter, {
  access: holds('champion'),
  async load({ db, me, query, locale, organisation, now }): Promise<MineData> {
    const thisYear = Number(calendarDay(organisation.timeZone, now).slice(0, 4))
    const years = [thisYear, thisYear - 1]
    const year = years.find(one => String(one) === query.get('year')) ?? thisYear
    const figures = await readYear(db, me, year)
    return {
      ...{ year, years, figures, possible: saying(figures) },
      ...{ letter: await findLetter(db, me, year), areas: await listAreaChoices(db, locale) },
    }
  },
  title: ({ ctx }) => recognitionWords(ctx.locale).letter.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: MineView,
  form: letterForm,
  async submit({ tx, me, data, input, locale }) {
    const facts = factKeys.filter(key => input.facts.includes(key) && data.possible.includes(key))
    await saveLetter(tx, me, data.year, { facts, words: input.words, figures: data.figures })
    const letter = found(await findLetter(tx, me, data.year))
    return redirect(recognitionUrls.letter.href({ letterId: letter.id })).saying(recognitionWords(locale).letter.saved)
  },
})

function MineView({ data, form: state, ctx: { locale } }: ViewProps<MineData>) {
  const { letter: t } = recognitionWords(locale)
  const { year, years, figures, possible, letter, areas } = data
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <form method="get" action={recognitionUrls.myLetter.href()}>
        <Select
          name="year"
          label={{ text: t.year, classes: 'govuk-label--s' }}
          value={String(year)}
          items={years.map(one => ({ value: String(one), text: String(one) }))}
          locale={locale}
        />
        <Button text={t.show} classes="govuk-button--secondary" />
      </form>
      {possible.length === 0 ? (
        <p class="govuk-body">{t.nothing}</p>
      ) : (
        <form method="post" action={recognitionUrls.myLetter.href({}, { year: String(year) })} novalidate>
          <Checkboxes
            name="facts"
            fieldset={{ legend: { text: t.choose, classes: 'govuk-fieldset__legend--s' } }}
            items={possible.map(key => ({ value: key, text: sayFact(key, figures, areas, locale) }))}
            values={[...state.list('facts')]}
            errorMessage={state.error('facts')}
            locale={locale}
          />
          <ShortProse name="words" label={t.words} limit={longest} form={state} locale={locale} />
          <Button text={t.save} preventDoubleClick />
        </form>
      )}
      {letter && <Links links={[{ text: t.preview, href: recognitionUrls.letter.href({ letterId: letter.id }) }]} />}
    </PageFrame>
  )
}

interface LetterData {
  readonly letter: Letter
  readonly areas: readonly AreaChoice[]
  readonly isMine: boolean
  /** To whom it can be sent. */
  readonly manager: { readonly id: string; readonly name: string } | undefined
}

async function loadLetter(
  db: Reading,
  me: { readonly id: string },
  letterId: string,
  locale: Locale,
): Promise<LetterData> {
  const letter = found(await findReadableLetter(db, me, letterId), 'No such letter')
  const isMine = letter.personId === me.id
  const managerId = isMine ? (await getPerson(db, me.id)).managerId : null
  const manager = await findPersonCard(db, managerId)
  return { letter, isMine, manager, areas: await listAreaChoices(db, locale) }
}

/** A letter as it is read, and printed. */
export const letterPage = page(recognitionUrls.letter, {
  access: signedIn,
  load: ({ db, me, params, locale }) => loadLetter(db, me, params.letterId, locale),
  title: ({ data: { letter }, ctx }) => recognitionWords(ctx.locale).letter.readTitle(letter.personName, letter.year),
  view: LetterView,
  form: form((_locale, _data: LetterData) => z.object({ act: z.enum(['send', 'take-back']).optional() })),
  async submit({ tx, data: { letter, isMine, manager }, input: { act }, locale, now }) {
    const { letter: t } = recognitionWords(locale)
    const here = redirect(recognitionUrls.letter.href({ letterId: letter.id }))
    if (!act) return here
    if (!isMine) throw notFound()
    if (act === 'take-back') {
      await takeBackLetter(tx, letter)
      return here.saying(t.takenBack)
    }
    if (!manager) throw notFound()
    await sendLetter(tx, letter, manager.id, now)
    return here.saying(t.sent(manager.name))
  },
})

function LetterView({ data, ctx: { locale, organisation } }: ViewProps<LetterData>) {
  const { letter: t } = recognitionWords(locale)
  const { letter, areas, isMine, manager } = data
  const { id, personName, year, facts, figures, words, sentTo, sentToName, sentAt } = letter
  const here = recognitionUrls.letter.href({ letterId: id })
  const isSent = sentTo !== null
  const other = isMine ? (sentToName ?? '') : personName
  return (
    <PageFrame
      title={t.heading(year)}
      caption={<bdi>{personName}</bdi>}
      who={isSent || !isMine ? t.readWho(other) : t.who}
      locale={locale}
    >
      <p class="govuk-body">{t.intro(personName, organisation.name)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {facts.map(key => (
          <li>{sayFact(key, figures, areas, locale)}</li>
        ))}
      </ul>
      {words && <Told text={words} />}
      <p class="govuk-body">{t.close}</p>
      <p class="govuk-body-s app-quiet">{t.basis}</p>
      <Links
        links={[
          { text: t.pdf, href: recognitionUrls.letterFile.href({ letterId: id }) },
          isMine && { text: t.change, href: recognitionUrls.myLetter.href({}, { year: String(year) }) },
        ]}
      />
      {isMine && isSent && sentAt && (
        <>
          <p class="govuk-body">{t.sentOn(sentToName ?? '', formatDate(locale, sentAt, organisation.timeZone))}</p>
          <PostButton action={here} fields={{ act: 'take-back' }} text={t.takeBack} />
        </>
      )}
      {isMine && !isSent && manager && (
        <PostButton action={here} fields={{ act: 'send' }} text={t.sendTo(manager.name)} primary />
      )}
      {isMine && !isSent && !manager && <p class="govuk-body">{t.noManager}</p>}
    </PageFrame>
  )
}

/** The same as a tagged PDF. */
export const letterFile = download(recognitionUrls.letterFile, {
  access: signedIn,
  async load({ db, me, params, locale, organisation, now }) {
    const { letter, areas } = await loadLetter(db, me, params.letterId, locale)
    const { letter: t } = recognitionWords(locale)
    const line = (kind: 'H1' | 'H2' | 'P', text: string) => ({ kind, text }) as const
    const lines = [
      line('H1', t.heading(letter.year)),
      line('H2', letter.personName),
      line('P', t.intro(letter.personName, organisation.name)),
      ...letter.facts.map(key => line('P', `• ${sayFact(key, letter.figures, areas, locale)}`)),
      ...(letter.words ? [line('P', letter.words)] : []),
      ...[line('P', t.close), line('P', t.basis)],
    ]
    const title = t.readTitle(letter.personName, letter.year)
    return {
      type: 'application/pdf',
      fileName: `${letter.year}.pdf`,
      body: await documentPdf({ title, locale, now, lines }),
    }
  },
})
