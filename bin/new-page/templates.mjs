// What a new page and a new feature start with: the shape of src/features/people/pages/profile, as small as it gets.
export function namesFor(featureName, pageName) {
  const camel = text => text.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const page = camel(pageName)
  const title = pageName.replaceAll('-', ' ')
  return {
    featureName,
    pageName,
    feature: camel(featureName),
    urls: `${camel(featureName)}Urls`,
    page,
    pageConst: `${page}Page`,
    formConst: `${page}Form`,
    view: `${page[0].toUpperCase()}${page.slice(1)}View`,
    title: title[0].toUpperCase() + title.slice(1),
  }
}

export function pageFiles({ featureName, pageName, urls, page, pageConst, formConst, view, title }) {
  const folder = `pages/${pageName}/${pageName}`
  return {
    [`${folder}.page.ts`]: `import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { ${urls} } from '../../${featureName}.urls.ts'
import { words } from '../../words.ts'
import { ${formConst} } from './${pageName}.form.ts'
import { ${view} } from './${pageName}.view.tsx'

export const ${pageConst} = page(${urls}.${page}, {
  access: signedIn,
  load: () => ({ answer: '' }),
  title: ({ ctx }) => words(ctx.locale).${page}.title,
  view: ${view},
  form: ${formConst},
  async submit({ locale }) {
    return redirect(${urls}.${page}.href()).saying(words(locale).${page}.saved)
  },
})
`,
    [`${folder}.form.ts`]: `import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { words } from '../../words.ts'

export const ${formConst} = form(
  (locale, _data: { answer: string }) =>
    z.object({ answer: z.string().trim().min(1, words(locale).${page}.answerMissing).max(200) }),
  { initial: ({ answer }) => ({ answer }) },
)
`,
    [`${folder}.view.tsx`]: `import { PageHeader } from '#platform/html/components/index.ts'
import { Button, ErrorSummary, Input } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { ${urls} } from '../../${featureName}.urls.ts'
import { words } from '../../words.ts'

export function ${view}({ form, ctx: { locale } }: ViewProps<{ answer: string }>) {
  const text = words(locale).${page}
  const errorList = form.errors.map(({ field, message }) => ({ text: message, href: \`#\${field}\` }))
  return (
    <>
      {errorList.length > 0 && <ErrorSummary locale={locale} errorList={errorList} />}
      <PageHeader title={text.title} lead={text.lead} whoCanSee={{ text: text.whoCanSee }} locale={locale} />
      <form method="post" action={${urls}.${page}.href()} novalidate>
        <Input
          name="answer"
          label={text.answer}
          value={form.value('answer')}
          errorMessage={form.error('answer')}
          locale={locale}
        />
        <Button text={text.save} />
      </form>
    </>
  )
}
`,
    [`${folder}.test.ts`]: `import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld } from '#platform/testing/world.ts'
import { ${urls} } from '../../${featureName}.urls.ts'

let capable: TestApp
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  const world = await createWorld(capable)
  asha = await world.signedIn(world.people.asha)
})
afterAll(() => capable.close())

describe('the page “${title}”', () => {
  const href = ${urls}.${page}.href()

  test('opens for everybody who is signed in, and for nobody else', async () => {
    expect((await asha.get(href)).status).toBe(200)
    expect((await capable.browser().get(href)).location).toContain('/sign-in')
  })

  test('says beside the field what is missing', async () => {
    const page = await asha.post(href, { answer: ' ' })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').attr('href')).toBe('#answer')
  })

  test('says that the answer is saved', async () => {
    expect((await asha.post(href, { answer: 'Yes' })).status).toBe(303)
  })
})
`,
  }
}

export const pageWords = ({ page, title }) => ({
  en: `  ${page}: {
    title: '${title}',
    whoCanSee: 'Only you can see this.',
    lead: 'What this page is for, in one sentence.',
    answer: 'Your answer',
    answerMissing: 'Write your answer',
    save: 'Save',
    saved: 'Your answer is saved.',
  },
`,
  nb: `  ${page}: {
    title: '${title}',
    whoCanSee: 'Bare du kan se dette.',
    lead: 'Hva siden er til, i én setning.',
    answer: 'Svaret ditt',
    answerMissing: 'Skriv svaret ditt',
    save: 'Lagre',
    saved: 'Svaret er lagret.',
  },
`,
})

export function featureFiles({ featureName, feature, urls }) {
  return {
    'index.ts': `import { feature } from '#platform/http/feature.ts'

export { ${urls} } from './${featureName}.urls.ts'

/** What this feature is for, in one sentence. */
export const ${feature} = feature({ name: '${featureName}', pages: [] })
`,
    [`${featureName}.urls.ts`]: `import { url } from '#platform/http/urls.ts'

export const ${urls} = {} as const
`,
    'words.ts': `import { language } from '#platform/i18n/index.ts'
import { en } from './${featureName}.en.ts'
import { nb } from './${featureName}.nb.ts'

export const words = language({ en, nb })
`,
    [`${featureName}.en.ts`]: `export const en = {
}
`,
    [`${featureName}.nb.ts`]: `import type { Words } from '#platform/i18n/index.ts'
import type { en } from './${featureName}.en.ts'

export const nb: Words<typeof en> = {
}
`,
    'README.md': `# ${featureName}

What it is, in one sentence.

- **Tables:** none.
- **Addresses:** see \`${featureName}.urls.ts\`.
- **Events and jobs:** none.
- **Who can see it:** everybody who is signed in.
`,
  }
}
