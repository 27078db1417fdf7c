import { searchText } from '#features/people/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import { decodeEntities } from '#platform/html/decode-entities.ts'
import { findSafeUrl } from '#platform/html/safe-url.ts'
import { isResourceKind, type ResourceKind, type ResourceTexts, type TaughtSkill } from '../resource.ts'
import type { ResourceContent } from '../write-resource.ts'
import type { FaultBook } from './faults.ts'

/** A course as a file says it, every part as text. */
export interface SaidCourse {
  readonly line: number
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly address: string
  readonly kind: string
  readonly provider: string
  readonly minutes: string
  readonly price: string
  readonly languages: string
  readonly forWhom: string
  /** Names separated by semicolons or bars, each with levels where the file says them: “Plain language (1–3)”. */
  readonly skills: string
  readonly activityId: string
  /** Words in several languages, where the file has them. */
  readonly texts?: ResourceTexts
}

/** The same, understood. `key` is the same whenever the same file, or a newer one, comes again. */
export interface ReadCourse {
  readonly key: string
  readonly content: ResourceContent
}

export interface ReadingCourses {
  readonly language: string
  readonly currency: string
  /** Folded names of skills. */
  readonly skills: ReadonlyMap<string, SkillRef>
  readonly faults: FaultBook
}

const longest = { title: 200, summary: 500, forWhom: 300, body: 20_000, provider: 200 } as const

// Catalogues have lists that somebody typed; Markdown knows them by another sign.
const typedBullet = /^[ \t]*[•●▪‣][ \t]+/gm

/** Understands one course. What is odd is noted and left out; without a title there is no course. */
export function readCourse(said: SaidCourse, reading: ReadingCourses): ReadCourse | undefined {
  const { faults, language } = reading
  const { line } = said
  const cut = (field: keyof typeof longest) => {
    const text = tidy(said[field])
    if (text.length > longest[field]) faults.note('text-cut', { line, value: text.slice(0, 60) })
    return text.slice(0, longest[field])
  }
  const title = cut('title')
  if (!title) {
    faults.note('title-missing', { line })
    return undefined
  }
  const body = cut('body').replace(typedBullet, '- ')
  const summary = cut('summary') || firstSentence(body)
  const address = addressFrom(said, faults)
  return {
    key: tidy(said.id) || address || searchText(title),
    content: {
      kind: kindFrom(said, faults),
      texts: said.texts ?? { [language]: { title, summary, forWhom: cut('forWhom'), body } },
      address,
      provider: cut('provider'),
      languages: languagesFrom(said.languages, language),
      minutes: minutesFrom(said, faults),
      price: priceFrom(said, faults),
      currency: reading.currency,
      accessNeeds: [],
      activityId: tidy(said.activityId).slice(0, 2_000) || undefined,
      ownerId: undefined,
      reviewOn: undefined,
      skills: skillsFrom(said, reading),
    },
  }
}

// Catalogues that were taken from a web page still have its entities.
const tidy = (text: string): string =>
  decodeEntities(text)
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what PostgreSQL or a reader cannot take
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, '')
    .trim()

const firstSentence = (text: string): string =>
  (/^.{20,300}?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text.slice(0, 200)).replace(/\s+/g, ' ')

function addressFrom({ address, line }: SaidCourse, faults: FaultBook): string | undefined {
  const typed = tidy(address)
  if (!typed) return undefined
  const whole = /^www\./i.test(typed) ? `https://${typed}` : typed
  const isGood = /^https?:\/\//i.test(whole) && whole.length <= 2_000 && findSafeUrl(whole) && URL.canParse(whole)
  if (!isGood) faults.note('address-odd', { line, value: typed })
  return isGood ? whole : undefined
}

const kindWords: readonly (readonly [ResourceKind, RegExp])[] = [
  ['video', /video|film|webinar|opptak/],
  ['workshop', /workshop|verksted|seminar/],
  ['article', /article|artikkel|guide|link|lenke|file|document|dokument|book|bok|blog|podcast/],
  ['mentoring', /mentor|coach/],
  ['shadowing', /shadow|hospiter/],
  ['drop-in', /drop.?in|apen/],
  ['course', /course|kurs|e.?learning|elearning|online|classroom|face|klasserom|training|blended/],
]

function kindFrom({ kind, line }: SaidCourse, faults: FaultBook): ResourceKind {
  const typed = searchText(tidy(kind))
  if (isResourceKind(typed)) return typed
  const found = kindWords.find(([, pattern]) => pattern.test(typed))
  if (!found && typed) faults.note('kind-unknown', { line, value: kind })
  return found?.[0] ?? 'course'
}

const languageNames: readonly (readonly [string, RegExp])[] = [
  ['en', /^(en|eng|english|engelsk)/],
  ['nb', /^(nb|no|nor|norsk|norwegian|bokmal)/],
  ['nn', /^(nn|nynorsk)/],
  ['cy', /^(cy|wel|welsh|cymraeg)/],
]

function languagesFrom(typed: string, usual: string): readonly string[] {
  const found = typed.split(/[,;|/]+/).flatMap(part => {
    const word = searchText(part)
    return languageNames.find(([, pattern]) => pattern.test(word))?.[0] ?? (/^[a-z]{2}$/.test(word) ? word : [])
  })
  return found.length > 0 ? [...new Set(found)] : [usual]
}

function minutesFrom({ minutes, line }: SaidCourse, faults: FaultBook): number | undefined {
  const typed = searchText(tidy(minutes)).replace(',', '.')
  if (!typed) return undefined
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed)
  const units: Readonly<Record<string, number>> = { m: 1, h: 60, t: 60, d: 450 }
  const [, count, unit] = /^(\d+(?:\.\d+)?)\s*([mhtd])?[a-z.]*$/.exec(typed) ?? []
  const value = clock ? Number(clock[1]) * 60 + Number(clock[2]) : count && Number(count) * (units[unit ?? 'm'] ?? 1)
  const whole = value ? Math.round(value) : 0
  if (whole >= 1 && whole <= 200_000) return whole
  if (typed !== '0') faults.note('minutes-odd', { line, value: minutes })
  return undefined
}

function priceFrom({ price, line }: SaidCourse, faults: FaultBook): number | undefined {
  const typed = tidy(price).toLowerCase()
  if (!typed) return undefined
  if (/^(free|gratis|none|no charge)/.test(typed)) return 0
  const plain = typed
    .replace(/[£€$\s\u00a0]|kr\.?|gbp|nok|eur/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  if (/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return Number(plain)
  faults.note('price-odd', { line, value: price })
  return undefined
}

function skillsFrom({ skills, line }: SaidCourse, { skills: known, faults }: ReadingCourses): readonly TaughtSkill[] {
  return skills.split(/[;|\n]+/).flatMap(part => {
    const said = part.trim()
    if (!said) return []
    const [, name = said, from, to] = /^(.*?)\s*\((\d?)\s*[-–]\s*(\d?)\)$/.exec(said) ?? []
    const ref = known.get(searchText(name))
    if (!ref) {
      faults.note('skill-unknown', { line, value: name })
      return []
    }
    const [fromLevel, toLevel] = [
      from ? Number(from) || undefined : undefined,
      to ? Number(to) || undefined : undefined,
    ]
    const isUp = fromLevel === undefined || toLevel === undefined || toLevel > fromLevel
    return [{ ...ref, fromLevel: isUp ? fromLevel : undefined, toLevel: isUp ? toLevel : undefined }]
  })
}
