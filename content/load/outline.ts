/**
 * Reads the sections of a lesson from its MDX, so that the bar above the text is complete before any script runs.
 */

export interface Section {
  readonly id: string;
  readonly nav: string;
  /** Figures that stand in it. */
  readonly figures: readonly string[];
}

export interface Outline {
  readonly sections: readonly Section[];
  /** True when the text brings its own h1. */
  readonly hasTitle: boolean;
}

/** The parts of a Markdown tree that are looked at here. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

function attribute(node: Node, name: string): string | null {
  const found = node.attributes?.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' && found.value !== '' ? found.value : null;
}

/** Pieces of the kit that show a figure. */
const figurePieces = ['FigureStage', 'Calculation'];

function figuresIn(node: Node): string[] {
  const inside = (node.children ?? []).flatMap(figuresIn);
  const own = figurePieces.includes(node.name ?? '') ? attribute(node, 'id') : null;
  return own === null ? inside : [own, ...inside];
}

function readSection(node: Node, file: string): Section {
  const id = attribute(node, 'id');
  const nav = attribute(node, 'nav');
  if (id !== null && nav !== null && /^[a-z][a-z0-9-]*$/.test(id)) return { id, nav, figures: figuresIn(node) };
  const line = node.position?.start.line ?? 0;
  throw new Error(
    `${file}:${line}: <Part> needs an id and a nav label as plain texts. Write <Part id="b-is-slow" nav="B is slow">.`,
  );
}

export function readOutline(tree: Node, file: string): Outline {
  const sections: Section[] = [];
  let hasTitle = false;
  const visit = (node: Node) => {
    if (node.type === 'heading' && node.depth === 1) hasTitle = true;
    if (node.name === 'Part') sections.push(readSection(node, file));
    node.children?.forEach(visit);
  };
  visit(tree);
  const twice = sections.find((section, index) => sections.findIndex((other) => other.id === section.id) !== index);
  if (twice !== undefined) throw new Error(`${file}: two parts have the id "${twice.id}". Give one another id.`);
  return { sections, hasTitle };
}
