import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import type { SaidOfSkill } from '../../answering/answer.ts'
import type { AskedRequest } from '../../answering/asked.queries.ts'
import { askingWords } from '../../asking-words.ts'
import { refText } from '../../evidence.ts'
import type { AnswerData } from './answer.page.tsx'

const longestWords = 2_000

const typedOf = (input: object, name: string): unknown => new Map<string, unknown>(Object.entries(input)).get(name)
const levelField = (index: number) => `level-${index}`

/** For each skill a level up to the one that is said, or a tick; and words. */
export const answerForm = form(
  (locale, { request }: AnswerData) => {
    const text = askingWords(locale).answer
    return z.object({
      vouched: z.array(z.string()),
      ...Object.fromEntries(request.skills.map((_, index) => [levelField(index), z.string().optional()])),
      words: z.string().trim().max(longestWords, text.wordsLong),
    })
  },
  {
    check(input, { locale, data: { request, names } }) {
      const text = askingWords(locale).answer
      const said = saidFrom(request, input)
      if (request.state !== 'waiting') return { words: text.noLonger }
      if (request.purpose === 'endorse')
        return {
          ...(said.length === 0 ? { vouched: text.vouchMissing } : {}),
          ...(input.words ? {} : { words: text.wordsMissing }),
        }
      const missing = request.skills.flatMap((skill, index) => {
        const typed = typedOf(input, levelField(index))
        const isAnswered = typed === 'none' || said.some(each => each.skill === skill)
        return isAnswered ? [] : [[levelField(index), text.levelMissing(names.get(refText(skill))?.name ?? '')]]
      })
      if (missing.length > 0) return Object.fromEntries(missing)
      if (said.length === 0) return { [levelField(0)]: text.noneConfirmed }
      const isLess = said.length < request.skills.length || said.some(({ skill, level }) => level !== skill.level)
      return isLess && !input.words ? { words: text.wordsMissingLess } : undefined
    },
  },
)

/** What the form says of each skill. A level above the one that was asked for is none. */
export function saidFrom(request: AskedRequest, input: object): readonly SaidOfSkill[] {
  if (request.purpose === 'endorse') {
    const vouched = typedOf(input, 'vouched')
    return request.skills
      .filter(skill => Array.isArray(vouched) && vouched.includes(refText(skill)))
      .map(skill => ({ skill, level: null }))
  }
  return request.skills.flatMap((skill, index) => {
    const level = Number(typedOf(input, levelField(index)))
    const isThere = Number.isSafeInteger(level) && level >= 1 && skill.level !== null && level <= skill.level
    return isThere ? [{ skill, level }] : []
  })
}

export const toWhomForm = form((_locale, _data: AnswerData) => z.object({ to: z.string() }))
