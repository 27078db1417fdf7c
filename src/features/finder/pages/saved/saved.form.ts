import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import type { SavedSearch } from '../../saved-searches.queries.ts'
import { mostSaved, searchToKeep } from '../../saved-searches.ts'
import { words } from '../../words.ts'

export interface SavedData {
  readonly searches: readonly SavedSearch[]
  /** The search that is about to be saved, if any. */
  readonly search: string | undefined
}

export const savedForm = form(
  locale => {
    const text = words(locale).savedPage
    return z.object({
      name: z.string().trim().min(1, text.nameMissing).max(100, text.nameTooLong),
      search: z.string(),
    })
  },
  {
    initial: (data: SavedData) => ({ search: data.search ?? '' }),
    check({ name, search = '' }, { locale, data }) {
      const text = words(locale).savedPage
      if (searchToKeep(search) === undefined) return { name: text.nothingToSave }
      if (data.searches.some(saved => saved.name === name)) return { name: text.nameTaken }
      return data.searches.length >= mostSaved ? { name: text.full } : undefined
    },
  },
)
