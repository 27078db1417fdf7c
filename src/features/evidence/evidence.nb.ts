import type { Words } from '#platform/i18n/index.ts'
import type { en } from './evidence.en.ts'

export const nb: Words<typeof en> = {
  title: 'Dokumentasjon',
}
