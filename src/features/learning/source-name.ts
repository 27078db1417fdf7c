/** Stored with every step of a plan that came from the catalogue, so never renamed. */
export const learningSourceName = 'learning'
