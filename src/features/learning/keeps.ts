import type { Me } from '#platform/http/access.ts'

/** Who keeps the catalogue: adds, changes, withdraws, asks others to learn something. */
export const keepsCatalogue = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('programme-lead') || roles.includes('administrator')
