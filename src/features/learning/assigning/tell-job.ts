/** The job that tells those concerned, some at a time. */
export const tellAssigned = { name: 'learning.tell-assigned', attempts: 5 }
