import { url } from '#platform/http/urls.ts'

/** The addresses that CASE 1.1 prescribes (1EdTech, REST binding). */
export const casePrefix = '/ims/case/v1p1'

export const caseUrls = {
  documents: url('/ims/case/v1p1/CFDocuments'),
  document: url('/ims/case/v1p1/CFDocuments/:id'),
  cfPackage: url('/ims/case/v1p1/CFPackages/:id'),
  item: url('/ims/case/v1p1/CFItems/:id'),
  association: url('/ims/case/v1p1/CFAssociations/:id'),
  itemAssociations: url('/ims/case/v1p1/CFItemAssociations/:id'),
  rubric: url('/ims/case/v1p1/CFRubrics/:id'),
  itemType: url('/ims/case/v1p1/CFItemTypes/:id'),
  subject: url('/ims/case/v1p1/CFSubjects/:id'),
  concept: url('/ims/case/v1p1/CFConcepts/:id'),
  license: url('/ims/case/v1p1/CFLicenses/:id'),
  grouping: url('/ims/case/v1p1/CFAssociationGroupings/:id'),
} as const
