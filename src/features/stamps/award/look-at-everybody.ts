/** What the job is called that looks at everybody after an achievement was published. */
export const lookAtEverybodyJob = { name: 'stamps.look-at-everybody', attempts: 8 }
