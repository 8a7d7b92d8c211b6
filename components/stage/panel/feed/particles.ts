/**
 * Korean particles that fit the word before them: the form depends on whether its last sound is a consonant, and
 * Latin letters and digits are read in Korean (A가, DB를, p99는, 60으로).
 */

/** Both forms: after a final consonant, and after a vowel. */
const forms = {
  은: ['은', '는'],
  이: ['이', '가'],
  을: ['을', '를'],
  과: ['과', '와'],
  으로: ['으로', '로'],
} as const;

export type Particle = keyof typeof forms;

type Ending = 'vowel' | 'consonant' | 'rieul';

const hangulStart = 0xac00;
const hangulEnd = 0xd7a3;
const finalRieul = 8;

/** Digits as Sino-Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
const digitEndings = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
] as const;

/** A letter by its name: 엘, 엠, 엔, 알 end in a consonant. */
function letterEnding(letter: string): Ending {
  if ('LR'.includes(letter)) return 'rieul';
  return 'MN'.includes(letter) ? 'consonant' : 'vowel';
}

/** An English word as Koreans read it: checkout (체크아웃), client (클라이언트), tool (툴). */
function wordEnding(word: string): Ending {
  if (/l$|le$/.test(word)) return 'rieul';
  if (/[mn]$|ng$|[mn]e$/.test(word)) return 'consonant';
  return /[aeiou][ckpt]$|[aeiou]ck$/.test(word) ? 'consonant' : 'vowel';
}

function endingOf(text: string): Ending {
  const last = text.trimEnd().replace(/[)\]"'”’]+$/, '');
  const code = last.charCodeAt(last.length - 1);
  if (code >= hangulStart && code <= hangulEnd) {
    const final = (code - hangulStart) % 28;
    return final === 0 ? 'vowel' : final === finalRieul ? 'rieul' : 'consonant';
  }
  if (/\d$/.test(last)) return digitEndings[Number(last.at(-1))] ?? 'vowel';
  const word = /[A-Za-z]+$/.exec(last)?.[0] ?? '';
  if (word === 'ms' || word === '') return 'vowel';
  return /[a-z]{2}$/.test(word) ? wordEnding(word.toLowerCase()) : letterEnding(word.slice(-1).toUpperCase());
}

/** The particle for a word, without the word. */
export function particle(word: string, kind: Particle): string {
  const ending = endingOf(word);
  const [afterConsonant, afterVowel] = forms[kind];
  if (kind === '으로' && ending === 'rieul') return afterVowel;
  return ending === 'vowel' ? afterVowel : afterConsonant;
}

/** A word with its particle. */
export const withParticle = (word: string, kind: Particle): string => word + particle(word, kind);
