/** A form that a passkey fills in; what it takes is fetched only now. */
export function start(root: HTMLElement): void {
  void import('../passkeys.ts').then(({ prepareButton }) => prepareButton(root))
}
