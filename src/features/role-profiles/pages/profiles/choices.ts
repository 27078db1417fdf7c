export const pageSize = 25
export const sorts = ['name', 'skills', 'changed'] as const
export type Sort = (typeof sorts)[number]
export const states = ['published', 'draft', 'put-away'] as const
