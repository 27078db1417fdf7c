import { z } from 'zod'
import { ownWordFault } from '#features/terms/index.ts'
import { form } from '#platform/http/form.ts'
import { termWords } from '../../person-terms/words.ts'
import type { SectionData } from './person-terms.page.ts'

/** What was typed; `chosen` is the id that a suggestion put beside it. */
export const addTermForm = form(
  (locale, _data: SectionData) =>
    z.object({ typed: z.string().trim().min(1, termWords(locale).faults.missing), chosen: z.string() }),
  {
    initial: ({ typed }) => ({ typed }),
    check({ typed }, { locale }) {
      const fault = typed && ownWordFault(typed)
      return fault ? { typed: termWords(locale).faults[fault] } : undefined
    },
  },
)
