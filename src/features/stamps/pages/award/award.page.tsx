import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { getPerson, uuidOrNone } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading } from '#platform/db/tx.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Input, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { type Me, meets } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type AchievementVersion, textIn } from '../../achievements/achievement.ts'
import { findPublished, listCurrentAchievements } from '../../achievements/achievements.queries.ts'
import { awardStamps } from '../../award/award.ts'
import { type Candidate, findCandidates } from '../../award/find-people.queries.ts'
import { mayGive, mayGiveThis } from '../../award/may-give.ts'
import { endForRenewal } from '../../award/renew.ts'
import { standingOf } from '../../award/stamp.ts'
import { listStamps } from '../../award/stamps.queries.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'

/** Whoever may hand out some stamp at all. */
export const handing = meets(mayGive)

interface ListData {
  readonly achievements: readonly AchievementVersion[]
}

/** The stamps that one may give by hand. */
export const awardablePage = page(stampsUrls.awardable, {
  access: handing,
  load: async ({ db, me }): Promise<ListData> => ({
    achievements: (await listCurrentAchievements(db)).filter(one => mayGiveThis(me, one)),
  }),
  title: ({ ctx }) => words(ctx.locale).award.title,
  view: ListView,
})

function ListView({ data: { achievements }, ctx: { locale } }: ViewProps<ListData>) {
  const { award } = words(locale)
  return (
    <PageFrame wide title={award.title} lead={award.lead} who={award.whoSees} locale={locale}>
      {achievements.length === 0 ? (
        <EmptyState title={award.none} text={award.noneText} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{award.choose}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {achievements.map(({ key, texts }) => (
              <li>
                <a class="govuk-link" href={stampsUrls.award.href({ achievementKey: key })}>
                  {textIn(texts, locale).name}
                </a>
                <br />
                {textIn(texts, locale).description}
              </li>
            ))}
          </ul>
        </>
      )}
    </PageFrame>
  )
}

interface Data {
  readonly version: AchievementVersion
  readonly query: string
  readonly people: readonly Candidate[]
}

async function handable(db: Reading, me: Me, key: string): Promise<AchievementVersion> {
  const version = found(await findPublished(db, key), 'No such achievement')
  if (!mayGiveThis(me, version)) throw notFound()
  return version
}

const awardForm = form((locale, _: Data) => {
  const text = words(locale).award
  return z.object({
    personId: z.string().min(1, text.chooseWho),
    words: z.string().trim().min(10, text.wordsMissing).max(1000, words(locale).edit.tooLong(1000)),
  })
})

/** Gives one stamp to one person, with words. */
export const awardPage = page(stampsUrls.award, {
  access: handing,
  async load({ db, me, params, query }): Promise<Data> {
    const text = (query.get('person') ?? '').trim().slice(0, 100)
    return {
      version: await handable(db, me, params.achievementKey),
      query: text,
      people: await findCandidates(db, text),
    }
  },
  title: ({ ctx }) => words(ctx.locale).award.title,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).award.title, href: stampsUrls.awardable.href() }],
  view: AwardView,
  form: awardForm,
  async submit({ tx, me, data: { version }, input, locale, now, organisation, config }) {
    const text = words(locale).award
    const personId = uuidOrNone(input.personId)
    if (personId === me.id) return invalid({ personId: text.notYourself })
    const earlier = (await listStamps(tx, personId)).find(
      one => one.achievementId === version.achievementId && !one.supersededAt,
    )
    // What ended, was taken back or was not wanted may be given anew; the earlier one stays in the history.
    if (earlier) {
      if (standingOf(earlier, now) === 'current') return invalid({ personId: text.has })
      await endForRenewal(tx, earlier.id, now)
    }
    const hand = { by: me, words: input.words }
    const [given] = await awardStamps(tx, version, [personId], { organisation, config, now, hand })
    if (!given) return invalid({ personId: text.chooseWho })
    await audit(tx, {
      ...{ actorId: me.id, action: 'stamps.awarded-by-hand', subject: { kind: 'person', id: personId } },
      details: { achievement: version.key },
    })
    const { name } = await getPerson(tx, personId)
    return redirect(stampsUrls.awardable.href()).saying(text.done(name))
  },
})

function AwardView({ data: { version, query, people }, form: state, ctx: { locale } }: ViewProps<Data>) {
  const { award } = words(locale)
  const { name, criteria } = textIn(version.texts, locale)
  const href = stampsUrls.award.href({ achievementKey: version.key })
  return (
    <PageFrame wide title={name} caption={award.title} lead={criteria} who={award.whoSees} form={state} locale={locale}>
      <form method="get" action={href}>
        <Input
          name="person"
          id="person-search"
          type="search"
          label={award.search}
          value={query}
          classes="govuk-!-width-one-half"
          locale={locale}
        />
        <Button text={award.searchButton} classes={query ? 'govuk-button--secondary' : undefined} />
      </form>
      {query && people.length === 0 && <p class="govuk-body">{award.nobody}</p>}
      {people.length > 0 && (
        <form
          method="post"
          action={stampsUrls.award.href({ achievementKey: version.key }, { person: query })}
          novalidate
        >
          <Radios
            name="personId"
            value={state.value('personId')}
            fieldset={{ legend: { text: award.who, classes: 'govuk-fieldset__legend--m' } }}
            items={people.map(({ id, name: text, jobTitle, unit }) => ({
              ...{ value: id, text },
              hint: [jobTitle, unit].filter(Boolean).join(' · ') || undefined,
            }))}
            errorMessage={state.error('personId')}
            locale={locale}
          />
          <Textarea
            name="words"
            id="words"
            label={award.words}
            hint={award.wordsHint}
            value={state.value('words')}
            rows={3}
            errorMessage={state.error('words')}
            locale={locale}
          />
          <Button text={award.button} preventDoubleClick />
        </form>
      )}
    </PageFrame>
  )
}
