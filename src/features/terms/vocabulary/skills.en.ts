import { term } from './term-words.ts'

export const en = {
  spreadsheets: term(
    'Spreadsheets',
    'Excel, Microsoft Excel, Google Sheets, LibreOffice Calc, pivot tables, formulas, xlsx',
    'Tables that sort, count and do sums for you.',
  ),
  'user-research': term(
    'User research',
    'UX research, interviews with users, customer research, user insight, resident insight',
    'Finding out what people need by watching and asking them.',
  ),
}
