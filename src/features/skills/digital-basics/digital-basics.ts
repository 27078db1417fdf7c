import { en } from './digital-basics.en.ts'
import { nb } from './digital-basics.nb.ts'
import { type AreaKey, structure } from './digital-basics.structure.ts'
import { content as contentEn } from './en/content.ts'
import { data as dataEn } from './en/data.ts'
import { everydayTools as everydayToolsEn } from './en/everyday-tools.ts'
import { improving as improvingEn } from './en/improving.ts'
import { information as informationEn } from './en/information.ts'
import { meaning as meaningEn } from './en/meaning.ts'
import { peopleFirst as peopleFirstEn } from './en/people-first.ts'
import { safe as safeEn } from './en/safe.ts'
import { together as togetherEn } from './en/together.ts'
import type {
  AreaDefinition,
  AreaText,
  AreaWords,
  FrameworkDefinition,
  SkillStructure,
} from './framework-definition.ts'
import { content as contentNb } from './nb/content.ts'
import { data as dataNb } from './nb/data.ts'
import { everydayTools as everydayToolsNb } from './nb/everyday-tools.ts'
import { improving as improvingNb } from './nb/improving.ts'
import { information as informationNb } from './nb/information.ts'
import { meaning as meaningNb } from './nb/meaning.ts'
import { peopleFirst as peopleFirstNb } from './nb/people-first.ts'
import { safe as safeNb } from './nb/safe.ts'
import { together as togetherNb } from './nb/together.ts'

/** The built-in framework "Digital basics": nine areas and 36 skills, complete in every language. */
export const digitalBasics: FrameworkDefinition = {
  key: 'digital-basics',
  version: '1.0',
  texts: { en, nb },
  areas: [
    area('meaning', structure.meaning, meaningEn, meaningNb),
    area('people-first', structure['people-first'], peopleFirstEn, peopleFirstNb),
    area('everyday-tools', structure['everyday-tools'], everydayToolsEn, everydayToolsNb),
    area('information', structure.information, informationEn, informationNb),
    area('content', structure.content, contentEn, contentNb),
    area('together', structure.together, togetherEn, togetherNb),
    area('safe', structure.safe, safeEn, safeNb),
    area('data', structure.data, dataEn, dataNb),
    area('improving', structure.improving, improvingEn, improvingNb),
  ],
}

function area<K extends string>(
  key: AreaKey,
  skills: Readonly<Record<K, SkillStructure>>,
  areaEn: AreaWords<K>,
  areaNb: AreaWords<K>,
): AreaDefinition {
  const skillKeys = Object.keys(skills) as K[]
  return {
    key,
    texts: { en: wordsOfArea(areaEn), nb: wordsOfArea(areaNb) },
    skills: skillKeys.map(skillKey => ({
      key: skillKey,
      ...skills[skillKey],
      texts: { en: areaEn.skills[skillKey], nb: areaNb.skills[skillKey] },
    })),
  }
}

function wordsOfArea({ name, description, encouragement }: AreaText): AreaText {
  return { name, description, encouragement }
}
