import { plural } from '#platform/i18n/index.ts'

export const en = {
  step: {
    teaches: (kind: string, day: string | undefined) =>
      day
        ? `A colleague asks for help, and you would learn this by helping. ${kind}, open until ${day}.`
        : `A colleague asks for help, and you would learn this by helping. ${kind}.`,
    lends: (kind: string, day: string | undefined) =>
      day
        ? `A colleague has time to lend and can help you with this. ${kind}, open until ${day}.`
        : `A colleague has time to lend and can help you with this. ${kind}.`,
    closed: 'This call takes no more offers.',
    open: 'See the call',
  },
  waiting: {
    offers: (count: number) =>
      plural('en', count, {
        one: 'A colleague offers to help you and waits for your answer',
        other: '# offers of help wait for your answer',
      }),
    team: (count: number) =>
      plural('en', count, {
        one: 'Somebody in your team would like to help a colleague and waits for your word',
        other: '# people in your team would like to help colleagues and wait for your word',
      }),
  },
  feed: {
    title: (organisation: string) => `Who can help? ${organisation}`,
    about: 'What colleagues ask for now. Who asks stands on the page of each call, not here.',
    until: (day: string) => `Open until ${day}.`,
    needs: (skills: string) => `It needs: ${skills}.`,
    lends: (skills: string) => `A colleague can help with: ${skills}.`,
    wants: (skills: string) => `They would like to learn: ${skills}.`,
    gains: (skills: string) => `You would learn: ${skills}.`,
  },
}
