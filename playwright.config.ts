import { defineConfig } from '@playwright/test'

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
}

// How somebody comes in and assesses themselves is walked in both languages with and without JavaScript. Every other journey
// is walked twice: in English with it and in Norwegian without it: the words of every page are checked in both languages
// elsewhere. Pictures and passkeys are made with JavaScript only.
const everyWay = ['set-up', 'sign-in', 'passport', 'passkeys', 'screenshots']
const elsewhere = (house: string) => new RegExp(`^(?!.*\\b(?:${everyWay.join('|')})\\.spec\\.ts).*${house}`)

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : [['line']],
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A machine that stands still for a moment must not stop a release; `npm test` names whoever needed the second try.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  globalSetup: './test/e2e/start-demo.ts',
  use: { ...chromium, locale: 'en-GB', screenshot: 'only-on-failure', actionTimeout: 15_000 },
  projects: [
    { name: 'with JavaScript', use: { javaScriptEnabled: true }, grepInvert: elsewhere('Bjørkvåg kommune') },
    {
      name: 'without JavaScript',
      use: { javaScriptEnabled: false },
      grepInvert: elsewhere('Wendlemoor Council'),
      testIgnore: ['**/screenshots.spec.ts', '**/passkeys.spec.ts'],
    },
  ],
})
