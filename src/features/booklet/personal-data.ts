import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** The links go with the person; what they lead to is not kept here. */
export const bookletPersonalData: readonly PersonalData[] = [
  ownRows('booklet_links', {
    onlyForThePerson: true,
    columns: ['id', 'name', 'pages', 'created_at', 'expires_at', 'withdrawn_at', 'views', 'viewed_at'],
  }),
]
