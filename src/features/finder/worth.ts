/** What a match is worth; the page says the same in words under “How is this ordered?”. Terms have points of their own. */
export const worth = {
  wholeName: 100,
  preferredName: 95,
  name: 80,
  wholeJob: 70,
  champion: 70,
  askMeAbout: 65,
  job: 60,
  unit: 40,
  place: 40,
} as const
