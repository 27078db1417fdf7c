import { wordsOf } from '#features/role-profiles/index.ts'
import { skillsOf, skillsUrls } from '#features/skills/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { mostInArea } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { type Ctx, PassportFrame } from '../passport-frame.tsx'
import { NewEdition } from '../show/show.view.tsx'
import { AreasToWalk, Rests, ShowState } from '../show/walk.view.tsx'
import { StatesExplained, StateTag } from '../skill-states.tsx'
import type { FrameworkData, Search } from './framework.page.ts'

export function FrameworkView({ data, ctx }: ViewProps<FrameworkData>) {
  const { framework, use, passport, search, progress } = data
  const w = words(ctx.locale)
  return (
    <PassportFrame title={framework.name} caption={w.title} lead={framework.description} ctx={ctx}>
      {!use.isChosen && <InsetText>{w.framework.takeIn}</InsetText>}
      <NewEdition data={data} ctx={ctx} />
      {search ? (
        <Large search={search} data={data} ctx={ctx} />
      ) : (
        <>
          <ShowState data={data} ctx={ctx} />
          <p class="govuk-body">{w.framework.goOn}</p>
          <Rests data={data} ctx={ctx} />
          {progress.length > 0 && <h2 class="govuk-heading-m">{w.show.areas}</h2>}
          <AreasToWalk data={data} ctx={ctx} />
        </>
      )}
      <Profiles data={data} ctx={ctx} />
      <More data={data} ctx={ctx} />
      {passport.answers.size > 0 && <StatesExplained locale={ctx.locale} />}
    </PassportFrame>
  )
}

interface Props {
  readonly data: FrameworkData
  readonly ctx: Ctx
}

/** Too many skills to walk through: one's own, a search, and a way down area by area. */
function Large({ search, data, ctx }: Props & { readonly search: Search }) {
  const w = words(ctx.locale).framework
  const frameworkKey = data.framework.key
  const here = passportUrls.framework.href({ frameworkKey })
  return (
    <>
      <p class="govuk-body">{w.large(formatNumber(ctx.locale, data.passport.head.skills))}</p>
      <form action={here} method="get" class="app-find">
        <label class="govuk-label" for="search">
          {w.search}
        </label>
        <div id="search-hint" class="govuk-hint">
          {w.searchHint}
        </div>
        <input
          class="govuk-input govuk-input--width-20"
          id="search"
          name="search"
          type="search"
          value={search.question}
          aria-describedby="search-hint"
        />
        <Button classes="govuk-button--secondary" text={w.searchButton} />
      </form>
      {search.question && <Found search={search} frameworkKey={frameworkKey} ctx={ctx} />}
      <MySkills data={data} ctx={ctx} />
      <Rests data={data} ctx={ctx} />
      <Browse search={search} frameworkKey={frameworkKey} ctx={ctx} />
    </>
  )
}

interface SearchProps {
  readonly search: Search
  readonly frameworkKey: string
  readonly ctx: Ctx
}

function Found({ search: { found, question, isCutOff }, frameworkKey, ctx }: SearchProps) {
  const w = words(ctx.locale).framework
  if (found.length === 0)
    return (
      <p class="govuk-body" role="status">
        {w.foundNone(question)}
      </p>
    )
  return (
    <>
      <p class="govuk-body" role="status">
        {isCutOff ? w.foundMost(found.length) : w.found(found.length, question)}
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {found.map(({ key, name, definition, language }) => (
          <li lang={language === ctx.locale ? undefined : language}>
            <a class="govuk-link" href={placesOf(frameworkKey).skill(key)}>
              {name}
            </a>
            {definition && <div class="app-passport-quiet">{shortened(definition)}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 160).replace(/\s+\S*$/, '')} …` : text)

/** What the person has said of this framework, skill by skill. */
function MySkills({ data, ctx }: Props) {
  const { framework, passport, states } = data
  const w = words(ctx.locale).framework
  const { levelName } = scales(framework)
  const answered = skillsOf(framework).filter(({ key }) => passport.answers.has(key))
  const places = placesOf(framework.key)
  return (
    <>
      <h2 class="govuk-heading-m">{w.mine}</h2>
      {answered.length === 0 && <p class="govuk-body">{w.noneYet}</p>}
      {answered.length > 0 && (
        <>
          <ul class="govuk-list govuk-list--spaced">
            {answered.map(({ key, name }) => {
              const level = passport.answers.get(key)?.level ?? 0
              return (
                <li>
                  <a class="govuk-link" href={places.skill(key)}>
                    {name}
                  </a>
                  : {levelName(level)} <StateTag level={level} state={states.get(key)} locale={ctx.locale} />
                </li>
              )
            })}
          </ul>
          <Button href={places.check()} classes="govuk-button--secondary" text={w.finish} />
        </>
      )}
    </>
  )
}

function Browse({ search: { area, below }, frameworkKey, ctx }: SearchProps) {
  const w = words(ctx.locale).framework
  const href = (key?: string) => `${passportUrls.framework.href({ frameworkKey }, { area: key })}#browse`
  if (!area && below.length === 0) return null
  return (
    <section aria-labelledby="browse">
      <h2 class="govuk-heading-m" id="browse">
        {area ? w.browseIn(area.name) : w.browse}
      </h2>
      {area && (
        <p class="govuk-body">
          <a class="govuk-link" href={href()}>
            {w.browseTop}
          </a>
        </p>
      )}
      {area && area.ownSkills > mostInArea && <p class="govuk-body">{w.tooMany}</p>}
      {area && area.ownSkills > 0 && area.ownSkills <= mostInArea && (
        <Button
          href={placesOf(frameworkKey).area(area.key)}
          classes="govuk-button--secondary"
          text={w.walk(area.ownSkills)}
        />
      )}
      <ul class="govuk-list">
        {below.map(({ key, name, language }) => (
          <li lang={language === ctx.locale ? undefined : language}>
            <a class="govuk-link" href={href(key)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Only the skills of a role that the person follows. */
function Profiles({ data: { profiles, framework }, ctx }: Props) {
  if (profiles.length === 0) return null
  const w = words(ctx.locale).framework
  return (
    <>
      <h2 class="govuk-heading-m">{w.profiles}</h2>
      <ul class="govuk-list">
        {profiles.map(profile => (
          <li>
            <a
              class="govuk-link"
              href={passportUrls.profile.href({ frameworkKey: framework.key, profileKey: profile.key })}
            >
              {w.profile(wordsOf(profile, ctx.locale).name, profile.requirements.length)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function More({ data: { framework, passport, use }, ctx }: Props) {
  const w = words(ctx.locale)
  const places = placesOf(framework.key)
  return (
    <>
      <h2 class="govuk-heading-m">{w.show.more}</h2>
      <ul class="govuk-list">
        {passport.answers.size > 0 && (
          <li>
            <a class="govuk-link" href={places.history()}>
              {w.show.history}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={skillsUrls.framework.href({ frameworkKey: framework.key })}>
            {w.framework.read(framework.name)}
          </a>
        </li>
      </ul>
      {!use.isChosen && (
        <form method="post" action={passportUrls.takeIn.href({ frameworkKey: framework.key })}>
          <Button classes="govuk-button--secondary" text={w.frameworks.takeIn} preventDoubleClick />
        </form>
      )}
    </>
  )
}
