import { url } from '#platform/http/urls.ts'

const resource = '/learning/resources/:resourceId'
const collection = '/learning/collections/:collectionId'
const imports = '/learning/keeping/import'

export const learningUrls = {
  /** The catalogue; `q`, `kind`, `length`, `language`, `cost`, `access`, `skill=<frameworkId>/<skillKey>`, `sort`. */
  catalogue: url('/learning'),
  /** The whole catalogue as a file: `catalogue.csv` or `catalogue.json`. */
  file: url('/learning/files/:file'),
  resource: url(resource),
  /** Done with it: how it was, how sure one feels now, and what of it goes into the passport. */
  done: url(`${resource}/done`),
  /** Puts it into one's plan. */
  plan: url(`${resource}/plan`),
  /** One line for those who come after. */
  review: url(`${resource}/review`),
  hideReview: url(`${resource}/reviews/:reviewId/hide`),
  edit: url(`${resource}/edit`),
  publish: url(`${resource}/publish`),
  withdraw: url(`${resource}/withdraw`),
  bringBack: url(`${resource}/bring-back`),
  stillRight: url(`${resource}/still-right`),
  /** Anybody suggests something; those who keep the catalogue add it. */
  add: url('/learning/add'),
  collections: url('/learning/collections'),
  newCollection: url('/learning/new-collection'),
  collection: url(collection),
  editCollection: url(`${collection}/edit`),
  /** What I did, and what is asked of me. */
  mine: url('/learning/mine'),
  /** What is asked of me: known already, or does not fit. */
  answer: url('/learning/asked/:assignmentId/answer'),
  keeping: url('/learning/keeping'),
  assignments: url('/learning/keeping/asked'),
  assign: url('/learning/keeping/ask'),
  endAssignment: url('/learning/keeping/asked/:assignmentId/end'),
  imports: url(imports),
  import: url(`${imports}/:learningImportId`),
  importColumns: url(`${imports}/:learningImportId/columns`),
  giveUpImport: url(`${imports}/:learningImportId/give-up`),
} as const
