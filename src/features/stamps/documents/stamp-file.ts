import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { FileAnswer } from '#platform/http/page.ts'
import type { Config } from '../../../config.ts'
import { edgeOfKey } from '../achievements/motif.ts'
import type { Stamp } from '../award/stamp.ts'
import { findCredentialText } from '../award/stamps.queries.ts'
import { bakePng, bakeSvg } from '../credentials/bake.ts'
import type { Json } from '../credentials/contexts.ts'
import { didDocument, issuerOf } from '../credentials/issuer.ts'
import { jwtOf } from '../credentials/jwt.ts'
import { listIssuerKeys } from '../credentials/keys.queries.ts'
import { findOpenKeys } from '../credentials/keys.ts'
import { findSetPlaces, statusCredential } from '../credentials/status-list.ts'

export const stampFiles = ['png', 'svg', 'json', 'jwt', 'bundle'] as const
export type StampFile = (typeof stampFiles)[number]

const namesOf: Readonly<Record<StampFile, string>> = {
  png: 'stamp.png',
  svg: 'stamp.svg',
  json: 'stamp.json',
  jwt: 'stamp.jwt',
  bundle: 'stamp-offline.json',
}
export const fileNameOf = (file: StampFile): string => namesOf[file]
export const fileOf = (name: string): StampFile =>
  found(
    stampFiles.find(file => namesOf[file] === name),
    'No such file',
  )

interface Around {
  readonly db: Reading
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

/** A stamp as its holder takes it along. 404 while it waits for its signature. */
export async function stampFile(stamp: Stamp, file: StampFile, around: Around): Promise<FileAnswer> {
  const text = found(await findCredentialText(around.db, stamp.id), 'Not signed yet')
  const fileName = `${stamp.key}-${namesOf[file]}`
  const variant = edgeOfKey(stamp.key)
  if (file === 'png') return { type: 'image/png', body: await bakePng(stamp.motif, variant, text), fileName }
  if (file === 'svg') return { type: 'image/svg+xml', body: bakeSvg(stamp.motif, variant, text), fileName }
  if (file === 'json') return { type: 'application/vc+ld+json', body: text, fileName }
  const credential = JSON.parse(text) as Json
  const issuer = issuerOf(around.organisation, around.config.PUBLIC_URL)
  if (file === 'jwt') {
    const { rsa } = found(await findOpenKeys(around.db, around.config), 'No keys')
    return { type: 'application/vc+jwt', body: await jwtOf(credential, issuer, rsa), fileName }
  }
  return {
    type: 'application/json',
    body: JSON.stringify(await bundleOf(credential, issuer, around), null, 2),
    fileName,
  }
}

/** The credential with all that its check needs, as of today. */
async function bundleOf(credential: Json, issuer: ReturnType<typeof issuerOf>, { db, config, now }: Around) {
  const address = String((credential.credentialStatus as Json).statusListCredential)
  const number = Number(address.split('/').at(-1))
  const [keys, set, open] = await Promise.all([listIssuerKeys(db), findSetPlaces(db, number), findOpenKeys(db, config)])
  return {
    verifiableCredential: credential,
    documents: {
      [issuer.did]: didDocument(issuer, keys),
      ...(set && open ? { [address]: await statusCredential(issuer, { number, set, key: open.ed25519, now }) } : {}),
    },
    takenAt: now.toISOString(),
  }
}
