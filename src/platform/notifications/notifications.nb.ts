import type { Words } from '../i18n/index.ts'
import type { en } from './notifications.en.ts'

export const nb: Words<typeof en> = {
  open: 'Åpne',
}
