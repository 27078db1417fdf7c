import { z } from 'zod'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action } from '#platform/http/page.ts'
import { listAskedOfMe } from '../assigning/asked-of-me.queries.ts'
import { answerAssignment } from '../assigning/assign.ts'
import { learningUrls } from '../learning.urls.ts'
import { words } from '../words.ts'

/** “I know this already”, or “it does not fit my job”: off the list, and nobody else is told. */
export const answerAction = action(learningUrls.answer, {
  access: signedIn,
  load: async ({ db, me, params, locale }) =>
    found((await listAskedOfMe(db, me, locale)).find(({ id }) => id === params.assignmentId)),
  form: form(() => z.object({ answer: z.enum(['known', 'does-not-fit']) })),
  async submit({ tx, me, data, input, locale, now }) {
    await answerAssignment(tx, me, data.id, input.answer, now)
    return redirect(learningUrls.mine.href()).saying(words(locale).asked.answered)
  },
})
