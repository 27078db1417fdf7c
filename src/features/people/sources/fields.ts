/** Facts about people that more than one system may tell us, in the order in which they are shown. */
export const sourceFields = [
  ...(['name', 'email', 'employee-number', 'job-title'] as const),
  ...(['unit', 'manager', 'phone', 'location'] as const),
] as const
export type SourceField = (typeof sourceFields)[number]

export const sources = ['csv', 'scim'] as const
/** A staff list that somebody uploads, or the identity system that tells us by itself. */
export type Source = (typeof sources)[number]

export const isSourceField = (text: string): text is SourceField => sourceFields.some(field => field === text)

/** Who has the say about each field; nobody yet where it is missing. */
export type FieldOwners = Readonly<Partial<Record<SourceField, Source>>>
