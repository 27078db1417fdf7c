/** Offers passkeys in the field for the address, where the browser can. */
export function start(form: HTMLElement): void {
  const canOffer = window.PublicKeyCredential?.isConditionalMediationAvailable?.()
  const offer = async (can: boolean) => {
    if (can && form instanceof HTMLFormElement) await (await import('../passkeys.ts')).offerInField(form)
  }
  // Whoever does not want it, or comes by another button, has not made a mistake.
  canOffer?.then(offer).catch(() => undefined)
}
