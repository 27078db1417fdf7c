import { z } from 'zod'
import { lastUses } from '#features/passport/index.ts'

/** The largest file that is read. A passport of 20 frameworks with all its history has about 1 MB. */
export const mostBytes = 5 * 1024 * 1024

export type FileFault = 'missing' | 'too-large' | 'not-json' | 'not-a-passport' | 'too-old' | 'newer' | 'empty'

const text = (most: number) => z.string().max(most)
const day = z.iso.datetime({ offset: true })
const position = z.number().int().min(1).max(99)
const scale = z.array(z.object({ position, name: text(300) })).max(20)

const said = z.object({
  skill: text(200),
  name: text(500),
  level: position,
  confidence: position,
  lastUsed: z.enum(lastUses).optional().catch(undefined),
  assessedAt: day,
  restsOn: z.enum(['said', 'evidenced', 'confirmed']).catch('said'),
  confirmed: z
    .object({ name: text(300).optional(), by: text(300).optional() })
    .optional()
    .catch(undefined),
})

const part = z.object({
  framework: z.object({ key: text(200), version: text(100), name: text(500), levels: scale, confidence: scale }),
  now: z.object({ skills: z.array(said).max(5000) }),
  wishes: z.array(text(200)).max(5000).catch([]),
  helps: z.array(text(200)).max(5000).catch([]),
})

const passport = z.object({
  takenOutAt: day,
  person: z.object({ name: text(300) }),
  organisation: z.object({ name: text(300) }),
  frameworks: z.array(part).max(100),
})

/** What a file says that a person took along elsewhere, as far as it can become answers here. */
export type BroughtPassport = z.infer<typeof passport>
export type BroughtPart = BroughtPassport['frameworks'][number]
export type BroughtAnswer = BroughtPart['now']['skills'][number]

const head = z.object({ format: z.literal('capable-passport'), formatVersion: z.number().int() })

export interface ReadPassport {
  readonly passport: BroughtPassport
  /** The whole file, to look at its seal. */
  readonly file: Readonly<Record<string, unknown>>
}

/** Reads a passport out of bytes, whatever they are. */
export function readPassportFile(bytes: Buffer): ReadPassport | FileFault {
  if (bytes.length === 0) return 'missing'
  const file = parse(bytes)
  if (file === undefined) return 'not-json'
  const known = head.safeParse(file)
  if (!known.success) return 'not-a-passport'
  if (known.data.formatVersion < 2) return 'too-old'
  if (known.data.formatVersion > 2) return 'newer'
  const read = passport.safeParse(file)
  if (!read.success) return 'not-a-passport'
  const isEmpty = read.data.frameworks.every(one => one.now.skills.length + one.wishes.length + one.helps.length === 0)
  return isEmpty ? 'empty' : { passport: read.data, file: file as Record<string, unknown> }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
