import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config.ts'

type KeyPlace = Pick<Config, 'SECRET_KEY' | 'DATA_DIR'>

/** Keeps secrets of others, which we must be able to say again, unreadable in the database and in its backups. */
export interface Seal {
  /** What may be stored. `purpose` is part of the seal: a secret opens only where it was closed for. */
  close(secret: string, purpose: string): string
  /** The secret; undefined when it was sealed with another key, for another purpose, or was changed. */
  open(sealed: string, purpose: string): string | undefined
  /** 32 bytes that only this installation can work out of a text: who shows them again has the text from us. */
  proof(text: string, purpose: string): Buffer
}

interface Key {
  readonly key: KeyObject
  /** Tells a wrong key from a damaged secret, and gives nothing of the key away. */
  readonly name: string
}

const keys = new WeakMap<KeyPlace, Key>()

/** AES-256-GCM with the key of this installation: SECRET_KEY, or a file in DATA_DIR that is made when first needed. */
export function sealOf(config: KeyPlace): Seal {
  return {
    close(secret, purpose) {
      const { key, name } = keyOf(config)
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose))
      const closed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return ['v1', name, ...[iv, cipher.getAuthTag(), closed].map(part => part.toString('base64url'))].join('.')
    },
    open(sealed, purpose) {
      const { key, name: ours } = keyOf(config)
      const [version, name, iv = '', tag = '', closed = ''] = sealed.split('.')
      if (version !== 'v1' || name !== ours) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
        decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(tag, 'base64url'))
        return Buffer.concat([decipher.update(Buffer.from(closed, 'base64url')), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    proof: (text, purpose) => createHmac('sha256', keyOf(config).key).update(`${purpose}\0${text}`).digest(),
  }
}

function keyOf(config: KeyPlace): Key {
  const known = keys.get(config)
  if (known) return known
  const root = config.SECRET_KEY === undefined ? fileKey(join(config.DATA_DIR, 'secret.key')) : config.SECRET_KEY
  const bytes = Buffer.from(hkdfSync('sha256', root, '', 'capable seal', 32))
  const name = createHash('sha256').update(bytes).digest('base64url').slice(0, 8)
  const key = { key: createSecretKey(bytes), name }
  keys.set(config, key)
  return key
}

// Whoever comes first makes the file; a second process that starts at the same moment reads it.
function fileKey(path: string): Buffer {
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
  if (key.length !== 32) throw new Error(`${path} is damaged: it must hold 32 bytes as base64url`)
  return key
}
