import { listUnitsMeant, listUpperUnits } from '#features/people/index.ts'
import { found } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { runsSurveys } from '../../access.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { countAudience, findListed, isKnown, listAudienceLines } from '../audience.queries.ts'
import { type AudiencePart, addToAudience, drawSample, takeFromAudience } from '../change-draft.ts'
import { getWave } from '../waves.queries.ts'
import { wavesWords } from '../words.ts'
import { audienceForm, listedIn } from './audience.form.ts'
import { type AudienceData, AudienceView } from './audience.view.tsx'

/** Who is asked: by unit, role, job, place or list, or drawn by lot; and who is left out. */
export const audiencePage = page(surveysUrls.audience, {
  access: runsSurveys,
  async load({ db, params }): Promise<AudienceData> {
    const any = await getWave(db, params.waveId)
    const wave = found(any.status === 'draft' ? any : undefined)
    return {
      wave,
      lines: await listAudienceLines(db, wave.id),
      counts: await countAudience(db, wave),
      units: await listUpperUnits(db),
    }
  },
  title: ({ ctx }) => wavesWords(ctx.locale).audience.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: AudienceView,
  form: audienceForm,
  async submit({ tx, data: { wave, lines }, input, locale }) {
    const { audience: text } = wavesWords(locale)
    const here = redirect(surveysUrls.audience.href({ waveId: wave.id }))
    if (input.act === 'sample') {
      await drawSample(tx, wave, input.size ? Number(input.size) : undefined)
      return here.saying(text.sampleSaved)
    }
    if (input.act === 'take') {
      const ids = lines.filter(({ id, kind }) => id === input.line || (input.line === 'people' && kind === 'person'))
      const those = ids.filter(
        each => input.line !== 'people' || `${each.leavesOut} ${each.respondentGroup}` === input.among,
      )
      await takeFromAudience(
        tx,
        wave,
        those.map(({ id }) => id),
      )
      return here.saying(text.taken)
    }
    const { kind = 'everybody' } = input
    const common = {
      kind,
      leavesOut: input.how === 'out',
      respondentGroup: input.how === 'out' ? '' : input.group,
    }
    const parts: AudiencePart[] = []
    if (kind === 'person') {
      const typed = listedIn(input.list)
      const people = await findListed(tx, typed)
      const unknown = typed.filter(each => !people.has(each))
      if (unknown.length > 0) return invalid({ list: text.listUnknown(unknown.slice(0, 20).join(', ')) })
      for (const personId of new Set(people.values())) parts.push({ ...common, personId })
    } else if (kind === 'unit' && input.unitNamed) {
      const [unit, ...others] = await listUnitsMeant(tx, input.unitNamed)
      if (!unit) return invalid({ unitNamed: text.unitUnknown })
      if (others.length > 0)
        return invalid({
          unitNamed: text.unitSeveral(
            [unit, ...others].map(({ above, name }) => (above ? `${above} › ${name}` : name)).join('; '),
          ),
        })
      parts.push({ ...common, unitId: unit.id })
    } else if (kind === 'unit') parts.push({ ...common, unitId: input.unit })
    else if (kind === 'role') parts.push({ ...common, value: input.role })
    else if (kind === 'job-title' || kind === 'place') {
      if (!(await isKnown(tx, kind, input.value))) return invalid({ value: text.valueUnknown })
      parts.push({ ...common, value: input.value })
    } else parts.push(common)
    const added = await addToAudience(tx, wave, parts)
    return here.saying(added > 0 ? text.added : text.already)
  },
})
