/**
 * All that every lesson has to satisfy. The last ones run the engine.
 */
import type { Rule } from '../source';
import { calculatedNumbers, calculations, linkedInputs } from './calculations';
import { cards } from './cards';
import { challenge } from './challenge';
import { askedClaims, assignedClaims, shownClaims } from './claims';
import { noLooseFacts } from './facts';
import { figures } from './figures';
import { numbers } from './numbers';
import { bothLanguages, noEnglishLeft, samePieces } from './parity';
import { placesOfKeys, questions } from './quiz';
import { figureOrder, introducedOnce, links, moments, pieceNames, runNames, terms } from './references';
import { parts, pieces, sizes, uniqueIds, unwritten } from './shape';

export const rules: Readonly<Record<string, Rule>> = {
  ...{ parts, pieces, sizes, uniqueIds, unwritten },
  ...{ samePieces, bothLanguages, noEnglishLeft },
  ...{ pieceNames, terms, introducedOnce, figureOrder, moments, runNames, links, noLooseFacts },
  ...{ assignedClaims, shownClaims, askedClaims },
  ...{ calculations, linkedInputs, calculatedNumbers },
  ...{ figures, questions, placesOfKeys, cards, numbers, challenge },
};
