/**
 * A word that names something seen in the figures: it wears the colour and the small shape it has there.
 */
import type { ReactNode } from 'react';
import { type Meaning, meanings, Shape, textColor } from '@/components/ui/shape';
import { authorError, type InLesson } from '../context';

interface TermProps extends InLesson {
  kind: Meaning;
  children: ReactNode;
}

export function Term({ lesson, kind, children }: TermProps) {
  if (!meanings.includes(kind)) {
    throw authorError(lesson.file, `<Term kind="${kind}"> has no shape.`, `Kinds: ${meanings.join(', ')}.`);
  }
  return (
    <span className="font-medium whitespace-nowrap" style={{ color: textColor(kind) }}>
      <Shape meaning={kind} size={13} className="mr-[0.3em] inline-block align-[-0.1em]" />
      {children}
    </span>
  );
}
