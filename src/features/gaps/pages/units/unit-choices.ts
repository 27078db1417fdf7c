import type { Cell } from '../../gaps.queries.ts'

export const orders = ['framework', 'missing'] as const
export type Order = (typeof orders)[number]

/** The way to a unit; nothing for the organisation itself. */
export const nameOf = ({ names }: Pick<Cell, 'names'>): string => names.join(' › ')
