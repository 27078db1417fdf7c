export interface ToldProps {
  readonly text: string
  /** Where it is known. */
  readonly lang?: string | undefined
}

/** What somebody wrote, with its lines as they were and in the direction of its script. */
export const Told = ({ text, lang }: ToldProps) => (
  <p class="govuk-body app-told" dir="auto" lang={lang}>
    {text}
  </p>
)
