/** The words of an announcement as everybody reads them. */
export const NewsText = ({ text }: { text: string }) => (
  <>
    {text
      .split(/(?:\r?\n){2,}/)
      .filter(Boolean)
      .map(paragraph => (
        <p class="govuk-body">{paragraph}</p>
      ))}
  </>
)
