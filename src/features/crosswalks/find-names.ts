import { fold, type NamedSkill } from '#features/skills/index.ts'

/** Skills whose names and labels hold every word of a question; without one, the first that are not matched yet. */
export function fitting(
  skills: readonly NamedSkill[],
  question: string,
  matched: ReadonlySet<string>,
  most: number,
): readonly NamedSkill[] {
  const words = fold(question).split(' ').filter(Boolean)
  if (words.length === 0) return skills.filter(({ key }) => !matched.has(key)).slice(0, most)
  const found: NamedSkill[] = []
  for (const skill of skills) {
    const said = fold(
      [...Object.values(skill.names), ...Object.values(skill.labels).flat(), skill.code ?? ''].join(' '),
    )
    if (words.every(word => said.includes(word))) found.push(skill)
    if (found.length === most) break
  }
  return found
}
