/**
 * Mistakes in the words of a lesson are found, and placed.
 */
import { describe, expect, it } from 'vitest';
import type { Question } from '../model';
import { type Mistake, said, sound, swap, withData, withQuestion, withText } from './testing/broken';

const { numbers } = sound.lesson;

const mistakes: readonly Mistake[] = [
  [
    'words that are still to be written',
    'unwritten',
    withText('ko.mdx', swap('<Deck>', '<Deck>\n✎ 두 문장으로.')),
    /ko[.]mdx:\d+: still to be written: 두 문장으로[.] Fix/,
  ],
  [
    'a part left out',
    'parts',
    withText('en.mdx', swap('<Part id="vary"', '<Part id="play"')),
    /en[.]mdx:1: part "vary" is missing/,
  ],
  [
    'parts in another order',
    'parts',
    withText('ko.mdx', (text) =>
      text.replace('id="why"', 'id="X"').replace('id="vary"', 'id="why"').replace('id="X"', 'id="vary"'),
    ),
    /ko[.]mdx:\d{3}: part "vary" stands where "why" belongs/,
  ],
  ['a quiz that is not in the text', 'pieces', withText('en.mdx', swap('<Quiz />', '')), /<Quiz> is used 0 times/],
  [
    'a piece that Korean lacks',
    'samePieces',
    withText('ko.mdx', swap('<Num id="slow-failed" />', '')),
    /ko[.]mdx:\d+: lacks Num id=slow-failed[.] Fix/,
  ],
  [
    'an empty text',
    'bothLanguages',
    withQuestion('isolation', (one) => ({ ...one, prompt: { ...one.prompt, ko: '' } })),
    /quiz[.]0[.]prompt is empty in a language/,
  ],
  [
    'a text that was not translated',
    'bothLanguages',
    withQuestion('isolation', (one) => ({ ...one, prompt: { ...one.prompt, ko: 'Why are they refused?' } })),
    /is not in Korean: "Why are they refused[?]"/,
  ],
  [
    'an English sentence in Korean',
    'noEnglishLeft',
    withText('ko.mdx', swap('<Deck>', '<Deck>\nNow break it yourself, please.\n')),
    /ko[.]mdx:\d+: an English sentence is left: "Now break it yourself, please"/,
  ],
  [
    'an English name that the page adds',
    'introducedOnce',
    withText('ko.mdx', swap('<Term id="replica">복제본</Term>', '<Term id="replica">복제본</Term>(replica)')),
    /ko[.]mdx:\d+: the English name of "복제본" would stand there twice/,
  ],
  [
    'a number that is not there',
    'pieceNames',
    withText('en.mdx', swap('<Num id="slow-failed" />', '<Num id="slow-faild" />')),
    /en[.]mdx:1\d: <Num> names "slow-faild"/,
  ],
  [
    'a fact that is not there',
    'pieceNames',
    withText('ko.mdx', swap('"istio-default-retries"', '"istio-retries"')),
    /ko[.]mdx:\d+: <Fact> names "istio-retries".+content\/facts[.]ts/,
  ],
  [
    'a term that is not there',
    'terms',
    withText('en.mdx', swap('<Term id="thread">', '<Term id="thred">')),
    /en[.]mdx:21: there is no term "thred"/,
  ],
  [
    'a figure shown out of order',
    'figureOrder',
    withText('en.mdx', swap('<FigureStage id="works" />', '<FigureStage id="slow" />')),
    /figures are shown as slow/,
  ],
  [
    'a moment beyond the run',
    'moments',
    withText('en.mdx', swap('at={20700}', 'at={90000}')),
    /en[.]mdx:\d+: 90000 ms is not within the run of "slow"/,
  ],
  [
    'a refuting run of no figure',
    'moments',
    withQuestion('isolation', (one) =>
      'options' in one
        ? ({
            ...one,
            options: one.options.map((option) => ({ ...option, refutedBy: { figure: 'fast', atMs: 0 } })),
          } as Question)
        : one,
    ),
    /quiz\/spread[.]ts:\d+: "isolation": there is no figure "fast"/,
  ],
  [
    'a run that is not there',
    'runNames',
    withData({ numbers: numbers.map((one, index) => (index === 0 ? { ...one, run: 'sick' } : one)) }),
    /numbers[.]ts:\d+: number "healthy-browse-p99" is read from "sick"/,
  ],
  [
    'a link that leads nowhere',
    'links',
    withText('en.mdx', (text) => `${text}\n[again](#brake)\n`),
    /en[.]mdx:\d+: the link #brake leads nowhere/,
  ],
  [
    'a link without its site',
    'links',
    withText('en.mdx', (text) => `${text}\n[again](http:/x)\n`),
    /neither of this site nor https/,
  ],
  [
    'a price in the text',
    'noLooseFacts',
    withText('en.mdx', (text) => `${text}\nIt costs $0.20 per million.\n`),
    /en[.]mdx:\d+: "\$0" is a fact that changes with time/,
  ],
];

describe('a mistake in the words', () => {
  it.each(mistakes)('%s', async (_, rule, source, message) => {
    expect(await said(rule, source)).toMatch(message);
  });
});
