import { inflateSync } from 'node:zlib'
import { isObject } from '#platform/json.ts'
import { credentialsContext, type Json } from '../credentials/contexts.ts'
import { asList } from './values.ts'

/** The largest file that is read: a badge is some kilobytes, a baked picture some more. */
export const mostBadgeBytes = 2 * 1024 * 1024
const mostCredentialBytes = 256 * 1024

export type BadgeFormat = 'json' | 'jwt' | 'png' | 'svg'
export type ReadFault = 'empty' | 'too-large' | 'no-badge' | 'picture-without' | 'older-badge' | 'damaged' | 'several'

/** What was found in a file: a credential as an object, or as a JWT with the object inside. */
export interface ReadBadge {
  readonly format: BadgeFormat
  readonly credential: Json
  readonly jwt: string | undefined
}

/** Finds the credential in a file, whatever it is called: JSON, a JWT, or baked into a PNG or an SVG. */
export function readBadge(bytes: Buffer): ReadBadge | ReadFault {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > mostBadgeBytes) return 'too-large'
  if (bytes.subarray(0, 8).equals(pngMark)) return fromPng(bytes)
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
  if (text === '') return 'empty'
  if (text.startsWith('<')) return fromSvg(text)
  return fromText(text, text.startsWith('{') ? 'json' : 'jwt')
}

function fromText(text: string, format: BadgeFormat): ReadBadge | ReadFault {
  if (text.length > mostCredentialBytes) return 'too-large'
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) {
    const payload = parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString('utf8'))
    if (!payload) return 'damaged'
    // Before version 2.0 of the data model the credential stood in a claim of its own.
    const inner = isObject(payload.vc) ? payload.vc : payload
    return isCredential(inner) ? { format, credential: inner, jwt: text } : 'no-badge'
  }
  const json = parse(text)
  if (!json) return text.startsWith('{') ? 'damaged' : 'no-badge'
  return fromJson(json, format)
}

function fromJson(json: Json, format: BadgeFormat): ReadBadge | ReadFault {
  if (isCredential(json)) return { format, credential: json, jwt: undefined }
  const types = [json.type].flat()
  if (types.includes('EnvelopedVerifiableCredential')) {
    // The envelope says in which words it speaks, like what is inside.
    if (!asList(json['@context']).includes(credentialsContext)) return 'damaged'
    const [, jwt] = /^data:application\/(?:vc\+|vc-ld\+)?jwt,(.+)$/.exec(String(json.id)) ?? []
    return jwt ? fromText(jwt, format) : 'damaged'
  }
  if (types.includes('Assertion')) return 'older-badge'
  const inside = [json.verifiableCredential].flat().filter(one => one !== undefined)
  if (inside.length > 1) return 'several'
  const [only] = inside
  if (typeof only === 'string') return fromText(only, format)
  return isObject(only) ? fromJson(only, format) : 'no-badge'
}

const isCredential = (value: Json): boolean =>
  [value.type].flat().includes('VerifiableCredential') || ('credentialSubject' in value && 'issuer' in value)

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The text in an `iTXt` chunk with the keyword of Open Badges 3.0 (section 5.3.1). */
function fromPng(bytes: Buffer): ReadBadge | ReadFault {
  let isOlder = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (data.length < length) return 'damaged'
    const keyword = data.toString('latin1', 0, Math.max(0, data.indexOf(0)))
    if (keyword === 'openbadges') isOlder = true
    if (kind === 'iTXt' && keyword === 'openbadgecredential') return fromChunk(data.subarray(keyword.length + 1))
    if (kind === 'IEND') break
    at += length + 12
  }
  return isOlder ? 'older-badge' : 'picture-without'
}

function fromChunk(rest: Buffer): ReadBadge | ReadFault {
  const isCompressed = rest[0] === 1
  const language = rest.indexOf(0, 2)
  const translated = rest.indexOf(0, language + 1)
  if (language < 0 || translated < 0) return 'damaged'
  const data = rest.subarray(translated + 1)
  try {
    const text = isCompressed ? inflateSync(data, { maxOutputLength: mostCredentialBytes }) : data
    return fromText(text.toString('utf8').trim(), 'png')
  } catch {
    return 'damaged'
  }
}

/** The credential in the element of Open Badges 3.0 (section 5.3.2): an attribute for a JWT, text for JSON. */
function fromSvg(text: string): ReadBadge | ReadFault {
  const start = text.indexOf('<openbadges:credential')
  if (start < 0)
    return text.includes('<openbadges:assertion')
      ? 'older-badge'
      : text.includes('<svg')
        ? 'picture-without'
        : 'no-badge'
  const end = text.indexOf('>', start)
  if (end < 0) return 'damaged'
  const [, , jwt] = /\sverify=(["'])([\w.-]+)\1/.exec(text.slice(start, end)) ?? []
  if (jwt) return fromText(jwt, 'svg')
  const close = text.indexOf('</openbadges:credential>', end)
  if (close < 0) return 'damaged'
  const inner = text.slice(end + 1, close).trim()
  const content = inner.startsWith('<![CDATA[') ? inner.slice(9, inner.lastIndexOf(']]>')) : withoutEntities(inner)
  return fromText(content.trim(), 'svg')
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const withoutEntities = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')
