import { searchText } from '#features/people/index.ts'
import type { Audience, VisibleProfile } from '#features/profiles/index.ts'
import { foldLabel, type TermKind, type TypedWord } from '#features/terms/index.ts'
import type { Hit } from './hits.queries.ts'
import { type Meaning, type MeantTerm, standsAnywhere } from './meanings.ts'
import type { Told } from './reasons.queries.ts'
import { otherForms } from './word-roots.ts'
import { worth } from './worth.ts'

/** Why somebody was found, as the searcher may know it. */
export type Reason = { readonly kind: 'name' | 'job' | 'champion' } | ToldReason | TermReason

export interface ToldReason {
  readonly kind: 'preferredName' | 'askMeAbout' | 'place' | 'address' | 'unit'
  readonly text: string
  /** Whoever searches found themselves by something that not everybody sees. */
  readonly seenBy?: Audience | undefined
}

export interface TermReason {
  readonly kind: 'term'
  readonly termKind: TermKind
  readonly label: string
  /** What was typed, where the term goes by another name. */
  readonly via: string | undefined
  readonly level: number | undefined
  readonly happyToHelp: boolean
  readonly evidence: Told['evidence']
  readonly confirmedAt: Date
}

interface Found {
  readonly hit: Hit
  readonly profile: VisibleProfile
  readonly told: readonly Told[]
}

interface Asked {
  readonly meanings: readonly Meaning[]
  readonly addresses: readonly string[]
  /** Terms chosen by filter. */
  readonly terms: readonly MeantTerm[]
  readonly place: readonly TypedWord[]
}

/** Why this person is there: for each word the best reason, then the filters; nothing twice. */
export function reasonsFor(asked: Asked, found: Found): readonly Reason[] {
  const all = [
    ...asked.addresses.map((): Reason => toldReason('address', found.profile, found.profile.email ?? '')),
    ...asked.meanings.flatMap(meaning => bestReason(meaning, found) ?? []),
    ...asked.terms.flatMap(term =>
      termReasons([term], found)
        .map(({ reason }) => reason)
        .slice(0, 1),
    ),
    ...(asked.place.length > 0 && found.profile.location
      ? [toldReason('place', found.profile, found.profile.location)]
      : []),
  ]
  const seen = new Set<string>()
  return all.filter(reason => {
    const key = reason.kind === 'term' ? `${reason.termKind} ${reason.label}` : reason.kind
    return !seen.has(key) && seen.add(key)
  })
}

interface Weighed {
  readonly reason: Reason
  readonly points: number
}

function bestReason(meaning: Meaning, found: Found): Reason | undefined {
  const { hit, profile } = found
  const say = (isSo: boolean, points: number, reason: Reason): Weighed[] => (isSo ? [{ reason, points }] : [])
  const [inName, inJob] = [wordsIn(hit.name), wordsIn(hit.jobTitle)]
  const begins = (parts: readonly string[], inAnyForm: boolean) =>
    meaning.spellings.some(({ text: word }) => {
      const forms = inAnyForm ? otherForms(word) : []
      return parts.some(part => part.startsWith(word) || forms.includes(part))
    })
  const isWhole = (parts: readonly string[]) => meaning.spellings.some(({ text: word }) => parts.includes(word))
  const weighed = [
    ...say(
      begins(inName, false) || (standsAnywhere(meaning) && hit.name.includes(meaning.word.text)),
      isWhole(inName) ? worth.wholeName : worth.name,
      { kind: 'name' },
    ),
    ...say(begins(inJob, true), isWhole(inJob) ? worth.wholeJob : worth.job, { kind: 'job' }),
    ...say(
      begins(wordsIn(profile.preferredName), false),
      worth.preferredName,
      toldReason('preferredName', profile, profile.preferredName ?? ''),
    ),
    ...say(
      begins(wordsIn(profile.askMeAbout), true),
      worth.askMeAbout,
      toldReason('askMeAbout', profile, profile.askMeAbout ?? ''),
    ),
    ...say(begins(wordsIn(profile.location), true), worth.place, toldReason('place', profile, profile.location ?? '')),
    ...termReasons(meaning.terms, found),
    ...unitReason(meaning, found),
    ...(meaning.champion ? say(true, 1, { kind: 'champion' }) : []),
  ]
  return weighed.sort((a, b) => b.points - a.points)[0]?.reason
}

const toldReason = (kind: ToldReason['kind'], { narrow }: VisibleProfile, text: string): ToldReason => ({
  kind,
  text,
  seenBy: narrow?.[fieldOf[kind]],
})

const fieldOf = {
  preferredName: 'preferredName',
  askMeAbout: 'askMeAbout',
  place: 'location',
  address: 'email',
  unit: 'extraUnits',
} as const

function unitReason(meaning: Meaning, { hit, profile }: Found): Weighed[] {
  const isMeant = ({ id }: { id: string }) => meaning.unitIds.includes(id)
  const reason = (): Reason | undefined => {
    if (hit.unitId && hit.unitName && isMeant({ id: hit.unitId })) return { kind: 'unit', text: hit.unitName }
    const extra = profile.extraUnits?.find(isMeant)
    return extra && toldReason('unit', profile, extra.name)
  }
  const known = reason()
  return known ? [{ reason: known, points: worth.unit }] : []
}

function termReasons(terms: readonly MeantTerm[], { told: rows }: Found): (Weighed & { reason: TermReason })[] {
  return terms
    .flatMap(term => rows.filter(({ termId }) => term.ids.includes(termId)).map(row => weigh(term, row)))
    .sort((a, b) => b.points - a.points)
}

// The same sum as in the order of the hits.
function weigh(term: MeantTerm, row: Told): Weighed & { reason: TermReason } {
  const strength = { said: 0, evidenced: 3, confirmed: 6 }[row.evidence] + (row.happyToHelp ? 4 : 0) + (row.level ?? 0)
  return {
    points: term.points + strength,
    reason: {
      kind: 'term',
      termKind: term.kind,
      label: term.label,
      via: term.via,
      level: row.level ?? undefined,
      happyToHelp: row.happyToHelp,
      evidence: row.evidence,
      confirmedAt: row.confirmedAt,
    },
  }
}

const wordsIn = (text: string | undefined): readonly string[] => (text ? foldLabel(searchText(text)).split(' ') : [])
