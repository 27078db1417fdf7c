/** Text for programs, as it is; a long line scrolls within. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <section class="app-scroll app-code" tabindex={0} aria-label={label}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  )
}

/** A sentence in which names for programs stand between backticks, as in the description of the API. English. */
export function Told({ text }: { text: string | undefined }) {
  const parts = (text ?? '').split('`')
  return <span lang="en">{parts.map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</span>
}
