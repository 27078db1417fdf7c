import type { Words } from '#platform/i18n/index.ts'
import { PhaseBanner } from '../govuk/index.ts'
import type { en } from './layout.en.ts'

interface Props {
  /** Where a visitor chooses another person, in the demonstration itself. */
  readonly href: string | undefined
  readonly words: Words<typeof en>
}

/** Stands above every page of an invented organisation, so that nobody takes its people for real ones. */
export function DemonstrationBanner({ href, words }: Props) {
  return (
    <aside aria-label={words.demonstration}>
      <PhaseBanner tag={{ text: words.demonstration }}>
        {words.inventedPeople}{' '}
        {href && (
          <a class="govuk-link" href={href}>
            {words.choosePerson}
          </a>
        )}
      </PhaseBanner>
    </aside>
  )
}
