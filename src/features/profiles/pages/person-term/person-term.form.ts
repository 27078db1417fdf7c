import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { audiences, reachOf } from '../../audiences.ts'
import { termWords } from '../../person-terms/words.ts'
import type { OwnTermData } from './person-term.page.ts'

/** The audience of the level is asked for apart, and can be no wider than that of the thing itself. */
export const personTermForm = form(
  (locale, { section }: OwnTermData) => {
    const { details } = termWords(locale)
    const levelAudience = z.enum(audiences, details.levelAudienceMissing)
    return z.object({
      level: z.enum(['', '1', '2', '3', '4']).catch(''),
      happy: z.array(z.string()),
      audience: z.enum(audiences, details.audienceMissing),
      levelAudience: section.levelIsApart ? levelAudience : levelAudience.optional().catch(undefined),
    })
  },
  {
    initial: ({ own }) => ({
      level: own.level === undefined ? '' : String(own.level),
      happy: own.happyToHelp ? ['yes'] : [],
      audience: own.audience,
      levelAudience: own.levelAudience,
    }),
    check({ audience, levelAudience }, { locale, data: { section } }) {
      const isWider = section.levelIsApart && audience && levelAudience && reachOf(levelAudience) > reachOf(audience)
      return isWider ? { levelAudience: termWords(locale).details.levelTooWide } : undefined
    },
  },
)
