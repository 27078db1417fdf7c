import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Button, Radios, Select, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { spacesCrumbs } from '../frame.tsx'
import { changeTopic, summarise } from '../moderating/moderate.ts'
import { listModerations, type Moderation } from '../moderating/moderation.queries.ts'
import { Trace } from '../moderating/trace.tsx'
import { type ReadTopic, readTopic } from '../reading/read-topic.ts'
import { mayMoveTo, mayWrite, type Space } from '../space.ts'
import { listSpaces } from '../spaces.queries.ts'
import { spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'

interface Data extends ReadTopic {
  readonly targets: readonly Space[]
  readonly trace: readonly Moderation[]
}

const acts = ['pinned', 'unpinned', 'locked', 'unlocked', 'hidden', 'shown', 'moved'] as const
const quiet = ['pinned', 'unpinned'] as const

/** Says what a topic came to; for moderators also pins, closes, hides and moves it. */
export const manageTopicPage = page(spacesUrls.manageTopic, {
  access: signedIn,
  async load({ db, me, params }): Promise<Data> {
    const around = await readTopic(db, me, params.topicId)
    const { space, topic, moderates } = around
    if (!moderates && (topic.authorId !== me.id || !mayWrite(space))) throw notFound('Not yours to say')
    const spaces = moderates ? await listSpaces(db, me) : []
    return {
      ...around,
      targets: spaces.filter(to => to.mayRead && mayMoveTo(space, to)),
      trace: await listModerations(db, space, topic, 50),
    }
  },
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space, data.topic),
  view: ManageView,
  form: form(
    (locale, data: Data) => {
      const { manage: t, post } = words(locale)
      return z.object({
        what: z.enum(['summary', 'state']).catch(data.moderates ? 'state' : 'summary'),
        summary: z.string().trim().max(5_000, t.summaryLong),
        act: z.enum(acts).optional().catch(undefined),
        to: z.string().optional(),
        why: z.string().trim().max(1_000, post.whyLong),
      })
    },
    {
      initial: ({ topic }) => ({ summary: topic.summary ?? '' }),
      check({ what, act, to, why }, { locale, data }) {
        const { manage: t, post } = words(locale)
        if (what === 'summary') return undefined
        if (!act) return { act: t.actMissing }
        const errors: Record<string, string> = {}
        if (act === 'moved' && !data.targets.some(({ id }) => id === to)) errors.to = t.toMissing
        if (why === '' && !quiet.some(one => one === act)) errors.why = post.whyMissing
        return errors
      },
    },
  ),
  async submit({ tx, me, data: { space, topic, moderates, targets }, input, locale, now }) {
    const { manage: t } = words(locale)
    const there = redirect(spacesUrls.topic.href({ topicId: topic.id }))
    if (input.what === 'summary') {
      await summarise(tx, me, { space, topic, now }, input.summary)
      return there.saying(t.summarySaved)
    }
    if (!moderates || !input.act) throw notFound('For moderators')
    const around = { space, topic, why: input.why, now }
    const to = targets.find(({ id }) => id === input.to)
    if (input.act !== 'moved') await changeTopic(tx, me, around, { act: input.act })
    else if (to) await changeTopic(tx, me, around, { to })
    return there.saying(quiet.some(one => one === input.act) || input.act === 'unlocked' ? t.doneQuietly : t.done)
  },
})

const titleOf = ({ moderates }: Data, locale: 'en' | 'nb') => {
  const { manage, topic } = words(locale)
  return moderates ? manage.title : topic.summarise
}

function ManageView({ data, form: state, ctx }: ViewProps<Data>) {
  const { topic, moderates, targets, trace } = data
  const { locale } = ctx
  const { manage: t, who } = words(locale)
  const here = spacesUrls.manageTopic.href({ topicId: topic.id })
  const possible = acts.filter(act => isPossible(act, data))
  return (
    <PageFrame
      title={titleOf(data, locale)}
      caption={<bdi>{topic.title}</bdi>}
      who={moderates ? who.moderation : who.post}
      form={state}
      locale={locale}
    >
      <form method="post" action={here} novalidate>
        <input type="hidden" name="what" value="summary" />
        <Textarea
          name="summary"
          label={{ text: t.summaryTitle, classes: 'govuk-label--m' }}
          hint={t.summaryHint}
          rows={5}
          value={state.value('summary')}
          errorMessage={state.error('summary')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Button text={t.summarySave} preventDoubleClick />
      </form>
      {moderates && (
        <form method="post" action={here} novalidate>
          <h2 class="govuk-heading-m">{t.stateTitle}</h2>
          <Radios
            name="act"
            fieldset={{ legend: { text: t.act, classes: 'govuk-fieldset__legend--s' } }}
            value={state.value('act')}
            errorMessage={state.error('act')}
            items={possible.map(value => ({ value, text: t.acts[value] }))}
            locale={locale}
          />
          {targets.length > 0 && (
            <Select
              name="to"
              label={{ text: t.to, classes: 'govuk-label--s' }}
              value={state.value('to')}
              errorMessage={state.error('to')}
              items={[{ value: '', text: '–' }, ...targets.map(({ id, name }) => ({ value: id, text: name }))]}
              locale={locale}
            />
          )}
          <Textarea
            name="why"
            label={{ text: t.why, classes: 'govuk-label--s' }}
            hint={t.whyHint}
            rows={3}
            value={state.value('why')}
            errorMessage={state.error('why')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Button text={t.do} preventDoubleClick />
        </form>
      )}
      <h2 class="govuk-heading-m">{t.trace}</h2>
      {trace.length === 0 ? <p class="govuk-body">{t.noTrace}</p> : <Trace trace={trace} ctx={ctx} />}
    </PageFrame>
  )
}

function isPossible(act: (typeof acts)[number], { topic, targets }: Data): boolean {
  const is = {
    pinned: !topic.pinnedAt,
    unpinned: topic.pinnedAt,
    locked: !topic.lockedAt,
    unlocked: topic.lockedAt,
    hidden: !topic.hiddenAt,
    shown: topic.hiddenAt,
    moved: targets.length > 0,
  }
  return Boolean(is[act])
}
