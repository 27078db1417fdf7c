export const pageSize = 25
/** So many go on paper. */
export const printSize = 200
/** Beyond so many nobody counts, and nobody looks. */
export const mostHits = 300
