import { stem, type TermKind, type TermMatch, type TypedWord, typedWords } from '#features/terms/index.ts'
import type { MeantUnits } from './unit-words.ts'
import { otherForms } from './word-roots.ts'

/** A term that a word may mean. */
export interface MeantTerm {
  readonly id: string
  /** Its own id and those of every term merged into it. */
  readonly ids: readonly string[]
  readonly kind: TermKind
  readonly label: string
  /** The label that fitted, if it is not the one that is shown. */
  readonly via: string | undefined
  /** 0 to 100. */
  readonly points: number
  /** False for an own word that nobody shows to everybody: people may be matched with it, but it is named nowhere. */
  readonly isCommon: boolean
}

/** One word of a search, and everything that it may mean. */
export interface Meaning {
  /** As it was typed, folded. */
  readonly word: TypedWord
  /** The word, or those that it may be a misspelling of. */
  readonly spellings: readonly TypedWord[]
  readonly terms: readonly MeantTerm[]
  /** Units with this word in their name, and everything below them. */
  readonly unitIds: readonly string[]
  /** Those that have it in their own name. */
  readonly unitsNamed: MeantUnits['named']
  /** Asks for digital champions. */
  readonly champion: boolean
}

export const mostWords = 8

/** What somebody typed: single words, and e-mail addresses, which are taken whole. */
export interface TypedText {
  readonly words: readonly TypedWord[]
  readonly addresses: readonly string[]
}

/** Splits what was typed. Signs that mean something to a database mean nothing here. */
export function readText(text: string): TypedText {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  const addresses = parts
    .filter(part => /^[^@]{1,100}@/.test(part))
    .slice(0, 2)
    .map(part =>
      part
        .toLowerCase()
        .replace(/[%_\\]/g, '')
        .slice(0, 100),
    )
  const rest = parts.filter(part => !part.includes('@')).join(' ')
  const all = typedWords(rest)
  const telling = all.filter(({ text: word }) => !aboutAsking.has(word))
  const words = (telling.length > 0 ? telling : all).slice(0, mostWords)
  return { addresses, words: words.filter(({ text: one }, index) => words.findIndex(w => w.text === one) === index) }
}

// Words of somebody who asks, not of what is asked for. Folded.
const aboutAsking = new Set(
  `speak speaks speaker speakers knows know find looking anybody anyone somebody someone help helps need needs
  snakker kjenner vet finn finne noen hjelp hjelper hjelpe trenger`.split(/\s+/),
)

/** Joins what each source knows of the words. `alike` says what a word may be a misspelling of. */
export function meaningsOf(
  words: readonly TypedWord[],
  matches: readonly TermMatch[],
  units: ReadonlyMap<number, MeantUnits>,
  alike: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly Meaning[] {
  return words.map((word, index) => ({
    word,
    spellings: (alike.get(word.text) ?? [word.text]).map(text => ({ text, stem: stem(text) })),
    terms: [true, false].flatMap(isCommon =>
      likeliest(
        matches.filter(match => match.isCommon === isCommon),
        index,
      ),
    ),
    unitIds: units.get(index)?.ids ?? [],
    unitsNamed: units.get(index)?.named ?? [],
    champion: championWords.has(word.stem),
  }))
}

// A word such as “work” stands in the labels of many terms; those that fit it half as well as the best only make noise.
// Words that few may know are counted apart: they must not take the place of one that everybody knows.
const mostTerms = 8

function likeliest(matches: readonly TermMatch[], index: number): readonly MeantTerm[] {
  const meant = matches
    .filter(({ covers }) => covers.includes(index))
    .map(({ term, ids, score, via, isCommon }) => {
      return { id: term.id, ids, kind: term.kind, label: term.label, via, isCommon, points: Math.round(score * 90) }
    })
  const best = Math.max(0, ...meant.map(({ points }) => points))
  return meant.filter(({ points }) => points * 2 >= best).slice(0, mostTerms)
}

/**
 * What was typed, in pieces that can be searched for alone: words that name one thing together, such as “fire warden”,
 * stay together. Words that only their owners know join nothing, or the pieces would tell of them.
 */
export function piecesOf(meanings: readonly Meaning[]): readonly string[] {
  const pieces: { words: string[]; shared: readonly string[] }[] = []
  for (const { word, terms } of meanings) {
    const meant = terms.filter(({ isCommon }) => isCommon).map(({ id }) => id)
    const last = pieces.at(-1)
    const shared = last?.shared.filter(id => meant.includes(id)) ?? []
    if (last && shared.length > 0) {
      last.words.push(word.text)
      last.shared = shared
    } else pieces.push({ words: [word.text], shared: meant })
  }
  return pieces.map(({ words }) => words.join(' '))
}

// The role that the product itself gives; what people call other roles stands among the terms.
const championWords = new Set(['champion', 'veileder'].map(stem))

/** What was typed as a whole, in the forms that a job or a unit may have; words as they are meant. */
export function wholes(meanings: readonly Meaning[]): readonly string[] {
  const words = meanings.map(({ spellings, word }) => spellings[0]?.text ?? word.text)
  const last = words.at(-1)
  if (last === undefined) return []
  const before = words.slice(0, -1)
  return [last, ...otherForms(last)].map(form => [...before, form].join(' '))
}

const lexeme = (kind: string, word: string, isBeginning: boolean): string =>
  `'${kind}${word.replaceAll("'", '')}'${isBeginning ? ':*' : ''}`

const any = (parts: readonly string[]): string => parts.join(' | ')

// Two letters begin too many words to stand for the beginning of one.
const inAnyForm = (kind: string, { text }: TypedWord): string =>
  any([lexeme(kind, text, text.length > 2), ...otherForms(text).map(form => lexeme(kind, form, false))])

/** Scripts that put no space between words: what was typed may stand anywhere in a name. */
const withoutSpaces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u
export const standsAnywhere = ({ word }: Pick<Meaning, 'word'>): boolean => withoutSpaces.test(word.text)

/** Queries on `found_by`, for one meaning; each is text for a tsquery. */
export const lookUps = ({ spellings, word }: Meaning) => {
  const asTyped = spellings.length === 1 && spellings[0]?.text === word.text
  return {
    wholeName: any(spellings.map(({ text }) => lexeme('n', text, false))),
    name: any(spellings.map(({ text }) => lexeme('n', text, asTyped))),
    wholeJob: any(spellings.map(({ text }) => lexeme('j', text, false))),
    job: any(spellings.map(spelling => inAnyForm('j', spelling))),
    place: any(spellings.map(spelling => inAnyForm('l', spelling))),
    preferredName: any(spellings.map(({ text }) => lexeme('p', text, asTyped))),
    askMeAbout: any(spellings.map(spelling => inAnyForm('a', spelling))),
  }
}
