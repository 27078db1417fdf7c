import { Button, Checkboxes, InsetText, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { audiences } from '../../audiences.ts'
import { personTermsUrls } from '../../person-terms/person-terms.urls.ts'
import { termWords } from '../../person-terms/words.ts'
import { words } from '../../words.ts'
import { AudienceHelp, ProfileFrame } from '../form-frame.tsx'
import type { OwnTermData } from './person-term.page.ts'

type Props = ViewProps<OwnTermData>

export function PersonTermView({ data, form, ctx }: Props) {
  const { section, own } = data
  const { locale } = ctx
  const text = termWords(locale)
  const { details } = text
  const isMerged = own.termId !== own.term.id
  return (
    <ProfileFrame
      title={<bdi>{own.term.label}</bdi>}
      lead={own.term.definition || undefined}
      caption={text.sections[section.key].title}
      whoCanSee={text.onlyOwn}
      form={form}
      locale={locale}
    >
      {isMerged && <InsetText text={text.now(own.term.label)} />}
      <form method="post" action={personTermsUrls.term.href({ section: section.key, termId: own.termId })} novalidate>
        {section.hasLevel && <Level data={data} form={form} ctx={ctx} />}
        {section.levelIsApart && (
          <Checkboxes
            name="happy"
            fieldset={{ legend: { text: details.happy, classes: 'govuk-fieldset__legend--s' } }}
            hint={details.happyHint}
            items={[{ value: 'yes', text: details.happyYes }]}
            values={[...form.list('happy')]}
          />
        )}
        <Who
          name="audience"
          question={details.audience[section.levelIsApart ? 'skills-i-lend' : 'other']}
          form={form}
          ctx={ctx}
        />
        {section.levelIsApart && (
          <Who
            name="levelAudience"
            question={details.levelAudience}
            hint={details.levelAudienceHint}
            form={form}
            ctx={ctx}
          />
        )}
        <AudienceHelp locale={locale} />
        <div class="govuk-button-group">
          <Button text={details.save} preventDoubleClick />
          <a class="govuk-link" href={personTermsUrls.section.href({ section: section.key })}>
            {details.back}
          </a>
        </div>
      </form>
    </ProfileFrame>
  )
}

function Level({ data: { section, own }, form, ctx: { locale } }: Props) {
  const { details, levels } = termWords(locale)
  const isSkill = section.levelIsApart
  return (
    <Radios
      name="level"
      fieldset={{
        legend: { text: details.level[isSkill ? 'skills-i-lend' : 'other'], classes: 'govuk-fieldset__legend--s' },
      }}
      hint={own.evidence === 'said' ? undefined : details.evidenceGoes}
      items={[
        ...([1, 2, 3, 4] as const).map(level => ({
          value: String(level),
          text: isSkill ? levels.skill[level] : levels.language[level],
          hint: isSkill ? levels.skillHints[level] : undefined,
          checked: form.value('level') === String(level),
        })),
        { value: '', text: details.noLevel, checked: form.value('level') === '' },
      ]}
      locale={locale}
    />
  )
}

interface WhoProps extends Pick<Props, 'form' | 'ctx'> {
  readonly name: 'audience' | 'levelAudience'
  readonly question: string
  readonly hint?: string
}

function Who({ name, question, hint, form, ctx: { locale } }: WhoProps) {
  const { audience } = words(locale)
  return (
    <Radios
      name={name}
      classes="govuk-radios--small"
      fieldset={{ legend: { text: question, classes: 'govuk-fieldset__legend--s' } }}
      hint={hint}
      errorMessage={form.error(name)}
      value={form.value(name)}
      items={audiences.map(value => ({ value, text: audience[value] }))}
      locale={locale}
    />
  )
}
