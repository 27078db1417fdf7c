import { peopleUrls } from './people.urls.ts'

/** The name of somebody, leading to them. */
export const PersonLink = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
    <bdi>{name}</bdi>
  </a>
)
