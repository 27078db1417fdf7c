export const pageSize = 25
/** So many go on paper. */
export const printSize = 200
