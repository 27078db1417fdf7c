import { type PersonCard, peopleUrls } from '#features/people/index.ts'
import { skillsUrls } from '#features/skills/index.ts'
import { passportFramework } from '../../passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { type NextStep, nextSteps } from '../../result.ts'
import { words } from '../../words.ts'
import type { PartProps } from './result.view.tsx'

interface StepsProps extends PartProps {
  readonly wishes: readonly string[]
  readonly champions: readonly PersonCard[]
}

/** The three next steps: one of them a person, one a reading, one to try at work. */
export function StepsView({ framework, all, wishes, champions, ctx }: StepsProps) {
  const w = words(ctx.locale).result
  return (
    <section aria-labelledby="steps" id="next-steps">
      <h2 class="govuk-heading-m" id="steps">
        {w.stepsTitle}
      </h2>
      <ol class="app-passport-steps">
        {nextSteps(all, wishes).map(step => (
          <li class={`app-passport-step app-passport-step--${step.kind}`}>
            <p class="app-passport-step__kind">{w.stepKinds[step.kind]}</p>
            <h3 class="govuk-heading-s">{step.skill.name}</h3>
            <StepText step={step} framework={framework} champions={champions} locale={ctx.locale} />
            <p class="app-passport-quiet">{w.reasons[step.because]}</p>
          </li>
        ))}
      </ol>
      {framework.key === passportFramework && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={passportUrls.wishes.href()}>
            {w.changeWishes}
          </a>
        </p>
      )}
    </section>
  )
}

interface StepProps {
  readonly step: NextStep
  readonly framework: PartProps['framework']
  readonly champions: readonly PersonCard[]
  readonly locale: PartProps['ctx']['locale']
}

function StepText({ step: { kind, skill }, framework, champions, locale }: StepProps) {
  const w = words(locale).result
  if (kind === 'try') return <p class="govuk-body">{skill.tryAtWork || w.tryGeneral}</p>
  if (kind === 'reading')
    return (
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={skillsUrls.skill.href(
            { frameworkKey: framework.key, skillKey: skill.key },
            { version: framework.version },
          )}
        >
          {w.read(skill.readNext.title || skill.name)}
        </a>
      </p>
    )
  return (
    <>
      <p class="govuk-body">{skill.askAPerson || w.askGeneral}</p>
      {champions.length > 0 && (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">{w.champions(champions.length)}</p>
          <ul class="govuk-list">
            {champions.map(({ id, name, jobTitle }) => (
              <li>
                <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
                  {name}
                </a>
                {jobTitle && `, ${jobTitle}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={peopleUrls.champions.href({}, { skill: `${framework.frameworkId}/${skill.key}` })}>
          {w.findChampion}
        </a>
      </p>
    </>
  )
}
