import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { PersonLink } from '#features/people/index.ts'
import { PostButton, Told } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { championsCrumbs, Links } from '../../frame.tsx'
import { recognitionUrls } from '../recognition.urls.ts'
import { getStory, type Story, type StoryPart } from '../stories.queries.ts'
import { answerStory, offerStory, takeDownStory } from '../stories.ts'
import { recognitionWords } from '../words.ts'

interface StoryData {
  readonly story: Story
  readonly part: StoryPart
}

/** One story: to read, to publish, to agree to, to take down. */
export const storyPage = page(recognitionUrls.story, {
  access: signedIn,
  load: ({ db, me, params }): Promise<StoryData> => getStory(db, me, params.storyId),
  title: ({ data }) => data.story.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, {
      text: recognitionWords(ctx.locale).stories.title,
      href: recognitionUrls.stories.href(),
    }),
  view: StoryView,
  form: form((_locale, _data: StoryData) =>
    z.object({ act: z.enum(['offer', 'agree', 'decline', 'withdraw']).optional() }),
  ),
  async submit({ tx, me, data: { story, part }, input, locale, now }) {
    const act = input.act ?? (part === 'person' ? 'agree' : 'offer')
    const { stories: t } = recognitionWords(locale)
    const here = redirect(recognitionUrls.story.href({ storyId: story.id }))
    const list = redirect(recognitionUrls.stories.href())
    const by = { me, now }
    if (part === 'author' && act === 'offer' && (story.state === 'draft' || story.state === 'withdrawn'))
      return here.saying((await offerStory(tx, story, by)) === 'published' ? t.published : t.askedNow)
    if (part === 'person' && (act === 'agree' || act === 'decline')) {
      await answerStory(tx, story, act === 'agree', by)
      return list.saying(act === 'agree' ? t.agreed : t.declined)
    }
    const mayTakeDown = part === 'author' || part === 'programme'
    if (!mayTakeDown || act !== 'withdraw') throw notFound()
    await takeDownStory(tx, story, by)
    return (part === 'author' ? here : list).saying(t.withdrawn)
  },
})

function StoryView({ data: { story, part }, ctx: { locale, me, organisation } }: ViewProps<StoryData>) {
  const { stories: t } = recognitionWords(locale)
  const here = recognitionUrls.story.href({ storyId: story.id })
  const mine = story.people.find(({ id }) => id === me.id)
  const when = formatDate(locale, story.publishedAt ?? story.changedAt, organisation.timeZone)
  const mayOffer = part === 'author' && (story.state === 'draft' || story.state === 'withdrawn')
  const asks = story.people.some(({ answer }) => answer !== 'agreed')
  return (
    <PageFrame title={<bdi>{story.title}</bdi>} caption={t.by(story.authorName, when)} who={t.who} locale={locale}>
      {story.state !== 'published' && (
        <p class="govuk-body">
          <Tag text={t.states[story.state]} classes="govuk-tag--grey" />
        </p>
      )}
      <Told text={story.words} />
      {story.people.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{t.inIt}</h2>
          <ul class="govuk-list">
            {story.people.map(({ id, name, answer }) => (
              <li>
                <PersonLink id={id} name={name} />
                {part === 'author' && ` – ${answer === 'agreed' ? t.answers.yes : t.answers.open}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayOffer && (
        <>
          <p class="govuk-hint">{asks ? t.askHint : t.publishHint}</p>
          <PostButton action={here} fields={{ act: 'offer' }} text={asks ? t.ask : t.publish} primary />
        </>
      )}
      {part === 'person' && mine?.answer !== 'agreed' && (
        <PostButton action={here} fields={{ act: 'agree' }} text={t.agree} primary />
      )}
      {part === 'person' && (
        <PostButton
          action={here}
          fields={{ act: 'decline' }}
          text={mine?.answer === 'agreed' ? t.takeBackYes : t.decline}
        />
      )}
      {part === 'author' && (
        <Links links={[{ text: t.edit, href: recognitionUrls.editStory.href({ storyId: story.id }) }]} />
      )}
      {(part === 'programme' || (part === 'author' && story.state !== 'draft' && story.state !== 'withdrawn')) && (
        <PostButton action={here} fields={{ act: 'withdraw' }} text={t.withdraw} />
      )}
    </PageFrame>
  )
}
