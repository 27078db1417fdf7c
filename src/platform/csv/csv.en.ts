import type { Encoding } from './encoding.ts'
import type { ForeignKind } from './file-kind.ts'

const foreign: Record<ForeignKind, string> = {
  excel: 'This is an Excel workbook. Open it in Excel, choose “Save as” and then “CSV UTF-8”, and upload that file.',
  'old-excel':
    'This is a file from an older Excel or Word. Open it, choose “Save as” and then “CSV UTF-8”, and upload that file.',
  'open-document':
    'This is an OpenDocument spreadsheet. Open it in LibreOffice, choose “Save as” and then “Text CSV”, and upload that file.',
  word: 'This is a Word document. Copy the table into a spreadsheet, save it as “CSV UTF-8”, and upload that file.',
  zip: 'This is a packed folder (zip). Unpack it first, and upload the CSV file inside it.',
  gzip: 'This is a packed file (gzip). Unpack it first, and upload the CSV file inside it.',
  pdf: 'This is a PDF. Ask for the list as a CSV file from the system it came from.',
  'web-page':
    'This is a web page, even if its name ends in .xls or .csv. Open it in a spreadsheet, save it as “CSV UTF-8”, and upload that file. If it shows a sign-in page, sign in to the system it came from and export again.',
  xml: 'This is an XML file. Export the list as CSV, or open it in a spreadsheet and save it as “CSV UTF-8”.',
  json: 'This is a JSON file. Export the list as CSV instead.',
  'rich-text':
    'This is a text document. Copy the table into a spreadsheet, save it as “CSV UTF-8”, and upload that file.',
  picture: 'This is a picture. We need the list as a CSV file.',
  binary: 'We could not find any text in this file. We need the list as a CSV file.',
}

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows (Western European)',
}

export const en = {
  foreign,
  encodings,
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
  unknownEncoding:
    'We can see text in this file, but not which letters it means. Open it in a spreadsheet, choose “Save as” and then “CSV UTF-8”, and upload that file.',
  empty: 'There is nothing in this file.',
  quoteNotClosed: (line: string) =>
    `A quotation mark (") in the row that begins on line ${line} is never closed, so we could not tell where the row ends. Close it or take it away.`,
  rowTooLong: (line: string) =>
    `The row that begins on line ${line} is longer than we can read. A quotation mark (") that is never closed is the usual reason.`,
  tooManyColumns: (found: string, limit: string) => `The file has ${found} columns. We can read ${limit}.`,
  tooManyRows: (limit: string) => `The file has more than ${limit} rows. Split it, and upload one part at a time.`,
  unreadable: 'We could not read the whole file. Upload it again.',
  noHeader: 'We found no row with names for the columns. Say yourself what each column holds.',
  repeatedHeader: (line: string) => `Line ${line} repeats the names of the columns. We passed over it.`,
  repeatedColumn: (name: string) => `More than one column is called “${name}”.`,
  tooFewCells: (found: string, expected: string) => `The row has ${found} cells. We expected ${expected}.`,
  tooManyCells: (found: string, expected: string) =>
    `The row has ${found} cells. We expected ${expected}. A delimiter inside a text that is not in quotation marks is the usual reason.`,
}
