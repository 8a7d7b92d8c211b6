/**
 * Small signs in ink: a verdict is a word and a shape, never a hue.
 */
interface Props {
  readonly d: string;
  readonly size?: number;
  readonly filled?: boolean;
}

function Glyph({ d, size = 16, filled = false }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={filled ? 0 : 2}
      aria-hidden="true"
      className="shrink-0"
    >
      <path d={d} />
    </svg>
  );
}

export const VerdictGlyph = ({ right, size = 16 }: { readonly right: boolean; readonly size?: number }) => (
  <Glyph size={size} d={right ? 'm2.5 8.5 3.7 3.7 7.3-8' : 'm3.5 3.5 9 9m0-9-9 9'} />
);

/** The play head, as moments in the prose have it. */
export const PlayheadGlyph = () => <Glyph size={12} filled d="M4 2h8v8.5L8 14l-4-3.5Z" />;

export const UpGlyph = () => <Glyph d="m3.5 10 4.5-4.5L12.5 10" />;

export const DownGlyph = () => <Glyph d="M3.5 6 8 10.5 12.5 6" />;

export const GripGlyph = () => <Glyph d="M3 5.5h10M3 10.5h10" />;
