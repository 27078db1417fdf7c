import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '#platform/i18n/index.ts'
import { root } from '#platform/root.ts'
import { features } from '../src/app.ts'

/** Every act that the sources write to the audit log. */
function auditedActs(): readonly string[] {
  const sources = readdirSync(join(root, 'src/features'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.includes('.test.'))
    .map(path => readFileSync(join(root, 'src/features', path), 'utf8'))
    .filter(text => text.includes('audit('))
  const acts = sources.flatMap(text =>
    [...text.matchAll(/'([a-z-]+\.[a-z]+(?:-[a-z]+)+)'/g)].map(([, act = '']) => act),
  )
  const owners = new Set(features.map(({ name }) => name))
  return [...new Set(acts)].filter(act => owners.has(act.split('.')[0] ?? ''))
}

test.each(locales)('the audit log calls every act by a name that people understand, in %s', locale => {
  const acts = auditedActs()
  expect(acts.length).toBeGreaterThan(10)
  const names = Object.assign({}, ...features.map(({ auditWords }) => auditWords?.(locale) ?? {}))
  expect(acts.filter(act => !(act in names))).toEqual([])
})
