import { coursesUrls } from '../../src/features/courses/courses.urls.ts'
import { words } from '../../src/features/courses/words.ts'
import { sampleCourse } from '../../src/features/demonstration/sample-course/sample-course.ts'
import { learningUrls } from '../../src/features/learning/learning.urls.ts'
import { words as learningWords } from '../../src/features/learning/words.ts'
import { expect, heading, houses, notice, test } from './capable.ts'

const titles = { en: 'Spot the false letter', nb: 'Avslør det falske brevet' } as const

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const { course, unit, keeping } = words(house.locale)
    const title = titles[house.locale]

    test('somebody takes a course that runs here, shut off from the house, and it counts at once', async ({
      signInAs,
      hasScripts,
    }) => {
      const page = await signInAs('carer', house)
      await page.goto(learningUrls.catalogue.href({}, { q: title }))
      await page.getByRole('link', { name: title }).click()
      await page.getByRole('button', { name: learningWords(house.locale).resource.openHere }).click()
      await expect(heading(page)).toHaveText(title)
      const address = new URL(page.url()).pathname
      const start = async (place: number) => {
        await page.goto(`${address}/units/${place}`)
        await page.getByRole('button', { name: new RegExp(`^(${unit.start}|${unit.goOn}|${unit.again})$`) }).click()
      }
      // A course is somebody's program, and cannot run without; whoever knows what it teaches can still say so.
      const know = async (place: number) => {
        await page.goto(`${address}/units/${place}`)
        await page.getByText(unit.known).click()
        await page.getByRole('button', { name: unit.knownButton }).click()
        await expect(notice(page)).toContainText(unit.knownSaid)
      }

      await start(1)
      if (hasScripts) {
        await page.getByRole('button', { name: 'I have read it' }).click()
        expect(await page.evaluate('self.origin')).toBe('null')
        expect(await page.evaluate('fetch("/").then(() => "read", () => "refused")')).toBe('refused')
        await page.getByRole('button', { name: 'Back to Capable' }).click()
        await expect(heading(page)).toHaveText(title)
        await start(2)
        for (const answer of ['Go to my mail', 'I give it to nobody', 'Tell the help desk'])
          await page.getByLabel(answer).check()
        await page.getByRole('button', { name: 'See how it went' }).click()
        await expect(page.getByRole('heading', { name: '3 / 3. You passed.' })).toBeVisible()
        await page.getByRole('button', { name: 'Back to Capable' }).click()
      } else {
        await expect(page.locator('noscript p')).toBeVisible()
        for (const place of [1, 2]) await know(place)
      }
      await expect(page.locator('main')).toContainText(course.progress(2, 2))
      await expect(page.locator('main')).toContainText(hasScripts ? course.states.passed : course.states.known)
      await page.goto(learningUrls.mine.href())
      await expect(page.locator('main')).toContainText(title)
    })

    test('whoever keeps the catalogue brings a course in, and is told what is wrong with one that cannot run', async ({
      signInAs,
    }) => {
      const page = await signInAs('programme-lead', house)
      await page.goto(coursesUrls.courses.href())
      await expect(heading(page)).toHaveText(keeping.title)
      const bringIn = async (name: string, buffer: Buffer) => {
        await page.getByLabel(keeping.file).setInputFiles({ name, mimeType: 'application/zip', buffer })
        await page.getByRole('button', { name: keeping.bringIn }).click()
      }
      await bringIn('letters.zip', Buffer.from('no archive'))
      await expect(page.locator('#faults')).toContainText(keeping.faults['not-zip']())
      await bringIn('course.zip', await sampleCourse())
      await expect(notice(page)).toContainText(keeping.saidNewer(title))
    })
  })
