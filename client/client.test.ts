import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { prepareAssets } from '#platform/html/assets.ts'

const source = new URL('../src/', import.meta.url)
const published = new URL('../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)

test('every GOV.UK component that a page uses brings its styles and its behaviour', () => {
  const styles = readFileSync(new URL('styles/_govuk.scss', import.meta.url), 'utf8')
  const script = readFileSync(new URL('main.ts', import.meta.url), 'utf8')
  for (const component of usedComponents()) {
    const name = component.replace(/\B[A-Z]/g, '-$&').toLowerCase()
    const files = readdirSync(published, { withFileTypes: true }).some(entry => entry.name === name)
    if (!files) continue
    expect(styles).toContain(`components/${name}"`)
    if (readdirSync(new URL(`${name}/`, published)).includes(`${name}.mjs`)) expect(script).toContain(`  ${component},`)
  }
})

test('every override of GOV.UK that a page prints is in the style sheet', async () => {
  const { directory } = await prepareAssets()
  const style = readdirSync(directory).find(name => /^style-.*\.css$/.test(name))
  const rules = readFileSync(`${directory}/${style}`, 'utf8').replaceAll('\\', '')
  const printed = pageFiles().flatMap(file => readFileSync(new URL(file, source), 'utf8').match(/govuk-![\w-]+/g) ?? [])
  expect(printed.length).toBeGreaterThan(10)
  expect([...new Set(printed)].filter(name => !rules.includes(`.${name}`))).toEqual([])
})

test('a first visit costs at most 50 kB for style, script and both weights of the face', async () => {
  const { directory } = await prepareAssets()
  const all = readdirSync(directory).filter(name => /\.(css|js)\.br$|-latin-\d.*\.woff2$/.test(name))
  const sent = all.filter(name => !/^(passkeys|photo-crop)-/.test(name))
  const bytes = sent.map(name => readFileSync(`${directory}/${name}`).length).reduce((sum, size) => sum + size, 0)
  expect(sent.length).toBe(4)
  expect(bytes).toBeLessThanOrEqual(50_000)
})

test.each([
  ['passkeys', 4_000],
  ['photo-crop', 1_200],
])('what %s need is a small file of its own, fetched only on the pages that need it', async (name, most) => {
  const { directory } = await prepareAssets()
  const files = readdirSync(directory).filter(file => file.startsWith(`${name}-`) && file.endsWith('.js.br'))
  expect(files).toHaveLength(1)
  expect(readFileSync(`${directory}/${files[0]}`).length).toBeLessThanOrEqual(most)
})

test('assets that are up to date are found without building them again', async () => {
  const first = await prepareAssets()
  expect(await prepareAssets()).toEqual(first)
  expect(first.styleHref).toMatch(/^\/assets\/style-[\w-]{8}\.css$/)
  expect(first.fontHrefs).toHaveLength(2)
})

const pageFiles = () =>
  readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.tsx') && !file.includes('html/govuk/'),
  )

function usedComponents(): Set<string> {
  const used = new Set<string>()
  for (const file of pageFiles()) {
    const imports = readFileSync(new URL(file, source), 'utf8').matchAll(
      /import \{([^}]+)\} from '[^']*govuk\/index\.ts'/g,
    )
    for (const [, names = ''] of imports) {
      for (const name of names.split(',')) if (/^[A-Z]/.test(name.trim())) used.add(name.trim())
    }
  }
  return used
}
