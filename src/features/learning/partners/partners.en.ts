import { plural } from '#platform/i18n/index.ts'

export const en = {
  share: { title: 'Learning', what: 'Courses, articles and cards that those who keep the catalogue share.' },
  sharedBy: (name: string) => `Shared by ${name}`,
  keptThere: (name: string) => `${name} shares this with you and keeps it. When they change it, it changes here.`,
  takenBack: (name: string) => `${name} no longer shares this. Only the title is left, for those who finished it.`,
  takeOver: 'Take it over as our own',
  takeOverHint: 'You get a copy that you keep yourselves, with thanks to those who made it.',
  tookOver: 'It is your own now. You can change it.',
  from: 'Comes from',
  credit: (name: string, day: string) => `${name}, taken over ${day}`,
  partnersSee: 'Partner organisations see this.',
  partnersDoNot: 'Partner organisations do not see this.',
  doShare: 'Share with partners',
  doUnshare: 'Stop sharing',
  shared: 'Partners see it within a minute.',
  unshared: 'It is taken back from partners within a minute.',
  shareAll: 'Share all of it with partners',
  sharedAll: (count: number) =>
    plural('en', count, {
      one: 'Partners see this one thing within a minute.',
      other: 'Partners see these things within a minute.',
    }),
  audit: {
    'learning.shared': 'Shared something to learn from with partners',
    'learning.unshared': 'Stopped sharing something to learn from with partners',
    'learning.taken-over': 'Took over something to learn from that a partner shares',
  },
}
