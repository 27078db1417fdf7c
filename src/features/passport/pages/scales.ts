import type { Framework } from '#features/skills/index.ts'

/** The names of levels and confidences, by their number. */
export function scales(framework: Framework) {
  const level = new Map(framework.levels.map(({ position, name }) => [position, name]))
  const confidence = new Map(framework.confidence.map(({ position, name }) => [position, name]))
  return {
    levelName: (position: number) => level.get(position) ?? String(position),
    confidenceName: (position: number) => confidence.get(position) ?? String(position),
  }
}
