import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { getPerson, holdsRole } from '#features/people/index.ts'
import { EmptyState, PostButton, ShortProse, Told } from '#platform/html/components/index.ts'
import { Button, Checkboxes } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs } from '../../frame.tsx'
import { recognitionUrls } from '../recognition.urls.ts'
import {
  getThanks,
  keepPrivate,
  listPublicThanks,
  listThanksFrom,
  listThanksTo,
  longestThanks,
  type Thanks,
  takeBackThanks,
  thankChampion,
} from '../thanks.ts'
import { recognitionWords } from '../words.ts'

interface ThanksData {
  readonly toYou: readonly Thanks[]
  readonly fromYou: readonly Thanks[]
  readonly all: readonly Thanks[]
}

/** Thanks to me, from me, and those that everybody may read. */
export const thanksPage = page(recognitionUrls.thanks, {
  access: signedIn,
  load: async ({ db, me }): Promise<ThanksData> => ({
    toYou: await listThanksTo(db, me),
    fromYou: await listThanksFrom(db, me),
    all: await listPublicThanks(db, 50),
  }),
  title: ({ ctx }) => recognitionWords(ctx.locale).thanks.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: ThanksView,
})

function ThanksView({ data: { toYou, fromYou, all }, ctx: { locale, organisation } }: ViewProps<ThanksData>) {
  const { thanks: t } = recognitionWords(locale)
  const given = { locale, timeZone: organisation.timeZone }
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} locale={locale}>
      <Some title={t.toYou} id="to-you" thanks={toYou} part="receiver" {...given} />
      <Some title={t.fromYou} id="from-you" thanks={fromYou} part="giver" {...given} />
      <Some title={t.public} id="all" thanks={all} part="reader" {...given} />
      {all.length === 0 && (
        <EmptyState title={t.none} text={t.noneText} action={{ text: t.find, href: championsUrls.network.href() }} />
      )}
    </PageFrame>
  )
}

interface SomeProps {
  readonly title: string
  readonly id: string
  readonly thanks: readonly Thanks[]
  readonly part: 'giver' | 'receiver' | 'reader'
  readonly locale: Locale
  readonly timeZone: string
}

function Some({ title, id, thanks, part, locale, timeZone }: SomeProps) {
  const { thanks: t } = recognitionWords(locale)
  if (thanks.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ul class="app-passport-steps">
        {thanks.map(one => (
          <li class="app-passport-step">
            <Told text={one.words} />
            <p class="govuk-body-s app-quiet">
              {part !== 'giver' && <bdi>{t.from(one.fromName)} </bdi>}
              {part !== 'receiver' && <bdi>{t.to(one.toName)} </bdi>}· {formatDate(locale, one.givenAt, timeZone)}
              {part !== 'reader' && ` · ${one.isPublic && !one.isKeptPrivate ? t.isPublic : t.isPrivate}`}
            </p>
            <Change one={one} part={part} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Change({
  one,
  part,
  locale,
}: {
  readonly one: Thanks
  readonly part: SomeProps['part']
  readonly locale: Locale
}) {
  const { thanks: t } = recognitionWords(locale)
  const href = recognitionUrls.changeThanks.href({ thanksId: one.id })
  if (part === 'giver')
    return <PostButton action={href} fields={{ act: 'take-back' }} text={t.takeBack} about={one.words} />
  if (part === 'reader' || !one.isPublic) return null
  return one.isKeptPrivate ? (
    <PostButton action={href} fields={{ act: 'show' }} text={t.show} about={one.words} />
  ) : (
    <PostButton action={href} fields={{ act: 'hide' }} text={t.hide} about={one.words} />
  )
}

/** The giver takes thanks back; the receiver decides whether others read them. */
export const changeThanksAction = action(recognitionUrls.changeThanks, {
  access: signedIn,
  load: ({ db, me, params }) => getThanks(db, me, params.thanksId),
  form: form((_locale, _data: Awaited<ReturnType<typeof getThanks>>) =>
    z.object({ act: z.enum(['take-back', 'hide', 'show']) }),
  ),
  async submit({ tx, data: { thanks, part }, input: { act }, locale, now }) {
    const { thanks: t } = recognitionWords(locale)
    const back = redirect(recognitionUrls.thanks.href())
    if ((act === 'take-back') !== (part === 'giver')) throw notFound()
    if (act === 'take-back') {
      await takeBackThanks(tx, thanks, now)
      return back.saying(t.takenBack)
    }
    await keepPrivate(tx, thanks, act === 'hide', now)
    return back.saying(act === 'hide' ? t.hidden : t.shown)
  },
})

interface ThankData {
  readonly id: string
  readonly name: string
}

/** One line to one champion. */
export const thankPage = page(recognitionUrls.thank, {
  access: signedIn,
  async load({ db, me, params }): Promise<ThankData> {
    const { id, name } = await getPerson(db, params.personId)
    if (id === me.id || !(await holdsRole(db, id, 'champion'))) throw notFound('No such champion')
    return { id, name }
  },
  title: ({ data, ctx }) => recognitionWords(ctx.locale).thank.title(data.name),
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, {
      text: recognitionWords(ctx.locale).thanks.title,
      href: recognitionUrls.thanks.href(),
    }),
  view({ data, form: state, ctx: { locale } }: ViewProps<ThankData>) {
    const { thank: t } = recognitionWords(locale)
    return (
      <PageFrame title={t.title(data.name)} lead={t.lead} who={t.who(data.name)} form={state} locale={locale}>
        <form method="post" action={recognitionUrls.thank.href({ personId: data.id })} novalidate>
          <ShortProse name="words" label={t.words} limit={longestThanks} rows={2} form={state} locale={locale} />
          <Checkboxes
            name="isPublic"
            classes="govuk-checkboxes--small"
            items={[{ value: 'yes', text: t.isPublic }]}
            values={[...state.list('isPublic')]}
            locale={locale}
          />
          <Button text={t.send} preventDoubleClick />
        </form>
      </PageFrame>
    )
  },
  form: form((locale, _data: ThankData) => {
    const { faults } = recognitionWords(locale).thank
    return z.object({
      words: z.string().trim().min(1, faults.words).max(longestThanks, faults.long),
      isPublic: z.string(),
    })
  }),
  async submit({ tx, me, data, input, locale, now }) {
    await thankChampion(tx, me, data, { words: input.words, isPublic: input.isPublic === 'yes' }, now)
    return redirect(recognitionUrls.thanks.href()).saying(recognitionWords(locale).thank.sent(data.name))
  },
})
