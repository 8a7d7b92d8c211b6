/**
 * The messages of a queue as bars, the oldest at the bottom: filled for those that wait, outlined for those at a
 * consumer. A bar stands for one message, or for as many as a power of two when there are more than eight.
 */
import type { FaceProps } from '../face-props';

const bars = 8;
const gap = 1;

export function Depth({ face: { live }, box }: FaceProps) {
  const { visible, inFlight } = live?.kind === 'queue' ? live : { visible: 0, inFlight: 0 };
  const each = messagesPerBar(visible + inFlight);
  const working = Math.min(bars, Math.ceil(inFlight / each));
  const waiting = Math.min(bars - working, Math.ceil(visible / each));
  const pitch = box.height / bars;
  const bar = (i: number) => ({
    x: box.x + 0.5,
    y: box.y + box.height - (i + 1) * pitch + gap,
    width: box.width - 1,
    height: pitch - gap - 0.5,
  });
  return (
    <g strokeWidth={0.8}>
      <path d={`M${box.x} ${box.y + box.height + 1}h${box.width}`} stroke="var(--rule2)" />
      {Array.from({ length: waiting + working }, (_, i) =>
        i < working ? (
          <rect key={bar(i).y} {...bar(i)} fill="none" stroke="var(--queue-line)" strokeDasharray="3 2" />
        ) : (
          <rect key={bar(i).y} {...bar(i)} fill="var(--queue)" stroke="var(--queue-line)" />
        ),
      )}
    </g>
  );
}

/** A power of two, so that the bars do not breathe with every message. */
function messagesPerBar(messages: number): number {
  let each = 1;
  while (messages > bars * each) each *= 2;
  return each;
}
