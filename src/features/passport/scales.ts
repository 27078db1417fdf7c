import type { Framework } from '#features/skills/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { outsideAreas } from './passport.urls.ts'
import { words } from './words.ts'

type Scales = Pick<Framework, 'levels' | 'confidence'>

/**
 * A framework from elsewhere seldom says how to ask how sure somebody feels, and not always which levels there are:
 * then it is asked in our own words.
 */
export function withScales<F extends Scales>(framework: F, locale: Locale): F {
  const w = words(locale).scales
  return {
    ...framework,
    levels: framework.levels.length > 0 ? framework.levels : w.levels.map(numbered),
    confidence: framework.confidence.length > 0 ? framework.confidence : w.confidence.map(numbered),
  }
}

const numbered = (name: string, index: number) => ({ position: index + 1, name, description: '' })

/** Skills that stand outside of every area are asked for like those of an area, so that needs an address. */
export function withOutsideArea(framework: Framework): Framework {
  const rename = (key: string) => key || outsideAreas
  if (!framework.areas.some(({ key }) => key === '')) return framework
  const areas = framework.areas.map(area => ({
    ...area,
    key: rename(area.key),
    skills: area.skills.map(skill => ({ ...skill, areaKey: rename(skill.areaKey) })),
  }))
  return { ...framework, areas }
}

/** The names of levels and confidences, by their number. */
export function scales(framework: Scales) {
  const level = new Map(framework.levels.map(({ position, name }) => [position, name]))
  const confidence = new Map(framework.confidence.map(({ position, name }) => [position, name]))
  return {
    levelName: (position: number) => level.get(position) ?? String(position),
    confidenceName: (position: number) => confidence.get(position) ?? String(position),
  }
}

/** Some skill has a level that everybody is expected to meet. */
export const saysWhatIsBasic = (framework: Pick<Framework, 'areas'>): boolean =>
  framework.areas.some(({ skills }) => skills.some(({ basicLevel }) => basicLevel > 0))
