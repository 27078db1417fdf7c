import { createHash, randomBytes } from 'node:crypto'
import { issuerUrls, stampsUrls } from '../stamps.urls.ts'
import { credentialsContext, type Json, openBadgesContext, openBadgesExtensions } from './contexts.ts'
import { type Issuer, profileOf } from './issuer.ts'
import { statusEntry } from './status-list.ts'

/** What a badge says about what was achieved. */
export interface BadgeAchievement {
  readonly key: string
  readonly number: number
  readonly language: string
  readonly name: string
  readonly description: string
  readonly criteria: string
  readonly alignments: readonly Alignment[]
  /** What was looked at, a sentence each; all of it was reached. */
  readonly results: readonly string[]
}

export interface Alignment {
  readonly name: string
  readonly address: string
  readonly framework: string
  readonly code: string
  /** The address is one of CASE, which anybody may read. */
  readonly isOpen: boolean
}

/** What a badge says about one stamp. Texts, so that words can stand for them while many are made at once. */
export interface BadgeStamp {
  readonly credentialId: string
  readonly identityHash: string | undefined
  readonly salt: string
  readonly validFrom: string
  readonly validUntil: string | undefined
  readonly listNumber: number
  readonly statusIndex: string
  readonly evidence?: readonly { readonly name: string; readonly narrative: string }[]
}

export const achievementAddress = (issuer: Issuer, { key, number }: Pick<BadgeAchievement, 'key' | 'number'>): string =>
  issuer.origin + issuerUrls.achievement.href({ organisation: issuer.organisation.slug, key, number: `${number}.json` })

export function achievementBody(issuer: Issuer, achievement: BadgeAchievement): Json {
  const { key, number, name, description, criteria, alignments, results, language } = achievement
  const organisation = issuer.organisation.slug
  const id = achievementAddress(issuer, achievement)
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Badge',
    name,
    description,
    criteria: { id: issuer.origin + stampsUrls.criteria.href({ organisation, key }), narrative: criteria },
    image: {
      id: issuer.origin + stampsUrls.image.href({ organisation, key, file: `${number}.png` }),
      type: 'Image',
      caption: name,
    },
    inLanguage: language,
    version: String(number),
    ...(alignments.length > 0
      ? {
          alignment: alignments.map((alignment, index) => ({
            id: `${id}#alignment-${index + 1}`,
            type: ['Alignment'],
            targetName: alignment.name,
            targetUrl: alignment.address,
            targetFramework: alignment.framework,
            targetCode: alignment.code,
            ...(alignment.isOpen ? { targetType: 'CFItem' } : {}),
          })),
        }
      : {}),
    ...(results.length > 0
      ? {
          resultDescription: results.map((name, index) => ({
            id: `${id}#result-${index + 1}`,
            type: ['ResultDescription'],
            name,
            resultType: 'Status',
          })),
        }
      : {}),
  }
}

/** An `OpenBadgeCredential` without its proof (Open Badges 3.0, in the Verifiable Credentials Data Model 2.0). */
export function openBadge(issuer: Issuer, achievement: BadgeAchievement, stamp: BadgeStamp): Json {
  const id = `urn:uuid:${stamp.credentialId}`
  const address = achievementAddress(issuer, achievement)
  return {
    '@context': [credentialsContext, openBadgesContext, openBadgesExtensions],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: profileOf(issuer),
    validFrom: stamp.validFrom,
    awardedDate: stamp.validFrom,
    ...(stamp.validUntil ? { validUntil: stamp.validUntil } : {}),
    credentialSubject: {
      id: `${id}#holder`,
      type: ['AchievementSubject'],
      ...(stamp.identityHash ? { identifier: [identityObject(stamp.identityHash, stamp.salt)] } : {}),
      achievement: achievementBody(issuer, achievement),
      ...(achievement.results.length > 0
        ? {
            result: achievement.results.map((_, index) => ({
              id: `${id}#result-${index + 1}`,
              type: ['Result'],
              resultDescription: `${address}#result-${index + 1}`,
              status: 'Completed',
            })),
          }
        : {}),
    },
    ...(stamp.evidence?.length
      ? {
          evidence: stamp.evidence.map((one, index) => ({
            id: `${id}#evidence-${index + 1}`,
            type: ['Evidence'],
            ...one,
          })),
        }
      : {}),
    credentialStatus: statusEntry(issuer, stamp.listNumber, stamp.statusIndex),
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
  }
}

/** Says who it is for to somebody who knows the address already, and to nobody else (section B.1.13, IdentityObject). */
const identityObject = (identityHash: string, salt: string): Json => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash,
  identityType: 'emailAddress',
  salt,
})

export const newSalt = (): string => randomBytes(16).toString('hex')

/** `sha256$` and the hash of the address with its salt behind it. */
export const identityHashOf = (email: string, salt: string): string =>
  `sha256$${createHash('sha256')
    .update(email.trim().toLowerCase() + salt)
    .digest('hex')}`
