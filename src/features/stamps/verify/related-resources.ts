import { isObject } from '#platform/json.ts'
import { base58Bytes } from '../credentials/base58.ts'
import { credentialsContext, type Json } from '../credentials/contexts.ts'
import { asList, type Fault, isUrl } from './values.ts'

/** What is wrong with `relatedResource` (section 5.3): each is named once, with a digest that can be one. */
export function relatedFaults(related: unknown): readonly Fault[] {
  const all = asList(related)
  const ids = all.map(one => (isObject(one) ? one.id : undefined))
  if (new Set(ids).size < ids.length) return ['Each relatedResource is named once.']
  return all.flatMap(one => {
    if (!isObject(one)) return ['relatedResource is an object.']
    if (!isUrl(one.id)) return ['relatedResource.id is a URL.']
    const digests = digestsOf(one)
    if (digests.length === 0) return ['relatedResource has a digest.']
    if (digests.includes(undefined)) return ['The digest of a relatedResource cannot be read.']
    const known = one.id === credentialsContext ? digestsOfContext : undefined
    const fits = !known || digests.every(digest => digest?.length === 64 || known.has(digest?.toString('hex') ?? ''))
    return fits ? [] : [`The digest of ${one.id} is another one.`]
  })
}

// Of the base context as it was published in 2024 and as it has been since 2025.
const digestsOfContext: ReadonlySet<string> = new Set([
  '24a18c90e9856d526111f29376e302d970b2bd10182e33959995b0207d7043b9',
  '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
  '35239c36999d2155312091af194a1edb61634d6ad789a5e5b19f2aebdd762dd9d1dcaada40eda7ef921c6b8c0ae107a0',
  '97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614',
])

/** Each digest as bytes; undefined for one that is none. */
const digestsOf = ({ digestSRI, digestMultibase }: Json): readonly (Buffer | undefined)[] => [
  ...asList(digestSRI).flatMap(text => String(text).trim().split(/\s+/).map(fromSri)),
  ...asList(digestMultibase).map(fromMultibase),
]

function fromSri(text: string): Buffer | undefined {
  const [, bits, digest = ''] = /^sha(256|384|512)-([\w+/-]+=*)(?:\?.*)?$/.exec(text) ?? []
  const bytes = Buffer.from(digest, 'base64')
  return bits && bytes.length * 8 === Number(bits) ? bytes : undefined
}

const lengths = [32, 48, 64]
// SHA-2 with 256, 384 and 512 bits, as multihash numbers them.
const multihashes: Readonly<Record<number, number>> = { 18: 32, 32: 48, 19: 64 }

function fromMultibase(text: unknown): Buffer | undefined {
  const bytes = typeof text === 'string' ? bytesOfMultibase(text) : undefined
  if (!bytes || lengths.includes(bytes.length)) return bytes
  const [kind = 0, length] = bytes
  const isWhole = multihashes[kind] === length && bytes.length - 2 === length
  return isWhole ? bytes.subarray(2) : undefined
}

function bytesOfMultibase(text: string): Buffer | undefined {
  const rest = text.slice(1)
  if (text.startsWith('z')) return base58Bytes(rest)
  if (text.startsWith('u') && /^[\w-]+$/.test(rest)) return Buffer.from(rest, 'base64url')
  if (text.startsWith('m') && /^[A-Za-z\d+/]+$/.test(rest)) return Buffer.from(rest, 'base64')
  return text.startsWith('f') && /^([\da-f]{2})+$/.test(rest) ? Buffer.from(rest, 'hex') : undefined
}
