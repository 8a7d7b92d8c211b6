/**
 * The card of a client.
 */
import type { Fidelity } from './fidelity';

export const fidelityClient: Fidelity = {
  models: [
    {
      en: 'Open workloads, whose requests come whatever becomes of earlier ones (Poisson, even, by a trace, with steps and ramps), and closed ones, whose users wait for the end and think.',
      ko: '앞선 요청의 결과와 관계없이 요청이 들어오는 열린 워크로드(푸아송, 일정 간격, 기록된 시각, 계단식·점진적 변화)와, 사용자가 끝을 기다렸다가 생각한 뒤 다시 보내는 닫힌 워크로드를 모델링합니다.',
    },
    {
      en: 'Request classes by weight, with priorities, headers, what a request is about (by Zipf’s law), and the time-out and retries of its connection.',
      ko: '가중치로 나뉘는 요청 클래스와 그 우선순위, 헤더, 요청의 대상(지프 분포), 그리고 연결에 정해진 타임아웃과 재시도를 모델링합니다.',
    },
    {
      en: 'Users of WebSocket connections, who connect, send messages, leave and come back.',
      ko: '웹소켓 연결을 맺고, 메시지를 보내고, 떠났다가 돌아오는 사용자를 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'A request of a user is one call; a user never gives up for good.',
      ko: '사용자의 요청 하나는 호출 하나이며, 사용자는 완전히 떠나지 않습니다.',
    },
    {
      en: 'All users of a client stand in one place and share its policies.',
      ko: '한 클라이언트의 모든 사용자는 같은 곳에 있으며 같은 정책을 따릅니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Connection set-up, browsers, DNS, sessions, and users who react to slowness.',
      ko: '연결 수립, 브라우저, DNS, 세션, 느려짐에 반응하는 사용자는 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Schroeder, Wierman, Harchol-Balter: Open Versus Closed: A Cautionary Tale (NSDI 2006)' },
    { text: 'Breslau et al.: Web Caching and Zipf-like Distributions (INFOCOM 1999)' },
  ],
};
