import { resultsUrls } from '#features/surveys/results/results.urls.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

const at = ({ examples }: FurnishedWorld, which = 'survey results') => ({ waveId: examples[which] ?? '' })

/** Results of a survey in the states that one visit to each address does not meet. */
export const surveyResultsScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'results of one unit beside an earlier survey': world => ({
    who: 'elin',
    href: resultsUrls.show.href(at(world), { unit: world.units.planning }),
  }),
  'results of a group that is too small': world => ({
    who: 'elin',
    href: resultsUrls.show.href(at(world), { unit: world.units.nightTeam }),
  }),
  'two units of a survey side by side': world => ({
    who: 'elin',
    href: resultsUrls.compare.href(at(world), {
      one: `unit:${world.units.planning}`,
      two: `unit:${world.units.care}`,
    }),
  }),
  'results when too few have answered': world => ({
    who: 'elin',
    href: resultsUrls.show.href(at(world, 'survey of few')),
  }),
  'several statements of a survey': world => ({
    who: 'elin',
    href: resultsUrls.question.href({ ...at(world), questionKey: 'trust' }),
  }),
  'what nobody wrote': world => ({ who: 'elin', href: resultsUrls.comments.href(at(world, 'survey of few')) }),
  'no comment to check': world => ({ who: 'elin', href: resultsUrls.checkComments.href(at(world, 'survey of few')) }),
}
