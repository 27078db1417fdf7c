import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

// A file of its own, fetched only by pages that ask for a passkey, so that nobody else carries it.

/** Fills its form in with what a passkey says, and sends it. Where that cannot be, it says so and leaves the other ways. */
export function prepareButton(root: HTMLElement): void {
  const form = root.closest('form')
  const without = part(root, 'without')
  if (!form || !without) return
  const obstacle = obstacleFor(root.dataset)
  without.textContent = obstacle ?? ''
  if (obstacle !== undefined) return
  without.hidden = true
  part(root, 'can')?.removeAttribute('hidden')
  // Whoever comes back to this page gives a new answer: the old one was good once.
  addEventListener('pageshow', ({ persisted }) => persisted && clear(form))
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
  const response = await fetch(challenge, { method: 'POST', body: new URLSearchParams({ purpose }) })
  if (!response.ok) throw new Error('no challenge')
  const optionsJSON = await response.json()
  return purpose === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}

function obstacleFor({ host = '', elsewhere, unsupported }: DOMStringMap): string | undefined {
  if (!window.PublicKeyCredential) return unsupported
  return isHere(host) ? undefined : elsewhere
}

function say(root: HTMLElement, text: string): void {
  const problem = part(root, 'problem')
  if (!problem) return
  problem.textContent = text
  problem.hidden = text === ''
}

function clear(form: HTMLFormElement): void {
  const field = answerField(form)
  if (field) field.value = ''
}

const part = (root: HTMLElement, name: string) => root.querySelector<HTMLElement>(`[data-passkey="${name}"]`)
const answerField = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name="response"]')
const isHere = (host: string) => location.hostname === host || location.hostname.endsWith(`.${host}`)

const renewAfterMs = 4 * 60_000

/** Lets the browser offer passkeys where it offers addresses, and sends this form once somebody has chosen one. */
export async function offerInField(form: HTMLFormElement): Promise<void> {
  const { challenge = '', host = '' } = form.dataset
  if (!isHere(host)) return
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
