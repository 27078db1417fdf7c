import { fileKinds } from '#platform/files/file-kinds.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { MaterialFile } from '../../event.ts'
import { eventsUrls } from '../../events.urls.ts'
import type { ShowData } from './show.page.ts'

interface MaterialsProps {
  readonly data: ShowData
  readonly moment: 'before' | 'after'
  readonly title: string
  readonly locale: Locale
}

function sayBytes(locale: Locale, bytes: number): string {
  const isLarge = bytes >= 1_000_000
  const style = {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  } as const
  return new Intl.NumberFormat(locale === 'nb' ? 'nb-NO' : 'en-GB', style).format(bytes / (isLarge ? 1_000_000 : 1_000))
}

const fileFacts = ({ kind, byteCount }: MaterialFile, locale: Locale) =>
  `${fileKinds[kind].extension.toUpperCase()}, ${sayBytes(locale, byteCount)}`

/** What is handed out at one moment; nothing where nothing is. */
export function Materials({ data, moment, title, locale }: MaterialsProps) {
  const those = data.materials.filter(material => material.moment === moment)
  if (those.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {those.map(({ id, title: text, address, file }) => (
          <li>
            {address ? (
              <a class="govuk-link" href={address} rel="noreferrer">
                <bdi>{text}</bdi>
              </a>
            ) : file ? (
              <>
                <a class="govuk-link" href={eventsUrls.material.href({ eventId: data.event.id, materialId: id })}>
                  <bdi>{text}</bdi>
                </a>{' '}
                <span class="app-quiet">({fileFacts(file, locale)})</span>
              </>
            ) : (
              <bdi>{text}</bdi>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
