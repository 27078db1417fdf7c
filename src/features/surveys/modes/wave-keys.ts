import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../../config.ts'

type Place = Pick<Config, 'DATA_DIR'>

/**
 * What a wave keeps outside the database and its backups: without it nobody can say which ballot is whose or read what
 * was put into it. It lies in DATA_DIR in a file of its own and is destroyed when an anonymous wave has been counted.
 */
export interface WaveKey {
  readonly waveId: string
  /** Under this name somebody's ballot is known: sixteen bytes that nobody else could work out. */
  ballotOfPerson(personId: string): Buffer
  ballotOfCode(serial: number): Buffer
  /** Proves that something was said by this program: `length` bytes. */
  sign(purpose: string, what: Buffer, length: number): Buffer
  /** For `sealAnswers` only. */
  readonly sealing: KeyObject
}

const folderOf = ({ DATA_DIR }: Place) => join(DATA_DIR, 'survey-keys')
const pathOf = (place: Place, waveId: string) => join(folderOf(place), `${waveId}.key`)

/** The key of a wave that is being launched. Whoever comes first makes it; a second process at that moment reads it. */
export function makeWaveKey(place: Place, waveId: string): WaveKey {
  mkdirSync(folderOf(place), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(pathOf(place, waveId), `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return getWaveKey(place, waveId)
}

/** @throws {Error} when the key is gone: nothing sealed with it can be read any more, by anybody. */
export function getWaveKey(place: Place, waveId: string): WaveKey {
  const key = findWaveKey(place, waveId)
  if (!key) throw new Error(`The key of the survey ${waveId} is not in ${folderOf(place)}`)
  return key
}

const rememberMs = 5_000
const remembered = new Map<string, { readonly key: WaveKey; readonly until: number }>()

/** Undefined when the wave was never launched, or its key has been destroyed. */
export function findWaveKey(place: Place, waveId: string): WaveKey | undefined {
  const path = pathOf(place, waveId)
  const known = remembered.get(path)
  if (known && known.until > performance.now()) return known.key
  const root = readKey(path)
  if (!root) {
    remembered.delete(path)
    return undefined
  }
  const key = keyOf(root, waveId)
  remembered.set(path, { key, until: performance.now() + rememberMs })
  return key
}

/** Overwrites and removes the key. What it sealed stays unreadable, also in every backup. */
export function destroyWaveKey(place: Place, waveId: string): void {
  const path = pathOf(place, waveId)
  remembered.delete(path)
  if (readKey(path)) writeFileSync(path, randomBytes(64))
  rmSync(path, { force: true })
}

function readKey(path: string): Buffer | undefined {
  try {
    const root = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
    return root.length === 32 ? root : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function keyOf(root: Buffer, waveId: string): WaveKey {
  // Made once: of a buffer Node makes such an object anew each time, which costs five times the signing.
  const part = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', root, waveId, `capable survey ${purpose}`, 32)))
  const [ballots, codes, signing] = [part('ballots'), part('codes'), part('signing')]
  const short = (key: KeyObject, what: string | Buffer, length: number) =>
    createHmac('sha256', key).update(what).digest().subarray(0, length)
  return {
    waveId,
    ballotOfPerson: personId => short(ballots, personId, 16),
    ballotOfCode: serial => short(codes, `code ${serial}`, 16),
    sign: (purpose, what, length) => short(signing, Buffer.concat([Buffer.from(`${purpose}\0`), what]), length),
    sealing: part('sealing'),
  }
}
