const renewAfterMs = 4 * 60_000

/** Lets the browser offer passkeys where it offers addresses, and sends this form once somebody has chosen one. */
export function start(form: HTMLElement): void {
  if (form instanceof HTMLFormElement) void offer(form).catch(() => undefined)
}

async function offer(form: HTMLFormElement): Promise<void> {
  const { challenge = '', host = '' } = form.dataset
  const isOurs = location.hostname === host || location.hostname.endsWith(`.${host}`)
  if (!isOurs || !(await window.PublicKeyCredential?.isConditionalMediationAvailable?.())) return
  const { startAuthentication } = await import('../passkeys.ts')
  const listen = async (): Promise<void> => {
    const asked = await fetch(challenge, { method: 'POST', body: new URLSearchParams({ purpose: 'sign-in' }) })
    if (!asked.ok) return
    const answer = await startAuthentication({ optionsJSON: await asked.json(), useBrowserAutofill: true })
    const field = form.querySelector<HTMLInputElement>('input[name="response"]')
    if (field) field.value = JSON.stringify(answer)
    form.requestSubmit()
  }
  // What is to be signed is good for five minutes; a newer question takes the older one's place.
  setInterval(() => void listen().catch(() => undefined), renewAfterMs)
  await listen()
}
