/**
 * The plain parts of the text, in the type of a lesson.
 */
import type { ComponentPropsWithoutRef } from 'react';

type Props<Tag extends 'h1' | 'h2' | 'h3' | 'p' | 'ul' | 'ol' | 'li' | 'a' | 'code' | 'table' | 'th' | 'td'> =
  ComponentPropsWithoutRef<Tag>;

export const Heading1 = (props: Props<'h1'>) => <h1 {...props} className="-ml-[0.03em] text-h1 text-balance" />;

export const Heading2 = (props: Props<'h2'>) => (
  <h2 {...props} className="measure mb-4 text-h2 text-balance [*+&]:mt-12" />
);

export const Heading3 = (props: Props<'h3'>) => <h3 {...props} className="measure mb-2 text-h3 [*+&]:mt-8" />;

export const Paragraph = (props: Props<'p'>) => <p {...props} className="measure text-prose text-pretty [*+&]:mt-4" />;

const list = 'measure text-prose space-y-2 [*+&]:mt-4 pl-[1.4em]';
export const BulletList = (props: Props<'ul'>) => <ul {...props} className={`${list} list-disc marker:text-ink3`} />;
export const NumberedList = (props: Props<'ol'>) => (
  <ol {...props} className={`${list} list-decimal marker:text-ink3 marker:tabular-nums`} />
);

export const Anchor = ({ href = '', ...rest }: Props<'a'>) => (
  <a
    {...rest}
    href={href}
    rel={href.startsWith('http') ? 'noreferrer' : undefined}
    className="underline decoration-rule2 underline-offset-3 transition-colors duration-120 hover:decoration-ink"
  />
);

/** A name that is longer than a phone is wide breaks wherever it must. */
export const InlineCode = (props: Props<'code'>) => (
  <code {...props} className="rounded-[3px] bg-sunk px-[0.3em] py-[0.1em] font-mono text-[0.88em] wrap-anywhere" />
);

/** A table of a few columns fits on a phone by smaller type; wider ones belong in a `ScrollRegion`. */
export const Table = (props: Props<'table'>) => (
  <table
    {...props}
    className="measure w-full border-collapse text-side tabular-nums max-sm:text-[13px] max-sm:leading-[1.45] max-sm:hyphens-auto max-sm:**:wrap-anywhere [*+&]:mt-6"
  />
);
export const HeaderCell = (props: Props<'th'>) => (
  <th {...props} className="border-b border-rule2 py-2 pr-6 text-left font-semibold max-sm:pr-2" />
);
export const Cell = (props: Props<'td'>) => (
  <td {...props} className="border-b border-rule py-2 pr-6 align-top max-sm:pr-2" />
);

/** What Markdown elements become in a lesson. */
export const proseElements = {
  h1: Heading1,
  h2: Heading2,
  h3: Heading3,
  p: Paragraph,
  ul: BulletList,
  ol: NumberedList,
  a: Anchor,
  code: InlineCode,
  table: Table,
  th: HeaderCell,
  td: Cell,
} as const;
