/** Enqueued by a decision, carried out by `sources.jobs.ts`. */
export const takeOverJob = { name: 'people.take-over-field', attempts: 5 }
