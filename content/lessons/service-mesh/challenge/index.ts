/**
 * The challenge of the lesson: a limit for each proxy whose sum B bears, however many proxies there are.
 */
import type { LessonChallenge } from '@/content/model';
import { changeAtMs } from '../scenario';
import file from './challenge.json';

const limit = 'connections.A->B.circuitBreaker.maxRequests';
const replicas = 'components.A.replicas';
const timeOut = 'connections.A->B.timeoutMs';
const retries = 'connections.A->B.retryPolicy.numRetries';

export const challenge: LessonChallenge = {
  id: 'any-number-of-callers',
  title: { en: 'A limit for any number of callers', ko: '호출자가 몇이든 맞는 한도' },
  brief: [
    {
      en: 'B will be three times slower, and there is no limit at A’s proxies. Calls pile up at B, every answer comes too late, and hardly a checkout succeeds: clients wait for 1.5 s and no longer.',
      ko: 'B가 세 배 느려지는데 A의 프록시에는 한도가 없습니다. 호출이 B에 쌓여 답이 모두 늦고, 성공하는 결제가 거의 없습니다. 클라이언트는 1.5초까지만 기다립니다.',
    },
    {
      en: 'Set the proxies so that as many checkouts succeed as slow B can finish. It must hold when A is scaled to eight replicas, too: its autoscaler does not ask you. And on a day when B is healthy, hardly a checkout may be refused.',
      ko: '느린 B가 처리할 수 있는 만큼 결제가 성공하도록 프록시를 설정하십시오. A가 복제본 여덟 개로 늘어나도 맞아야 합니다. 오토 스케일러는 여러분에게 묻지 않습니다. 그리고 B가 정상인 날에는 거절되는 결제가 거의 없어야 합니다.',
    },
  ],
  file,
  knobs: [
    { path: limit, label: { en: 'Calls to B, each proxy', ko: '프록시 하나당 B 호출' } },
    { path: replicas, label: { en: 'Replicas of A at first', ko: '처음 A의 복제본' } },
    { path: timeOut, label: { en: 'Time-out of the call to B', ko: 'B 호출의 타임아웃' } },
    { path: retries, label: { en: 'Retries of a call to B', ko: 'B 호출의 재시도' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: changeAtMs - 2_000,
  inkClass: 'checkout',
  hints: [
    {
      text: {
        en: 'How many calls may be under way at B so that none waits for more than a second? Slow B finishes about 33 per second.',
        ko: 'B에서 1초 넘게 기다리는 호출이 없으려면 몇 건까지 진행되어도 됩니까? 느린 B는 초당 33건쯤 끝냅니다.',
      },
      see: { part: 'local' },
    },
    {
      text: {
        en: 'Divide that number by the greatest number of proxies, not by today’s.',
        ko: '그 수를 오늘의 프록시 수가 아니라 가장 많을 때의 프록시 수로 나누십시오.',
      },
      see: { figure: 'local', atMs: 33_000 },
    },
    {
      text: {
        en: 'Then look at a good day: a small limit refuses bunches although B has room. More than two proxies share the calls better here.',
        ko: '그런 다음 평소를 보십시오. 한도가 작으면 B에 여유가 있어도 몰려온 호출을 거절합니다. 여기서는 프록시가 둘보다 많으면 호출을 더 잘 나눕니다.',
      },
      see: { figure: 'local', atMs: 19_000 },
    },
  ],
  reference: {
    id: 'four-each',
    set: { [limit]: 4 },
    why: {
      en: 'Eight proxies at four calls make 32: B works on eight, and the others wait for less than a second. Four proxies at four make 16, twice what healthy B has under way.',
      ko: '프록시 여덟 개에 네 건씩이면 32건입니다. B는 8건을 처리하고 나머지는 1초 안에 차례가 옵니다. 네 개에 네 건씩이면 16건으로, 정상인 B에서 진행되는 호출보다 훨씬 많습니다.',
    },
  },
  lazy: [
    {
      id: 'right-for-today',
      set: { [limit]: 8 },
      why: {
        en: 'Four proxies at eight calls make 32, which is right, until A is scaled: then it is 64, and most answers come too late.',
        ko: '프록시 네 개에 여덟 건씩이면 32건으로 맞습니다. A가 늘어나기 전까지만 그렇습니다. 늘어나면 64건이 되고 답이 대부분 늦습니다.',
      },
    },
    {
      id: 'share-of-the-threads',
      set: { [limit]: 2 },
      why: {
        en: 'Eight threads of B divided by four proxies look fair. On a healthy day it refuses every tenth checkout and more, beside free threads.',
        ko: 'B의 스레드 여덟 개를 프록시 넷으로 나누면 공평해 보입니다. 그러나 평소에 빈 스레드를 두고도 결제를 열 건 중 한 건 넘게 거절합니다.',
      },
    },
    {
      id: 'time-out-only',
      set: { [timeOut]: 500 },
      why: {
        en: 'The caller stops waiting, B does not stop working. Its queue stays full of calls that nobody waits for.',
        ko: '호출자는 기다리기를 그만두지만 B는 일을 그만두지 않습니다. 대기열은 아무도 기다리지 않는 호출로 가득합니다.',
      },
    },
  ],
};
