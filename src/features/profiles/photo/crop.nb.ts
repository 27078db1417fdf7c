import type { Words } from '#platform/i18n/index.ts'
import type { en } from './crop.en.ts'

export const nb: Words<typeof en> = {
  lead: 'Dra rammen over ansiktet ditt, eller bruk glidebryterne.',
  size: 'Hvor mye av bildet',
  x: 'Fra venstre mot høyre',
  y: 'Ovenfra og ned',
  preview: 'Slik blir det',
}
