export const mailStates = ['all', 'waiting', 'sent', 'failed', 'given-up'] as const
export type MailState = (typeof mailStates)[number]
