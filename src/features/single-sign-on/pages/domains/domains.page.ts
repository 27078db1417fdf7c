import { z } from 'zod'
import { fresh, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { findDomain, listDomains } from '../../domains.queries.ts'
import { addDomain, domainFrom, removeDomain } from '../../domains.ts'
import { nameOf } from '../../provider.ts'
import { getProvider } from '../../providers.queries.ts'
import { verifyDomains } from '../../single-sign-on.jobs.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { providerCrumbs } from '../frame.tsx'
import { DomainsView } from './domains.view.tsx'

const domainForm = form(locale => z.object({ domain: z.string().max(300, adminWords(locale).domains.wrong) }))

export const domainsPage = page(singleSignOnUrls.domains, {
  access: fresh(holds('administrator')),
  async load({ db, params }) {
    const provider = await getProvider(db, params.providerId)
    return { provider, domains: await listDomains(db, provider) }
  },
  title: ({ data, ctx: { locale } }) => adminWords(locale).domains.title(nameOf(data.provider, locale)),
  breadcrumbs: ({ data, ctx }) => providerCrumbs(ctx.locale, data.provider),
  view: DomainsView,
  form: domainForm,
  async submit({ tx, data: { provider }, input, locale, ...around }) {
    const t = adminWords(locale).domains
    const domain = domainFrom(input.domain)
    if (!domain) return invalid({ domain: t.wrong })
    if ((await addDomain(tx, provider, domain, around)) === 'taken') return invalid({ domain: t.taken })
    return redirect(singleSignOnUrls.domains.href({ providerId: provider.id })).saying(t.added(domain))
  },
})

export const checkDomainAction = action(singleSignOnUrls.checkDomain, {
  access: holds('administrator'),
  async load({ db, params }) {
    const provider = await getProvider(db, params.providerId)
    return { provider, domain: found(await findDomain(db, provider, params.domainId)) }
  },
  async submit({ tx, data: { provider }, locale }) {
    await enqueue(tx, verifyDomains, {}, { key: 'single-sign-on.verify-domains' })
    const href = singleSignOnUrls.domains.href({ providerId: provider.id })
    return redirect(href).saying(adminWords(locale).domains.checking)
  },
})

export const removeDomainAction = action(singleSignOnUrls.removeDomain, {
  access: fresh(holds('administrator')),
  async load({ db, params }) {
    const provider = await getProvider(db, params.providerId)
    return { provider, domain: found(await findDomain(db, provider, params.domainId)) }
  },
  async submit({ tx, me, data: { provider, domain }, locale, now }) {
    await removeDomain(tx, provider, domain, me, now)
    const href = singleSignOnUrls.domains.href({ providerId: provider.id })
    return redirect(href).saying(adminWords(locale).domains.removed(domain.domain))
  },
})
