#!/usr/bin/env node
// `node bin/new-page.mjs FEATURE PAGE`: a new page in one folder, its lines in the feature's door, address and words.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { featureFiles, namesFor, pageFiles, pageWords } from './new-page/templates.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [featureName = '', pageName = '', ...more] = process.argv.slice(2)
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
if (!kebab.test(featureName) || !kebab.test(pageName) || more.length > 0)
  stop('Usage: node bin/new-page.mjs FEATURE PAGE, both in small letters with hyphens, such as: people time-off')

const names = namesFor(featureName, pageName)
const folder = `src/features/${featureName}`
const isNewFeature = !existsSync(join(root, folder, 'index.ts'))
const isThere = path => existsSync(join(root, folder, path))
const wanted = Object.entries(featureFiles(names)).filter(([path]) => isNewFeature || path === 'words.ts')
const files = { ...Object.fromEntries(wanted.filter(([path]) => !isThere(path))), ...pageFiles(names) }
const taken = Object.keys(files).filter(isThere)
if (taken.length > 0) stop(`Nothing was written, because these are there already: ${taken.join(', ')}`)

for (const [path, text] of Object.entries(files)) write(join(folder, path), text)
const changed = [
  change('index.ts', /^import .* from '#platform\/http\/feature\.ts'\n/m, line => line + importLine()),
  change(
    'index.ts',
    /(pages: \[)([^\]]*)\]/,
    (_, start, list) => `${start}${[...listed(list), names.pageConst].join(', ')}]`,
  ),
  change(
    `${featureName}.urls.ts`,
    /,?\s*\} as const/,
    () => `,\n  ${names.page}: url('/${featureName}/${pageName}'),\n} as const`,
  ),
  change(`${featureName}.en.ts`, /,?\n?\}\s*$/, () => `,\n${pageWords(names).en}}\n`),
  change(`${featureName}.nb.ts`, /,?\n?\}\s*$/, () => `,\n${pageWords(names).nb}}\n`),
]
tidy()
tellWhatIsLeft(changed.filter(Boolean))

function write(path, text) {
  mkdirSync(join(root, dirname(path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Returns what has to be done by hand when the file does not look as expected. */
function change(file, pattern, replacement) {
  const path = join(root, folder, file)
  const text = isThere(file) ? readFileSync(path, 'utf8') : ''
  if (!pattern.test(text)) return `Add the page to ${folder}/${file} by hand`
  writeFileSync(path, text.replace(pattern, replacement).replace(/\{,\n/g, '{\n'))
}

function importLine() {
  return `import { ${names.pageConst} } from './pages/${pageName}/${pageName}.page.ts'\n`
}

function listed(list) {
  return list
    .split(',')
    .map(each => each.trim())
    .filter(Boolean)
}

function tidy() {
  const biome = join(root, 'node_modules', '.bin', 'biome')
  if (existsSync(biome)) spawnSync(biome, ['check', '--write', folder], { cwd: root, stdio: 'ignore' })
}

function tellWhatIsLeft(byHand) {
  const steps = [
    ...byHand,
    ...(isNewFeature
      ? [
          `Give “${featureName}” its floor in architecture.json: which features it may call`,
          `Add ${names.feature} to the list in src/app.ts`,
          `Say in ${folder}/README.md what it is`,
        ]
      : []),
    `Write the words in ${featureName}.en.ts and ${featureName}.nb.ts; each language is written, not translated`,
    `Decide who may open it: access in ${pageName}.page.ts, and the line under its title`,
    `Let load ask the feature's queries, and submit call one of its verbs`,
    `Say in ${pageName}.test.ts what a person can do, then run: npx vitest run ${folder}/pages/${pageName}`,
  ]
  console.log(`${folder}/pages/${pageName} is there, at /${featureName}/${pageName}. What is left to do:`)
  for (const [index, step] of steps.entries()) console.log(`${index + 1}. ${step}.`)
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
