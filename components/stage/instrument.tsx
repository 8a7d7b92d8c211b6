/**
 * The fixed parts of an instrument in SVG: frame, texts, badges. Queues and cells move, so a canvas (or the still
 * picture) draws them. No hooks: the server draws it too.
 */
import { hueOf, type Meaning, ShapeMark } from '@/components/ui/shape';
import { fitText, textWidth } from './fit-text';
import type { NodeGeometry, RowGeometry, StageMode } from './geometry';
import { badgeHeight, measures, nameY } from './geometry-measures';
import { KindFace } from './kinds/face';
import { Sidecars } from './kinds/sidecars';
import type { Line, Value } from './line';
import type { StageMessages } from './messages';
import type { Badge, Reading } from './reading';

export interface InstrumentProps {
  readonly geometry: NodeGeometry;
  readonly reading: Reading;
  readonly mode: StageMode;
  readonly words: StageMessages;
}

const sizes = { name: 14, kind: 12, label: 11, line: 12.5, badge: 12.5 };

export function Instrument({ geometry, reading, mode, words }: InstrumentProps) {
  const { width, height } = geometry.box;
  const padding = measures[mode].padding;
  const isCompact = geometry.inside.dividerY === null;
  return (
    <g
      fontFamily="var(--sans)"
      fill="var(--ink)"
      dominantBaseline="central"
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      <Badges
        badges={reading.badges}
        x={padding}
        y={height}
        width={width - 2 * padding}
        inOneRow={mode === 'vertical'}
      />
      <rect
        className="instrument-frame"
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={6}
        fill="var(--plate)"
        stroke="var(--rule2)"
        strokeDasharray={reading.isAside ? '4 3' : undefined}
      />
      {isCompact ? (
        <CompactLine reading={reading} width={width} padding={padding} />
      ) : (
        <>
          <Header reading={reading} width={width} padding={padding} />
          <Rows geometry={geometry} reading={reading} mode={mode} words={words} />
          {reading.hasSidecars && <Sidecars rows={geometry.inside.rows} />}
          {reading.face && geometry.inside.face && (
            <KindFace face={reading.face} box={geometry.inside.face} {...measures[mode]} />
          )}
          <Readout geometry={geometry} lines={reading.lines} padding={padding} />
        </>
      )}
    </g>
  );
}

function Header({ reading, width, padding }: { reading: Reading; width: number; padding: number }) {
  const nameWidth = textWidth(reading.name, sizes.name, true) + 8;
  const kindFits = nameWidth + textWidth(reading.kind, sizes.kind) <= width - 2 * padding;
  const kind = kindFits ? reading.kind : '';
  const kindWidth = textWidth(kind, sizes.kind);
  const room = width - 2 * padding - nameWidth - kindWidth - 8;
  return (
    <>
      <text x={padding} y={nameY} fontSize={sizes.name}>
        <tspan fontWeight={650}>{reading.name}</tspan>
        {reading.role && room > 48 && <tspan dx={6}>{fitText(reading.role, room, sizes.name)}</tspan>}
      </text>
      <text x={width - padding} y={nameY} fontSize={sizes.kind} textAnchor="end" fill="var(--ink3)">
        {kind}
      </text>
    </>
  );
}

function CompactLine({ reading, width, padding }: { reading: Reading; width: number; padding: number }) {
  const { middle, right } = reading.compact;
  return (
    <>
      <text x={padding} y={18} fontSize={sizes.name} fontWeight={650}>
        {reading.name}
      </text>
      <text x={Math.round(width * 0.3)} y={18} fontSize={sizes.line} fill="var(--ink2)">
        {middle}
      </text>
      <ValueText value={right} x={width - padding} y={18} />
    </>
  );
}

function Rows({ geometry, reading, mode, words }: InstrumentProps) {
  const { rows, labelsY, hiddenReplicas, dividerY } = geometry.inside;
  const first = rows[0];
  if (first === undefined) return null;
  const strikes = rows.filter(({ replica }) => reading.crashedReplicas.includes(replica));
  if (labelsY === null) return strikes.map((row) => <Strike key={row.replica} row={row} />);
  const cellsX = first.cells[0]?.x;
  return (
    <g fontSize={sizes.label} fill="var(--ink3)">
      {first.queue && (
        <text x={first.queue.x} y={labelsY}>
          {words.queue}
        </text>
      )}
      {cellsX !== undefined && (
        <text x={cellsX} y={labelsY}>
          {words.threads}
        </text>
      )}
      {rows.map(({ replica, middleY }) => (
        <text key={replica} x={measures[mode].padding} y={middleY} fontWeight={600}>
          {replica + 1}
        </text>
      ))}
      {strikes.map((row) => (
        <Strike key={row.replica} row={row} />
      ))}
      {hiddenReplicas > 0 && (
        <text x={measures[mode].padding} y={(dividerY ?? 0) - 12}>
          {words.moreReplicas(hiddenReplicas)}
        </text>
      )}
    </g>
  );
}

const Strike = ({ row }: { row: RowGeometry }) => <path d={strike(row)} stroke="var(--eject)" strokeWidth={1.6} />;

/** A line through the queue and each line of cells. */
function strike({ middleY, cells, queue }: Pick<RowGeometry, 'middleY' | 'cells' | 'queue'>): string {
  const end = Math.max(60, ...cells.map((cell) => cell.x + cell.width)) + 4;
  const further = [...new Set(cells.map((cell) => cell.y + cell.height / 2))].slice(1);
  const lines = further.map((y) => `M${(cells[0]?.x ?? 24) - 4} ${y}H${end}`);
  return `M${(queue?.x ?? 24) - 4} ${middleY}H${end}${lines.join('')}`;
}

function Readout({ geometry, lines, padding }: { geometry: NodeGeometry; lines: readonly Line[]; padding: number }) {
  const { width } = geometry.box;
  const { dividerY, linesY } = geometry.inside;
  return (
    <g fontSize={sizes.line} fill="var(--ink2)">
      <path d={`M1 ${(dividerY ?? 0) + 0.5}H${width - 1}`} stroke="var(--rule)" />
      {lines.map((line, i) => (
        <g key={line.left + String(i)}>
          <ReadoutLine line={line} padding={padding} width={width} y={linesY[i] ?? 0} />
        </g>
      ))}
    </g>
  );
}

/** What does not fit between its neighbours is left out. */
function ReadoutLine({ line, padding, width, y }: { line: Line; padding: number; width: number; y: number }) {
  const rightX = width - padding - textWidth(line.right.text, sizes.line, line.right.failing);
  const middleX = Math.round(width * 0.33);
  const middle = line.middle && middleX + textWidth(line.middle, sizes.line) + 4 <= rightX ? line.middle : '';
  return (
    <>
      <text x={padding} y={y}>
        {fitText(line.left, (middle ? middleX : rightX) - padding - 4, sizes.line)}
      </text>
      {middle && (
        <text x={middleX} y={y}>
          {middle}
        </text>
      )}
      <ValueText value={line.right} x={width - padding} y={y} />
    </>
  );
}

function ValueText({ value, x, y }: { value: Value; x: number; y: number }) {
  const look = value.failing ? { fill: 'var(--error-text)', fontWeight: 650 } : { fill: 'var(--ink2)' };
  return (
    <text x={x} y={y} fontSize={sizes.line} textAnchor="end" {...look}>
      {value.text}
    </text>
  );
}

/**
 * They hang from the lower edge, side by side, or below each other when there is no room; on a narrow page the next
 * instrument stands there, so what does not fit is left out.
 */
type BadgesProps = { badges: readonly Badge[]; x: number; y: number; width: number; inOneRow: boolean };

function Badges({ badges, x, y, width, inOneRow }: BadgesProps) {
  let left = x;
  let top = y;
  return badges.map((badge) => {
    const own = Math.ceil(textWidth(badge.text, sizes.badge, true)) + 40;
    if (left > x && left + own > x + width) {
      if (inOneRow) return null;
      left = x;
      top += badgeHeight + 4;
    }
    const drawn = (
      <BadgeMark key={badge.text.split('·')[0]} badge={badge} x={left} y={top} width={own} hangs={top === y} />
    );
    left += own + 6;
    return drawn;
  });
}

type BadgeMarkProps = { badge: Badge; x: number; y: number; width: number; hangs: boolean };

function BadgeMark({ badge, x, y, width, hangs }: BadgeMarkProps) {
  const { frame, fill, text } = badgeColors(badge.meaning);
  const top = hangs ? y - 6 : y;
  const middle = y + badgeHeight / 2 - 1;
  return (
    <g fontSize={sizes.badge} fontWeight={600}>
      <rect x={x + 0.5} y={top} width={width} height={y + badgeHeight - top - 0.5} rx={5} fill={fill} stroke={frame} />
      <ShapeMark meaning={badge.meaning} x={x + 17} y={middle} size={14} />
      <text x={x + 29} y={middle} fill={text}>
        {badge.text}
      </text>
    </g>
  );
}

function badgeColors(meaning: Meaning): { frame: string; fill: string; text: string } {
  const hue = hueOf[meaning];
  if (hue === 'eject' || hue === 'config') return { frame: 'var(--rule2)', fill: 'var(--plate)', text: 'var(--ink)' };
  return { frame: `var(--${hue})`, fill: `var(--${hue}-tint)`, text: `var(--${hue}-text)` };
}
