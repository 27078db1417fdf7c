import type { TestBrowser, TestPage } from '#platform/testing/app.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Opens a page with a form, changes some of its answers, and sends it with all the others as they stand there. */
export async function fillIn(browser: TestBrowser, href: string, changes: Fields): Promise<TestPage> {
  const page = await browser.get(href)
  return browser.submit(href, { ...answersOn(page, href), ...changes })
}

/** What stands in the form that is sent to an address, as a browser would send it. */
export function answersOn({ $ }: TestPage, href: string): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {}
  for (const { name, value } of $(`form[method="post"][action="${href}"]`).serializeArray()) {
    const earlier = answers[name]
    answers[name] = earlier === undefined ? value : [earlier, value].flat()
  }
  return answers
}
