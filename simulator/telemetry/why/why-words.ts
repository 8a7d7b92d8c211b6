/**
 * Puts the links of a why-chain into sentences, in English and Korean. A kind of link without a sentence in both does
 * not compile.
 */
import type { WhyKind, WhyLink, WhyLinkOf } from './chain';
import { doneWords, duration, type Language, moment, percent, placeName, reasonWords, stageWords } from './words';

type Sentences = { readonly [K in WhyKind]: (link: WhyLinkOf<K>) => string };

const en = reasonWords.en;
const ko = reasonWords.ko;

const english: Sentences = {
  failed: ({ params }) =>
    `Request ${params.request} (${params.requestClass}) failed after ${duration(params.tookMs)}: ${en[params.reason]}.`,
  slow: ({ params }) =>
    `Request ${params.request} (${params.requestClass}) ${params.ended ? 'took' : 'has taken'} ${duration(params.tookMs)}.`,
  timedOut: (link) =>
    `${placeName(link)}: the ${link.params.ofCall ? 'call' : 'try'} was given up after ${duration(link.params.limitMs)}` +
    `${link.params.tries > 1 ? `, at try ${link.params.tries}` : ''}.`,
  waitedFor: (link) => `${placeName(link)}: it waited ${duration(link.params.waitedMs)} for the answer.`,
  passedOn: (link) =>
    `${placeName(link)} failed because its call to ${link.params.callee} failed: ${en[link.params.reason]}.`,
  retried: (link) =>
    `${placeName(link)}: ${link.params.failed === 1 ? 'a try' : `${link.params.failed} tries`} had failed before: ${en[link.params.reason]}.`,
  refused: (link) =>
    `${placeName(link)} turned it away: ${en[link.params.reason]}, ${queueEnglish(link.params.queued, link.params.queueLimit)}.`,
  failedAt: (link) => `${placeName(link)}: ${en[link.params.reason]}.`,
  queued: (link) => `${placeName(link)}: it waited ${duration(link.params.waitedMs)} for a thread.`,
  lockWait: (link) => `${placeName(link)}: it waited ${duration(link.params.waitedMs)} for the lock of a row.`,
  rowLocked: (link) =>
    `${placeName(link)}: request ${link.params.holder} had the lock, there since ${moment(link.atMs)}; ${link.params.waiting} waited for it.`,
  bulkhead: (link) =>
    link.params.refused
      ? `${placeName(link)}: the caller had no place left for the call.`
      : `${placeName(link)}: the call waited ${duration(link.params.waitedMs)} for one of ${link.params.places} places.`,
  noFreeThread: (link) =>
    `${placeName(link)} has had no free thread since ${moment(link.atMs)}: ${threadsEnglish(link.params)}.`,
  noFreePlace: (link) =>
    `${placeName(link)}: all ${link.params.places} places of the caller have been taken since ${moment(link.atMs)}.`,
  slowCalls: (link) =>
    link.params.stage === 'over'
      ? `Calls ${placeName(link)} had taken long.`
      : `Calls ${placeName(link)} took long: ${link.params.there} of ${link.params.calls} ${stageWords.en[link.params.stage]}.`,
  slowWork: (link) =>
    `${placeName(link)} worked on it for ${duration(link.params.tookMs)} instead of ${duration(link.params.usualMs)}.`,
  slowNetwork: (link) =>
    `${placeName(link)}: a message took ${duration(link.params.tookMs)} instead of ${duration(link.params.usualMs)}` +
    `${link.params.losses > 0 ? `; it was lost ${link.params.losses === 1 ? 'once' : `${link.params.losses} times`}` : ''}.`,
  stopped: (link) => `${placeName(link)}: the call was not sent: ${en[link.params.reason]}.`,
  earlierFailure: (link) => `${placeName(link)}: a try before it had failed: ${en[link.params.reason]}.`,
  limited: (link) => `${placeName(link)} let it not in: ${en[link.params.reason]}.`,
  fault: (link) => `Cause: at ${moment(link.atMs)} ${doneWords.en(link.params.intervention)}.`,
  intervention: (link) => `Cause: at ${moment(link.atMs)}, by your hand, ${doneWords.en(link.params.intervention)}.`,
  overload: (link) => `Cause: more than ${placeName(link)} can do: ${overloadEnglish(link.params)}.`,
  setting: (link) => `Cause: the settings of ${placeName(link)}: ${settingEnglish(link.params)}.`,
  start: (link) => `Cause: ${placeName(link)} had to start first, which took ${duration(link.params.tookMs)}.`,
  chance: (link) =>
    `Cause: chance. ${placeName(link)} took ${duration(link.params.tookMs)}, usually ${duration(link.params.usualMs)};` +
    ` ${percent(link.params.quantile)} of all draws are not longer.`,
};

const queueEnglish = (queued: number, limit: number | null) =>
  limit === null ? `${queued} in the queue` : `${queued} of ${limit} in the queue`;

function threadsEnglish({ threads, working, held, waitingFor }: WhyLinkOf<'noFreeThread'>['params']): string {
  return waitingFor === null ? `${working} of ${threads} work` : `${held} of ${threads} only wait for ${waitingFor}`;
}

function overloadEnglish({ of, offered, served, windowMs, retries }: WhyLinkOf<'overload'>['params']): string {
  const what = of === 'bulkhead' ? 'calls' : of === 'connections' ? 'tries' : 'requests';
  if (of === 'lock') return `${offered} requests wanted one row, which one can have at a time`;
  if (windowMs === 0) return `${offered} ${what} at one moment, where ${served} can be under way`;
  const again = retries > 0 ? ` (${retries} of them retries)` : '';
  return `in ${duration(windowMs)} ${offered} ${what} came${again} and ${served} were done`;
}

function settingEnglish({ reason, neededMs, limitMs }: WhyLinkOf<'setting'>['params']): string {
  if (neededMs === null) return en[reason];
  if (limitMs === null) return `its steps take ${duration(neededMs)}`;
  return `${duration(neededMs)} are usual, ${duration(limitMs)} are allowed`;
}

const korean: Sentences = {
  failed: ({ params }) =>
    `요청 ${params.request}(${params.requestClass})이(가) ${duration(params.tookMs)} 만에 실패했습니다: ${ko[params.reason]}.`,
  slow: ({ params }) =>
    `요청 ${params.request}(${params.requestClass})에 ${duration(params.tookMs)}${params.ended ? '가 걸렸습니다' : '째 걸리고 있습니다'}.`,
  timedOut: (link) =>
    `${placeName(link)}: ${duration(link.params.limitMs)} 뒤에 ${link.params.ofCall ? '호출' : '시도'}을(를) 포기했습니다` +
    `${link.params.tries > 1 ? `(${link.params.tries}번째 시도)` : ''}.`,
  waitedFor: (link) => `${placeName(link)}: 응답을 ${duration(link.params.waitedMs)} 동안 기다렸습니다.`,
  passedOn: (link) =>
    `${placeName(link)}이(가) ${link.params.callee} 호출에 실패하여 함께 실패했습니다: ${ko[link.params.reason]}.`,
  retried: (link) => `${placeName(link)}: 앞선 시도 ${link.params.failed}번이 실패했습니다: ${ko[link.params.reason]}.`,
  refused: (link) =>
    `${placeName(link)}이(가) 요청을 거절했습니다: ${ko[link.params.reason]}, ${queueKorean(link.params.queued, link.params.queueLimit)}.`,
  failedAt: (link) => `${placeName(link)}: ${ko[link.params.reason]}.`,
  queued: (link) => `${placeName(link)}: 스레드를 ${duration(link.params.waitedMs)} 동안 기다렸습니다.`,
  lockWait: (link) => `${placeName(link)}: 행 잠금을 ${duration(link.params.waitedMs)} 동안 기다렸습니다.`,
  rowLocked: (link) =>
    `${placeName(link)}: ${moment(link.atMs)}에 온 요청 ${link.params.holder}이(가) 잠금을 쥐고 있었고, ${link.params.waiting}건이 기다렸습니다.`,
  bulkhead: (link) =>
    link.params.refused
      ? `${placeName(link)}: 호출자에 남은 자리가 없었습니다.`
      : `${placeName(link)}: 자리 ${link.params.places}개 중 하나를 ${duration(link.params.waitedMs)} 동안 기다렸습니다.`,
  noFreeThread: (link) =>
    `${placeName(link)}에 ${moment(link.atMs)}부터 빈 스레드가 없습니다: ${threadsKorean(link.params)}.`,
  noFreePlace: (link) =>
    `${placeName(link)}: 호출자의 자리 ${link.params.places}개가 ${moment(link.atMs)}부터 모두 차 있습니다.`,
  slowCalls: (link) =>
    link.params.stage === 'over'
      ? `${placeName(link)} 호출이 오래 걸렸습니다.`
      : `${placeName(link)} 호출이 오래 걸립니다: ${link.params.calls}개 중 ${link.params.there}개가 ${stageWords.ko[link.params.stage]}.`,
  slowWork: (link) =>
    `${placeName(link)}의 처리에 ${duration(link.params.usualMs)} 대신 ${duration(link.params.tookMs)}가 걸렸습니다.`,
  slowNetwork: (link) =>
    `${placeName(link)}: 메시지 하나에 ${duration(link.params.usualMs)} 대신 ${duration(link.params.tookMs)}가 걸렸습니다` +
    `${link.params.losses > 0 ? `(${link.params.losses}번 유실)` : ''}.`,
  stopped: (link) => `${placeName(link)}: 호출을 보내지 않았습니다: ${ko[link.params.reason]}.`,
  earlierFailure: (link) => `${placeName(link)}: 앞선 시도가 실패했습니다: ${ko[link.params.reason]}.`,
  limited: (link) => `${placeName(link)}이(가) 받아들이지 않았습니다: ${ko[link.params.reason]}.`,
  fault: (link) => `원인: ${moment(link.atMs)}에 ${doneWords.ko(link.params.intervention)}.`,
  intervention: (link) => `원인: ${moment(link.atMs)}에 직접 한 일, ${doneWords.ko(link.params.intervention)}.`,
  overload: (link) => `원인: ${placeName(link)}이(가) 처리할 수 있는 것보다 많음: ${overloadKorean(link.params)}.`,
  setting: (link) => `원인: ${placeName(link)}의 설정: ${settingKorean(link.params)}.`,
  start: (link) => `원인: ${placeName(link)}이(가) 먼저 시작되어야 했고, ${duration(link.params.tookMs)}가 걸렸습니다.`,
  chance: (link) =>
    `원인: 우연. ${placeName(link)}에서 ${duration(link.params.tookMs)}가 걸렸습니다(보통 ${duration(link.params.usualMs)}).` +
    ` 뽑은 값의 ${percent(link.params.quantile)}는 이보다 길지 않습니다.`,
};

const queueKorean = (queued: number, limit: number | null) =>
  limit === null ? `대기열에 ${queued}건` : `대기열 ${limit}자리 중 ${queued}건`;

function threadsKorean({ threads, working, held, waitingFor }: WhyLinkOf<'noFreeThread'>['params']): string {
  return waitingFor === null
    ? `${threads}개 중 ${working}개가 일하는 중`
    : `${threads}개 중 ${held}개가 ${waitingFor}의 응답만 기다리는 중`;
}

function overloadKorean({ of, offered, served, windowMs, retries }: WhyLinkOf<'overload'>['params']): string {
  const what = of === 'bulkhead' ? '호출' : of === 'connections' ? '시도' : '요청';
  if (of === 'lock') return `요청 ${offered}건이 한 번에 하나만 쓸 수 있는 같은 행을 원함`;
  if (windowMs === 0) return `한순간에 ${what} ${offered}건, 동시에 가능한 것은 ${served}건`;
  const again = retries > 0 ? `(그중 재시도 ${retries}건)` : '';
  return `${duration(windowMs)} 동안 ${what} ${offered}건${again}이 왔고 ${served}건이 끝남`;
}

function settingKorean({ reason, neededMs, limitMs }: WhyLinkOf<'setting'>['params']): string {
  if (neededMs === null) return ko[reason];
  if (limitMs === null) return `단계들에 ${duration(neededMs)}가 걸림`;
  return `보통 ${duration(neededMs)}가 걸리는데 ${duration(limitMs)}만 허용됨`;
}

const sentences: Readonly<Record<Language, Sentences>> = { en: english, ko: korean };

/** One sentence that says what a link says. */
export const whyText = (link: WhyLink, language: Language): string =>
  (sentences[language][link.kind] as (of: WhyLink) => string)(link);
