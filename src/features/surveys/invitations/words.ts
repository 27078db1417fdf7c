import { language } from '#platform/i18n/index.ts'
import { en } from './invitations.en.ts'
import { nb } from './invitations.nb.ts'

export const invitationWords = language({ en, nb })
