import type { AllCards } from '../card-structure.ts'
import { content } from './content.ts'
import { data } from './data.ts'
import { everydayTools } from './everyday-tools.ts'
import { improving } from './improving.ts'
import { information } from './information.ts'
import { meaning } from './meaning.ts'
import { peopleFirst } from './people-first.ts'
import { safe } from './safe.ts'
import { together } from './together.ts'

export const en: AllCards = {
  meaning,
  'people-first': peopleFirst,
  'everyday-tools': everydayTools,
  information,
  content,
  data,
  safe,
  together,
  improving,
}
