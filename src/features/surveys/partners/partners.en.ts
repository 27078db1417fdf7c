export const en = {
  share: {
    title: 'Survey results',
    what: 'Pages with chosen results, published for partners: everybody together, never a group.',
  },
  partners: 'Our partners',
  title: 'Survey results of partners',
  lead: 'What other organisations learnt by asking, as they published it for their partners.',
  whoSees: 'Everybody in your organisation can see this',
  none: 'No partner has published results yet',
  noneText: 'Pages appear here once a partner publishes chosen results of a survey for its partners.',
  by: (name: string, day: string) => `Published by ${name} on ${day}`,
  noRanking: 'Each organisation asked its own people in its own year. This is to learn from, not to rank by.',
}
