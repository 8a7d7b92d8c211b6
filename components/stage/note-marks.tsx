/**
 * Notes on the graph, in SVG beside what they explain. No hooks: the server draws them too.
 */
import { noteLine, noteSize, type PlacedNote } from './place-notes';

export function NoteMarks({ notes }: { notes: readonly PlacedNote[] }) {
  return (
    <g fontFamily="var(--sans)" fontSize={noteSize} fill="var(--ink2)" dominantBaseline="central">
      {notes.map(({ note, box, align, leader }) => (
        <g key={note.id}>
          <path d={leader} stroke="var(--rule2)" strokeWidth={0.8} fill="none" />
          {note.lines.map((line, i) => (
            <text
              key={line}
              x={align === 'start' ? box.x : box.x + box.width}
              y={box.y + (i + 0.5) * noteLine}
              textAnchor={align}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}
