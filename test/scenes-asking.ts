import { surveysUrls } from '#features/surveys/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

type Examples = FurnishedWorld['examples']
const seen = (href: (examples: Examples) => string) => (world: FurnishedWorld) =>
  ({ who: 'elin', href: href(world.examples) }) as const
const wave = (examples: Examples, key: string) => ({ waveId: examples[key] ?? '' })

/** Preparing and running surveys, in states that one visit to each address does not meet. */
export const askingScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'a survey that asks nothing yet': seen(all => surveysUrls.questions.href(wave(all, 'survey empty'))),
  'everything that stands in the way of a survey': seen(all => surveysUrls.launch.href(wave(all, 'survey empty'))),
  'a survey that is paused': seen(all => surveysUrls.wave.href(wave(all, 'survey open'))),
  'the questions of a survey that is open': seen(all => surveysUrls.questions.href(wave(all, 'survey open'))),
  ...Object.fromEntries(
    (['one', 'likert', 'matrix', 'level', 'number', 'date'] as const).map(kind => [
      `a question to add that is answered by: ${kind}`,
      seen(all => surveysUrls.addQuestion.href(wave(all, 'survey draft'), { page: 'a-word-at-the-end', kind })),
    ]),
  ),
  'a condition on what was chosen': seen(all =>
    surveysUrls.condition.href({ ...wave(all, 'survey draft'), questionKey: 'how-many-hours' }, { on: 'what-helps' }),
  ),
  'a survey as leaders see it on a phone in Norwegian': seen(all =>
    surveysUrls.preview.href(wave(all, 'survey draft'), { as: 'leaders', language: 'nb', width: 'phone' }),
  ),
  'what is missing of a translation': seen(all =>
    surveysUrls.translations.href(wave(all, 'survey draft'), { to: 'nb', show: 'missing' }),
  ),
}
