import { plural } from '#platform/i18n/index.ts'

export const en = {
  assigned: {
    about: {
      title: 'Learning that your unit or your role is asked for',
      because: 'You get this because your unit is asked to learn something, or a role that you follow.',
    },
    title: (title: string) => `Would you look at “${title}”?`,
    text: (reason: string) =>
      `Everybody concerned is asked, not you alone. The reason: ${reason} If you know it already, say so and it is off your list.`,
    action: 'See what is asked',
  },
  broken: {
    about: {
      title: 'A link that you look after does not work',
      because: 'You get this because you look after something in the catalogue of learning.',
    },
    title: (title: string) => `A link does not work: ${title}`,
    text: 'We tried on two different days. Correct the address, or withdraw it.',
    action: 'See it',
  },
  suggestion: {
    about: {
      title: 'What became of the learning that you suggested',
      because: 'You get this because you suggested something for the catalogue of learning.',
    },
    taken: (title: string) => `Your suggestion is in the catalogue: ${title}`,
    declined: (title: string) => `About your suggestion: ${title}`,
    thanks: 'Thank you. Others can learn from it now.',
    why: (why: string) => `It is not in the catalogue. ${why}`,
    action: 'See it',
  },
  home: (count: number) =>
    plural('en', count, {
      one: 'Your unit or your role is asked to learn something',
      other: 'Your unit or your role is asked to learn # things',
    }),
}
