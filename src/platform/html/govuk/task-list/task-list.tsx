import { type Attributes, attributes, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase, present, type Sparse, said } from '../content.ts'
import { Tag, type TagProps } from '../tag/tag.tsx'

export interface TaskListItem {
  title: Phrase | (Content & { classes?: string })
  hint?: Phrase | Content
  status: Phrase | TaskStatus
  href?: string
  classes?: string
}

export interface TaskStatus extends Content {
  tag?: TagProps
  classes?: string
}

export interface TaskListProps {
  items: Sparse<TaskListItem>
  idPrefix?: string
  classes?: string
  attributes?: Attributes
}

export function TaskList(props: TaskListProps) {
  return (
    <ul class={names('govuk-task-list', props.classes)} {...attributes(props.attributes)}>
      {present(props.items).map(({ item, index }) => (
        <Task item={item} id={`${props.idPrefix || 'task-list'}-${index}`} />
      ))}
    </ul>
  )
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const title: Content & { classes?: string } = asOptions(item.title)
  const status: TaskStatus = asOptions(item.status)
  return (
    <li class={names('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={names('govuk-link govuk-task-list__link', title.classes)}
            href={item.href}
            aria-describedby={names(item.hint !== undefined && `${id}-hint`, `${id}-status`)}
          >
            {said(title)}
          </a>
        ) : (
          <div class={title.classes}>{said(title)}</div>
        )}
        {item.hint !== undefined && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {said(asOptions(item.hint))}
          </div>
        )}
      </div>
      <div class={names('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : said(status)}
      </div>
    </li>
  )
}
