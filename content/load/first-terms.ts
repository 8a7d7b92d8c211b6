/**
 * Marks each `<Term>` where the text uses its term for the first time: there a Korean text adds the English name.
 */
import { termOfMeaning } from '../glossary/meanings';

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** The parts of a Markdown tree that are looked at here. */
interface Node {
  readonly name?: string | null;
  attributes?: Attribute[];
  readonly children?: readonly Node[];
}

function termOf({ name, attributes = [] }: Node): string | null {
  if (name !== 'Term') return null;
  const written = (wanted: string) => attributes.find((each) => each.name === wanted)?.value;
  const [id, kind] = [written('id'), written('kind')];
  if (typeof id === 'string') return id;
  return typeof kind === 'string' && Object.hasOwn(termOfMeaning, kind)
    ? termOfMeaning[kind as keyof typeof termOfMeaning]
    : null;
}

export function markFirstTerms(tree: Node): void {
  const seen = new Set<string>();
  const visit = (node: Node) => {
    const term = termOf(node);
    if (term !== null && !seen.has(term)) {
      seen.add(term);
      node.attributes = [...(node.attributes ?? []), { type: 'mdxJsxAttribute', name: 'first', value: null }];
    }
    node.children?.forEach(visit);
  };
  visit(tree);
}
