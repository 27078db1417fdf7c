export const pageSize = 25
/** So many go on paper. */
export const printSize = 200
/** Beyond so many nobody counts, and nobody looks: a small organisation can go through all of its people by name. */
export const mostHits = 500
/** The same for a search by words, which asks much of each person on the way. */
export const mostHitsByWords = 300
