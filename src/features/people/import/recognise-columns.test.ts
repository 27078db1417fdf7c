import { describe, expect, test } from 'vitest'
import { recognise } from './import.testing.ts'
import { checkMapping, headerFingerprint, type Mapping } from './mapping.ts'
import { recogniseColumns } from './recognise-columns.ts'

const fieldsOf = (...header: string[]) => recogniseColumns(header, []).mapping.columns

describe('Columns are recognised by the words at their top', () => {
  test.each([
    [
      'staff_id,name,email,job_title,grade,unit,parent_unit,fte,manager_staff_id',
      'employeeNumber,name,email,jobTitle,grade,unit,parentUnit,fte,manager',
    ],
    [
      'Employee ID,First name,Surname,E-mail address,Position,Team,Line manager email',
      'employeeNumber,givenName,familyName,email,jobTitle,unit,manager',
    ],
    [
      'EmployeeNumber,DisplayName,UserPrincipalName,JobTitle,Department,ManagerEmail,OfficeLocation,MobilePhone',
      'employeeNumber,name,email,jobTitle,unit,manager,location,phone',
    ],
    [
      'Ansattnummer;Navn;E-post;Stilling;Enhet;Nærmeste leder;Stillingsprosent;Ansatt fra;Arbeidssted;Mobil',
      'employeeNumber,name,email,jobTitle,unit,manager,fte,startedOn,location,phone',
    ],
    [
      'Ressursnr;Fornavn;Etternavn;Epostadresse;Stillingstittel;Sektor;Avdeling;Seksjon;Leders ansattnummer',
      'employeeNumber,givenName,familyName,email,jobTitle,unitLevel1,unitLevel2,unitLevel3,manager',
    ],
    [
      'Id,Name,Org level 2,Org level 1,Org level 3,Cost centre',
      'employeeNumber,name,unitLevel2,unitLevel1,unitLevel3,unitCode',
    ],
    [
      'Post Unique Reference,Name,Parent Department,Organisation,Unit,Reports to Senior Post,FTE',
      'employeeNumber,name,unitLevel1,unitLevel2,unitLevel3,manager,fte',
    ],
    ['Id,Name,Unit path,Start date', 'employeeNumber,name,unitPath,startedOn'],
    [
      'Payroll No.,Full Name,Manager name,Manager number,Enhetskode,Overordnet enhet,Enhet',
      'employeeNumber,name,,manager,unitCode,parentUnit,unit',
    ],
  ])('%s', (header, fields) => {
    expect(fieldsOf(...header.split(/[,;]/))).toEqual(fields.split(',').map(field => field || null))
  })

  test('a word that says nothing certain is left for a person to decide', () => {
    expect(fieldsOf('Comment', 'Profession', 'Notes')).toEqual([null, null, null])
  })

  test('columns that nobody here has any business with are left out, whatever stands beside them', () => {
    const { columns } = recogniseColumns(['Navn', 'Fødselsnummer', 'Lønn', 'Date of birth', 'Gender'], [])
    expect(columns.map(({ field, sensitive }) => [field, sensitive])).toEqual([
      ['name', false],
      [null, true],
      [null, true],
      [null, true],
      [null, true],
    ])
  })

  test('a column full of national identity numbers is known by its check digits', () => {
    // Made for the test in the way of the tax administration: 80 added to the month, so that nobody can have them.
    const ids = ['15926090094', '15926090175', '15926090256']
    const { columns } = recogniseColumns(
      ['Ansattnummer', 'Navn'],
      ids.map(id => [id, 'Ann']),
    )
    expect(columns[0]).toMatchObject({ field: null, sensitive: true })
  })
})

describe('Columns are recognised by what stands in them', () => {
  test('an e-mail column, numbers, names and managers under words that say nothing', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `A${1000 + at},Kari Nord${at ? 'by' : 'mann'},k${at}@kommune.example,boss@kommune.example`,
    )
    const mapping = await recognise(`a,b,c,d\n${rows.join('\n')}\n`)
    expect(mapping.columns[0]).toBe('employeeNumber')
    expect(mapping.columns[2]).toBe('email')
    expect(mapping.columns[3]).toBe('manager')
  })

  test('a header that its cells contradict is not believed', async () => {
    const rows = Array.from({ length: 6 }, (_, at) => `${at},Ann Lee,yes,a${at}@b.example`)
    const mapping = await recognise(`Id,Name,Email,Contact\n${rows.join('\n')}\n`)
    expect(mapping.columns).toEqual(['employeeNumber', 'name', null, 'email'])
  })

  test('a working time in per cent, names with the family name first and American dates are noticed', async () => {
    const mapping = await recognise(
      'Nr;Navn;Stillingsprosent;Start date\n1;Nordmann, Kari;100;03/25/2019\n2;Lie, Per;50;04/02/2020\n3;Berg, Li;80;12/31/2021\n',
    )
    expect(mapping).toMatchObject({ fteIs: 'percent', nameOrder: 'family-comma-given', dateOrder: 'month-first' })
  })
})

describe('A mapping', () => {
  const mapping = (...columns: Mapping['columns']): Mapping => ({
    ...{ columns, nameOrder: 'given-first', dateOrder: 'day-first', fteIs: 'share' },
  })

  test('needs a name and something to know a person by, and each field once', () => {
    expect(checkMapping(mapping('name', 'email'))).toEqual([])
    expect(checkMapping(mapping('unit', 'unit', null))).toEqual([
      { kind: 'name-not-mapped' },
      { kind: 'identifier-not-mapped' },
      { kind: 'field-twice', field: 'unit' },
    ])
  })

  test('is remembered for files with the same columns, however their names are spelt', () => {
    expect(headerFingerprint(['Staff ID', 'Line manager'])).toBe(headerFingerprint(['staff_id ', 'LINE MANAGER']))
    expect(headerFingerprint(['Staff ID', 'Name'])).not.toBe(headerFingerprint(['Name', 'Staff ID']))
  })
})
