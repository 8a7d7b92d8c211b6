/**
 * Terms of the glossary: what happens to one request, and how load is counted.
 */
import type { GlossaryTerm } from './model';

export const requestsTerms: readonly GlossaryTerm[] = [
  {
    id: 'request',
    name: { en: 'request', ko: '요청' },
    lesson: 'cascading-failure',
    definition: {
      en: 'One thing that a client asks of a server. Every moving dot is one.',
      ko: '클라이언트가 서버에 보내는 부탁 하나입니다. 화면에서 움직이는 점 하나가 요청 하나입니다.',
    },
  },
  {
    id: 'response',
    name: { en: 'response', ko: '응답' },
    lesson: 'cascading-failure',
    definition: {
      en: 'The answer to a request, here one that is correct and in time.',
      ko: '요청에 대한 답입니다. 여기서는 올바르고 늦지 않은 답을 말합니다.',
    },
  },
  {
    id: 'error-response',
    name: { en: 'error response', ko: '오류 응답' },
    lesson: 'cascading-failure',
    definition: {
      en: 'An answer that says that the request failed. Whoever asked need not wait any longer.',
      ko: '요청이 실패했다고 알리는 답입니다. 부탁한 쪽은 더 기다리지 않아도 됩니다.',
    },
  },
  {
    id: 'refusal',
    name: { en: 'refusal', ko: '거절' },
    lesson: 'cascading-failure',
    definition: {
      en: 'Turning a request away at once, because a queue, a limit or a bucket is full.',
      ko: '대기열이나 한도, 버킷이 차서 요청을 바로 돌려보내는 일입니다.',
    },
  },
  {
    id: 'thread',
    name: { en: 'thread', ko: '스레드' },
    lesson: 'cascading-failure',
    definition: {
      en: 'A worker of a server: it serves one request from its start to its end.',
      ko: '서버의 일꾼 하나로, 요청 하나를 처음부터 끝까지 맡습니다.',
    },
  },
  {
    id: 'thread-held',
    name: { en: 'thread held while waiting', ko: '대기 중 점유된 스레드' },
    lesson: 'cascading-failure',
    definition: {
      en: 'A worker that does no work but cannot serve another request.',
      ko: '일하지 않으면서도 다른 요청을 맡지 못하는 스레드입니다.',
    },
  },
  {
    id: 'queue',
    name: { en: 'queue', ko: '대기열' },
    alsoKo: '큐',
    lesson: 'cascading-failure',
    definition: { en: 'Where requests wait for a free server.', ko: '요청이 빈자리를 기다리는 줄입니다.' },
  },
  {
    id: 'try',
    name: { en: 'try / attempt', ko: '시도' },
    lesson: 'cascading-failure',
    definition: {
      en: 'One sending of a request; a retry is a further try.',
      ko: '요청을 한 번 보내는 것입니다. 재시도는 시도를 한 번 더 하는 것입니다.',
    },
  },
  {
    id: 'fan-out',
    name: { en: 'fan-out', ko: '팬아웃' },
    lesson: 'cascading-failure',
    definition: {
      en: 'One request that calls many services in parallel.',
      ko: '요청 하나가 여러 서비스를 동시에 호출하는 일입니다.',
    },
  },
  {
    id: 'throughput',
    name: { en: 'throughput', ko: '처리량' },
    lesson: 'cascading-failure',
    definition: {
      en: 'Requests finished per second, whatever their outcome.',
      ko: '결과와 상관없이 초당 끝난 요청의 수입니다.',
    },
  },
  {
    id: 'goodput',
    name: { en: 'goodput', ko: '굿풋' },
    alsoKo: '유효 처리량',
    lesson: 'cascading-failure',
    definition: {
      en: 'Requests answered correctly and in time per second.',
      ko: '초당 올바르고 늦지 않게 답한 요청의 수입니다.',
    },
  },
  {
    id: 'offered-load',
    name: { en: 'offered load', ko: '유입 부하' },
    lesson: 'cascading-failure',
    definition: {
      en: 'Requests that clients send per second, first tries and retries told apart.',
      ko: '클라이언트가 초당 보내는 요청의 수입니다. 첫 시도와 재시도를 나누어 셉니다.',
    },
  },
  {
    id: 'saturation',
    name: { en: 'saturation', ko: '포화도' },
    lesson: 'cascading-failure',
    definition: { en: 'How full the scarcest resource is.', ko: '가장 모자란 자원이 얼마나 찼는지를 나타냅니다.' },
  },
  {
    id: 'percentile',
    name: { en: 'latency percentile (p99)', ko: '지연 시간 백분위수' },
    alsoKo: 'p99',
    lesson: 'cascading-failure',
    definition: { en: 'Value below which 99% of requests finish.', ko: '요청의 99%가 그 안에 끝나는 시간입니다.' },
  },
  {
    id: 'upstream',
    name: { en: 'upstream / downstream', ko: '업스트림 / 다운스트림' },
    lesson: 'service-mesh',
    definition: {
      en: 'The called side / the calling side, as proxies say it.',
      ko: '프록시의 말로 호출받는 쪽 / 호출하는 쪽입니다.',
    },
  },
  {
    id: 'burst',
    name: { en: 'burst', ko: '버스트' },
    lesson: 'api-gateway',
    definition: {
      en: 'Short excess above a steady rate; in a token bucket, the bucket size.',
      ko: '고른 속도를 잠깐 넘는 몰림입니다. 토큰 버킷에서는 버킷의 크기를 말합니다.',
    },
  },
];
