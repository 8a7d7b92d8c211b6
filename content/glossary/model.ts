/**
 * The shape of a term of the glossary.
 */
import type { Text } from '../model';

export interface GlossaryTerm {
  /** Its anchor on the page, and its name in a lesson's text: lower case, words joined by hyphens. */
  readonly id: string;
  readonly name: Text;
  /** Another Korean form that documents print. */
  readonly alsoKo?: string;
  /** Slug of the lesson that teaches it. */
  readonly lesson: string;
  /** One or two plain sentences. */
  readonly definition: Text;
}
