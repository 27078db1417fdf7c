import type { Attribute, ResourceType, Schema } from './attribute.ts'
import { mostResults } from './list-query.ts'
import { enterpriseSchema, groupSchema, groupType, userSchema, userType } from './schemas.ts'

export const bulkLimits = { maxOperations: 1_000, maxPayloadSize: 1_048_576 } as const

const schemaUrn = 'urn:ietf:params:scim:schemas:core:2.0:Schema'
const resourceTypeUrn = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType'

/** What we can do; RFC 7643, section 5. `base` is the address of the whole service. */
export const serviceProviderConfig = (base: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: true, ...bulkLimits },
  filter: { supported: true, maxResults: mostResults },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A token that an administrator makes under Administration, Joiners and leavers (SCIM).',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
})

export const schemas: readonly Schema[] = [userSchema, enterpriseSchema, groupSchema]
export const resourceTypes: readonly ResourceType[] = [userType, groupType]

/** A schema as RFC 7643, section 7, writes it. */
export const schemaBody = (base: string, { id, name, description, attributes }: Schema) => ({
  schemas: [schemaUrn],
  id,
  name,
  description,
  attributes: attributes.map(attributeBody),
  meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
})

function attributeBody({ subAttributes, ...attribute }: Attribute): object {
  const { type, caseExact, uniqueness, ...rest } = attribute
  const compared = type === 'string' || type === 'reference' ? { caseExact, uniqueness } : {}
  return { ...rest, type, ...compared, ...(subAttributes ? { subAttributes: subAttributes.map(attributeBody) } : {}) }
}

/** A resource type as RFC 7643, section 6, writes it. */
export const resourceTypeBody = (base: string, { name, endpoint, description, schema, extension }: ResourceType) => ({
  schemas: [resourceTypeUrn],
  id: name,
  name,
  endpoint,
  description,
  schema: schema.id,
  ...(extension ? { schemaExtensions: [{ schema: extension.id, required: false }] } : {}),
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
})
