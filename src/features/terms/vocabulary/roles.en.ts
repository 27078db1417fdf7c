import { term } from './term-words.ts'

export const en = {
  'fire-warden': term(
    'Fire warden',
    'fire marshal, fire safety, evacuation',
    'Helps everybody out when the alarm sounds.',
  ),
  'first-aider': term('First aider', 'first aid at work, FAW', 'Trained to help when somebody is hurt or ill.'),
  'mental-health-first-aider': term(
    'Mental-health first aider',
    'MHFA, mental health first aid, mental health first aider',
    'Listens and shows the way to help.',
  ),
  defibrillator: term('Defibrillator keeper', 'AED, defib', 'Looks after the heart starter and knows how to use it.'),
  'union-representative': term(
    'Union representative',
    'trade union rep, shop steward, union rep, Unison rep',
    'Speaks for members of a union.',
  ),
  'safety-representative': term(
    'Health and safety representative',
    'H&S rep, safety rep, safety officer',
    'Speaks for colleagues about a safe place to work.',
  ),
  'digital-champion': term('Digital champion', 'digital buddy, IT champion', 'Helps colleagues with digital things.'),
  'wellbeing-champion': term('Wellbeing champion', 'health champion', 'Looks out for how colleagues are.'),
  'equality-champion': term(
    'Equality and inclusion champion',
    'EDI champion, diversity champion',
    'Keeps everybody in.',
  ),
  'data-protection-contact': term(
    'Data protection contact',
    'GDPR lead, information asset owner, privacy contact',
    'The first to ask about personal data in a team.',
  ),
  safeguarding: term(
    'Safeguarding lead',
    'DSL, safeguarding officer',
    'The first to ask when a child or adult may be at risk.',
  ),
  caldicott: term('Caldicott guardian', 'patient data guardian', 'Guards how patients’ information is used.'),
  mentor: term('Mentor', 'buddy, workplace mentor', 'Walks beside a colleague for a while.'),
  'workplace-coach': term('Workplace coach', 'internal coach', 'Helps colleagues think things through.'),
  'freedom-to-speak-up': term(
    'Speak-up guardian',
    'freedom to speak up, whistleblowing contact',
    'Hears worries that are hard to say.',
  ),
  'green-champion': term(
    'Green champion',
    'climate champion, sustainability champion',
    'Saves energy, paper and journeys.',
  ),
  'practice-educator': term(
    'Practice educator',
    'student supervisor, placement supervisor',
    'Teaches students on placement.',
  ),
  'returning-officer': term('Election worker', 'poll clerk, presiding officer, count staff', 'Helps when we vote.'),
  'emergency-team': term(
    'Emergency response team',
    'crisis team, rest centre volunteer, duty officer',
    'On call in a crisis.',
  ),
}
