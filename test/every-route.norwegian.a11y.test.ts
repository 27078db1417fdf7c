import { describe, expect, test } from 'vitest'
import { browserReading, everyForm, everyPage, everything, open, openTheHouse, violations } from './every-route.ts'

openTheHouse()

describe('in Norwegian, every page', () => everyPage('nb', 'words'))

describe('in the dark and on a narrow screen, every page', () => {
  test.each(everything)(
    '%s keeps its contrast and fits',
    async name => {
      const page = await browserReading('en', { colorScheme: 'dark', viewport: { width: 360, height: 740 } })
      await open(page, name)
      expect(await violations(page, 'looks'), `axe on ${name} in the dark`).toEqual([])
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(overflow, 'pixels that stick out at 360').toBeLessThanOrEqual(0)
    },
    60_000,
  )
})

describe('in Norwegian, every form', () => everyForm('nb', 'words'))
