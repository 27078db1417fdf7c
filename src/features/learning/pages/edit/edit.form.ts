import { z } from 'zod'
import { refFrom } from '#features/evidence/index.ts'
import { findSafeUrl } from '#platform/html/safe-url.ts'
import { form, type RawValues } from '#platform/http/form.ts'
import { isLocale, type Locale, locales } from '#platform/i18n/index.ts'
import { keepingWords } from '../../keeping-words.ts'
import { accessNeeds, isAccessNeed, resourceKinds, type TaughtSkill } from '../../resource.ts'
import type { Resource } from '../../resources.queries.ts'
import type { ResourceContent } from '../../write-resource.ts'

/** What the form is about: something that is there, or something new; and how many rows of skills it has. */
export interface EditFormData {
  readonly resource: Resource | undefined
  readonly skillRows: number
  readonly currency: string
  /** The colleague whose e-mail was typed is looked up when it is saved. */
  readonly ownerEmail: string
}

export const mostSkills = 12

export const isAddress = (text: string): boolean =>
  text.length <= 2_000 && /^https?:\/\//i.test(text) && findSafeUrl(text) !== undefined && URL.canParse(text)

/** A course that runs here has a page of this product for an address. */
const isOwnPage = (text: string): boolean => /^\/learning\/courses\/[0-9a-f-]{36}$/.test(text)

const wordFields = ['title', 'summary', 'forWhom', 'body'] as const
const longest = { title: 200, summary: 500, forWhom: 300, body: 20_000 } as const

export const editForm = form(
  (locale, { skillRows }: EditFormData) => {
    const { edit, suggest } = keepingWords(locale)
    const text = (most: number) => z.string().trim().max(most, suggest.tooLong(most))
    const words = locales.flatMap(language =>
      wordFields.map(field => [`${field}-${language}`, text(longest[field])] as const),
    )
    const skills = Array.from({ length: skillRows }, (_, row) => row).flatMap(
      row =>
        [
          [`skill-${row}`, z.string()],
          [`from-${row}`, z.string()],
          [`to-${row}`, z.string()],
        ] as const,
    )
    return z.object({
      kind: z.enum(resourceKinds, suggest.kindMissing),
      ...Object.fromEntries(words),
      address: text(2_000).refine(
        address => address === '' || isAddress(address) || isOwnPage(address),
        suggest.addressOdd,
      ),
      provider: text(200),
      languages: z.array(z.string()),
      minutes: z
        .string()
        .trim()
        .refine(
          typed => typed === '' || (/^\d{1,6}$/.test(typed) && +typed >= 1 && +typed <= 200_000),
          edit.minutesOdd,
        ),
      price: z
        .string()
        .trim()
        .refine(typed => typed === '' || /^\d{1,7}([.,]\d{1,2})?$/.test(typed), edit.priceOdd),
      accessNeeds: z.array(z.enum(accessNeeds)),
      ...Object.fromEntries(skills),
      activityId: text(2_000),
      owner: text(300),
      reviewOn: z
        .string()
        .trim()
        .refine(day => day === '' || z.iso.date().safeParse(day).success, edit.dayOdd),
    })
  },
  {
    initial: ({ resource, ownerEmail, skillRows }) => initialOf(resource, ownerEmail, skillRows),
    check(input, { locale }) {
      const { edit } = keepingWords(locale)
      const typed = input as Readonly<Record<string, unknown>>
      const hasTitle = locales.some(language => typed[`title-${language}`] !== '')
      const odd = Object.keys(typed).find(name => {
        const [, row] = /^to-(\d+)$/.exec(name) ?? []
        return row && typed[name] && typed[`from-${row}`] && Number(typed[name]) <= Number(typed[`from-${row}`])
      })
      return {
        ...(hasTitle ? {} : { [`title-${locale}`]: edit.nameMissing }),
        ...(odd ? { [odd]: edit.levelOdd } : {}),
      }
    },
  },
)

function initialOf(resource: Resource | undefined, ownerEmail: string, skillRows: number): RawValues {
  if (!resource) return { kind: 'article', price: '', languages: [], owner: ownerEmail }
  const words = locales.flatMap(language =>
    wordFields.map(field => [`${field}-${language}`, resource.texts[language]?.[field] ?? ''] as const),
  )
  const skills = resource.skills.slice(0, skillRows).flatMap(({ frameworkId, skillKey, fromLevel, toLevel }, row) => [
    [`skill-${row}`, `${frameworkId}/${skillKey}`],
    [`from-${row}`, String(fromLevel ?? '')],
    [`to-${row}`, String(toLevel ?? '')],
  ])
  return {
    ...{ kind: resource.kind, ...Object.fromEntries(words), address: resource.address ?? '' },
    ...{ provider: resource.provider, languages: resource.languages, minutes: String(resource.minutes ?? '') },
    ...{ price: String(resource.price ?? ''), accessNeeds: resource.accessNeeds, ...Object.fromEntries(skills) },
    ...{ activityId: resource.activityId ?? '', owner: ownerEmail, reviewOn: resource.reviewOn ?? '' },
  }
}

type Typed = Readonly<Record<string, string | readonly string[]>>

/** What was typed, as the content of a resource. Words in other languages stay as they were. */
export function contentFrom(typed: Typed, data: EditFormData, ownerId: string | undefined): ResourceContent {
  const one = (name: string) => String([typed[name] ?? ''].flat().at(-1) ?? '')
  const many = (name: string) => [typed[name] ?? []].flat()
  const wordsOf = (language: Locale) => ({
    ...{ title: one(`title-${language}`), summary: one(`summary-${language}`) },
    ...{ forWhom: one(`forWhom-${language}`), body: one(`body-${language}`) },
  })
  const others = Object.entries(data.resource?.texts ?? {}).filter(([language]) => !isLocale(language))
  const texts = locales.flatMap(language => (wordsOf(language).title ? [[language, wordsOf(language)] as const] : []))
  const number = (name: string) => (one(name) ? Number(one(name).replace(',', '.')) : undefined)
  return {
    kind: resourceKinds.find(kind => kind === one('kind')) ?? 'article',
    texts: Object.fromEntries([...others, ...texts]),
    address: one('address') || undefined,
    provider: one('provider'),
    languages: many('languages').filter(language => /^[a-z]{2,3}$/.test(language)),
    ...{ minutes: number('minutes'), price: number('price'), currency: data.currency },
    accessNeeds: many('accessNeeds').filter(isAccessNeed),
    activityId: one('activityId') || undefined,
    ownerId,
    reviewOn: one('reviewOn') || undefined,
    skills: skillsFrom(one, data.skillRows),
  }
}

const skillsFrom = (one: (name: string) => string, rows: number): readonly TaughtSkill[] =>
  Array.from({ length: rows }, (_, row) => row).flatMap(row => {
    const ref = refFrom(one(`skill-${row}`))
    const level = (name: string) => (/^[1-9]\d?$/.test(one(name)) ? Number(one(name)) : undefined)
    return ref ? [{ ...ref, fromLevel: level(`from-${row}`), toLevel: level(`to-${row}`) }] : []
  })
