/** Named apart from its work, so that storing can ask for it without knowing it. */
export const settleJob = { name: 'xapi.settle', attempts: 10 }
