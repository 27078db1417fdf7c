import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { listUpperUnits, PersonLink, uuidOrNone } from '#features/people/index.ts'
import { EmptyState, PostButton } from '#platform/html/components/index.ts'
import { Button, Select, Table } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatNumber } from '#platform/i18n/index.ts'
import { runsNetwork } from '../../champion.ts'
import { championsCrumbs } from '../../frame.tsx'
import { later } from '../../support/read-words.ts'
import { recognitionUrls } from '../recognition.urls.ts'
import { recognitionWords } from '../words.ts'
import { type Board, type BoardRow, leastOnBoard, listBoards, readBoard, stand, switchOff, switchOn } from './board.ts'

interface BoardData {
  readonly boards: readonly { readonly board: Board; readonly rows: readonly BoardRow[] }[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly maySwitch: boolean
}

const whole = 'all'

/** Boards of who helps: off unless somebody switches one on, and only those stand there who joined. */
export const boardPage = page(recognitionUrls.board, {
  access: meets(({ roles }) => roles.length > 0),
  async load({ db, me, organisation, now }): Promise<BoardData> {
    const maySwitch = runsNetwork(me)
    const since = later(calendarDay(organisation.timeZone, now), -30)
    const boards = await listBoards(db, me, maySwitch)
    return {
      boards: await Promise.all(
        boards.map(async board => ({
          board,
          rows: board.members >= leastOnBoard ? await readBoard(db, board, since) : [],
        })),
      ),
      units: maySwitch ? (await listUpperUnits(db)).filter(({ parentId }) => parentId) : [],
      maySwitch,
    }
  },
  title: ({ ctx }) => recognitionWords(ctx.locale).board.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: BoardView,
  form: form((_locale, _data: BoardData) =>
    z.object({ act: z.enum(['on', 'off', 'join', 'leave']).default('join'), unit: z.string(), board: z.string() }),
  ),
  async submit({ tx, me, data, input: { act, unit, board }, locale, now }) {
    const { board: t } = recognitionWords(locale)
    const here = redirect(recognitionUrls.board.href())
    const by = { me, now }
    if (act === 'on') {
      if (!data.maySwitch) throw notFound()
      const chosen = data.units.find(({ id }) => id === uuidOrNone(unit))
      if (!chosen && unit !== whole) return invalid({ unit: t.faults.unit })
      return (await switchOn(tx, chosen?.id ?? null, by)) ? here.saying(t.switched) : invalid({ unit: t.faults.there })
    }
    const one = data.boards.find(each => each.board.id === board)?.board
    if (!one) return here
    if (act === 'off') {
      if (!data.maySwitch) throw notFound()
      await switchOff(tx, one, by)
      return here.saying(t.switchedOff)
    }
    if (!me.roles.includes('champion')) throw notFound()
    await stand(tx, one, act === 'join', by)
    return here.saying(act === 'join' ? t.joined : t.left)
  },
})

function BoardView({ data: { boards, units, maySwitch }, form: state, ctx: { locale, me } }: ViewProps<BoardData>) {
  const { board: t } = recognitionWords(locale)
  const action = recognitionUrls.board.href()
  const isChampion = me.roles.includes('champion')
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      {boards.length === 0 && <EmptyState title={t.off} text={t.offText} />}
      {boards.map(({ board, rows }) => (
        <section>
          <h2 class="govuk-heading-m">{board.unitName ?? t.whole}</h2>
          {rows.length < leastOnBoard ? (
            <p class="govuk-body">{t.few(leastOnBoard)}</p>
          ) : (
            <Table
              head={[t.name, { text: t.month, format: 'numeric' }]}
              rows={rows.map(({ personId, name, people }) => [
                { html: <PersonLink id={personId} name={name} /> },
                { text: formatNumber(locale, people), format: 'numeric' },
              ])}
            />
          )}
          {isChampion && (
            <PostButton
              action={action}
              fields={{ act: board.isOn ? 'leave' : 'join', board: board.id }}
              text={board.isOn ? t.leave : t.join}
              about={board.unitName ?? t.whole}
            />
          )}
          {maySwitch && (
            <PostButton
              action={action}
              fields={{ act: 'off', board: board.id }}
              text={t.switchOff}
              about={board.unitName ?? t.whole}
            />
          )}
        </section>
      ))}
      {maySwitch && (
        <form method="post" action={action} novalidate>
          <input type="hidden" name="act" value="on" />
          <Select
            name="unit"
            label={{ text: t.onFor, classes: 'govuk-label--s' }}
            value={state.value('unit')}
            errorMessage={state.error('unit')}
            items={[{ value: whole, text: t.whole }, ...units.map(({ id, name }) => ({ value: id, text: name }))]}
            locale={locale}
          />
          <Button text={t.on} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </PageFrame>
  )
}
