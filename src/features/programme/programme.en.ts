export const en = {
  title: 'Programme',
  lead: 'For those who run the programme for digital skills. Colleagues do not see this page.',
  ask: 'Ask, tell and follow up',
  learn: 'What people learn from',
  ground: 'What everything is measured by',
  together: 'Everyone at basic',
  togetherText: 'How far the organisation has come, what was promised, and what would help.',
}
