import { Button, InsetText, SummaryList, Tag } from '#platform/html/govuk/index.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import { editingWords } from '../../editing/words.ts'
import { fileNames } from '../../file-names.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { languageName } from '../../language-name.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { type ChosenVersion, versionQuery } from '../chosen-version.ts'

interface AboutProps extends ChosenVersion {
  readonly isKeeper: boolean
  readonly timeZone: string
  readonly locale: Locale
}

/** Which edition this is, whom it is open to, and how to take it along. */
export function AboutFramework({ version, isKeeper, timeZone, locale }: AboutProps) {
  const text = frameworksWords(locale).tree
  const frameworkKey = version.key
  return (
    <section class="app-no-print" aria-labelledby="about-framework">
      <h2 class="govuk-heading-m" id="about-framework">
        {text.about}
      </h2>
      <SummaryList
        rows={[
          { key: text.edition, value: version.version },
          version.publishedAt && { key: text.published, value: formatDate(locale, version.publishedAt, timeZone) },
          version.changeNote !== '' && { key: text.changeNote, value: version.changeNote },
          version.licence !== '' && { key: text.licence, value: version.licence },
          version.attribution !== '' && { key: text.attribution, value: version.attribution },
          {
            key: text.languages,
            value: formatList(
              locale,
              version.languages.map(language => languageName(language, locale)),
            ),
          },
          { key: text.openTo, value: version.publicSince ? text.everyone : text.members },
        ]}
      />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={skillsUrls.changes.href({ frameworkKey })}>
            {text.versionsAndChanges}
          </a>
        </li>
        {isKeeper && version.origin !== 'built-in' && (
          <li>
            <a class="govuk-link" href={skillsUrls.draft.href({ frameworkKey })}>
              {editingWords(locale).draft.link}
            </a>
          </li>
        )}
        {isKeeper && (
          <li>
            <a class="govuk-link" href={skillsUrls.copy.href({ frameworkKey }, versionQuery(version))}>
              {editingWords(locale).copy.link}
            </a>
          </li>
        )}
        {isKeeper && version.publishedAt && (
          <li>
            <a class="govuk-link" href={skillsUrls.sharing.href({ frameworkKey })}>
              {text.changeSharing}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={skillsUrls.print.href({ frameworkKey }, versionQuery(version))}>
            {text.print}
          </a>
        </li>
      </ul>
      <h3 class="govuk-heading-s">{text.files}</h3>
      <ul class="govuk-list">
        {fileNames.map(file => (
          <li>
            <a class="govuk-link" href={skillsUrls.file.href({ frameworkKey, file }, versionQuery(version))} download>
              {text.fileNames[file]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Says that this is a draft, or that there is a newer edition. */
export function EditionNotice({ version, versions, locale }: Omit<AboutProps, 'timeZone' | 'isKeeper'>) {
  const text = frameworksWords(locale).tree
  const frameworkKey = version.key
  if (!version.publishedAt)
    return (
      <>
        <InsetText>
          <Tag text={text.draft} classes="govuk-tag--yellow" /> {text.draftText}
        </InsetText>
        <div class="govuk-button-group">
          <Button href={skillsUrls.publish.href({ frameworkKey })} text={text.publish} />
          <Button
            href={skillsUrls.draft.href({ frameworkKey })}
            text={editingWords(locale).draft.edit}
            classes="govuk-button--secondary"
          />
        </div>
      </>
    )
  const newest = versions.find(({ isNewest }) => isNewest)
  if (version.isNewest || !newest) return null
  return (
    <InsetText>
      {text.older(newest.version)}{' '}
      <a class="govuk-link" href={skillsUrls.framework.href({ frameworkKey })}>
        {text.readNewest}
      </a>
    </InsetText>
  )
}
