import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Input, Select, Textarea } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { questionsCrumbs } from '../../crumbs.ts'
import { type Section, type Texts, textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import { changeQuestionnaire } from '../change-questionnaire.ts'
import { getDraft, mainLanguage } from '../draft.ts'
import { addSection, findSection, replaceSection } from '../edits.ts'
import { freshKey } from '../keys.ts'
import { editingWords } from '../words.ts'

interface SectionData {
  readonly wave: Wave
  /** Nothing while it is being added. */
  readonly section: Section | undefined
}

const sectionForm = form(
  (locale, { wave }: SectionData) => {
    const { section: text, question } = editingWords(locale)
    const groups = wave.respondentGroups.map(({ key }) => key)
    return z.object({
      edition: z.coerce.number().int().catch(0),
      title: z.string().trim().min(1, text.nameMissing).max(200, question.tooLong(200)),
      intro: z.string().trim().max(3000, question.tooLong(3000)),
      groups: z.array(z.string()).transform(chosen => groups.filter(key => chosen.includes(key))),
      after: z.string(),
    })
  },
  {
    initial: ({ wave, section }) => ({
      title: section?.title[mainLanguage(wave)] ?? '',
      intro: section?.intro?.[mainLanguage(wave)] ?? '',
      groups: section?.groups ?? [],
    }),
  },
)

interface SectionInput {
  readonly edition: number
  readonly title: string
  readonly intro: string
  readonly groups: readonly string[]
}

/** The section as the form says; words in other languages stay. */
function withInput(section: Section, { title, intro, groups }: SectionInput, wave: Wave): Section {
  const locale = mainLanguage(wave)
  const { intro: before, groups: _, ...rest } = section
  const words: Texts = { ...before, [locale]: intro }
  return {
    ...rest,
    title: { ...section.title, [locale]: title },
    ...(intro ? { intro: words } : {}),
    ...(groups.length > 0 ? { groups: [...groups] } : {}),
  }
}

const shared = {
  access: runsSurveys,
  breadcrumbs: ({ data, ctx }: { data: SectionData; ctx: { locale: Locale } }) =>
    questionsCrumbs(data.wave, ctx.locale),
  view: SectionView,
  form: sectionForm,
}

/** Adds a page of questions. */
export const addSectionPage = page(surveysUrls.addSection, {
  ...shared,
  load: async ({ db, params }): Promise<SectionData> => ({
    wave: await getDraft(db, params.waveId),
    section: undefined,
  }),
  title: ({ ctx }) => editingWords(ctx.locale).section.addTitle,
  async submit({ tx, me, data: { wave }, input, locale, now }) {
    const { section: text, questions } = editingWords(locale)
    const taken = wave.questionnaire.sections.map(({ key }) => key)
    const key = freshKey(input.title, taken, 'page')
    const section = withInput({ key, title: {}, questions: [] }, input, wave)
    const after = addSection(wave.questionnaire, section, input.after)
    const editing = { what: 'added-section', edition: input.edition, actorId: me.id, now } as const
    const isDone = await changeQuestionnaire(tx, wave, after, editing)
    const href = surveysUrls.questions.href({ waveId: wave.id })
    return redirect(isDone ? `${href}#${key}` : href).saying(isDone ? text.added : questions.stale)
  },
})

/** Title, words above the questions, and who gets the page. */
export const sectionPage = page(surveysUrls.section, {
  ...shared,
  async load({ db, params }): Promise<SectionData> {
    const wave = await getDraft(db, params.waveId)
    return { wave, section: found(findSection(wave.questionnaire, params.sectionKey), 'No such page') }
  },
  title: ({ ctx }) => editingWords(ctx.locale).section.title,
  async submit({ tx, me, data: { wave, section }, input, locale, now }) {
    const { section: text, questions } = editingWords(locale)
    const before = found(section)
    const after = replaceSection(wave.questionnaire, before.key, withInput(before, input, wave))
    const editing = { what: 'changed-section', edition: input.edition, actorId: me.id, now } as const
    const isDone = await changeQuestionnaire(tx, wave, after, editing)
    return redirect(`${surveysUrls.questions.href({ waveId: wave.id })}#${before.key}`).saying(
      isDone ? text.saved : questions.stale,
    )
  },
})

function SectionView({ data: { wave, section }, form: state, ctx: { locale } }: ViewProps<SectionData>) {
  const { section: text } = editingWords(locale)
  const address = { waveId: wave.id }
  const main = mainLanguage(wave)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={section ? text.title : text.addTitle}
        caption={wave.name}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <form
        method="post"
        action={
          section
            ? surveysUrls.section.href({ ...address, sectionKey: section.key })
            : surveysUrls.addSection.href(address)
        }
        novalidate
      >
        <input type="hidden" name="edition" value={state.value('edition') || wave.edition} />
        <Input
          name="title"
          label={{ text: text.name, classes: 'govuk-label--s' }}
          value={state.value('title')}
          errorMessage={state.error('title')}
          attributes={{ lang: main, dir: 'auto' }}
          locale={locale}
        />
        <Textarea
          name="intro"
          label={{ text: text.intro, classes: 'govuk-label--s' }}
          rows={3}
          value={state.value('intro')}
          errorMessage={state.error('intro')}
          attributes={{ lang: main, dir: 'auto' }}
          locale={locale}
        />
        {!section && wave.questionnaire.sections.length > 0 && (
          <Select
            name="after"
            label={{ text: text.after, classes: 'govuk-label--s' }}
            value={state.value('after')}
            items={[
              { value: '', text: text.atEnd },
              ...wave.questionnaire.sections.map(({ key, title }) => ({
                value: key,
                text: text.afterPage(textIn(title, locale)),
              })),
            ]}
            locale={locale}
          />
        )}
        {wave.respondentGroups.length > 0 && (
          <Checkboxes
            name="groups"
            fieldset={{ legend: { text: text.groups, classes: 'govuk-fieldset__legend--s' } }}
            hint={text.groupsHint}
            values={state.list('groups')}
            items={wave.respondentGroups.map(({ key, title }) => ({ value: key, text: textIn(title, locale) }))}
            locale={locale}
          />
        )}
        <Button text={text.button} preventDoubleClick />
      </form>
      {section && (
        <form method="post" action={surveysUrls.questions.href(address)}>
          <input type="hidden" name="edition" value={wave.edition} />
          <Button
            text={text.remove}
            name="act"
            value={`section-remove ${section.key}`}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </form>
      )}
    </>
  )
}
