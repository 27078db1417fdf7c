import type { Words } from '#platform/i18n/index.ts'
import type { en } from './calls.en.ts'

export const nb: Words<typeof en> = {
  nav: 'Hvem kan hjelpe?',
}
