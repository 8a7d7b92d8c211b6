'use client';

/**
 * Notes on the live graph: beside what they explain, or beneath the graph where it runs from top to bottom. They change
 * at most once a second, so that they can be read.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Session } from '@/components/simulation/session';
import { NoteMarks } from '../note-marks';
import { type Note, notesOn } from '../notes';
import { placeNotes } from '../place-notes';
import { readComponent } from '../reading';
import { useStage } from './stage-context';

const changeEveryMs = 1_000;

export function NotesLayer({ session }: { session: Session }) {
  const { moment, geometry, locale } = useStage();
  const notes = useNotes(session);
  const placed = useMemo(() => {
    if (geometry.mode === 'vertical') return [];
    const readings = moment.topology.components.map((_, component) => readComponent(moment, component, locale));
    return placeNotes(notes, geometry, readings);
  }, [notes, geometry, moment, locale]);
  if (geometry.mode === 'vertical') return <NoteList notes={notes} />;
  return (
    <svg width={geometry.width} height={geometry.height} className="stage-notes" aria-hidden="true" focusable="false">
      <NoteMarks notes={placed} />
    </svg>
  );
}

export function NoteList({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="stage-note-list">
      {notes.map((note) => (
        <li key={note.id}>{note.lines.join(' ')}</li>
      ))}
    </ul>
  );
}

function useNotes(session: Session): readonly Note[] {
  const { moment, locale } = useStage();
  const [shown, setShown] = useState<{ notes: readonly Note[]; atMs: number }>({
    notes: [],
    atMs: Number.NEGATIVE_INFINITY,
  });
  useEffect(() => {
    const frame = session.playback()?.at(session.playheadMs());
    if (frame === undefined) return;
    const now = performance.now();
    setShown((before) => {
      if (session.getState().playing && now - before.atMs < changeEveryMs) return before;
      return { notes: notesOn({ ...moment, components: frame.components }, locale), atMs: now };
    });
  }, [session, moment, locale]);
  return shown.notes;
}
