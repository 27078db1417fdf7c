import { type Attribute, complex, flag, list, type ResourceType, reference, type Schema, text } from './attribute.ts'

export const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group'

const readOnly = { mutability: 'readOnly' } as const

const name: Attribute = complex('name', 'The parts of the name.', [
  text('formatted', 'The whole name as it is written.'),
  text('familyName', 'Family name.'),
  text('givenName', 'Given name.'),
  text('middleName', 'Middle name.'),
  text('honorificPrefix', 'Title before the name.'),
  text('honorificSuffix', 'Title after the name.'),
])

const address: Attribute = complex(
  'addresses',
  'Where the person works. The place shown to colleagues is taken from here.',
  [
    text('formatted', 'The whole address, or the name of the place.'),
    text('streetAddress', 'Street and number.'),
    text('locality', 'Town.'),
    text('region', 'County or region.'),
    text('postalCode', 'Postal code.'),
    text('country', 'Country.'),
    text('type', 'What it is for.', { canonicalValues: ['work', 'home', 'other'] }),
    flag('primary', 'Whether it is the main one. Only one can be.'),
  ],
  { multiValued: true },
)

const groups: Attribute = complex(
  'groups',
  'The groups that the person is in. Change them through the groups.',
  [
    text('value', 'The id of the group.', { ...readOnly, caseExact: true }),
    reference('$ref', 'The address of the group.', ['Group'], readOnly),
    text('display', 'The name of the group.', readOnly),
    text('type', 'How the person belongs to it: always direct.', { ...readOnly, canonicalValues: ['direct'] }),
  ],
  { multiValued: true, ...readOnly },
)

export const userSchema: Schema = {
  id: userUrn,
  name: 'User',
  description: 'Somebody who works here.',
  attributes: [
    text('userName', 'What the person signs in with at the sending system.', { required: true, uniqueness: 'server' }),
    name,
    text('displayName', 'The name that colleagues see.'),
    text('nickName', 'What the person likes to be called.'),
    reference('profileUrl', 'A page about the person elsewhere.', ['external']),
    text('title', 'Job title.'),
    text('userType', 'How the person is employed.'),
    text('preferredLanguage', 'The language the person reads.'),
    text('locale', 'How dates and numbers are written.'),
    text('timezone', 'Where the clock is.'),
    flag('active', 'Whether the person works here. False makes them a leaver: hidden and signed out.'),
    list('emails', 'E-mail addresses. The main one, or the one for work, is used.', ['work', 'home', 'other']),
    list('phoneNumbers', 'Telephone numbers.', ['work', 'home', 'mobile', 'fax', 'pager', 'other']),
    list('ims', 'Instant messaging addresses.', []),
    list('photos', 'Addresses of pictures.', ['photo', 'thumbnail'], reference('value', 'Its address.', ['external'])),
    address,
    groups,
    list('entitlements', 'What the person is entitled to elsewhere. Kept, not used.', []),
    list('roles', 'What the person is elsewhere. Kept, not used: roles here follow from groups.', []),
  ],
}

export const enterpriseSchema: Schema = {
  id: enterpriseUrn,
  name: 'EnterpriseUser',
  description: 'Where somebody works, and for whom.',
  attributes: [
    text('employeeNumber', 'Employee number. It names one person.'),
    text('costCenter', 'Cost centre.'),
    text('organization', 'Organisation.'),
    text('division', 'The unit above the department. Helps where two departments have one name.'),
    text('department', 'The unit that the person works in; made if there is none by that name.'),
    complex('manager', 'Whom the person reports to.', [
      text('value', 'The id of the manager.', { caseExact: true }),
      reference('$ref', 'The address of the manager.', ['User']),
      text('displayName', 'The name of the manager.', readOnly),
    ]),
  ],
}

export const groupSchema: Schema = {
  id: groupUrn,
  name: 'Group',
  description: 'Some people of the sending system. An administrator here may give the group a role.',
  attributes: [
    text('displayName', 'The name of the group.', { required: true, uniqueness: 'server' }),
    complex(
      'members',
      'Who is in it.',
      [
        text('value', 'The id of the person.', { caseExact: true, mutability: 'immutable' }),
        reference('$ref', 'The address of the person.', ['User'], { mutability: 'immutable' }),
        text('type', 'Always User.', { canonicalValues: ['User'], mutability: 'immutable' }),
        text('display', 'The name of the person.', readOnly),
      ],
      { multiValued: true },
    ),
  ],
}

export const userType: ResourceType = {
  name: 'User',
  endpoint: '/Users',
  description: 'People',
  schema: userSchema,
  extension: enterpriseSchema,
}

export const groupType: ResourceType = {
  name: 'Group',
  endpoint: '/Groups',
  description: 'Groups',
  schema: groupSchema,
  extension: undefined,
}
