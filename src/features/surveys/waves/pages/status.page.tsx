import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { dayFrom, dayShape, dayValues } from '#platform/http/typed-day.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { words } from '../../words.ts'
import { closeWave, extendWave, pauseWave, reopenWave, resumeWave } from '../status.ts'
import type { Wave } from '../wave.ts'
import { getWave } from '../waves.queries.ts'
import { wavesWords } from '../words.ts'

interface StatusData {
  readonly wave: Wave
  readonly today: string
}

const acts = ['pause', 'resume', 'move', 'close', 'reopen'] as const
type Act = (typeof acts)[number]

/** What can be done with a wave where it stands. An anonymous one that was closed has lost its key. */
const actsFor = ({ status, mode }: Wave): readonly Act[] =>
  status === 'open'
    ? ['move', 'pause', 'close']
    : status === 'paused'
      ? ['resume', 'move', 'close']
      : status === 'closed' && mode !== 'anonymous'
        ? ['reopen']
        : []

const statusForm = form(
  (locale, { wave }: StatusData) =>
    z.object({
      act: z.enum(acts, wavesWords(locale).turn.whatMissing).refine(act => actsFor(wave).includes(act), {
        error: wavesWords(locale).turn.whatMissing,
      }),
      ...dayShape('last'),
      why: z.string().trim().max(500),
    }),
  {
    initial: ({ wave }) => dayValues('last', wave.closesOn),
    check(input, { locale, data }): FieldErrors {
      const { turn: text } = wavesWords(locale)
      if (input.act !== 'move' && input.act !== 'reopen') return {}
      const day = dayFrom(input, 'last')
      if (!day) return { 'last-day': text.dayMissing }
      return day < data.today ? { 'last-day': text.dayPast } : {}
    },
  },
)

/** Pause, go on, more or less time, close, open again: each with its trace. */
export const statusPage = page(surveysUrls.status, {
  access: runsSurveys,
  async load({ db, params, organisation, now }): Promise<StatusData> {
    const wave = await getWave(db, params.waveId)
    return {
      wave: found(wave.status === 'draft' ? undefined : wave),
      today: calendarDay(organisation.timeZone, now),
    }
  },
  title: ({ ctx }) => wavesWords(ctx.locale).turn.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: StatusView,
  form: statusForm,
  async submit({ tx, me, data: { wave }, input, locale, now }) {
    const { turn: text } = wavesWords(locale)
    const act = { actorId: me.id, now, why: input.why }
    const day = dayFrom(input, 'last') ?? ''
    const done = {
      pause: () => pauseWave(tx, wave, act),
      resume: () => resumeWave(tx, wave, act),
      move: () => extendWave(tx, wave, day, act),
      close: () => closeWave(tx, wave, act),
      reopen: () => reopenWave(tx, wave, day, act),
    }
    const said = { pause: 'paused', resume: 'resumed', move: 'extended', close: 'closed', reopen: 'reopened' } as const
    const isDone = await done[input.act]()
    const isLess = input.act === 'move' && day < (wave.closesOn ?? '')
    const what = text.done[isLess ? 'shortened' : said[input.act]]
    return redirect(surveysUrls.wave.href({ waveId: wave.id })).saying(isDone ? what : text.tooLate)
  },
})

function StatusView({ data: { wave }, form: state, ctx: { locale } }: ViewProps<StatusData>) {
  const { turn: text } = wavesWords(locale)
  const acts = actsFor(wave)
  const needsDay = acts.includes('move') || acts.includes('reopen')
  const hints = {
    pause: text.pauseHint,
    resume: text.resumeHint,
    move: text.moveHint,
    close: wave.mode === 'anonymous' ? `${text.closeHint} ${text.closeAnonymous}` : text.closeHint,
    reopen: text.reopenHint,
  }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={wave.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {acts.length === 0 ? (
        <InsetText>{text.noReopen}</InsetText>
      ) : (
        <form method="post" action={surveysUrls.status.href({ waveId: wave.id })} novalidate>
          <Radios
            name="act"
            fieldset={{ legend: { text: text.what, classes: 'govuk-fieldset__legend--m' } }}
            value={state.value('act')}
            errorMessage={state.error('act')}
            items={acts.map(act => ({ value: act, text: text[act], hint: hints[act] }))}
            locale={locale}
          />
          {needsDay && (
            <DateInput
              id="last"
              namePrefix="last"
              fieldset={{ legend: { text: text.lastDay, classes: 'govuk-fieldset__legend--s' } }}
              values={Object.fromEntries(['day', 'month', 'year'].map(each => [each, state.value(`last-${each}`)]))}
              errorMessage={state.error('last-day')}
              locale={locale}
            />
          )}
          <Textarea
            name="why"
            label={{ text: text.why, classes: 'govuk-label--s' }}
            rows={2}
            value={state.value('why')}
            errorMessage={state.error('why')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Button text={text.button} preventDoubleClick />
        </form>
      )}
    </>
  )
}
