import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'
import './styles/main.scss'

// Our policy for content allows no inline script, so the classes that GOV.UK sets in the page are set here.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const behaviours = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
]
for (const behaviour of behaviours) createAll(behaviour)

/** An island is `islands/<name>.ts`, exports `start(root)`, and starts on every `data-module="<name>"`. */
const islands = import.meta.glob<{ start: (root: HTMLElement) => void }>('./islands/*.ts', { eager: true })
for (const [path, island] of Object.entries(islands)) {
  const name = path.slice('./islands/'.length, -'.ts'.length)
  for (const root of document.querySelectorAll<HTMLElement>(`[data-module="${name}"]`)) island.start(root)
}
