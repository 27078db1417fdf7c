import { expect, test } from 'vitest'
import { z } from 'zod'
import { form, type RawValues } from './form.ts'
import { dayFrom, dayShape, dayValues } from './typed-day.ts'

const trip = form(
  () =>
    z.object({
      what: z.string().trim().min(1, 'Say what'),
      from: z.iso.date('No day'),
      to: z.iso.date('No day'),
      people: z.enum(['one', 'many'], 'How many?'),
      names: z.string().trim(),
    }),
  {
    check: ({ from, to, people, names }) => ({
      ...(people === 'many' && names === '' ? { names: 'Who?' } : {}),
      ...(from && to && to < from ? { to: 'Ends before it begins' } : {}),
    }),
  },
)
const faults = (body: RawValues) => {
  const parsed = trip.parse(body, { locale: 'en', data: undefined })
  return 'errors' in parsed ? Object.entries(parsed.errors) : []
}

test('what is wrong in a field and what is wrong between others is told in one round, in the order of the fields', () => {
  expect(faults({ what: ' ', from: '2026-05-02', to: '2026-05-01', people: 'many', names: '' })).toEqual([
    ['what', 'Say what'],
    ['to', 'Ends before it begins'],
    ['names', 'Who?'],
  ])
})

test('a rule says nothing of a field that is wrong in itself', () => {
  expect(faults({ what: 'Walk', from: 'soon', to: '2026-05-01', names: '' })).toEqual([
    ['from', 'No day'],
    ['people', 'How many?'],
  ])
})

test('a form that is right has no faults', () => {
  const body = { what: ' Walk ', from: '2026-05-01', to: '2026-05-02', people: 'one' }
  expect(trip.parse(body, { locale: 'en', data: undefined })).toEqual({
    input: { what: 'Walk', from: '2026-05-01', to: '2026-05-02', people: 'one', names: '' },
  })
})

test('three boxes are a day, no day, or nothing', () => {
  const shape = z.object(dayShape('due'))
  const read = (day: string, month: string, year: string) =>
    dayFrom(shape.parse({ 'due-day': day, 'due-month': month, 'due-year': year }), 'due')
  expect(read('1', '2', '2027')).toBe('2027-02-01')
  expect(read('', '', '')).toBeUndefined()
  for (const typed of [
    ['31', '2', '2027'],
    ['1', '', '2027'],
    ['1', '2', '27'],
    ['1', '2', '0027'],
    ['1', '2', '20270'],
  ])
    expect(read(typed[0] ?? '', typed[1] ?? '', typed[2] ?? ''), typed.join(' ')).toBeNull()
  expect(dayValues('due', '2027-02-01')).toEqual({ 'due-day': '1', 'due-month': '2', 'due-year': '2027' })
})
