import type { Writing } from '#platform/db/tx.ts'
import type { ApiContext } from '#platform/http/api.ts'
import { ApiError } from '#platform/http/api-errors.ts'
import type { Json } from '../credentials/contexts.ts'
import { ownDocument, resolverOf } from '../verify/own-documents.ts'
import type { Resolver } from '../verify/resolve.ts'

export type VcRequest = ApiContext & { readonly tx: Writing; readonly input: Json }

const model = 'https://www.w3.org/TR/vc-data-model#'
export const problems = {
  parsing: `${model}PARSING_ERROR`,
  malformed: `${model}MALFORMED_VALUE_ERROR`,
  range: `${model}RANGE_ERROR`,
  cryptographic: `${model}CRYPTOGRAPHIC_SECURITY_ERROR`,
  status: (end: string) => `https://www.w3.org/ns/credentials/status-list#${end}`,
}

/** 400 as the VC-API words it: whether it verified, and what was wrong, in problem details (RFC 9457). */
export function refusal(type: string, details: readonly string[]): ApiError {
  const [detail = 'It cannot be taken.'] = details
  return new ApiError(400, {
    detail,
    extra: {
      type,
      verified: false,
      errors: details,
      problemDetails: details.map(one => ({ type, title: 'Not verified', detail: one })),
    },
  })
}

// Nobody else is asked while the transaction is open, so that a slow site elsewhere does not hold on to a connection:
// issuers of this organisation and `did:key` are known, all others are not.
export const resolverIn = ({ tx, organisation, config, now }: VcRequest): Resolver =>
  resolverOf(address =>
    ownDocument(
      address,
      async (slug, work) => (slug === organisation.slug ? work(tx, organisation) : undefined),
      config,
      now,
    ),
  )

export const objectIn = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
