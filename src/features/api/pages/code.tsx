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
