/** Whom a visitor of the demonstration can be; each is somebody in both organisations. */
export const personaKeys = [
  'carer',
  'planner',
  'team-manager',
  'champion',
  'programme-lead',
  'chief-executive',
  'administrator',
] as const
export type PersonaKey = (typeof personaKeys)[number]

export const isPersonaKey = (text: unknown): text is PersonaKey => personaKeys.some(key => key === text)

export type PassportStory = 'not started' | 'half-way' | 'once' | 'twice' | 'three times'

interface Story {
  readonly passport: PassportStory
  /** Where the persona stands at first, on the scale of the generator: at 0 about half of the skills are at basic. */
  readonly ability: number
}

/** How far each persona has come, so that the first page has something to say. */
export const stories: Readonly<Record<PersonaKey, Story>> = {
  carer: { passport: 'half-way', ability: 0.1 },
  planner: { passport: 'twice', ability: 0.5 },
  'team-manager': { passport: 'once', ability: 0.45 },
  champion: { passport: 'three times', ability: 0.7 },
  'programme-lead': { passport: 'twice', ability: 1.3 },
  'chief-executive': { passport: 'not started', ability: 0.4 },
  administrator: { passport: 'once', ability: 1.1 },
}
