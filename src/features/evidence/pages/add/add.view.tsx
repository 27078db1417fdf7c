import { chosenFirst } from '#platform/files/file-kinds.ts'
import { Button, FileUpload, Input, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { ownKinds, refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import type { NamedSkill } from '../../named-skills.ts'
import { words } from '../../words.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import type { EvidenceFormData } from './evidence.form.ts'

type ChooseProps = ViewProps<{ readonly forSkill: NamedSkill | undefined }>

export function ChooseKindView({ data: { forSkill }, ctx: { locale } }: ChooseProps) {
  const text = words(locale).choose
  const skill = forSkill && refText(forSkill)
  return (
    <EvidenceFrame
      title={text.title}
      lead={text.lead}
      locale={locale}
      body={
        <>
          {forSkill && <InsetText text={text.forSkill(forSkill.name)} />}
          {ownKinds.map(kind => (
            <div class="govuk-!-margin-bottom-6">
              <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
                <a class="govuk-link" href={evidenceUrls.addKind.href({ kind }, { skill })}>
                  {text[kind]}
                </a>
              </h2>
              <p class="govuk-body">{text[`${kind}Text`]}</p>
            </div>
          ))}
          <p class="govuk-body app-quiet">{text.others}</p>
        </>
      }
    />
  )
}

export function AddView({ data, form, ctx: { locale } }: ViewProps<EvidenceFormData>) {
  const { form: text, cancel, save, choose } = words(locale)
  const { kind, forSkill, evidence } = data
  const action = evidence
    ? evidenceUrls.edit.href({ evidenceId: evidence.id })
    : evidenceUrls.addKind.href({ kind }, { skill: forSkill && refText(forSkill) })
  const back = evidence ? evidenceUrls.show.href({ evidenceId: evidence.id }) : evidenceUrls.list.href()
  return (
    <EvidenceFrame
      title={evidence ? text.editTitle : text.titles[kind]}
      form={form}
      locale={locale}
      body={
        <form method="post" action={action} encType={kind === 'file' ? 'multipart/form-data' : undefined} novalidate>
          {forSkill && <InsetText text={choose.forSkill(forSkill.name)} />}
          <Input
            name="title"
            label={{ text: text.title, classes: 'govuk-label--s' }}
            hint={text.titleHint}
            value={form.value('title')}
            errorMessage={form.error('title')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <KindFields data={data} form={form} locale={locale} />
          <Input
            name="happenedOn"
            type="date"
            classes="govuk-input--width-10"
            label={{ text: `${text.happenedOn} ${text.optional}`, classes: 'govuk-label--s' }}
            hint={text.happenedOnHint}
            value={form.value('happenedOn')}
            errorMessage={form.error('happenedOn')}
            locale={locale}
          />
          <div class="govuk-button-group">
            <Button text={evidence ? save : text.next} preventDoubleClick />
            <a class="govuk-link" href={back}>
              {cancel}
            </a>
          </div>
        </form>
      }
    />
  )
}

interface FieldsProps {
  readonly data: EvidenceFormData
  readonly form: FormState
  readonly locale: Locale
}

function KindFields({ data: { kind, evidence }, form, locale }: FieldsProps) {
  const { form: text } = words(locale)
  const area = (
    name: 'whatIDid' | 'whatHappened' | 'whatNext',
    label: string,
    hint: string | undefined,
    rows: number,
  ) => (
    <Textarea
      name={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      {...(hint ? { hint } : {})}
      rows={rows}
      value={form.value(name)}
      errorMessage={form.error(name)}
      attributes={{ dir: 'auto' }}
      locale={locale}
    />
  )
  if (kind === 'note')
    return (
      <>
        {area('whatIDid', text.whatIDid, text.whatIDidHint, 5)}
        {area('whatHappened', `${text.whatHappened} ${text.optional}`, text.whatHappenedHint, 4)}
        {area('whatNext', `${text.whatNext} ${text.optional}`, undefined, 3)}
      </>
    )
  return (
    <>
      {kind === 'link' ? (
        <Input
          name="address"
          type="url"
          inputmode="url"
          label={{ text: text.address, classes: 'govuk-label--s' }}
          hint={text.addressHint}
          value={form.value('address')}
          errorMessage={form.error('address')}
          spellcheck={false}
          locale={locale}
        />
      ) : (
        <FileUpload
          name="file"
          label={{ text: text.file, classes: 'govuk-label--s' }}
          hint={evidence?.file ? `${text.fileHint} ${text.fileNow(evidence.file.name)}` : text.fileHint}
          errorMessage={form.error('file')}
          attributes={{ accept: chosenFirst }}
          locale={locale}
        />
      )}
      {area('whatIDid', `${text.about} ${text.optional}`, text.aboutHint, 4)}
    </>
  )
}
