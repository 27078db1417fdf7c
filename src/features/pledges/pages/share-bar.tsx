/** A share as a bar with its words. */
export const ShareBar = ({ from, text }: { from: number; text: string }) => (
  <span class="app-share">
    <svg class="app-share__bar" viewBox="0 0 100 10" width="100" height="10" aria-hidden="true" focusable="false">
      <rect class="app-share__ground" width="100" height="10" rx="2" />
      <rect class="app-share__fill" width={Math.round(from * 100)} height="10" rx="2" />
    </svg>{' '}
    {text}
  </span>
)
