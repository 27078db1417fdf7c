import { print, round } from './figure.ts'
import { load } from './load.ts'

/** What people have typed when they pause: beginnings, other names, both languages, slips, and what nobody knows. */
const typed = [
  ...['ex', 'exc', 'excel', 'spre', 'spreadsheets', 'regn', 'regneark', 'pivot tab', 'power', 'power bi', 'word'],
  ...['user res', 'user research', 'brukerinn', 'brukerinnsikt', 'innsikt', 'klar', 'klarspråk', 'plain', 'easy read'],
  ...['proj', 'project man', 'prosjektled', 'procure', 'anskaffelser', 'gis', 'kart', 'tegnspråk', 'sign lang', 'bsl'],
  ...['first aid', 'førstehjelp', 'demen', 'velferdsteknologi', 'care tech', 'turnus', 'gdpr', 'personvern', 'innkjøp'],
  ...['speradsheet', 'exel', 'porject', 'brukerinsikt', 'anskafelser', 'facilitaton', 'translaton', 'fasilitering'],
  ...['zzzz', 'qqqqqq', 'nothing like it', 'x', 'å', 'communication with people who are angry'],
]

/** Suggestions while typing, through HTTP and signed in, beside one person read by primary key. */
export async function measureSuggestions(asked: { port: number; cookie: string }, byKey: number): Promise<void> {
  const paths = typed.map(words => `/terms/suggestions?kind=skill&typed=${encodeURIComponent(words)}`)
  await load({ ...asked, paths, connections: 1, seconds: 3 })
  for (const connections of [1, 4]) {
    const { p95, failures, requests } = await load({ ...asked, paths, connections, seconds: 8 })
    print({
      name: `suggestions: ${connections === 1 ? 'one who types' : `${connections} who type at once`}`,
      figure: `p95 ${round(p95)} ms of ${requests}`,
      reference: `p95 ${round(byKey, 2)} ms by primary key`,
      ratio: p95 / byKey,
      goal: '≤ 30 ms',
      met: p95 <= 30 && failures === 0,
    })
  }
}
