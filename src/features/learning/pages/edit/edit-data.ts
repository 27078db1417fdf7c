import { nameSkills, refText } from '#features/evidence/index.ts'
import { getPerson } from '#features/people/index.ts'
import { digitalBasics, getCurrentFramework, listFrameworkKeys, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import type { Resource } from '../../resources.queries.ts'
import { type EditFormData, mostSkills } from './edit.form.ts'

export interface EditData extends EditFormData {
  /** The skills that can be chosen: those of Digital basics, and those it teaches already. */
  readonly choices: readonly { readonly ref: string; readonly name: string }[]
  readonly levelNames: string
}

/** What the form needs around what it is about. */
export async function editData(
  db: Reading,
  resource: Resource | undefined,
  /** Whoever adds something looks after it, unless they name somebody else. */
  { me, locale, organisation }: { readonly me: Me; readonly locale: Locale; readonly organisation: Organisation },
): Promise<EditData> {
  const hasBasics = (await listFrameworkKeys(db)).includes(digitalBasics.key)
  const basics = hasBasics ? await getCurrentFramework(db, digitalBasics.key, locale) : undefined
  const own = basics ? skillsOf(basics).map(({ key, name }) => ({ ref: `${basics.frameworkId}/${key}`, name })) : []
  const taught = [...(await nameSkills(db, resource?.skills ?? [], locale)).values()].map(skill => ({
    ref: refText(skill),
    name: `${skill.name} (${skill.frameworkName})`,
  }))
  const known = new Set(own.map(({ ref }) => ref))
  const ownerId = resource ? resource.owner?.id : me.id
  return {
    resource,
    skillRows: Math.min(mostSkills, Math.max(3, (resource?.skills.length ?? 0) + 1)),
    currency: resource?.currency ?? (organisation.locales[0] === 'nb' ? 'NOK' : 'GBP'),
    ownerEmail: ownerId ? ((await getPerson(db, ownerId)).email ?? '') : '',
    choices: [...own, ...taught.filter(({ ref }) => !known.has(ref))],
    levelNames: formatList(locale, basics?.levels.map(({ position, name }) => `${position} ${name}`) ?? []),
  }
}
