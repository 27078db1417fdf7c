import { answeringUrls } from '#features/surveys/answering/answering.urls.ts'
import { invitationUrls } from '#features/surveys/invitations/invitations.urls.ts'
import { namedUrls } from '#features/surveys/named/named.urls.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

const sheet =
  (example: string, s?: string) =>
  ({ slug, examples }: FurnishedWorld): Scene => ({
    who: undefined,
    href: answeringUrls.sheet.href({ organisation: slug, ticket: examples[example] ?? '' }, { s }),
  })

/** A survey in the states that somebody meets on the way through it. */
export const answeringScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'a page of a survey': sheet('survey halfway', 'work'),
  'the last page of a survey': sheet('survey halfway', 'more'),
  'answers of a survey to check': sheet('survey halfway', 'check'),
  'a survey that is handed in': sheet('survey handed in'),
  'how many have answered a survey that nobody has counted yet': ({ examples }) => ({
    who: 'elin',
    href: invitationUrls.answered.href({ waveId: examples['survey anonymous'] ?? '' }),
  }),
  'answers with names, of nobody who was looked for': ({ examples }) => ({
    who: 'asha',
    href: namedUrls.list.href({ waveId: examples['survey with names'] ?? '' }, { q: 'zzzz' }),
  }),
  'codes for a survey without names': ({ examples }) => ({
    who: 'elin',
    href: invitationUrls.codes.href({ waveId: examples['survey anonymous'] ?? '' }),
  }),
}
