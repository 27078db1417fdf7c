import { z } from 'zod'
import * as examples from './examples.ts'

/** Schemas that have a name in the reference. */
export const named = z.registry<{ readonly id: string }>()

const moment = z.iso.datetime()
const orNull = (schema: z.ZodType<string>, about: string) => schema.nullable().describe(about)

const reference = (what: string) => z.strictObject({ id: z.uuid(), name: z.string() }).describe(what)

export const person = z
  .strictObject({
    id: z.uuid().describe('Stays the same as long as the person works here.'),
    name: z.string(),
    preferredName: orNull(z.string(), 'What the person likes to be called.'),
    pronouns: orNull(z.string(), 'In the person’s own words.'),
    jobTitle: z.string().describe('Empty when it is not known.'),
    unit: reference('Where the staff list places the person.').nullable(),
    extraUnits: z.array(reference('A unit that the person also belongs to.')),
    manager: reference('Whom the person reports to.').nullable(),
    email: orNull(z.string(), 'In lower case.'),
    phone: orNull(z.string(), 'As it was written.'),
    location: orNull(z.string(), 'Where the person works.'),
    askMeAbout: orNull(z.string(), 'What colleagues may ask about, in the person’s own words.'),
    workingOn: orNull(z.string(), 'What the person works on now, in their own words.'),
    about: orNull(z.string(), 'About the person, in their own words.'),
    profile: z.url().describe('The person’s page, for people.'),
    updatedAt: moment.describe('When anything of this, or who may see it, last changed.'),
  })
  .meta({ examples: [examples.person] })
  .register(named, { id: 'Person' })
export type PersonBody = z.infer<typeof person>

const told = z
  .strictObject({
    id: z.uuid().describe('Of the word in the vocabulary of the organisation.'),
    label: z.string().describe('In the language of Accept-Language, where the vocabulary has it.'),
    level: z.int().min(1).max(4).nullable().describe('From 1, a little, to 4; null when it is not told.'),
    happyToHelp: z.boolean(),
    evidence: z.enum(['said', 'evidenced', 'confirmed']).describe('Who stands for it: the person alone, or more.'),
    confirmedAt: moment.describe('When the person last said that it is right.'),
  })
  .meta({ examples: [examples.told] })
  .register(named, { id: 'Told' })

export const personSkills = z
  .strictObject({
    lends: z.array(told).describe('Skills that the person can lend.'),
    wants: z.array(told).describe('Skills that the person wants to learn.'),
    interests: z.array(told),
    languages: z.array(told),
    networks: z.array(told).describe('Staff networks.'),
    roles: z.array(told).describe('Additional roles, such as fire warden.'),
  })
  .meta({ examples: [examples.personSkills] })
  .register(named, { id: 'PersonSkills' })

const list = <T extends z.ZodType>(item: T, what: string) =>
  z.strictObject({
    items: z.array(item).describe(what),
    next: z.url().nullable().describe('The address of the next page; null on the last one. Also in the header Link.'),
  })

export const personList = list(person, 'In the order in which they were added.')
  .meta({ examples: [examples.personList] })
  .register(named, { id: 'PersonList' })

export const unit = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    code: z.string().nullable().describe('What the staff list calls the unit, if it has codes.'),
    parentId: z.uuid().nullable().describe('The unit above; null at the top.'),
    path: z.array(z.uuid()).describe('From the top down to this unit itself.'),
    people: z.int().min(0).describe('How many people are placed in this unit itself.'),
  })
  .meta({ examples: [examples.unit] })
  .register(named, { id: 'Unit' })

export const unitList = list(unit, 'In the order in which they were added.')
  .meta({ examples: [examples.unitList] })
  .register(named, { id: 'UnitList' })

export interface UnitBranchBody {
  id: string
  name: string
  everybody: number
  children: UnitBranchBody[]
}

export const unitBranch: z.ZodType<UnitBranchBody> = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    everybody: z.int().min(0).describe('How many people are in this unit and below it.'),
    children: z.array(z.lazy(() => unitBranch)),
  })
  .meta({ examples: [examples.unitBranch] })
  .register(named, { id: 'UnitBranch' })

export const unitTreeBody = z
  .strictObject({ items: z.array(unitBranch) })
  .meta({ examples: [{ items: [examples.unitBranch] }] })
  .register(named, { id: 'UnitTree' })

export const tokenBody = z
  .strictObject({
    name: z.string().describe('What an administrator called the token.'),
    scopes: z.array(z.string()),
    expiresAt: moment,
    organisation: z.strictObject({
      id: z.uuid(),
      name: z.string(),
      slug: z.string(),
      languages: z.array(z.string()).describe('Language tags; the first one is the default.'),
    }),
  })
  .meta({ examples: [examples.token] })
  .register(named, { id: 'Token' })

export const problemBody = z
  .object({
    type: z.string(),
    title: z.string().describe('The name of the status.'),
    status: z.int(),
    detail: z.string().describe('One sentence for whoever wrote the program.'),
    instance: z.string().describe('Names the request; say it when you report something.'),
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['path', 'query', 'body']),
          name: z.string().describe('A parameter, or a JSON Pointer into the body.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Every value that cannot be used.'),
  })
  .register(named, { id: 'Problem' })
