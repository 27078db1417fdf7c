import { z } from 'zod'
import { listRoleProfiles, type RoleProfile } from '#features/role-profiles/index.ts'
import { getFramework, type Level } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { draftPledge, sayWhat, type What } from '../../keep-pledge.ts'
import { countsFrom, type Pledge } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords } from '../../words.ts'
import { keepsPledges, listCrumb } from '../pledge-links.ts'
import { getDraft } from './draft.ts'
import { WhatView } from './what.view.tsx'

export interface WhatData {
  readonly pledge: Pledge | undefined
  readonly profiles: readonly RoleProfile[]
  /** The levels of the framework of the first profile, which is the basic one. */
  readonly levels: readonly Level[]
  readonly levelsOf: string
}

const longestTitle = 200

const whatForm = form(
  (locale, { profiles }: WhatData) => {
    const t = makingWords(locale).what
    return z.object({
      title: z.string().trim().min(1, t.nameMissing).max(longestTitle, t.tooLong(longestTitle)),
      profile: z.string().refine(key => profiles.some(profile => profile.key === key), t.profileMissing),
      level: z
        .string()
        .regex(/^\d{0,2}$/, t.levelWrong)
        .catch(''),
      counts: z.enum(countsFrom).catch('said'),
    })
  },
  {
    initial: ({ pledge, profiles }) => ({
      title: pledge?.title,
      profile: pledge?.profileKey ?? profiles[0]?.key,
      level: pledge?.level === undefined ? '' : String(pledge.level),
      counts: pledge?.countsFrom ?? 'said',
    }),
    check({ level, profile }, { locale, data }) {
      if (level === '') return undefined
      const isOfTheBasics = data.profiles.find(({ key }) => key === profile)?.frameworkId === data.levelsOf
      const isLevel = data.levels.some(({ position }) => position === Number(level))
      return isOfTheBasics && isLevel ? undefined : { level: makingWords(locale).what.levelWrong }
    },
  },
)

async function readChoices(db: Reading, locale: Locale): Promise<Omit<WhatData, 'pledge'>> {
  const profiles = await listRoleProfiles(db)
  const [first] = profiles
  const framework = first && (await getFramework(db, first.frameworkVersionId, locale))
  return { profiles, levels: framework?.levels ?? [], levelsOf: first?.frameworkId ?? '' }
}

const asWhat = (input: { title: string; profile: string; level: string; counts: What['countsFrom'] }): What => ({
  title: input.title,
  profileKey: input.profile,
  level: input.level === '' ? undefined : Number(input.level),
  countsFrom: input.counts,
})

/** The first step: what the pledge is called and what everybody reaches. Saving it begins the draft. */
export const makePage = page(pledgesUrls.make, {
  access: keepsPledges,
  load: async ({ db, locale }): Promise<WhatData> => ({ pledge: undefined, ...(await readChoices(db, locale)) }),
  title: ({ ctx }) => makingWords(ctx.locale).what.titleNew,
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: WhatView,
  form: whatForm,
  async submit({ tx, me, input, now }) {
    const pledgeId = await draftPledge(tx, asWhat(input), { actorId: me.id, now })
    return redirect(pledgesUrls.who.href({ pledgeId }))
  },
})

/** The same for a draft that is there. */
export const whatPage = page(pledgesUrls.what, {
  access: keepsPledges,
  load: async ({ db, params, locale }): Promise<WhatData> => ({
    pledge: await getDraft(db, params.pledgeId),
    ...(await readChoices(db, locale)),
  }),
  title: ({ ctx }) => makingWords(ctx.locale).what.titleEdit,
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: WhatView,
  form: whatForm,
  async submit({ tx, data: { pledge }, input, params }) {
    if (pledge) await sayWhat(tx, pledge, asWhat(input))
    return redirect(pledgesUrls.who.href(params))
  },
})
