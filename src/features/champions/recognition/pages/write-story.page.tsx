import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { Line, Prose } from '#platform/html/components/index.ts'
import { holds, type Me, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { type FieldErrors, invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { championsCrumbs, OneForm } from '../../frame.tsx'
import { recognitionUrls } from '../recognition.urls.ts'
import { getStory, type Story } from '../stories.queries.ts'
import { beginStory, changeStory, findByEmail, mostPeople } from '../stories.ts'
import { recognitionWords } from '../words.ts'

interface WriteData {
  readonly story: Story | undefined
}

const storyForm = form(
  (locale, _data: WriteData) => {
    const { faults } = recognitionWords(locale).stories
    return z.object({
      name: z.string().trim().min(1, faults.name).max(200, faults.name),
      words: z.string().trim().min(1, faults.words).max(5000, faults.words),
      people: z.string().max(3000, faults.many),
    })
  },
  {
    initial: ({ story }) =>
      story ? { name: story.title, words: story.words, people: story.people.map(({ email }) => email).join('\n') } : {},
  },
)

interface Typed {
  readonly name: string
  readonly words: string
  readonly people: string
}

async function contentOf(tx: Writing, me: Me, { name, words, people }: Typed, locale: Locale) {
  const { faults } = recognitionWords(locale).stories
  const emails = people.split(/[\s,;]+/).filter(Boolean)
  const wrong = (fault: string): { readonly errors: FieldErrors } => ({ errors: { people: fault } })
  if (emails.length > mostPeople) return wrong(faults.many)
  const { ids, unknown } = await findByEmail(tx, emails)
  if (unknown[0]) return wrong(faults.people(unknown[0].slice(0, 100)))
  if (ids.includes(me.id)) return wrong(faults.self)
  return { title: name, words, personIds: ids }
}

/** A new story, as a draft. */
export const tellStoryPage = page(recognitionUrls.tellStory, {
  access: holds('champion'),
  load: (): WriteData => ({ story: undefined }),
  title: ({ ctx }) => recognitionWords(ctx.locale).stories.tell,
  breadcrumbs: ({ ctx }) => crumbs(ctx.locale),
  view: ({ form: state, ctx: { locale } }) => (
    <StoryFields
      title={recognitionWords(locale).stories.tell}
      action={recognitionUrls.tellStory.href()}
      back={recognitionUrls.stories.href()}
      form={state}
      locale={locale}
    />
  ),
  form: storyForm,
  async submit({ tx, me, input, locale, now }) {
    const content = await contentOf(tx, me, input, locale)
    if ('errors' in content) return invalid(content.errors)
    const storyId = await beginStory(tx, content, { me, now })
    return redirect(recognitionUrls.story.href({ storyId })).saying(recognitionWords(locale).stories.saved)
  },
})

/** Changing one's own story: it is a draft again. */
export const editStoryPage = page(recognitionUrls.editStory, {
  access: signedIn,
  async load({ db, me, params }): Promise<WriteData & { readonly story: Story }> {
    const { story, part } = await getStory(db, me, params.storyId)
    if (part !== 'author') throw notFound('No such story')
    return { story }
  },
  title: ({ ctx }) => recognitionWords(ctx.locale).stories.edit,
  breadcrumbs: ({ ctx }) => crumbs(ctx.locale),
  view: ({ data: { story }, form: state, ctx: { locale } }) => (
    <StoryFields
      title={recognitionWords(locale).stories.edit}
      action={recognitionUrls.editStory.href({ storyId: story.id })}
      back={recognitionUrls.story.href({ storyId: story.id })}
      form={state}
      locale={locale}
    />
  ),
  form: storyForm,
  async submit({ tx, me, data: { story }, input, locale, now }) {
    const content = await contentOf(tx, me, input, locale)
    if ('errors' in content) return invalid(content.errors)
    await changeStory(tx, story, content, { me, now })
    return redirect(recognitionUrls.story.href({ storyId: story.id })).saying(recognitionWords(locale).stories.saved)
  },
})

const crumbs = (locale: Locale) =>
  championsCrumbs(locale, { text: recognitionWords(locale).stories.title, href: recognitionUrls.stories.href() })

interface FieldsProps {
  readonly title: string
  readonly action: string
  readonly back: string
  readonly form: FormState
  readonly locale: Locale
}

function StoryFields({ title, action, back, form: state, locale }: FieldsProps) {
  const { stories: t, cancel } = recognitionWords(locale)
  const given = { form: state, locale }
  return (
    <PageFrame title={title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <OneForm action={action} save={t.save} back={{ text: cancel, href: back }}>
        <Line name="name" label={t.name} {...given} />
        <Prose name="words" label={t.words} hint={t.wordsHint} rows={8} {...given} />
        <Prose name="people" label={t.people} hint={t.peopleHint} rows={3} {...given} />
      </OneForm>
    </PageFrame>
  )
}
