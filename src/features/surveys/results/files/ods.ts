export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
}

const office = 'urn:oasis:names:tc:opendocument:xmlns'

/** A spreadsheet in OpenDocument format (ISO/IEC 26300), which every office program opens. Texts are texts, never formulas. */
export async function writeOds(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate')
  const type = 'application/vnd.oasis.opendocument.spreadsheet'
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="${office}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return zipSync({
    // First and unpacked, so that the kind of file can be told from its beginning.
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(content(sheets)),
    'META-INF/manifest.xml': strToU8(manifest),
  })
}

const content = (sheets: readonly Sheet[]) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>${sheets.map(sheet).join('')}</office:spreadsheet></office:body></office:document-content>`

const sheet = ({ name, rows }: Sheet) =>
  `<table:table table:name="${inXml(name)}">${rows.map(row => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`

const cell = (value: string | number) =>
  typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p>${inXml(value)}</text:p></table:table-cell>`

// XML knows no control characters but these three, however they are written.
const inXml = (text: string) =>
  [...text]
    .filter(letter => letter >= ' ' || letter === '\t' || letter === '\n' || letter === '\r')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
