/** The button is there only where a script can print; what is folded away is unfolded for the paper. */
export function start(button: HTMLElement): void {
  button.hidden = false
  button.addEventListener('click', () => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
    window.print()
  })
}
