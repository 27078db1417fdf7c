import { hash, timingSafeEqual } from 'node:crypto'
import type { WaveKey } from './wave-keys.ts'

/**
 * What stands in the address while somebody answers. It names the wave, the ballot and the respondent group, and nobody:
 * the page that it opens needs to know no more, and looks up no more.
 */
export interface Ticket {
  readonly waveId: string
  readonly ballot: Buffer
  /** Its place among the wave's respondent groups, from 0; 255 is none. */
  readonly group: number
  /** A tablet that others use too: it forgets quickly, and goes back to the start. */
  readonly isShared: boolean
  /** What was begun with a code can be read in this one sitting only, not by the next who has the slip in hand. */
  readonly sitting: Buffer
  readonly expiresAt: Date
}

const ticketLength = 16 + 1 + 1 + 4 + 4 + 16
const proofLength = 12

export function writeTicket(key: WaveKey, { waveId, ballot, group, isShared, sitting, expiresAt }: Ticket): string {
  const body = Buffer.alloc(ticketLength)
  Buffer.from(waveId.replaceAll('-', ''), 'hex').copy(body)
  body.writeUInt8(group, 16)
  body.writeUInt8(isShared ? 1 : 0, 17)
  body.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), 18)
  sitting.copy(body, 22)
  ballot.copy(body, 26)
  return Buffer.concat([body, key.sign('ticket', body, proofLength)]).toString('base64url')
}

/** Undefined when the text is no ticket of a wave whose key is there. It may have expired: that is the caller's to say. */
export function readTicket(findKey: (waveId: string) => WaveKey | undefined, text: string): Ticket | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== ticketLength + proofLength || bytes.toString('base64url') !== text) return undefined
  const body = bytes.subarray(0, ticketLength)
  const waveId = body.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const key = findKey(waveId)
  if (!key || !timingSafeEqual(key.sign('ticket', body, proofLength), bytes.subarray(ticketLength))) return undefined
  return {
    waveId,
    ballot: Buffer.from(body.subarray(26)),
    group: body.readUInt8(16),
    isShared: body.readUInt8(17) === 1,
    sitting: Buffer.from(body.subarray(22, 26)),
    expiresAt: new Date(body.readUInt32BE(18) * 1000),
  }
}

/** A sitting at one's own desk: it can be gone on with whenever its owner comes back. */
export const ownSitting = Buffer.alloc(4)

/** What the database knows a ballot by; from it nobody comes back to the ballot. */
export const hashOfBallot = (ballot: Buffer): Buffer => hash('sha256', ballot, 'buffer')
