import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyQuestion, moveQuestion, moveSection, removeQuestion, removeSection } from '../editing/edits.ts'
import { freshKey, keyFrom } from '../editing/keys.ts'
import { itemsFrom, linesFrom } from '../editing/option-lines.ts'
import { annualSkillsQuestionnaire } from '../templates/annual-skills.ts'
import { maturityQuestionnaire } from '../templates/maturity.ts'
import { missingIn, textsOf, withTranslations } from './all-texts.ts'
import { checkAnswers, mostCharacters, valuesOf } from './check-answers.ts'
import { compareQuestionnaires, isComparable } from './compare.ts'
import { pipe } from './pipe.ts'
import { type Answers, keyPattern, type Questionnaire, questionnaireSchema, questionsOf } from './questionnaire.ts'
import { visibleAnswers, visibleQuestions } from './visible.ts'

const ours = [annualSkillsQuestionnaire(), maturityQuestionnaire()]
const someQuestionnaire = fc.constantFrom(...ours)

/** A form as anybody could send it: real fields and made-up ones, with anything in them. */
const someForm = (questionnaire: Questionnaire) => {
  const questions = questionsOf(questionnaire)
  const fields = questions.flatMap(({ key, rows = [], options = [] }) => [
    ...[key, `${key}--none`, `${key}-day`, `${key}-month`, `${key}-year`],
    ...[...rows, ...options].map(part => `${key}--${part.key}`),
  ])
  const values = questions.flatMap(({ options = [] }) => options.map(({ key }) => key))
  const value = fc.oneof(
    fc.constantFrom(...values, 'does-not-apply', 'rather-not', '', '1', '2', '31', '2026', '1,5', '__proto__'),
    fc.string({ maxLength: 30 }),
  )
  return fc.dictionary(
    fc.oneof(fc.constantFrom(...fields), fc.string({ maxLength: 12 })),
    fc.oneof(value, fc.array(value, { maxLength: 4 })),
    { maxKeys: 25 },
  )
}

describe('answers from a form', () => {
  test('whatever is sent, what is kept fits its question, and every empty or wrong one is named', () => {
    fc.assert(
      fc.property(
        someQuestionnaire.chain(each => fc.tuple(fc.constant(each), someForm(each))),
        ([questionnaire, form]) => {
          const questions = questionsOf(questionnaire)
          const { answers, empty, errors } = checkAnswers(questions, form, 'en')
          for (const [key, answer] of Object.entries(answers)) {
            const question = questions.find(each => each.key === key)
            expect(question).toBeDefined()
            const options = new Set(question?.options?.map(option => option.key))
            if ('choice' in answer) expect(options).toContain(answer.choice)
            if ('choices' in answer) for (const choice of answer.choices) expect(options).toContain(choice)
            if ('ranking' in answer) expect(new Set(answer.ranking).size).toBe(answer.ranking.length)
            if ('number' in answer) expect(Number.isFinite(answer.number)).toBe(true)
            if ('text' in answer) expect([...answer.text].length).toBeLessThanOrEqual(question?.max ?? 4000)
          }
          for (const { key } of questions)
            expect(
              key in answers || empty.includes(key) || Object.keys(errors).some(field => field.startsWith(key)),
            ).toBe(true)
          // What was kept stands in the form again as it was, and is read to the same.
          const again = Object.assign({}, ...questions.map(question => valuesOf(question, answers[question.key])))
          expect(checkAnswers(questions, again, 'en').answers).toEqual(answers)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a comment of 100,000 characters is refused in words that say how long it is', () => {
    const [question] = questionsOf(ours[1] ?? { sections: [] }).filter(({ kind }) => kind === 'long-text')
    const asked = question ? [{ ...question, max: undefined }] : []
    const { errors } = checkAnswers(asked, { 'going-well': '🙂'.repeat(100_000) }, 'nb')
    expect(errors['going-well']).toMatch(/100\s000 tegn/)
    const fits = checkAnswers(asked, { 'going-well': '🙂'.repeat(mostCharacters['long-text']) }, 'nb')
    expect(fits.errors).toEqual({})
  })

  test('an answer to a question that a condition hides is not handed in', () => {
    const [annual] = ours
    if (!annual) throw new Error('The survey that comes with the product is gone')
    const answers: Answers = { 'help-hours': { number: 4 }, helps: { choice: 'no' } }
    expect(visibleAnswers(annual, answers)).toEqual({ helps: { choice: 'no' } })
    expect(visibleAnswers(annual, { ...answers, helps: { choice: 'often' } })).toHaveProperty('help-hours')
    expect(visibleQuestions(annual, {}).map(({ key }) => key)).not.toContain('what-stops')
  })

  test('a text that repeats an answer stays text, and one that repeats nothing shows that', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, typed) => {
        const [annual = { sections: [] }] = ours
        const said = pipe(`${text}{{tell-us}}`, annual, typed ? { 'tell-us': { text: typed } } : {}, 'en')
        if (!text.includes('{')) expect(said).toBe(text + (typed || '…'))
      }),
      { numRuns: 100 },
    )
  })
})

describe('changing a draft', () => {
  test('however it is moved, copied and deleted, keys stay apart, conditions look back, and it compares with itself', () => {
    const step = fc.tuple(fc.constantFrom('up', 'down', 'copy', 'remove', 'section', 'out'), fc.nat())
    fc.assert(
      fc.property(someQuestionnaire, fc.array(step, { maxLength: 25 }), (start, steps) => {
        let now = start
        for (const [what, n] of steps) {
          const keys = questionsOf(now).map(({ key }) => key)
          const key = keys[n % Math.max(1, keys.length)] ?? ''
          const section = now.sections[n % Math.max(1, now.sections.length)]?.key ?? ''
          if (what === 'up' || what === 'down') now = moveQuestion(now, key, what)
          if (what === 'copy') now = copyQuestion(now, key, [...keys, ...questionsOf(start).map(each => each.key)])
          if (what === 'remove') now = removeQuestion(now, key)
          if (what === 'section') now = moveSection(now, section, n % 2 ? 'up' : 'down')
          if (what === 'out') now = removeSection(now, section)
        }
        expect(questionnaireSchema.parse(now)).toEqual(now)
        const keys = questionsOf(now).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const [index, { condition }] of questionsOf(now).entries())
          for (const { question } of condition?.tests ?? []) expect(keys.slice(0, index)).toContain(question)
        expect(compareQuestionnaires(now, now).every(isComparable)).toBe(true)
        for (const each of compareQuestionnaires(start, now))
          if (each.became === 'new') expect(each.key).toMatch(/-\d+$/)
      }),
      { numRuns: 80 },
    )
  })

  test('lines of text give the same options back, and a new line gets a key that was never given', () => {
    const line = fc.string({ minLength: 1, maxLength: 20 }).filter(text => /\w/.test(text) && !/[\n\r=]/.test(text))
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: text => text.trim().toLowerCase(), maxLength: 8 }),
        line,
        (lines, more) => {
          const options = itemsFrom(lines.join('\n'), undefined, { locale: 'en' })
          expect(itemsFrom(linesFrom(options, 'en'), options, { locale: 'en' })).toEqual(options)
          const longer = itemsFrom([...lines, more].join('\n'), options, { locale: 'en' })
          expect(longer.slice(0, options.length).map(({ key }) => key)).toEqual(options.map(({ key }) => key))
          expect(new Set(longer.map(({ key }) => key)).size).toBe(longer.length)
          for (const { key } of longer) expect(key).toMatch(keyPattern)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a key is fit for an address whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (words, taken) => {
        const key = freshKey(words, [...taken, keyFrom(words)])
        expect(key).toMatch(keyPattern)
        expect(taken).not.toContain(key)
      }),
      { numRuns: 150 },
    )
  })

  test('translations come back to their place, and a taken one is missing again', () => {
    fc.assert(
      fc.property(someQuestionnaire, fc.nat(), (questionnaire, n) => {
        const all = textsOf(questionnaire)
        const { id = '' } = all[n % all.length] ?? {}
        expect(new Set(all.map(each => each.id)).size).toBe(all.length)
        const without = withTranslations(questionnaire, 'nb', new Map([[id, '']]))
        expect(missingIn(without, 'nb').map(each => each.id)).toEqual([id])
        const changed = withTranslations(without, 'nb', new Map([[id, 'Nytt']]))
        expect(textsOf(changed).find(each => each.id === id)?.texts.nb).toBe('Nytt')
        expect(compareQuestionnaires(questionnaire, without).every(isComparable)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
