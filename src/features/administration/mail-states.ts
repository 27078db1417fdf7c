export const mailStates = ['all', 'waiting', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]
