/**
 * The arrow of a link that goes on. Drawn, because the faces' Latin subsets have none.
 */
export function Arrow({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 16 12"
      width="0.95em"
      height="0.72em"
      aria-hidden="true"
      className={`inline-block flex-none ${className}`}
    >
      <path d="M1 6h13M9.4 1.4 14 6l-4.6 4.6" fill="none" stroke="currentColor" strokeWidth={1.6} />
    </svg>
  );
}
