/**
 * The name as a mark: broken by a slash, the second half a step lower.
 */
export function Wordmark() {
  return (
    <span
      aria-hidden="true"
      className="inline-flex items-center text-[20px] leading-none font-[680] tracking-[-0.03em]"
    >
      <span>Fault</span>
      <svg viewBox="0 0 10 30" width={10} height={30} aria-hidden="true" className="-mx-[2.5px]">
        <path d="M1.6 29 8.4 1" stroke="currentColor" strokeWidth={1.9} fill="none" />
      </svg>
      <span className="translate-y-[3px]">line</span>
    </span>
  );
}
