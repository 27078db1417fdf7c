interface Suggestion {
  readonly id: string
  readonly label: string
  readonly hint: string
}

const pause = 150

/**
 * A field that offers words while somebody types: the combobox with a list as WAI-ARIA describes it. The focus stays in
 * the field; arrow keys choose, Enter takes, Escape closes. Whatever goes wrong, the field works without suggestions.
 */
export function start(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('input:not([type="hidden"])')
  const chosen = root.querySelector<HTMLInputElement>('input[type="hidden"]')
  if (!field || !root.dataset.suggestions) return
  const { list, status } = furnish(root, field)
  let offered: readonly Suggestion[] = []
  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const close = () => {
    list.hidden = true
    active = -1
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }
  const mark = (index: number) => {
    active = index
    for (const [place, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(place === index))
    const option = list.children[index]
    if (option) field.setAttribute('aria-activedescendant', option.id)
    else field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const take = (index: number) => {
    const suggestion = offered[index]
    if (!suggestion) return
    field.value = suggestion.label
    if (chosen) chosen.value = suggestion.id
    offered = []
    close()
    status.textContent = ''
  }
  const show = (suggestions: readonly Suggestion[]) => {
    offered = suggestions
    list.replaceChildren(...suggestions.map((suggestion, index) => optionFor(suggestion, `${field.id}-${index}`)))
    list.hidden = suggestions.length === 0
    field.setAttribute('aria-expanded', String(suggestions.length > 0))
    mark(-1)
    status.textContent = countText(root, suggestions.length)
  }
  const ask = async () => {
    asking?.abort()
    asking = new AbortController()
    try {
      show(await fetchSuggestions(root, field.value, asking.signal))
    } catch {
      close()
    }
  }

  field.addEventListener('input', () => {
    if (chosen) chosen.value = ''
    clearTimeout(timer)
    if (field.value.trim().length < 2) {
      asking?.abort()
      status.textContent = ''
      return close()
    }
    timer = setTimeout(ask, pause)
  })
  field.addEventListener('keydown', event => {
    const last = offered.length - 1
    if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && !list.hidden && active >= 0) take(active)
    else if (event.key === 'ArrowDown' && !list.hidden) mark(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp' && !list.hidden) mark(active <= 0 ? last : active - 1)
    else if (event.key === 'ArrowDown' && offered.length > 0) show(offered)
    else return
    event.preventDefault()
  })
  // What comes after somebody has left the field must not open over the button that they are about to press.
  field.addEventListener('blur', () => {
    clearTimeout(timer)
    asking?.abort()
    close()
  })
  // Before the field loses the focus, so that the list is still there.
  list.addEventListener('mousedown', event => {
    event.preventDefault()
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    if (option) take([...list.children].indexOf(option))
  })
}

function furnish(root: HTMLElement, field: HTMLInputElement) {
  const list = document.createElement('ul')
  list.id = `${field.id}-suggestions`
  list.className = 'app-combobox__list'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', root.dataset.list ?? '')
  list.hidden = true
  const status = document.createElement('div')
  status.className = 'govuk-visually-hidden'
  status.setAttribute('role', 'status')
  const attributes = {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value)
  // The browser's own list was for those without a script; two would lie over each other.
  field.removeAttribute('list')
  field.after(list)
  root.append(status)
  return { list, status }
}

function optionFor({ label, hint }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('li')
  option.id = id
  option.className = 'app-combobox__option'
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  const name = document.createElement('bdi')
  name.className = 'app-combobox__label'
  name.textContent = label
  const more = document.createElement('span')
  more.className = 'app-combobox__hint'
  more.textContent = hint
  option.append(name, hint ? ' ' : '', more)
  return option
}

function countText({ dataset }: HTMLElement, count: number): string {
  if (count === 0) return dataset.none ?? ''
  return count === 1 ? (dataset.one ?? '') : (dataset.found ?? '').replace('#', String(count))
}

async function fetchSuggestions({ dataset }: HTMLElement, typed: string, signal: AbortSignal) {
  const address = new URL(dataset.suggestions ?? '', location.href)
  address.searchParams.set('typed', typed)
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } })
  if (!response.ok || !response.headers.get('content-type')?.startsWith('application/json')) throw new Error('none')
  return (await response.json()) as readonly Suggestion[]
}
