/** The account menu closes on Escape and on a click elsewhere; without this it closes on its own heading. */
export function start(root: HTMLElement): void {
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !root.hasAttribute('open')) return
    root.removeAttribute('open')
    if (root.contains(document.activeElement)) root.querySelector('summary')?.focus()
  })
  document.addEventListener('click', event => {
    if (event.target instanceof Node && !root.contains(event.target)) root.removeAttribute('open')
  })
}
