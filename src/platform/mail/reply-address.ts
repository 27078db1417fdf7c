import { createHash } from 'node:crypto'
import type { Config } from '../../config.ts'
import { sealOf } from '../secrets/seal.ts'

type Place = Pick<Config, 'MAIL_IN_ADDRESS' | 'MAIL_IN_SECRET' | 'SECRET_KEY' | 'DATA_DIR'>

/** What an address of ours says. */
export interface ReadAddress {
  readonly key: string
  /** Stands for an organisation: see `codeOf`. */
  readonly code: string
  readonly token: string
}

/** Whether mails can come in: the address and the gateway's secret are both set. */
export const takesMail = ({ MAIL_IN_ADDRESS, MAIL_IN_SECRET }: Place): boolean =>
  MAIL_IN_ADDRESS !== undefined && MAIL_IN_SECRET !== undefined

/**
 * An address to which answers come, for the reader with this key: `reply+key-organisation-token@…`. Undefined where
 * no mail comes in. The part before the @ holds 64 characters, so a token has at most 39 (RFC 5321).
 * @example replyAddress(config, organisation.id, 'calendar')
 */
export function replyAddress(config: Place, organisationId: string, key: string, token = ''): string | undefined {
  if (!takesMail(config) || !config.MAIL_IN_ADDRESS) return undefined
  const [local = '', domain = ''] = config.MAIL_IN_ADDRESS.split('@')
  return `${local}+${[key, codeOf(organisationId), token].filter(Boolean).join('-')}@${domain}`
}

/** Reads an address of ours; undefined when it is another one. Capital letters make no difference. */
export function readReplyAddress({ MAIL_IN_ADDRESS = '' }: Place, address: string): ReadAddress | undefined {
  const [local = '', domain = ''] = MAIL_IN_ADDRESS.toLowerCase().split('@')
  const given = address.trim().toLowerCase()
  const beginning = `${local}+`
  const end = `@${domain}`
  if (!domain || !given.startsWith(beginning) || !given.endsWith(end)) return undefined
  const said = given.slice(beginning.length, -end.length)
  const [, key, code, token = ''] = /^([a-z]{1,12})-([a-z2-7]{8})(?:-([a-z0-9]{1,60}))?$/.exec(said) ?? []
  return key && code ? { key, code, token } : undefined
}

/** Five bytes that tell organisations of one installation apart in an address. */
export const codeOf = (organisationId: string): string =>
  base32(createHash('sha256').update(organisationId).digest().subarray(0, 5))

const proofBytes = 8
const idBytes = 16

/** A token that names a row of an organisation; only we can make one. It needs no row of its own. */
export function tokenFor(config: Place, organisationId: string, purpose: string, id: string): string {
  return base32(Buffer.concat([bytesOf(id), proofOf(config, organisationId, purpose, id)]))
}

/** The row that a token names; undefined when we did not make it, or for another purpose or organisation. */
export function readToken(config: Place, organisationId: string, purpose: string, token: string): string | undefined {
  const bytes = fromBase32(token)
  if (bytes?.length !== idBytes + proofBytes) return undefined
  const hex = bytes.subarray(0, idBytes).toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return bytes.subarray(idBytes).equals(proofOf(config, organisationId, purpose, id)) ? id : undefined
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const proofOf = (config: Place, organisationId: string, purpose: string, id: string) =>
  sealOf(config).proof(`${organisationId} ${id}`, `mail ${purpose}`).subarray(0, proofBytes)

// Mail servers may change capital letters, so an address can hold these only (RFC 4648).
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

function base32(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer | undefined {
  if (!/^[a-z2-7]+$/.test(text)) return undefined
  const bits = [...text].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map(eight => Number.parseInt(eight, 2))
  const read = Buffer.from(bytes)
  // The last letter has room for more than is said: only one way to say it counts.
  return base32(read) === text ? read : undefined
}
