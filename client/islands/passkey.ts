/** Fills its form in with what a passkey says, and sends it. Where that cannot be, it says so and leaves the other ways. */
export function start(root: HTMLElement): void {
  const form = root.closest('form')
  const without = part(root, 'without')
  if (!form || !without) return
  const obstacle = obstacleFor(root.dataset)
  without.textContent = obstacle ?? ''
  if (obstacle !== undefined) return
  without.hidden = true
  part(root, 'can')?.removeAttribute('hidden')
  form.addEventListener('submit', event => {
    if (answerField(form)?.value) return
    event.preventDefault()
    void fill(root, form)
  })
}

async function fill(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const field = answerField(form)
  const button = form.querySelector('button')
  if (!field || button?.disabled) return
  button?.setAttribute('disabled', '')
  say(root, '')
  try {
    field.value = JSON.stringify(await ask(root.dataset))
    button?.removeAttribute('disabled')
    form.requestSubmit()
  } catch (error) {
    button?.removeAttribute('disabled')
    const { cancelled = '', already = '', failed = '' } = root.dataset
    const reasons: Record<string, string> = {
      NotAllowedError: cancelled,
      AbortError: cancelled,
      InvalidStateError: already,
    }
    say(root, reasons[error instanceof Error ? error.name : ''] ?? failed)
    button?.focus()
  }
}

async function ask({ challenge = '', purpose = '' }: DOMStringMap): Promise<object> {
  const { startAuthentication, startRegistration } = await import('../passkeys.ts')
  const response = await fetch(challenge, { method: 'POST', body: new URLSearchParams({ purpose }) })
  if (!response.ok) throw new Error('no challenge')
  const optionsJSON = await response.json()
  return purpose === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}

function obstacleFor({ host = '', elsewhere, unsupported }: DOMStringMap): string | undefined {
  if (!window.PublicKeyCredential) return unsupported
  const isHere = location.hostname === host || location.hostname.endsWith(`.${host}`)
  return isHere ? undefined : elsewhere
}

function say(root: HTMLElement, text: string): void {
  const problem = part(root, 'problem')
  if (!problem) return
  problem.textContent = text
  problem.hidden = text === ''
}

const part = (root: HTMLElement, name: string) => root.querySelector<HTMLElement>(`[data-passkey="${name}"]`)
const answerField = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name="response"]')
