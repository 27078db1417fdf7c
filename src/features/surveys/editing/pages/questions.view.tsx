import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatList, type Locale } from '#platform/i18n/index.ts'
import type { Became } from '../../questionnaire/compare.ts'
import { type Question, type Section, textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import type { Edit } from '../change-questionnaire.ts'
import { editingWords } from '../words.ts'

export interface QuestionsData {
  readonly wave: Wave
  /** What became of each question since the wave before; empty where there is none. */
  readonly became: ReadonlyMap<string, Became>
  readonly edits: readonly Edit[]
}

export function QuestionsView({ data, ctx }: ViewProps<QuestionsData>) {
  const { wave, edits } = data
  const { locale } = ctx
  const { questions: text } = editingWords(locale)
  const address = { waveId: wave.id }
  const { sections } = wave.questionnaire
  const isDraft = wave.status === 'draft'
  return (
    <>
      <PageHeader
        title={text.title}
        caption={wave.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        actions={
          isDraft
            ? [
                { text: text.addPage, href: surveysUrls.addSection.href(address), primary: sections.length === 0 },
                { text: text.bank, href: surveysUrls.bank.href(address) },
                { text: text.bringIn, href: surveysUrls.bringIn.href(address) },
              ]
            : []
        }
        locale={locale}
      />
      {!isDraft && <InsetText>{text.fixed}</InsetText>}
      {sections.length === 0 && <EmptyState title={text.empty} text={text.emptyText} />}
      {sections.map((section, place) => (
        <SectionPart data={data} section={section} place={place} locale={locale} />
      ))}
      {edits.length > 0 && <LastEdits wave={wave} edits={edits} timeZone={ctx.organisation.timeZone} locale={locale} />}
    </>
  )
}

interface SectionProps {
  readonly data: QuestionsData
  readonly section: Section
  readonly place: number
  readonly locale: Locale
}

function SectionPart({ data, section, place, locale }: SectionProps) {
  const { wave } = data
  const { questions: text } = editingWords(locale)
  const address = { waveId: wave.id }
  const title = textIn(section.title, locale)
  const { sections } = wave.questionnaire
  const isDraft = wave.status === 'draft'
  const first = sections.slice(0, place).reduce((sum, { questions }) => sum + questions.length, 1)
  return (
    <section id={section.key}>
      <h2 class="govuk-heading-m">
        <span class="govuk-caption-m">{text.page(place + 1)}</span>
        <bdi>{title}</bdi>
      </h2>
      <ForGroups wave={wave} groups={section.groups} locale={locale} />
      {isDraft && (
        <Acts
          wave={wave}
          name={title}
          acts={[
            ...(place > 0 ? [[`section-up ${section.key}`, text.up] as const] : []),
            ...(place < sections.length - 1 ? [[`section-down ${section.key}`, text.down] as const] : []),
          ]}
        >
          <a class="govuk-link" href={surveysUrls.section.href({ ...address, sectionKey: section.key })}>
            {text.editPage}
            <span class="govuk-visually-hidden"> {title}</span>
          </a>
        </Acts>
      )}
      {section.questions.length === 0 && <p class="govuk-body app-quiet">{text.emptyPage}</p>}
      <ol class="govuk-list govuk-list--number govuk-list--spaced" start={first}>
        {section.questions.map((question, index) => (
          <QuestionLine
            data={data}
            question={question}
            isFirst={place === 0 && index === 0}
            isLast={place === sections.length - 1 && index === section.questions.length - 1}
            locale={locale}
          />
        ))}
      </ol>
      {isDraft && (
        <p class="govuk-body">
          <a class="govuk-link" href={surveysUrls.addQuestion.href(address, { page: section.key })}>
            {text.addQuestion}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </section>
  )
}

interface LineProps {
  readonly data: QuestionsData
  readonly question: Question
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly locale: Locale
}

function QuestionLine({ data: { wave, became }, question, isFirst, isLast, locale }: LineProps) {
  const { questions: text, kinds } = editingWords(locale)
  const name = textIn(question.text, locale) || text.nameless
  const since = became.get(question.key)
  const facts = [
    kinds[question.kind],
    question.rows && text.statements(question.rows.length),
    question.required && text.required,
    question.condition && text.onlyWhen,
    since && text.compared[since],
  ].filter(Boolean)
  const key = question.key
  return (
    <li id={key}>
      {wave.status === 'draft' ? (
        <a class="govuk-link" href={surveysUrls.question.href({ waveId: wave.id, questionKey: key })}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}{' '}
      <span class="app-quiet">{facts.join(' · ')}</span>
      <ForGroups wave={wave} groups={question.groups} locale={locale} />
      {wave.status === 'draft' && (
        <Acts
          wave={wave}
          name={name}
          acts={[
            ...(isFirst ? [] : [[`up ${key}`, text.up] as const]),
            ...(isLast ? [] : [[`down ${key}`, text.down] as const]),
            [`copy ${key}`, text.copy],
            [`remove ${key}`, text.remove],
          ]}
        />
      )}
    </li>
  )
}

interface ActsProps {
  readonly wave: Wave
  /** What the buttons are about, for those who hear them. */
  readonly name: string
  readonly acts: readonly (readonly [act: string, text: string])[]
  readonly children?: ComponentChildren
}

function Acts({ wave, name, acts, children }: ActsProps) {
  return (
    <form class="app-no-print" method="post" action={surveysUrls.questions.href({ waveId: wave.id })}>
      <input type="hidden" name="edition" value={wave.edition} />
      {acts.map(([act, text]) => (
        <>
          <button class="app-link-button" type="submit" name="act" value={act}>
            {text}
            <span class="govuk-visually-hidden"> {name}</span>
          </button>{' '}
        </>
      ))}
      {children}
    </form>
  )
}

function ForGroups({ wave, groups, locale }: { wave: Wave; groups: readonly string[] | undefined; locale: Locale }) {
  if (!groups || groups.length === 0) return null
  const names = wave.respondentGroups
    .filter(({ key }) => groups.includes(key))
    .map(({ title }) => textIn(title, locale).toLowerCase())
  return <span class="app-quiet"> · {editingWords(locale).questions.forGroups(formatList(locale, names))}</span>
}

interface LastEditsProps {
  readonly wave: Wave
  readonly edits: readonly Edit[]
  readonly timeZone: string
  readonly locale: Locale
}

function LastEdits({ wave, edits, timeZone, locale }: LastEditsProps) {
  const { questions: text, edits: said } = editingWords(locale)
  return (
    <section>
      <h2 class="govuk-heading-m">{text.last}</h2>
      <ul class="govuk-list">
        {edits.map(({ what, by, at }) => (
          <li>
            {said[what]}{' '}
            <span class="app-quiet">{text.by(by ?? text.somebody, formatDateTime(locale, at, timeZone))}</span>
          </li>
        ))}
      </ul>
      <form method="post" action={surveysUrls.questions.href({ waveId: wave.id })}>
        <input type="hidden" name="edition" value={edits[0]?.edition} />
        <Button text={text.undo} name="act" value="undo -" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </section>
  )
}
