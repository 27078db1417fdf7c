import { termsUrls } from '#features/terms/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { ago } from '../../ago.ts'
import type { OwnTerm } from '../../person-terms/person-terms.queries.ts'
import { personTermsUrls } from '../../person-terms/person-terms.urls.ts'
import type { Section } from '../../person-terms/sections.ts'
import { ownLevelText } from '../../person-terms/told-terms.tsx'
import { termWords } from '../../person-terms/words.ts'
import { AudienceHelp, ProfileFrame } from '../form-frame.tsx'
import type { SectionData } from './person-terms.page.ts'
import { choiceFields, type RemovedTerm } from './removed-term.ts'
import { TermInput } from './term-input.tsx'

export function PersonTermsView({ data, form, ctx: { locale, now } }: ViewProps<SectionData>) {
  const { section, terms, removed } = data
  const text = termWords(locale)
  const own = text.sections[section.key]
  return (
    <ProfileFrame title={own.title} lead={own.lead} whoCanSee={text.whoSees} form={form} locale={locale}>
      {removed && <Removed section={section} removed={removed} locale={locale} />}
      <form method="post" action={personTermsUrls.section.href({ section: section.key })} novalidate class="app-add">
        <TermInput
          label={own.label}
          hint={own.hint}
          value={form.value('typed')}
          errorMessage={form.error('typed')}
          suggestions={termsUrls.suggestions.href({}, { kind: section.kind })}
          locale={locale}
        />
        <div class="govuk-button-group">
          <Button text={text.add} preventDoubleClick />
          {section.kind !== 'skill' && (
            <a class="govuk-link" href={personTermsUrls.choose.href({ section: section.key })}>
              {text.seeAll}
            </a>
          )}
        </div>
      </form>
      {terms.length === 0 ? (
        <EmptyState title={own.empty} text={own.emptyText} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{text.count(terms.length)}</h2>
          <ul class="app-own-terms">
            {terms.map(term => (
              <Told own={term} section={section} locale={locale} now={now} />
            ))}
          </ul>
          <AudienceHelp locale={locale} />
        </>
      )}
    </ProfileFrame>
  )
}

interface ToldProps {
  readonly own: OwnTerm
  readonly section: Section
  readonly locale: Locale
  readonly now: Date
}

function Told({ own, section, locale, now }: ToldProps) {
  const text = termWords(locale)
  const level = ownLevelText(locale, own)
  const address = { section: section.key, termId: own.termId }
  const facts = [
    level && `${level}.`,
    section.levelIsApart && text.evidenceOwn[own.evidence],
    text.seen[own.audience],
    section.levelIsApart && level && own.levelAudience !== own.audience && text.levelSeen[own.levelAudience],
    text.said(ago(locale, own.confirmedAt, now)),
  ]
  return (
    <li class="app-own-terms__item">
      <div class="app-own-terms__words">
        <h3 class="govuk-heading-s app-own-terms__label">
          <bdi>{own.term.label}</bdi> {own.happyToHelp && <Tag text={text.happy} classes="app-terms__happy" />}
        </h3>
        {own.isHidden ? (
          <p class="govuk-body app-own-terms__note">{text.hidden}</p>
        ) : (
          <p class="app-own-terms__facts">{facts.filter(Boolean).join(' ')}</p>
        )}
      </div>
      <div class="app-own-terms__actions">
        {!own.isHidden && (
          <a class="govuk-link" href={personTermsUrls.term.href(address)}>
            {text.change}
            <span class="govuk-visually-hidden">{text.of(own.term.label)}</span>
          </a>
        )}
        <form method="post" action={personTermsUrls.remove.href(address)}>
          <button type="submit" class="app-link-button">
            {text.remove}
            <span class="govuk-visually-hidden">{text.of(own.term.label)}</span>
          </button>
        </form>
      </div>
    </li>
  )
}

function Removed({ section, removed, locale }: { section: Section; removed: RemovedTerm; locale: Locale }) {
  const text = termWords(locale)
  const address = personTermsUrls.restore.href({ section: section.key, termId: removed.termId })
  return (
    <form method="post" action={address} class="app-undo">
      <p class="govuk-body app-undo__text">{text.removed(removed.label)}</p>
      {Object.entries(choiceFields(removed.choices)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button text={text.undo} classes="govuk-button--secondary app-undo__button" />
    </form>
  )
}
