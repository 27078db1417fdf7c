import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { uuidOrNone } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading } from '#platform/db/tx.ts'
import { FilterBar, FilterText, Pager, PostButton } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, HttpError, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { Author, spacesCrumbs, whoReads } from '../frame.tsx'
import { invite, putMember } from '../managing/manage.ts'
import {
  type Candidate,
  countModerators,
  listCandidates,
  listMembers,
  type Member,
} from '../managing/members.queries.ts'
import { mayManage, type Space } from '../space.ts'
import { getSpace, getSpaceToManage, listReaders, type Viewer } from '../spaces.queries.ts'
import { spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'

interface Data {
  readonly space: Space
  readonly typed: string
  readonly invited: string
  readonly number: number
  readonly members: readonly Member[]
  readonly total: number
  readonly candidates: readonly Candidate[]
}

const pageSize = 50
const acts = ['invite', 'make-moderator', 'end-moderator', 'remove'] as const

/** Who is in a space. Who looks after it brings people in, names moderators and removes. */
export const membersPage = page(spacesUrls.members, {
  access: signedIn,
  async load({ db, me, params, query }): Promise<Data> {
    const space = await getReadOrManaged(db, me, params.spaceId)
    const [typed, invited] = ['q', 'find'].map(name => (query.get(name) ?? '').trim().slice(0, 100)) as [string, string]
    const number = pageNumber(query)
    const part = { words: typed, limit: pageSize, offset: (number - 1) * pageSize }
    return {
      ...{ space, typed, invited, number },
      ...(await listMembers(db, space, part)),
      candidates: mayManage(space) ? await listCandidates(db, space, invited) : [],
    }
  },
  title: ({ ctx }) => words(ctx.locale).members.title,
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space),
  view: MembersView,
  form: form(() => z.object({ act: z.enum(acts).optional().catch(undefined), personId: z.string() })),
  async submit({ tx, me, data: { space }, input: { act, personId }, locale, now }) {
    const { members: t } = words(locale)
    if (act && !mayManage(space)) throw notFound('For those who look after it')
    const here = redirect(spacesUrls.members.href({ spaceId: space.id }))
    if (!act) return here
    const person = await findPerson(tx, personId)
    if (act === 'invite') {
      if (space.membership !== 'invitation') throw notFound('Nobody is invited here')
      await invite(tx, me, space, person.id, now)
      return here.saying(t.inviteDone(person.name))
    }
    const isLast =
      space.membership === 'invitation' &&
      (await countModerators(tx, space)) === 1 &&
      (await isModerator(tx, space, person.id))
    if (act !== 'make-moderator' && isLast) return here.saying(t.lastModerator)
    if (act === 'make-moderator' && space.membership !== 'open') {
      const [reads] = await listReaders(tx, space, [person.id])
      if (!reads) throw notFound('Not in it')
    }
    const isMade = act === 'make-moderator'
    await putMember(tx, space, person.id, { state: act === 'remove' ? 'left' : 'member', isModerator: isMade, now })
    const name = { 'make-moderator': 'moderator-made', 'end-moderator': 'moderator-ended', remove: 'member-removed' }[
      act
    ]
    await audit(tx, {
      ...{ actorId: me.id, action: `spaces.${name}`, subject: { kind: 'person', id: person.id } },
      details: { spaceId: space.id },
    })
    const said = { 'make-moderator': t.madeModerator, 'end-moderator': t.endedModerator, remove: t.removed }[act]
    return here.saying(said(person.name))
  },
})

// The programme looks after spaces that it does not read: it sees who is in them, and nothing of what they say.
async function getReadOrManaged(db: Reading, me: Viewer, spaceId: string): Promise<Space> {
  try {
    return await getSpace(db, me, spaceId)
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return getSpaceToManage(db, me, spaceId)
    throw error
  }
}

async function findPerson(db: Reading, personId: string) {
  const row = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(personId))
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return found(row, 'No such person')
}

async function isModerator(db: Reading, space: Pick<Space, 'id'>, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('space_members')
    .select('is_moderator')
    .where('organisation_id', '=', db.organisationId)
    .where('space_id', '=', space.id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.is_moderator ?? false
}

type Props = ViewProps<Data>

function MembersView({ data, ctx }: Props) {
  const { space, typed, number, members, total } = data
  const { locale } = ctx
  const { members: t, roles } = words(locale)
  const here = { spaceId: space.id }
  return (
    <PageFrame title={t.title} lead={t.lead(space.name)} who={whoReads(space, ctx)} wide locale={locale}>
      {space.role && <p class="govuk-body">{t.roleText(roles[space.role])}</p>}
      {mayManage(space) && <BringIn data={data} ctx={ctx} />}
      <FilterBar
        action={spacesUrls.members.href(here)}
        locale={locale}
        {...(typed ? { clearHref: spacesUrls.members.href(here) } : {})}
      >
        <FilterText name="q" before={t.search} label={t.name} value={typed} />
      </FilterBar>
      {members.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <>
          <p class="govuk-body" role="status">
            {t.count(total)}
          </p>
          <Table
            classes="app-table--stack"
            head={[t.columns.person, t.columns.unit, t.columns.state, ...(mayManage(space) ? [t.columns.act] : [])]}
            firstCellIsHeader
            rows={members.map(member => [
              <Author id={member.id} name={member.name} locale={locale} />,
              <bdi>{member.unitName ?? '–'}</bdi>,
              member.isModerator ? <Tag text={t.moderator} /> : member.state === 'invited' ? t.invited : t.member,
              ...(mayManage(space) ? [<Acts space={space} member={member} locale={locale} />] : []),
            ])}
          />
        </>
      )}
      <Pager
        page={number}
        pageSize={pageSize}
        total={total}
        href={page => spacesUrls.members.href(here, { q: typed, page })}
        locale={locale}
      />
    </PageFrame>
  )
}

interface ActsProps {
  readonly space: Space
  readonly member: Member
  readonly locale: 'en' | 'nb'
}

function Acts({ space, member, locale }: ActsProps) {
  const { members: t } = words(locale)
  const act = (value: (typeof acts)[number], text: string) => (
    <PostButton
      action={spacesUrls.members.href({ spaceId: space.id })}
      fields={{ act: value, personId: member.id }}
      text={text}
      about={member.name}
      classes="govuk-!-margin-bottom-1"
    />
  )
  return (
    <>
      {member.isModerator && act('end-moderator', t.endModerator)}
      {!member.isModerator && member.state === 'member' && act('make-moderator', t.makeModerator)}
      {space.membership === 'invitation' && act('remove', t.remove)}
    </>
  )
}

function BringIn({ data: { space, invited, candidates }, ctx: { locale } }: Pick<Props, 'data' | 'ctx'>) {
  const { members: t } = words(locale)
  if (space.membership === 'role') return null
  const here = { spaceId: space.id }
  const isByInvitation = space.membership === 'invitation'
  return (
    <>
      <h2 class="govuk-heading-m">{t.inviteTitle}</h2>
      <FilterBar action={spacesUrls.members.href(here)} label={t.inviteTitle} locale={locale}>
        <FilterText name="find" before={t.inviteFor} label={t.inviteFor} value={invited} />
      </FilterBar>
      {invited && candidates.length === 0 && <p class="govuk-body">{t.nobody}</p>}
      {candidates.map(({ id, name, unitName }) => (
        <PostButton
          action={spacesUrls.members.href(here)}
          fields={{ act: isByInvitation ? 'invite' : 'make-moderator', personId: id }}
          text={isByInvitation ? t.invite : t.add}
          about={name}
        >
          <p class="govuk-body govuk-!-margin-bottom-1">
            <bdi>{name}</bdi>
            {unitName && (
              <>
                , <bdi>{unitName}</bdi>
              </>
            )}
          </p>
        </PostButton>
      ))}
    </>
  )
}
