/**
 * A padlock in the colour of the text beside it.
 */
export function LockGlyph() {
  return (
    <svg
      viewBox="0 0 14 14"
      width={14}
      height={14}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      aria-hidden="true"
    >
      <rect x={2} y={6} width={10} height={6.6} rx={1} />
      <path d="M4.4 6V4a2.6 2.6 0 0 1 5.2 0v2" />
    </svg>
  );
}
