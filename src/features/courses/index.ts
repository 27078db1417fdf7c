import { keepsCatalogue } from '#features/learning/index.ts'
import { feature } from '#platform/http/feature.ts'
import { coursesUrls } from './courses.urls.ts'
import { coursePage } from './pages/course.page.tsx'
import { coursesPage } from './pages/courses.page.tsx'
import { unitPage, waiveAction } from './pages/unit.page.tsx'
import { coursesPersonalData } from './personal-data.ts'
import { serveCourses } from './serve-courses.ts'
import { words } from './words.ts'

export { coursesUrls } from './courses.urls.ts'
export { courseGuests } from './launching/guests.ts'
export { importPackage, readPackage } from './package/import-package.ts'

/** Courses that run here: packages of the cmi5 standard, what people reach in them, and that it counts. */
export const courses = feature({
  name: 'courses',
  pages: [coursesPage, coursePage, unitPage, waiveAction],
  // Files and keys are for programs without cookies; serve-courses.ts says why.
  routes: serveCourses,
  nav: [
    {
      group: 'learning',
      order: 85,
      text: locale => words(locale).nav,
      hint: locale => words(locale).navHint,
      href: coursesUrls.courses.href(),
      visible: keepsCatalogue,
    },
  ],
  personalData: coursesPersonalData,
  auditWords: locale => words(locale).audit,
})
