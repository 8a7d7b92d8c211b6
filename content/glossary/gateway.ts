/**
 * Terms of the glossary: the entry point of an API, and its limits.
 */
import type { GlossaryTerm } from './model';

export const gatewayTerms: readonly GlossaryTerm[] = [
  {
    id: 'api-gateway',
    name: { en: 'API gateway', ko: 'API 게이트웨이' },
    lesson: 'api-gateway',
    definition: {
      en: 'An entry point that authenticates, limits, routes and transforms API calls.',
      ko: 'API 호출을 인증하고 제한하고 나누어 보내고 변환하는 입구입니다.',
    },
  },
  {
    id: 'stage',
    name: { en: 'stage', ko: '스테이지' },
    alsoKo: '단계',
    lesson: 'api-gateway',
    definition: {
      en: 'A named, configured pointer to a deployment of an API.',
      ko: 'API 배포를 가리키는, 이름과 설정을 가진 포인터입니다.',
    },
  },
  {
    id: 'stage-variable',
    name: { en: 'stage variable', ko: '스테이지 변수' },
    lesson: 'api-gateway',
    definition: {
      en: 'A key and value that a stage supplies to its API configuration.',
      ko: '스테이지가 API 설정에 넘겨주는 키와 값입니다.',
    },
  },
  {
    id: 'usage-plan',
    name: { en: 'usage plan', ko: '사용량 계획' },
    lesson: 'api-gateway',
    definition: {
      en: 'A set of rate limits and quotas tied to API keys.',
      ko: 'API 키에 묶인 속도 한도와 할당량의 모음입니다.',
    },
  },
  {
    id: 'api-key',
    name: { en: 'API key', ko: 'API 키' },
    lesson: 'api-gateway',
    definition: {
      en: 'A string that identifies a client for metering, not for authentication.',
      ko: '사용량을 재려고 클라이언트를 구별하는 문자열입니다. 인증 수단은 아닙니다.',
    },
  },
  {
    id: 'authorizer',
    name: { en: 'authorizer', ko: '권한 부여자' },
    alsoKo: 'Authorizer',
    lesson: 'api-gateway',
    definition: {
      en: 'A component that decides whether an API caller may proceed.',
      ko: 'API를 호출한 쪽이 계속해도 되는지 정하는 구성 요소입니다.',
    },
  },
  {
    id: 'mapping-template',
    name: { en: 'mapping template', ko: '매핑 템플릿' },
    lesson: 'api-gateway',
    definition: {
      en: 'A script that changes the shape of a request or response.',
      ko: '요청이나 응답의 모양을 바꾸는 스크립트입니다.',
    },
  },
  {
    id: 'integration',
    name: { en: 'integration', ko: '통합' },
    lesson: 'api-gateway',
    definition: {
      en: 'The back end that an API method calls and how it is called.',
      ko: 'API 메서드가 호출하는 백엔드와 그 호출 방식입니다.',
    },
  },
  {
    id: 'caching',
    name: { en: 'caching / TTL', ko: '캐싱 / TTL' },
    alsoKo: '유지 시간',
    lesson: 'api-gateway',
    definition: {
      en: 'Keeping responses for a set time to avoid repeated back-end calls.',
      ko: '백엔드를 되풀이해 부르지 않도록 응답을 정해 둔 시간 동안 보관하는 일입니다.',
    },
  },
  {
    id: 'token-bucket',
    name: { en: 'token bucket', ko: '토큰 버킷' },
    lesson: 'api-gateway',
    definition: {
      en: 'A limiter that refills tokens at a rate and spends one per request.',
      ko: '토큰을 일정한 속도로 채우고 요청마다 하나씩 쓰는 제한 장치입니다.',
    },
  },
  {
    id: 'throttling',
    name: { en: 'throttling', ko: '스로틀링' },
    alsoKo: '조절, 제한',
    lesson: 'api-gateway',
    definition: {
      en: 'Rejecting requests above a rate or concurrency limit, usually with 429.',
      ko: '속도나 동시성의 한도를 넘는 요청을 대개 429로 거절하는 일입니다.',
    },
  },
  {
    id: 'quota',
    name: { en: 'quota', ko: '할당량' },
    lesson: 'api-gateway',
    definition: {
      en: 'A limit that a service sets per account, Region or resource.',
      ko: '서비스가 계정, 리전, 자원마다 정해 둔 한도입니다.',
    },
  },
];
