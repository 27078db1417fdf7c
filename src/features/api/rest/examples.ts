// Nobody in here exists. A test holds each example against its schema.

const careId = '0197a3c0-5b1e-7c44-8f0a-2d6c1e9b4a10'
const councilId = '0197a3c0-5b1e-7c44-8f0a-2d6c1e9b4a01'

export const person = {
  id: '0197a3c0-6f2a-7b31-9c5d-7e1f0a2b3c4d',
  name: 'Asha Patel',
  preferredName: 'Ash',
  pronouns: 'she/her',
  jobTitle: 'Care assistant',
  unit: { id: careId, name: 'Adult care' },
  extraUnits: [],
  manager: { id: '0197a3c0-6f2a-7b31-9c5d-7e1f0a2b3c01', name: 'Carol Jones' },
  email: 'asha.patel@council.example',
  phone: null,
  location: null,
  askMeAbout: 'The new rota system',
  workingOn: null,
  about: null,
  profile: 'https://capable.council.example/people/0197a3c0-6f2a-7b31-9c5d-7e1f0a2b3c4d',
  updatedAt: '2026-11-20T09:30:00.000Z',
}

export const personList = {
  items: [person],
  next: 'https://capable.council.example/api/v1/people?limit=1&cursor=AZejwG8qezGcXX4fCis8TQ',
}

export const unit = {
  id: careId,
  name: 'Adult care',
  code: 'AC-100',
  parentId: councilId,
  path: [councilId, careId],
  people: 42,
}

export const unitList = { items: [unit], next: null }

export const unitBranch = {
  id: councilId,
  name: 'The council',
  everybody: 45,
  children: [{ id: careId, name: 'Adult care', everybody: 42, children: [] }],
}

export const token = {
  name: 'Intranet',
  scopes: ['people:read', 'units:read'],
  expiresAt: '2027-06-30T12:00:00.000Z',
  organisation: {
    id: '0197a3c0-4a00-7d10-a1b2-c3d4e5f60718',
    name: 'The council',
    slug: 'council',
    languages: ['en', 'nb'],
  },
}

export const told = {
  id: '0197a3c0-7d10-7e22-8a3b-1c2d3e4f5a6b',
  label: 'Spreadsheets',
  level: 3,
  happyToHelp: true,
  evidence: 'said',
  confirmedAt: '2026-11-02T08:00:00.000Z',
}

export const personSkills = { lends: [told], wants: [], interests: [], languages: [], networks: [], roles: [] }
