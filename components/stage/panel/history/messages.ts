/**
 * Words of what is painted on the scrubber, and of steps from event to event.
 */
import { defineMessages } from '@/components/i18n/messages';

export const historyMessages = defineMessages(
  {
    ejected: 'ejected',
    breaker: 'breaker',
    coldStart: 'cold start',
    push: 'config push',
    deploy: 'deployment',
    changes: 'changes',
    burn: 'SLO burn',
    isEjected: (name: string) => `${name} ejected`,
    isBack: (name: string) => `${name} is back`,
    isOpen: (name: string) => `breaker ${name} open`,
    isClosed: (name: string) => `breaker ${name} closed`,
    probes: (name: string) => `breaker ${name} half-open: it lets a try through`,
    coldStarts: (name: string, count: number) =>
      count === 1 ? `cold start: ${name}` : `${count} cold starts: ${name}`,
    pushed: (name: string, count: number) =>
      count === 1 ? `${name} pushes configuration` : `${name} pushes ${count} changes of configuration`,
    deployed: (name: string) => `deployment: ${name}`,
    burns: (share: string, times: string) => `${share} of requests fail: ${times} × an error budget of 1 %`,
    burnBegins: 'the error budget of 1 % burns too fast',
    burnEnds: 'fewer than 1 % of requests fail',
  },
  {
    ejected: '제외',
    breaker: '서킷 브레이커',
    coldStart: '콜드 스타트',
    push: '설정 전달',
    deploy: '배포',
    changes: '변경',
    burn: 'SLO 소진',
    isEjected: (name: string) => `${name} 제외`,
    isBack: (name: string) => `${name} 복귀`,
    isOpen: (name: string) => `서킷 브레이커 ${name} 열림`,
    isClosed: (name: string) => `서킷 브레이커 ${name} 닫힘`,
    probes: (name: string) => `서킷 브레이커 ${name} 반열림: 시도 하나를 통과시킵니다`,
    coldStarts: (name: string, count: number) =>
      count === 1 ? `콜드 스타트: ${name}` : `콜드 스타트 ${count}회: ${name}`,
    pushed: (name: string, count: number) =>
      count === 1 ? `${name}: 설정 전달` : `${name}: 설정 변경 ${count}건 전달`,
    deployed: (name: string) => `배포: ${name}`,
    burns: (share: string, times: string) => `요청의 ${share} 실패: 오류 예산 1%의 ${times}배`,
    burnBegins: '오류 예산 1%가 너무 빨리 소진됩니다',
    burnEnds: '실패하는 요청이 1% 아래입니다',
  },
);
