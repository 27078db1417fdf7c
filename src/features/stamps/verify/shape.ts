import { isObject } from '#platform/json.ts'
import { credentialsContext, type Json } from '../credentials/contexts.ts'
import { relatedFaults } from './related-resources.ts'
import { asList, type Fault, isUrl } from './values.ts'

export const firstContext = 'https://www.w3.org/2018/credentials/v1'

const time = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'
const zone = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))'
const stamp = new RegExp(`^-?(\\d{4,})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T${time}${zone}$`)

/** A dateTimeStamp of XML Schema 1.1: with its zone, on a day that there is. */
export function isTimeStamp(value: unknown): value is string {
  const [, year, month, day] = (typeof value === 'string' && stamp.exec(value)) || []
  if (!year) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCDate() === Number(day)
}

/** Everything wrong with the shape of a credential, beyond what a signature says (Verifiable Credentials 2.0, section 4). */
export function credentialFaults(credential: unknown): readonly Fault[] {
  if (!isObject(credential)) return ['A credential is an object.']
  const isFirst = asList(credential['@context'])[0] === firstContext
  return [
    ...contextFaults(credential['@context']),
    ...idFaults('id', credential.id),
    ...typeFaults(credential.type, 'VerifiableCredential'),
    ...issuerFaults(credential.issuer),
    ...subjectFaults(credential.credentialSubject),
    ...(isFirst ? datesOfFirst(credential) : dateFaults(credential)),
    ...wordFaults('name', credential.name),
    ...wordFaults('description', credential.description),
    ...asList(credential.credentialStatus).flatMap(statusFaults),
    ...asList(credential.credentialSchema).flatMap(one => typedFaults('credentialSchema', one, { needsId: true })),
    ...['termsOfUse', 'evidence', 'refreshService'].flatMap(name =>
      asList(credential[name]).flatMap(one => typedFaults(name, one)),
    ),
    ...relatedFaults(credential.relatedResource),
  ]
}

function contextFaults(context: unknown): readonly Fault[] {
  if (context === undefined) return ['@context is missing.']
  if (!Array.isArray(context)) return ['@context is a list.']
  const [first, ...rest] = context
  if (first !== credentialsContext && first !== firstContext)
    return [`The first item of @context is ${credentialsContext}.`]
  return rest.every(one => isUrl(one) || isObject(one)) ? [] : ['Each item of @context is a URL or an object.']
}

const idFaults = (name: string, id: unknown): readonly Fault[] =>
  id === undefined || isUrl(id) ? [] : [`${name} is a single URL.`]

function typeFaults(type: unknown, needed?: string): readonly Fault[] {
  const types = asList(type)
  if (types.length === 0) return ['type is missing.']
  if (!types.every(one => typeof one === 'string' && one !== '')) return ['type is a word or a list of words.']
  return needed === undefined || types.includes(needed) ? [] : [`type includes ${needed}.`]
}

function issuerFaults(issuer: unknown): readonly Fault[] {
  if (issuer === undefined) return ['issuer is missing.']
  if (isUrl(issuer)) return []
  if (!isObject(issuer) || !isUrl(issuer.id)) return ['issuer is a URL, or an object with an id that is one.']
  return [...wordFaults('issuer.name', issuer.name), ...wordFaults('issuer.description', issuer.description)]
}

function subjectFaults(subject: unknown): readonly Fault[] {
  const all = asList(subject)
  if (all.length === 0) return ['credentialSubject is missing.']
  return all.flatMap(one => {
    if (!isObject(one) || Object.keys(one).length === 0) return ['Each credentialSubject makes a claim.']
    return idFaults('credentialSubject.id', one.id)
  })
}

function dateFaults({ validFrom, validUntil }: Json): readonly Fault[] {
  const faults = Object.entries({ validFrom, validUntil })
    .filter(([, value]) => value !== undefined && !isTimeStamp(value))
    .map(([name]) => `${name} is a date and time with its zone.`)
  if (faults.length > 0 || !validFrom || !validUntil) return faults
  return Date.parse(String(validFrom)) <= Date.parse(String(validUntil)) ? [] : ['validUntil is not before validFrom.']
}

function datesOfFirst({ issuanceDate, expirationDate }: Json): readonly Fault[] {
  if (!isTimeStamp(issuanceDate)) return ['issuanceDate is a date and time with its zone.']
  return expirationDate === undefined || isTimeStamp(expirationDate)
    ? []
    : ['expirationDate is a date and time with its zone.']
}

// A string, or language value objects (section 11.1).
function wordFaults(name: string, value: unknown): readonly Fault[] {
  const allowed = ['@value', '@language', '@direction']
  const isFine = asList(value).every(
    one =>
      typeof one === 'string' ||
      (isObject(one) && typeof one['@value'] === 'string' && Object.keys(one).every(key => allowed.includes(key))),
  )
  return isFine ? [] : [`${name} is text, or text with its language.`]
}

function typedFaults(name: string, value: unknown, { needsId = false } = {}): readonly Fault[] {
  if (!isObject(value)) return [`${name} is an object.`]
  const types = typeFaults(value.type).map(fault => `${name}: ${fault}`)
  const id = needsId && value.id === undefined ? [`${name}.id is missing.`] : idFaults(`${name}.id`, value.id)
  return [...types, ...id]
}

function statusFaults(status: unknown): readonly Fault[] {
  const faults = typedFaults('credentialStatus', status)
  if (faults.length > 0 || !isObject(status) || status.type !== 'BitstringStatusListEntry') return faults
  const { id, statusPurpose, statusListIndex, statusListCredential, statusSize, statusMessage } = status
  return [
    ...(typeof statusPurpose === 'string' && statusPurpose !== '' ? [] : ['statusPurpose is text.']),
    ...(typeof statusListIndex === 'string' && /^(0|[1-9]\d*)$/.test(statusListIndex)
      ? []
      : ['statusListIndex is a whole number, written as text.']),
    ...(isUrl(statusListCredential) ? [] : ['statusListCredential is a URL.']),
    ...(id !== undefined && id === statusListCredential ? ['credentialStatus.id is not the address of the list.'] : []),
    ...(statusSize === undefined || (Number.isInteger(statusSize) && Number(statusSize) > 0)
      ? []
      : ['statusSize is a whole number above zero.']),
    ...(Number(statusSize) > 1 && !Array.isArray(statusMessage) ? ['statusMessage is missing.'] : []),
  ]
}

/** Everything wrong with the shape of a presentation. */
export function presentationFaults(presentation: unknown): readonly Fault[] {
  if (!isObject(presentation)) return ['A presentation is an object.']
  const { holder, verifiableCredential } = presentation
  const holderId = isObject(holder) ? holder.id : holder
  return [
    ...contextFaults(presentation['@context']),
    ...idFaults('id', presentation.id),
    ...typeFaults(presentation.type, 'VerifiablePresentation'),
    ...(holder === undefined || isUrl(holderId) ? [] : ['holder is a URL, or an object with an id that is one.']),
    ...(asList(verifiableCredential).every(isObject) ? [] : ['Each verifiableCredential is an object.']),
  ]
}

/** Everything wrong with the shape of a Data Integrity proof that we are to check. */
export function proofFaults(proof: unknown, purpose: string): readonly Fault[] {
  if (!isObject(proof)) return ['proof is an object.']
  const { type, cryptosuite, created, expires, proofPurpose, proofValue, verificationMethod, previousProof } = proof
  return [
    ...(type === 'DataIntegrityProof' ? [] : ['proof.type is DataIntegrityProof.']),
    ...(cryptosuite === 'eddsa-rdfc-2022' ? [] : ['Only proofs of eddsa-rdfc-2022 can be checked here.']),
    ...(created === undefined || isTimeStamp(created) ? [] : ['proof.created is a date and time with its zone.']),
    ...(expires === undefined || isTimeStamp(expires) ? [] : ['proof.expires is a date and time with its zone.']),
    ...(proofPurpose === purpose ? [] : [`proof.proofPurpose is ${purpose}.`]),
    ...(previousProof === undefined ? [] : ['Chains of proofs cannot be checked here.']),
    ...(isUrl(verificationMethod) ? [] : ['proof.verificationMethod is a URL.']),
    ...(typeof proofValue === 'string' && /^z[1-9A-HJ-NP-Za-km-z]{80,90}$/.test(proofValue)
      ? []
      : ['proof.proofValue is a signature in base58 behind a z.']),
  ]
}
