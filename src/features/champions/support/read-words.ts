import { digitalBasics } from '#features/skills/index.ts'
import { foldLabel, stem } from '#features/terms/index.ts'
import { everydayWords, minuteWords, numberWords, peopleWords } from './spoken-words.ts'

/** What a sentence such as “helped two with sharing files, 15 minutes, back on Friday” says. */
export interface Heard {
  readonly people: number | undefined
  readonly minutes: number | undefined
  /** The area of Digital basics that it is about. */
  readonly areaKey: string | undefined
  /** The day on which to look again, `YYYY-MM-DD`. */
  readonly followUpOn: string | undefined
  readonly wasYesterday: boolean
  /** Somebody else goes on with it. */
  readonly wasSentOn: boolean
}

const most = { people: 500, minutes: 1440 }

/**
 * Reads what somebody typed or dictated, in English or Norwegian. What is not said stays open; whatever is typed, this
 * answers. `today` is a day as `YYYY-MM-DD`.
 */
export function readWords(typed: string, today: string): Heard {
  const text = ` ${plain(typed)} `
  const minutes = minutesIn(text)
  return {
    people: peopleIn(minutes.rest),
    minutes: minutes.sum,
    areaKey: areaIn(typed),
    followUpOn: followUpIn(text, today),
    wasYesterday: / (yesterday|i gar) /.test(text),
    wasSentOn: / (sent|passed) (it |them )?on | (sendt|sendte) (det |dem )?videre /.test(text),
  }
}

// Without accents and signs, but with the comma and the point that stand in numbers.
const plain = (typed: string): string =>
  typed
    .slice(0, 2000)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/(\d)[.,](\d)/g, '$1.$2')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim()

const spoken = Object.keys(numberWords).sort((a, b) => b.length - a.length)
const count = String.raw`(?<count>\d{1,4}(?:\.\d{1,2})?|${spoken.join('|')})`
const amountOf = (said: string | undefined): number =>
  said === undefined ? Number.NaN : (numberWords[said] ?? Number(said))

// The longest sayings first, so that “an hour and a half” is not read as an hour. What was read is taken out: “2 hours” is no two people.
function minutesIn(text: string): { readonly sum: number | undefined; readonly rest: string } {
  let rest = text
  let sum = 0
  const take = (pattern: RegExp, minutes: (found: string | undefined) => number) => {
    const found = pattern.exec(rest)
    if (!found) return
    sum += minutes(found.groups?.count)
    rest = rest.replace(found[0], ' ')
  }
  for (const [saying, minutes] of minuteWords) take(new RegExp(` ${saying} `), () => minutes)
  take(new RegExp(` ${count} (hours?|hrs?|h|timer|time|t) `), said => amountOf(said) * 60)
  take(new RegExp(` ${count} (minutes?|minutters?|minutter|minutt|mins?|m) `), amountOf)
  const whole = Math.round(sum)
  return { sum: whole >= 1 && whole <= most.minutes ? whole : undefined, rest }
}

function peopleIn(text: string): number | undefined {
  const few = Object.entries(peopleWords).find(([saying]) => text.includes(` ${saying} `))
  if (few) return few[1]
  const found =
    new RegExp(
      ` ${count} (?:\\p{L}+ )?(people|persons?|colleagues?|members|staff|nurses|carers|managers|personer|person|kollegaer|kolleger|kollega|ansatte|ledere|folk|stykker|stk) `,
      'u',
    ).exec(text) ??
    new RegExp(` (?:helped|showed|taught|hjalp|viste|hjulpet|veiledet|group of|gruppe pa) ${count} `).exec(text) ??
    new RegExp(` ${count} (?:of them|of us|av dem|av oss) `).exec(text)
  const said = amountOf(found?.groups?.count)
  return Number.isInteger(said) && said >= 1 && said <= most.people ? said : undefined
}

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sondag'],
  ['monday', 'mandag'],
  ['tuesday', 'tirsdag'],
  ['wednesday', 'onsdag'],
  ['thursday', 'torsdag'],
  ['friday', 'fredag'],
  ['saturday', 'lordag'],
]

function followUpIn(text: string, today: string): string | undefined {
  if (/ (tomorrow|i morgen) /.test(text)) return later(today, 1)
  if (/ (next week|neste uke|til uka) /.test(text)) return later(today, 7)
  const day = weekdays.findIndex(names =>
    names.some(name => new RegExp(` (on|pa|til|by|next|neste) ${name} `).test(text)),
  )
  if (day < 0) return undefined
  const from = new Date(`${today}T00:00:00Z`).getUTCDay()
  return later(today, (day - from + 7) % 7 || 7)
}

export const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

interface Label {
  readonly areaKey: string
  readonly stems: readonly string[]
}

const stemsOf = (text: string): readonly string[] => foldLabel(text).split(' ').filter(Boolean).map(stem)

// A framework's own labels, and what people say at a counter; made when somebody first types something.
let known: readonly Label[] | undefined
function labels(): readonly Label[] {
  known ??= [
    ...digitalBasics.areas.flatMap(({ key, skills }) =>
      skills.flatMap(({ alternativeLabels, texts }) =>
        [...alternativeLabels.en, ...alternativeLabels.nb, texts.en.name, texts.nb.name].map(text => ({
          areaKey: key,
          stems: stemsOf(text),
        })),
      ),
    ),
    ...Object.entries(everydayWords).flatMap(([areaKey, words]) =>
      words.map(text => ({ areaKey, stems: stemsOf(text) })),
    ),
  ].filter(({ stems }) => stems.length > 0)
  return known
}

// Longer labels tell more than short ones; of two that tell as much, the one that is said first.
function areaIn(typed: string): string | undefined {
  const said = stemsOf(typed.slice(0, 2000))
  const place = new Map([...said.entries()].reverse().map(([index, word]) => [word, index]))
  let best: { readonly areaKey: string; readonly worth: number } | undefined
  for (const { areaKey, stems } of labels()) {
    const places = stems.map(word => place.get(word))
    if (places.some(index => index === undefined)) continue
    const worth = stems.length - Math.min(...places.map(index => index ?? 0)) / 10_000
    if (!best || worth > best.worth) best = { areaKey, worth }
  }
  return best?.areaKey
}
