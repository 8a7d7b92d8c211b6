/**
 * The sign of a kind of component in the palette: its instrument on the board, in a few strokes.
 */
import type { Kind } from './document/fresh';

const cells = (xs: readonly number[], ys: readonly number[], size: number): string =>
  ys.flatMap((y) => xs.map((x) => `M${x} ${y}h${size}v${size}h${-size}z`)).join('');

const strokes: Readonly<Record<Kind, string>> = {
  client: 'M2 8h10.5M9 4.5 12.5 8 9 11.5',
  apiGateway: 'M3.5 3v10h9V3M3.5 8.5h9',
  monolith: 'M2.5 2.5h11v11h-11z',
  service: 'M2.5 3h11v4.2h-11zM2.5 8.8h11V13h-11z',
  function: cells([2.5, 9], [2.5, 9], 4.5),
  database: cells([2, 6.4, 10.8], [3.4, 8.6], 3.4),
  cache: 'M2.5 4h11v8h-11zM8 4v8',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.2 3v10',
  objectStore: 'M2.5 5.5v7h11v-7M1.8 3h12.4v2.5H1.8z',
  queue: 'M3 4h10M3 6.7h10M3 9.3h10M3 12h10',
  stream: 'M2 4.5h2.4M6.3 4.5h2.4M10.6 4.5H13M2 8h2.4M6.3 8h2.4M10.6 8H13M2 11.5h2.4M6.3 11.5h2.4M10.6 11.5H13',
  topic: 'M2 8h5M7 8l6-4.5M7 8h6M7 8l6 4.5',
  controlPlane: 'M6.2 6.2h3.6v3.6H6.2zM1.5 8h2M12.5 8h2M8 1.5v2M8 12.5v2',
};

/** What is full in the picture. */
const filled: Partial<Readonly<Record<Kind, string>>> = {
  apiGateway: 'M3.5 8.5h9V13h-9z',
  cache: 'M2.5 4H8v8H2.5z',
  controlPlane: 'M6.2 6.2h3.6v3.6H6.2z',
};

export const KindGlyph = ({ kind }: { readonly kind: Kind }) => (
  <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" className="flex-none text-ink">
    <path d={filled[kind] ?? ''} fill="currentColor" />
    <path d={strokes[kind]} fill="none" stroke="currentColor" strokeWidth={1.2} />
  </svg>
);
