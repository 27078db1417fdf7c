import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, ProgressSteps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { missingOf, type Pledge } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords, words } from '../../words.ts'

export const stepNames = ['what', 'who', 'when', 'check'] as const
export type Step = (typeof stepNames)[number]

interface StepFrameProps {
  readonly step: Step
  readonly title: string
  readonly lead?: string
  /** The draft; nothing before the first step was saved. */
  readonly pledge: Pledge | undefined
  readonly form?: FormState
  readonly locale: Locale
  readonly children: ComponentChildren
}

/** One step of making a pledge: where one is, what is wrong, and the question. */
export function StepFrame({ step, title, lead, pledge, form, locale, children }: StepFrameProps) {
  const steps = makingWords(locale).steps
  const missing: readonly Step[] = pledge ? missingOf(pledge) : stepNames
  return (
    <>
      <FormErrors errors={form?.errors} locale={locale} />
      <PageHeader
        title={title}
        caption={pledge?.title}
        lead={lead}
        whoCanSee={{ text: words(locale).onlyLeads, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <ProgressSteps
        label={steps.label}
        steps={stepNames.map(name => ({
          text: steps[name],
          ...(pledge ? { href: pledgesUrls[name].href({ pledgeId: pledge.id }) } : {}),
          state: name === step ? 'now' : missing.includes(name) || name === 'check' ? 'todo' : 'done',
        }))}
        locale={locale}
      />
      {children}
    </>
  )
}
