/**
 * A text from elsewhere as paragraphs and lists: lines that begin with a hyphen, a star or a dot are points of a list.
 * Other marks, such as tables or formulas, stay as they were written.
 */
export function Prose({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <>
      {blocksOf(text).map(({ isList, lines }) =>
        isList ? (
          <ul class="govuk-list govuk-list--bullet" lang={lang}>
            {lines.map(line => (
              <li>{line}</li>
            ))}
          </ul>
        ) : (
          <p class="govuk-body app-as-written" lang={lang}>
            {lines.join('\n')}
          </p>
        ),
      )}
    </>
  )
}

const point = /^\s*[-*•·–]\s+/

function blocksOf(text: string): readonly { isList: boolean; lines: readonly string[] }[] {
  const blocks: { isList: boolean; lines: string[] }[] = []
  let isBroken = true
  for (const line of text.split('\n')) {
    const isList = point.test(line)
    if (line.trim() === '') {
      isBroken = true
      continue
    }
    const last = blocks.at(-1)
    const words = line.replace(point, '')
    if (last && last.isList === isList && !isBroken) last.lines.push(words)
    else blocks.push({ isList, lines: [words] })
    isBroken = false
  }
  return blocks
}
