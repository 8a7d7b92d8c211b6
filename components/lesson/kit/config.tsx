/**
 * A piece of real configuration: the lines that are the figure's knobs are lit, with a note at the margin.
 */
import { isValidElement, type ReactNode } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { authorError, type InLesson } from '../context';

interface ConfigProps extends InLesson {
  title: string;
  /** Numbers of the lines that are lit, from 1. */
  lit?: readonly number[];
  /** Notes at the margin, by line number. */
  notes?: Readonly<Record<number, string>>;
  /** The line under the block: versions and the day they were checked. */
  caption?: string;
  /** One fenced code block. */
  children: ReactNode;
}

/** The text of a rendered code block. */
function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (isValidElement<{ children?: ReactNode }>(node)) return textOf(node.props.children);
  return '';
}

export function Config({ lesson, title, lit = [], notes = {}, caption, children }: ConfigProps) {
  const lines = textOf(children)
    .replace(/^\n+|\s+$/g, '')
    .split('\n');
  const wrong = [...lit, ...Object.keys(notes).map(Number)].find((line) => line < 1 || line > lines.length);
  if (wrong !== undefined) {
    throw authorError(
      lesson.file,
      `<Config title="${title}"> names line ${wrong}.`,
      `It has lines 1 to ${lines.length}.`,
    );
  }
  return (
    <figure className="[*+&]:mt-10">
      <figcaption className="border-b border-rule pb-2 text-side font-semibold">{title}</figcaption>
      <ScrollRegion label={title} className="-mx-2">
        <pre className="py-2 font-mono text-readout leading-[1.375rem]">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place and nothing else.
            <Line key={index} text={line} lit={lit.includes(index + 1)} note={notes[index + 1]} />
          ))}
        </pre>
      </ScrollRegion>
      {caption && <p className="border-t border-rule pt-2.5 text-readout text-ink2">{caption}</p>}
    </figure>
  );
}

/** At the margin; on a phone under its line, in sight wherever the line is scrolled to. */
const noteLook =
  'font-sans text-readout font-normal text-ink2 whitespace-normal ' +
  'max-[719px]:sticky max-[719px]:left-1.5 max-[719px]:w-[calc(100vw-3.5rem)] max-[719px]:pb-1.5';

function Line({ text, lit, note }: { text: string; lit: boolean; note: string | undefined }) {
  return (
    <span
      className={`flex w-max min-w-full justify-between gap-x-8 border-l-2 px-1.5 max-[719px]:flex-col print:w-auto ${lit ? 'border-ink bg-sunk font-semibold text-ink' : 'border-transparent text-ink2'}`}
    >
      <code className="print:whitespace-pre-wrap">{text || ' '}</code>
      {note && <span className={noteLook}>{note}</span>}
    </span>
  );
}
