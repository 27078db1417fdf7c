import { fileKinds, isPicture } from '#platform/files/file-kinds.ts'
import { Told } from '#platform/html/components/index.ts'
import { findSafeUrl } from '#platform/html/safe-url.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { EvidenceText, KeptFile } from '../evidence.queries.ts'
import type { EvidenceKind } from '../evidence.ts'
import type { NamedSkill } from '../named-skills.ts'
import { words } from '../words.ts'

interface EvidenceBodyProps {
  readonly evidence: EvidenceText & { readonly kind: EvidenceKind }
  /** Where the reader gets a file; who may read is settled there. */
  readonly fileHref: (file: KeptFile) => string
  readonly locale: Locale
  readonly headingLevel?: 2 | 3
}

/** What a piece of evidence says: its words under their prompts, its link with the host it leads to, its file. */
export function EvidenceBody({ evidence, fileHref, locale, headingLevel = 2 }: EvidenceBodyProps) {
  const text = words(locale).form
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  const { kind, whatIDid, whatHappened, whatNext, address, file } = evidence
  const isNote = kind === 'note'
  const parts = [
    [isNote ? text.whatIDid : undefined, whatIDid],
    [text.whatHappened, whatHappened],
    [text.whatNext, whatNext],
  ] as const
  return (
    <>
      {parts.map(
        ([heading, said]) =>
          said && (
            <>
              {heading && <Heading class="govuk-heading-s">{heading}</Heading>}
              <Told text={said} />
            </>
          ),
      )}
      {address && <LinkOut address={address} locale={locale} />}
      {file && <FileOut file={file} href={fileHref(file)} locale={locale} />}
    </>
  )
}

/** The host is said beside the link, so that nobody is led somewhere else than they think. */
function LinkOut({ address, locale }: { address: string; locale: Locale }) {
  const href = findSafeUrl(address)
  if (!href) return <Told text={address} />
  const { host } = new URL(href)
  return (
    <p class="govuk-body">
      <a class="govuk-link app-told" href={href} rel="noopener noreferrer nofollow external">
        <bdi>{address.length > 90 ? `${address.slice(0, 88)}…` : address}</bdi>
      </a>
      <br />
      <span class="app-quiet">{words(locale).show.opens(host)}</span>
    </p>
  )
}

function FileOut({ file, href, locale }: { file: KeptFile; href: string; locale: Locale }) {
  const text = words(locale)
  return (
    <>
      {isPicture(file.kind) && file.width && file.height && (
        <img
          class="app-evidence-picture"
          src={href}
          width={file.width}
          height={file.height}
          alt={text.show.picture(file.name)}
          loading="lazy"
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={href} download={file.name}>
          {text.show.download}: <bdi>{file.name}</bdi>
        </a>{' '}
        <span class="app-quiet">
          ({fileKinds[file.kind].extension.toUpperCase()}, {text.size(megabytes(file.byteCount, locale))})
        </span>
      </p>
    </>
  )
}

const megabytes = (bytes: number, locale: Locale) =>
  formatNumber(locale, Math.max(0.1, Math.round(bytes / 104_857.6) / 10))

/** Skills by name, with their framework where there are several. */
export function SkillNamesList({ skills }: { skills: readonly NamedSkill[] }) {
  const several = new Set(skills.map(({ frameworkId }) => frameworkId)).size > 1
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {skills.map(({ name, frameworkName }) => (
        <li>
          <bdi>{name}</bdi>
          {several && <span class="app-quiet"> ({frameworkName})</span>}
        </li>
      ))}
    </ul>
  )
}
