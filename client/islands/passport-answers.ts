type Kept = Readonly<Record<string, string>>

/** Saves each answer as it is chosen and says so quietly. Whatever goes wrong, the page's own button still saves it. */
export function start(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  let queue = Promise.resolve()
  form.addEventListener('change', ({ target }) => {
    const question = target instanceof HTMLInputElement && target.closest<HTMLElement>('[data-skill]')
    if (question) queue = queue.then(() => save(form, question))
  })
}

async function save(form: HTMLFormElement, question: HTMLElement): Promise<void> {
  const { answers = '', saving = '', saved = '', notSaved = '' } = form.dataset
  say(question, saving, 'waiting')
  try {
    const skill = question.dataset.skill ?? ''
    const kept = await send(answers, skill, fieldsOf(question))
    const shown = question.querySelector<HTMLInputElement>('input[type="hidden"]')
    if (shown) shown.value = kept[skill] ?? '-'
    say(question, saved)
  } catch {
    say(question, notSaved, 'failed')
  }
}

function fieldsOf(question: HTMLElement): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const input of question.querySelectorAll<HTMLInputElement>('input:checked, input[type="hidden"]'))
    fields[input.name.split('-')[0] ?? ''] = input.value
  return fields
}

// The answer to the POST leads to what is kept; a page to sign in is no JSON, and so counts as not saved.
async function send(href: string, skill: string, fields: Record<string, string>): Promise<Kept> {
  const response = await fetch(href, { method: 'POST', body: new URLSearchParams({ skill, ...fields }) })
  if (!response.ok || !response.headers.get('content-type')?.startsWith('application/json'))
    throw new Error('not saved')
  return response.json()
}

function say(question: HTMLElement, text: string, mood?: 'waiting' | 'failed'): void {
  const status = question.querySelector<HTMLElement>('[role="status"]')
  if (!status) return
  status.className = mood ? `app-passport-status app-passport-status--${mood}` : 'app-passport-status'
  status.textContent = text
}
