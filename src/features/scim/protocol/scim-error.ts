import { ApiError, type ErrorStyle } from '#platform/http/api-errors.ts'

/** The machine-readable reasons of RFC 7644, table 9, that we give. */
export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness'

const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error'

/** An error whose message goes to whoever runs the sending system. */
export class ScimError extends ApiError {
  readonly scimType: ScimType | undefined

  constructor(status: number, detail: string, scimType?: ScimType) {
    super(status, { detail, extra: scimType ? { scimType } : {} })
    this.name = 'ScimError'
    this.scimType = scimType
  }
}

/** The body of an error; RFC 7644, section 3.12. */
export const errorBody = (status: number, detail: string, more: Readonly<Record<string, unknown>> = {}) => ({
  schemas: [errorUrn],
  ...more,
  detail,
  status: String(status),
})

export const scimErrors: ErrorStyle = {
  mediaType: 'application/scim+json',
  body: ({ status, detail, extra }) =>
    errorBody(status, detail, status === 400 && !('scimType' in extra) ? { scimType: 'invalidSyntax' } : extra),
}

export const invalidValue = (detail: string) => new ScimError(400, detail, 'invalidValue')
export const invalidSyntax = (detail: string) => new ScimError(400, detail, 'invalidSyntax')
export const invalidPath = (detail: string) => new ScimError(400, detail, 'invalidPath')
export const invalidFilter = (detail: string) => new ScimError(400, detail, 'invalidFilter')
export const mutability = (detail: string) => new ScimError(400, detail, 'mutability')
export const noSuchResource = (id: string) =>
  new ScimError(404, `There is no resource with the id ${id.slice(0, 100)}.`)
