interface Named {
  readonly texts: Readonly<Record<string, { readonly name: string }>>
}

/** What a framework is called in one language, or else in any that it has. */
export const frameworkName = ({ texts }: Named, locale: string): string =>
  (texts[locale] ?? Object.values(texts)[0])?.name ?? ''
