import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFilter } from './filter.ts'
import { listBody, readListQuery } from './list-query.ts'
import { project, readProjection, wants } from './projection.ts'
import { enterpriseUrn, groupType, userType, userUrn } from './schemas.ts'
import { ScimError } from './scim-error.ts'

function refusal(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof ScimError) return error.scimType
    throw error
  }
  return 'read'
}

describe('a filter', () => {
  test.each([
    'userName eq "asha"',
    'USERNAME Eq "asha"',
    'name.familyName co "O\'Malley"',
    `${userUrn}:userName sw "A"`,
    `${enterpriseUrn}:department eq "Care"`,
    `${enterpriseUrn}:manager.value eq "1"`,
    'title pr',
    'not (active eq true)',
    'active eq "True"',
    'meta.lastModified gt "2026-05-13T04:42:34Z"',
    'title pr and userType eq "Employee" or not (userName ew ".no")',
    'emails[type eq "work" and value co "@example.com"] or ims[type eq "xmpp"]',
    'emails[type eq "work"].value eq "a@example.com"',
    'emails co "example.com"',
    'schemas eq "x"',
    'externalId eq null',
  ])('%s is understood', text => {
    expect(refusal(() => readFilter(userType, text))).toBe('read')
  })

  test('about a part of chosen values is about one and the same value', () => {
    expect(readFilter(userType, 'emails[type eq "work"].value eq "a@b"')).toMatchObject({
      kind: 'any',
      where: { kind: 'and', filters: [{ at: { name: 'type' } }, { at: { name: 'value' }, operand: 'a@b' }] },
    })
  })

  test('ands before or', () => {
    const filter = readFilter(userType, 'title pr or nickName pr and active eq true')
    expect(filter).toMatchObject({ kind: 'or', filters: [{ kind: 'compare' }, { kind: 'and' }] })
  })

  test.each([
    '',
    'userName',
    'userName eq',
    'userName zz "a"',
    'shoeSize eq "38"',
    'name.shoeSize eq "38"',
    'userName eq "a" and',
    '(userName eq "a"',
    'active gt true',
    'active eq "perhaps"',
    'userName eq true',
    'name eq "Asha"',
    'meta.created co "2026"',
    'meta.created gt "yesterday"',
    'emails[size gt 3]',
    'userName[type eq "x"]',
    '"a" eq userName',
    `userName eq "${'a'.repeat(5_000)}"`,
    `${'('.repeat(3_000)}userName pr`,
    `${'not '.repeat(900)} userName`,
  ])('%s is refused', text => {
    expect(refusal(() => readFilter(userType, text))).toBe('invalidFilter')
  })

  test('of nonsense is read or refused, never a fault of ours', () => {
    const word = fc.constantFrom(
      ...[
        'userName',
        'emails',
        'type',
        'eq',
        'co',
        'pr',
        'and',
        'or',
        'not',
        '(',
        ')',
        '[',
        ']',
        '].',
        '"',
        '"a"',
        'true',
      ],
      ...[
        'null',
        '12',
        '-1e9',
        '\\',
        "'; drop table people; --",
        '\u0000',
        '🦊',
        'meta.created',
        '"2026-11-22T08:00:00Z"',
      ],
    )
    expect(refusal(() => readFilter(userType, 'userName pr not userName pr'))).toBe('invalidFilter')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map(words => words.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        text => {
          expect(['read', 'invalidFilter']).toContain(refusal(() => readFilter(userType, text)))
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

describe('the parameters of a list', () => {
  test('start at one and never below', () => {
    expect(readListQuery({ startIndex: '0', count: '-5' })).toMatchObject({ startIndex: 1, count: 0 })
    expect(readListQuery({ startIndex: '-7', count: '0' })).toMatchObject({ startIndex: 1, count: 0 })
    expect(readListQuery({})).toMatchObject({ startIndex: 1, count: 100 })
    expect(readListQuery({ count: '100000' }).count).toBe(500)
  })

  test.each([
    { startIndex: 'x' },
    { count: '1.5' },
    { sortOrder: 'up' },
    { attributes: 'id', excludedAttributes: 'name' },
  ])('%o is refused', given => {
    expect(refusal(() => readListQuery(given))).toBe('invalidValue')
  })

  test('say how many there are in all', () => {
    expect(listBody([{ id: '1' }], 7, 3)).toMatchObject({ totalResults: 7, startIndex: 3, itemsPerPage: 1 })
  })
})

describe('somebody who asks for some attributes', () => {
  const user = {
    schemas: [userUrn, enterpriseUrn],
    id: '1',
    userName: 'asha',
    name: { givenName: 'Asha', familyName: 'Patel' },
    emails: [
      { value: 'a@x', type: 'work' },
      { value: 'b@x', type: 'home' },
    ],
    [enterpriseUrn]: { department: 'Care', costCenter: '1' },
  }

  test('gets these, and the id', () => {
    const asked = readProjection('USERNAME, emails.value,name.givenName,nothing', undefined)
    expect(project(userType, user, asked)).toEqual({
      schemas: user.schemas,
      id: '1',
      userName: 'asha',
      name: { givenName: 'Asha' },
      emails: [{ value: 'a@x' }, { value: 'b@x' }],
    })
    const department = readProjection([`${enterpriseUrn}:department`], undefined)
    expect(project(userType, user, department)).toMatchObject({ [enterpriseUrn]: { department: 'Care' } })
  })

  test('gets everything but what was left out', () => {
    const left = readProjection(undefined, `id,emails,name.familyName,${enterpriseUrn}`)
    expect(project(userType, user, left)).toEqual({
      schemas: user.schemas,
      id: '1',
      userName: 'asha',
      name: { givenName: 'Asha' },
    })
  })

  test('saves us the work of finding out members', () => {
    expect(wants(groupType, readProjection(undefined, 'members'), 'members')).toBe(false)
    expect(wants(groupType, readProjection('displayName', undefined), 'members')).toBe(false)
    expect(wants(groupType, readProjection('members.value', undefined), 'members')).toBe(true)
    expect(wants(groupType, readProjection(undefined, undefined), 'members')).toBe(true)
  })
})
