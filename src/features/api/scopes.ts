/** What a token may be allowed to; the words for people are in the feature's words. */
export const scopes = ['people:read', 'units:read', 'frameworks:read', 'scim', 'credentials'] as const
export type Scope = (typeof scopes)[number]
