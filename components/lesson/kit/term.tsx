/**
 * A word of the glossary: pressing it, or resting on it, opens what it means. One that names something seen in the
 * figures wears the colour and the small shape it has there.
 */
import type { ReactNode } from 'react';
import { TermNote } from '@/components/glossary/term-note';
import { type Meaning, meanings, Shape, textColor } from '@/components/ui/shape';
import { termById } from '@/content/glossary';
import { termOfMeaning } from '@/content/glossary/meanings';
import { authorError, type InLesson } from '../context';

interface TermProps extends InLesson {
  /** What is seen in the figures. */
  kind?: Meaning;
  /** The term's id in the glossary; that of its kind when left out. */
  id?: string;
  /** True where the text uses the term for the first time; set while the text is read (content/load/first-terms.ts). */
  first?: boolean;
  children: ReactNode;
}

export function Term({ lesson, kind, id = kind && termOfMeaning[kind], first = false, children }: TermProps) {
  if (kind !== undefined && !meanings.includes(kind)) {
    throw authorError(lesson.file, `<Term kind="${kind}"> has no shape.`, `Kinds: ${meanings.join(', ')}.`);
  }
  const term = termById(id ?? '');
  if (term === undefined) {
    throw authorError(
      lesson.file,
      `There is no term "${id}".`,
      'Add it to content/glossary, or use one that is there.',
    );
  }
  return (
    <TermNote term={term} locale={lesson.locale} introduced={first && children === term.name.ko}>
      {kind === undefined ? children : <Seen kind={kind}>{children}</Seen>}
    </TermNote>
  );
}

function Seen({ kind, children }: { kind: Meaning; children: ReactNode }) {
  return (
    <span className="font-medium whitespace-nowrap" style={{ color: textColor(kind) }}>
      <Shape meaning={kind} size={13} className="mr-[0.3em] inline-block align-[-0.1em]" />
      {children}
    </span>
  );
}
