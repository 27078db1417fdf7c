import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/root.ts'
import { basicsUrls } from '../../src/features/basics/basics.urls.ts'
import type { PersonaKey } from '../../src/features/demonstration/personas.ts'
import { homeUrls } from '../../src/features/home/home.urls.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { expect, heading, test } from './capable.ts'

const pictures: readonly { readonly name: string; readonly who: PersonaKey; readonly href: string }[] = [
  { name: 'home', who: 'planner', href: homeUrls.home.href() },
  { name: 'passport-area', who: 'carer', href: passportUrls.area.href({ areaKey: 'everyday-tools' }) },
  { name: 'passport-result', who: 'planner', href: passportUrls.result.href() },
  { name: 'basics', who: 'programme-lead', href: basicsUrls.organisation.href() },
]

// Taken anew only when asked for (SCREENSHOTS=1 npx playwright test screenshots), so that a test run changes no file.
for (const { name, who, href } of pictures)
  test(`somebody who reads the README has a picture of ${href}`, async ({ signInAs, hasScripts }) => {
    const page = await signInAs(who, undefined, { viewport: { width: 1280, height: 860 }, colorScheme: 'light' })
    await page.goto(href)
    await expect(heading(page)).toBeVisible()
    const path = join(root, 'docs', 'screenshots', `${name}.png`)
    if (process.env.SCREENSHOTS && hasScripts) await page.screenshot({ path, animations: 'disabled' })
    expect(existsSync(path), `docs/screenshots/${name}.png`).toBe(true)
  })
