import { malformed } from './refusal.ts'

/** The versions of the standard that are spoken here, each with its latest patch. */
export const versions = ['1.0.3', '2.0.0'] as const
export type Version = (typeof versions)[number]

/** What a request says in X-Experience-API-Version: 1.0 and 2.0 with any patch. @throws {Refusal} 400 */
export function readVersion(text: string | undefined): Version {
  const version = text?.trim()
  if (version && /^1\.0(?:\.\d+)?$/.test(version)) return '1.0.3'
  if (version && /^2\.0(?:\.\d+)?$/.test(version)) return '2.0.0'
  throw malformed('Say the version in the header X-Experience-API-Version: 1.0.3 or 2.0.0.')
}

/** What a statement may say of its own version in a request of this version. */
export const fitsVersion = (own: string, version: Version): boolean =>
  /^1\.0(?:\.\d+)?$/.test(own) || (version === '2.0.0' && /^2\.0(?:\.\d+)?$/.test(own))
