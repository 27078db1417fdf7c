import type { Offer } from './offers.queries.ts'

/** Both may write once the offer has reached its asker, and as long as both are there. */
export const mayWrite = ({ state, hasLeft }: Offer): boolean => !hasLeft && (state === 'offered' || state === 'chosen')
