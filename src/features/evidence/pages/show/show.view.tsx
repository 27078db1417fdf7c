import { Button, Details, InsetText, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import type { EvidenceVersion, KeptFile } from '../../evidence.queries.ts'
import { isOwnKind, refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { inOrder } from '../../named-skills.ts'
import { words } from '../../words.ts'
import { EvidenceBody, SkillNamesList } from '../evidence-body.tsx'
import { EvidenceFrame } from '../evidence-frame.tsx'
import type { ShowData } from './show.page.tsx'

export function ShowView({ data, ctx: { locale, organisation } }: ViewProps<ShowData>) {
  const { evidence, names, earlier, readers } = data
  const { show: text, list, kinds, onlyYou, sentTo } = words(locale)
  const { id: evidenceId, withdrawnAt } = evidence
  const skills = inOrder(names, evidence.skills, locale)
  const date = (when: Date) => formatDate(locale, when, organisation.timeZone)
  const fileHref = (file: KeptFile) => evidenceUrls.file.href({ evidenceId, fileId: file.id })
  const [skill] = skills
  const canEdit = !withdrawnAt && isOwnKind(evidence.kind) && !evidence.isLent
  return (
    <EvidenceFrame
      title={<bdi>{evidence.title}</bdi>}
      caption={kinds[evidence.kind]}
      whoCanSee={
        readers.length > 0
          ? sentTo(
              formatList(
                locale,
                readers.map(({ name }) => name),
              ),
            )
          : onlyYou
      }
      actions={[
        canEdit && { text: text.edit, href: evidenceUrls.edit.href({ evidenceId }) },
        !withdrawnAt && skill && { text: text.ask, href: evidenceUrls.ask.href({}, { skill: refText(skill) }) },
      ]}
      locale={locale}
      body={
        <>
          {withdrawnAt && <InsetText text={text.isWithdrawn(date(withdrawnAt))} />}
          {evidence.isLent && !withdrawnAt && <p class="govuk-body app-quiet">{text.lent}</p>}
          <EvidenceBody evidence={evidence} fileHref={fileHref} locale={locale} />
          <SummaryList
            rows={[
              {
                key: text.skills,
                value: skills.length > 0 ? <SkillNamesList skills={skills} /> : list.noSkill,
                actions: {
                  items: withdrawnAt
                    ? []
                    : [{ text: text.changeSkills, href: evidenceUrls.skills.href({ evidenceId }) }],
                },
              },
              evidence.happenedOn && { key: text.happened, value: formatDate(locale, evidence.happenedOn) },
              { key: text.added, value: date(evidence.addedAt) },
              evidence.version > 1 && { key: text.changed, value: date(evidence.changedAt) },
            ]}
          />
          {earlier.length > 0 && (
            <Details summaryText={text.history(earlier.length)}>
              {earlier.map((version, index) => (
                <Earlier
                  version={version}
                  until={date(data.earlier[index - 1]?.madeAt ?? evidence.changedAt)}
                  data={data}
                  locale={locale}
                  fileHref={fileHref}
                />
              ))}
            </Details>
          )}
          <div class="govuk-button-group">
            {withdrawnAt ? (
              <>
                <form method="post" action={evidenceUrls.bringBack.href({ evidenceId })}>
                  <Button text={text.bringBack} preventDoubleClick />
                </form>
                <a class="govuk-link" href={evidenceUrls.erase.href({ evidenceId })}>
                  {text.delete}
                </a>
              </>
            ) : (
              <form method="post" action={evidenceUrls.withdraw.href({ evidenceId })}>
                <Button text={text.withdraw} classes="govuk-button--secondary" preventDoubleClick />
              </form>
            )}
          </div>
        </>
      }
    />
  )
}

interface EarlierProps {
  readonly version: EvidenceVersion
  readonly until: string
  readonly data: ShowData
  readonly locale: Locale
  readonly fileHref: (file: KeptFile) => string
}

function Earlier({ version, until, data: { evidence, names }, locale, fileHref }: EarlierProps) {
  const skills = inOrder(names, version.skills, locale)
  return (
    <section class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s">{words(locale).show.version(until)}</h2>
      <p class="govuk-body">
        <strong>
          <bdi>{version.title}</bdi>
        </strong>
      </p>
      <EvidenceBody
        evidence={{ ...version, kind: evidence.kind }}
        fileHref={fileHref}
        locale={locale}
        headingLevel={3}
      />
      {skills.length > 0 && <SkillNamesList skills={skills} />}
    </section>
  )
}
