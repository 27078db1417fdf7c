import type { Words } from '#platform/i18n/index.ts'
import type { en } from './single-sign-on.en.ts'

export const nb: Words<typeof en> = {
  sharedDevice: {
    ask: 'Er dette et felles nettbrett eller en felles datamaskin?',
    noted:
      'Dette er felles utstyr: Vi logger deg ut når nettleseren lukkes, eller når den ikke er brukt på 30 minutter.',
  },
  ways: { title: 'Måter å logge inn på' },
}
