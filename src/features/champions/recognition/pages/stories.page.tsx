import { PageFrame } from '#features/about/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { championsCrumbs } from '../../frame.tsx'
import { recognitionUrls } from '../recognition.urls.ts'
import { listOwnStories, listPublished, listStoriesToAnswer, type Story } from '../stories.queries.ts'
import { recognitionWords } from '../words.ts'

interface StoriesData {
  readonly asked: readonly Story[]
  readonly own: readonly Story[]
  readonly published: readonly Story[]
}

/** How champions solved something, told by them; one's own, and those that wait for one's yes. */
export const storiesPage = page(recognitionUrls.stories, {
  access: signedIn,
  load: async ({ db, me }): Promise<StoriesData> => ({
    asked: await listStoriesToAnswer(db, me),
    own: await listOwnStories(db, me),
    published: await listPublished(db, 50),
  }),
  title: ({ ctx }) => recognitionWords(ctx.locale).stories.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: StoriesView,
})

function StoriesView({ data: { asked, own, published }, ctx: { locale, me, organisation } }: ViewProps<StoriesData>) {
  const { stories: t } = recognitionWords(locale)
  const tells = me.roles.includes('champion')
  const given = { locale, timeZone: organisation.timeZone }
  const tell = { text: t.tell, href: recognitionUrls.tellStory.href() }
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      who={t.who}
      actions={tells ? [{ ...tell, primary: true }] : []}
      locale={locale}
    >
      <Some title={t.asked} id="asked" stories={asked} {...given} />
      {published.length === 0 && (
        <EmptyState title={t.none} text={tells ? t.noneText : t.noneYet} {...(tells ? { action: tell } : {})} />
      )}
      <Some title={t.title} id="published" stories={published} {...given} />
      <Some title={t.yours} id="own" stories={own.filter(({ state }) => state !== 'published')} {...given} />
    </PageFrame>
  )
}

interface SomeProps {
  readonly title: string
  readonly id: string
  readonly stories: readonly Story[]
  readonly locale: Locale
  readonly timeZone: string
}

function Some({ title, id, stories, locale, timeZone }: SomeProps) {
  const { stories: t } = recognitionWords(locale)
  if (stories.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ul class="app-passport-steps">
        {stories.map(story => (
          <li class="app-passport-step">
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={recognitionUrls.story.href({ storyId: story.id })}>
                <bdi>{story.title}</bdi>
              </a>
            </h3>
            <p class="govuk-body" dir="auto">
              {story.words.length > 220 ? `${story.words.slice(0, 219)}…` : story.words}
            </p>
            <p class="govuk-body-s app-quiet">
              <bdi>{t.by(story.authorName, formatDate(locale, story.publishedAt ?? story.changedAt, timeZone))}</bdi>
            </p>
            {story.state !== 'published' && <Tag text={t.states[story.state]} classes="govuk-tag--grey" />}
          </li>
        ))}
      </ul>
    </section>
  )
}
