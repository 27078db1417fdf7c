import { seedOf } from './forecast/dice.ts'
import { type Forecast, forecast, type Known } from './forecast/forecast.ts'
import { type Pledge, type PledgeFigure, shareReached } from './pledge.ts'

export type Verdict = 'hardly' | 'unlikely' | 'open' | 'likely' | 'surely' | 'done' | 'past'

export interface Outlook {
  readonly verdict: Verdict | undefined
  readonly forecast: Forecast | undefined
}

/** Whether a pledge will be kept, from its own past; `plus` more people who have reached it by now. */
export function outlookOf(
  pledge: Pick<Pledge, 'id' | 'dueOn' | 'enough' | 'closedAt'>,
  figures: readonly PledgeFigure[],
  now: Date,
  plus = 0,
): Outlook {
  const last = figures.at(-1)
  if (!last || !pledge.dueOn || pledge.closedAt) return { verdict: undefined, forecast: undefined }
  const goal = pledge.enough / 100
  const due = new Date(`${pledge.dueOn}T00:00:00Z`)
  if (shareReached(last).from >= goal) return { verdict: 'done', forecast: undefined }
  if (due < now) return { verdict: 'past', forecast: undefined }
  const known = figures.map((figure): Known => ({ at: new Date(figure.takenOn), ...shareReached(figure) }))
  const more = last.counted === 0 ? 0 : plus / last.counted
  const expected = remembered({ known, due, goal, seed: seedOf(pledge.id), plus: more })
  return { verdict: expected && verdictOf(expected), forecast: expected }
}

// A range that lies across a border is said in the words of its middle.
function verdictOf({ chance }: Forecast): Verdict {
  const middle = (chance.from + chance.to) / 2
  if (middle < 0.05) return 'hardly'
  if (middle < 0.3) return 'unlikely'
  if (middle < 0.7) return 'open'
  return middle < 0.95 ? 'likely' : 'surely'
}

const mostRemembered = 300
const played = new Map<string, Forecast | undefined>()

// The same question has the same answer, is asked by everybody who opens the page, and takes some milliseconds.
function remembered(question: Parameters<typeof forecast>[0]): Forecast | undefined {
  const key = JSON.stringify(question)
  if (!played.has(key)) {
    if (played.size >= mostRemembered) played.clear()
    played.set(key, forecast(question))
  }
  return played.get(key)
}
