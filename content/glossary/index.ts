/**
 * The glossary: every term of the course with what it means, in both languages.
 */
import { architectureTerms } from './architecture';
import { eventsTerms } from './events';
import { evidenceTerms } from './evidence';
import { gatewayTerms } from './gateway';
import { meshTerms } from './mesh';
import type { GlossaryTerm } from './model';
import { requestsTerms } from './requests';
import { resilienceTerms } from './resilience';
import { serverlessTerms } from './serverless';
import { transactionsTerms } from './transactions';

export type { GlossaryTerm };

export const glossary: readonly GlossaryTerm[] = [
  ...architectureTerms,
  ...requestsTerms,
  ...resilienceTerms,
  ...transactionsTerms,
  ...serverlessTerms,
  ...eventsTerms,
  ...gatewayTerms,
  ...meshTerms,
  ...evidenceTerms,
];

const byId = new Map(glossary.map((term) => [term.id, term]));

export const termById = (id: string): GlossaryTerm | undefined => byId.get(id);
