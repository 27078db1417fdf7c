type AttributeValue = string | number | boolean | null | undefined

/** Extra attributes of an element, as in GOV.UK's `attributes` option. An optional one without a value is left out. */
export type Attributes = Record<string, AttributeValue | { value: AttributeValue; optional?: boolean }>

/** GOV.UK prints `name="value"` always, and leaves out only what is marked optional and empty. */
export function attributes(given: Attributes | undefined): Record<string, string> {
  const printed: Record<string, string> = {}
  for (const [name, item] of Object.entries(given ?? {})) {
    const { value, optional } = isOption(item) ? item : { value: item, optional: false }
    if (optional && (value === null || value === undefined || value === false)) continue
    printed[name] = value === null || value === undefined || (optional && value === true) ? '' : String(value)
  }
  return printed
}

function isOption(item: Attributes[string]): item is { value: AttributeValue; optional?: boolean } {
  return typeof item === 'object' && item !== null
}

/** Joins the class names (or ids) that are there. */
export function names(...given: (string | 0 | false | null | undefined)[]): string {
  return given.filter(Boolean).join(' ')
}

/** Like `names`, but undefined when there are none: for `aria-describedby` and the like. */
export function ids(...given: (string | 0 | false | null | undefined)[]): string | undefined {
  return names(...given) || undefined
}

/** Words for a browser behaviour, one for each plural rule (`one`, `other`). */
export type PluralMessages = Record<string, string>

/** The data attributes through which a GOV.UK behaviour gets its words in another language. */
export function i18nAttributes(messages: Record<string, string | PluralMessages | undefined>): Record<string, string> {
  const printed: Record<string, string> = {}
  for (const [key, message] of Object.entries(messages)) {
    if (message === undefined || message === '') continue
    if (typeof message === 'string') printed[`data-i18n.${key}`] = message
    else for (const [rule, text] of Object.entries(message)) printed[`data-i18n.${key}.${rule}`] = text
  }
  return printed
}
