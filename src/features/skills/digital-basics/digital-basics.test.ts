import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { digitalBasics } from './digital-basics.ts'
import { type AreaDefinition, levels, type SkillText, settings } from './framework-definition.ts'
import { fleschKincaidGrade, readability, wordsOf } from './readability.ts'

const skills = digitalBasics.areas.flatMap(area => area.skills)

const forbidden: Record<Locale, RegExp> = {
  en: /\b(simply|just|obviously|of course|merely|trivial|everyone knows|as you know|should (already )?know|should be able|stupid|lazy|ignorant|please note|utili[sz]e|leverage|facilitate|going forward|\w{4,}iz(e|es|ed|ing|ation))\b/iu,
  nb: /(?<!\p{L})(selvfølgelig|selvsagt|åpenbart|som kjent|alle vet|bør kunne|burde|rett og slett|det er bare å|dum|lat|vedrørende|i henhold til|herunder|foreta|benytte[rst]?|samt|såfremt|hvorvidt|iverksette|vennligst|ift|mht|the|and|with|of|you|your|feedback|link|file|files|meeting|deadline|update|share|user|users|skills|champion|e-mail|password|passwords|workshop|prompt)(?!\p{L})/iu,
}

const anchors: Record<Locale, Record<1 | 2 | 3 | 4, RegExp>> = {
  en: { 1: /^I have not yet/, 2: /^I can .*(help|show|someone|colleague)/, 3: /^I can .*\bon my own\b/, 4: /^I help/ },
  nb: {
    1: /^Jeg har ennå ikke/,
    2: /^Jeg kan .* når (noen|en kollega)/,
    3: /^Jeg kan .*på egen hånd/,
    4: /^Jeg hjelper/,
  },
}

describe.each(locales)('Digital basics in %s', locale => {
  const frame = digitalBasics.texts[locale]
  const proseOfSkill = ({ definition, statements, examples, tryAtWork, readNext, askAPerson }: SkillText) => [
    definition,
    ...Object.values(statements),
    ...Object.values(examples),
    tryAtWork,
    ...readNext.paragraphs,
    askAPerson,
  ]
  const proseOfArea = ({ texts, skills }: AreaDefinition) => [
    texts[locale].description,
    texts[locale].encouragement,
    ...skills.flatMap(skill => proseOfSkill(skill.texts[locale])),
  ]
  const prose = digitalBasics.areas.flatMap(proseOfArea)
  const everyText = stringsIn([
    frame,
    digitalBasics.areas.map(area => [area.texts[locale], area.skills.map(skill => skill.texts[locale])]),
  ])

  it('leaves no text empty, untrimmed or doubly spaced', () => {
    expect(everyText.filter(text => text === '' || text !== text.trim() || / {2}/.test(text))).toEqual([])
  })

  it('never talks down, and uses plain words of its own language', () => {
    expect(everyText.flatMap(text => text.match(forbidden[locale])?.[0] ?? [])).toEqual([])
  })

  it('sets quotation marks and apostrophes as printed text does', () => {
    const foreign = locale === 'en' ? /["'«»„]/u : /["'“”„‘]/u
    expect(everyText.filter(text => foreign.test(text))).toEqual([])
    const [open, close] = locale === 'en' ? ['“', '”'] : ['«', '»']
    expect(everyText.filter(text => text.split(open ?? '').length !== text.split(close ?? '').length)).toEqual([])
  })

  it('ends every sentence and no name with a stop', () => {
    expect(prose.filter(text => !/[.?!][”»]?$/u.test(text))).toEqual([])
    const names = [...digitalBasics.areas, ...skills].map(({ texts }) => texts[locale].name)
    expect(names.filter(name => /[.?!]$/u.test(name) || wordsOf(name).length > 6)).toEqual([])
    const skillNames = skills.map(({ texts }) => texts[locale].name)
    expect(skillNames.filter(name => wordsOf(name).length < 2)).toEqual([])
  })

  const textsOf = skills.map(skill => ({ key: skill.key, text: skill.texts[locale] }))
  const skillsWhere = (isFault: (text: SkillText) => boolean) =>
    textsOf.filter(({ text }) => isFault(text)).map(({ key }) => key)

  it('offers four different statements a skill that say at a glance which level they are', () => {
    expect(skillsWhere(({ statements }) => new Set(Object.values(statements)).size < levels.length)).toEqual([])
    for (const { key, text } of textsOf)
      for (const level of levels) expect(text.statements[level], key).toMatch(anchors[locale][level])
  })

  it('keeps the statements short, and alike in length', () => {
    const lengths = ({ statements }: SkillText) => Object.values(statements).map(text => wordsOf(text).length)
    expect(skillsWhere(text => Math.max(...lengths(text)) > 25)).toEqual([])
    expect(skillsWhere(text => Math.max(...lengths(text)) - Math.min(...lengths(text)) > 9)).toEqual([])
  })

  it('shows every skill in a council, a hospital and a kommune', () => {
    expect(skillsWhere(({ examples }) => Object.keys(examples).join() !== settings.join())).toEqual([])
    expect(skillsWhere(({ examples }) => new Set(Object.values(examples)).size < settings.length)).toEqual([])
  })

  it('gives every skill a reading of three to five short paragraphs', () => {
    expect(skillsWhere(({ readNext }) => readNext.paragraphs.length < 3 || readNext.paragraphs.length > 5)).toEqual([])
    expect(skillsWhere(({ readNext }) => readNext.paragraphs.some(text => wordsOf(text).length > 90))).toEqual([])
  })

  it('is easy to read in every skill', () => {
    expect(skillsWhere(text => readability(proseOfSkill(text)).wordsPerSentence > 15)).toEqual([])
    expect(skillsWhere(text => readability(proseOfSkill(text)).lix > 35)).toEqual([])
  })

  it('is easy to read as a whole', () => {
    const { wordsPerSentence, lix } = readability(prose)
    expect(wordsPerSentence).toBeLessThanOrEqual(13)
    expect(lix).toBeLessThanOrEqual(30)
    if (locale === 'en') expect(fleschKincaidGrade(prose)).toBeLessThanOrEqual(5)
  })
})

describe('Digital basics', () => {
  it('has nine areas in a fixed order, with three to five skills each and 36 in all', () => {
    expect(digitalBasics.areas.map(area => area.key)).toEqual([
      'meaning',
      'people-first',
      'everyday-tools',
      'information',
      'content',
      'together',
      'safe',
      'data',
      'improving',
    ])
    for (const area of digitalBasics.areas) {
      expect(area.skills.length, area.key).toBeGreaterThanOrEqual(3)
      expect(area.skills.length, area.key).toBeLessThanOrEqual(5)
    }
    expect(skills).toHaveLength(36)
  })

  it('gives every area and skill a key and a name of its own', () => {
    const keys = [...digitalBasics.areas, ...skills].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter(key => !/^[a-z]+(-[a-z]+)*$/.test(key))).toEqual([])
    for (const locale of locales) {
      const names = [...digitalBasics.areas, ...skills].map(({ texts }) => texts[locale].name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('asks for help at least and independence at most as the basic level', () => {
    expect(skills.filter(skill => skill.basicLevel < 2 || skill.basicLevel > 3)).toEqual([])
    expect(skills.filter(skill => skill.basicLevel === 2).length).toBeLessThanOrEqual(8)
  })

  it('can be searched by words that people really use, in each language', () => {
    for (const { key, alternativeLabels } of skills)
      for (const locale of locales) {
        const labels = alternativeLabels[locale]
        expect(labels.length, key).toBeGreaterThanOrEqual(3)
        expect(new Set(labels.map(label => label.toLowerCase())).size, key).toBe(labels.length)
      }
  })

  it('says the same things in both languages', () => {
    for (const { key, texts } of skills)
      expect(texts.en.readNext.paragraphs.length, key).toBe(texts.nb.readNext.paragraphs.length)
  })
})

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
