import type { PersonalData } from '#platform/personal-data.ts'

/** Frameworks hold nothing about people; who brought one in and who published it is part of the record. */
export const skillsPersonalData: readonly PersonalData[] = [
  {
    table: 'framework_versions',
    columns: ['created_by', 'published_by'],
    erase: { kept: 'that a framework was published, and by which nameless person, is part of the record' },
  },
  {
    table: 'framework_imports',
    columns: ['uploaded_by', 'confirmed_by'],
    erase: { kept: 'that a framework was brought in, and by which nameless person, is part of the record' },
  },
  {
    table: 'framework_draft_changes',
    columns: ['changed_by'],
    erase: { kept: 'a change to a draft stays, made by a nameless person, until the draft is published' },
  },
]
