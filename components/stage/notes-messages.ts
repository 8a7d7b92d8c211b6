/**
 * The words of notes on the graph.
 */
import { defineMessages } from '@/components/i18n/messages';

const en = {
  waiting: (held: number, threads: number, replica: string, other: string, working: number) => [
    `${held === threads ? `All ${threads}` : `${held} of ${threads}`} threads of ${replica} only wait for ${other}.`,
    working === 0
      ? 'None of them does work.'
      : working === 1
        ? 'One of them does work.'
        : `${working} of them do work.`,
  ],
  idle: (most: boolean, name: string, caller: string, _nameAsObject: string) => [
    `${most ? 'Most' : 'Half'} of ${name} stands idle:`,
    `${caller} has no thread left to call it.`,
  ],
  innocent: (endpoint: string, other: string, _otherAsObject: string) => [
    `${endpoint.charAt(0).toUpperCase()}${endpoint.slice(1)} is refused here too,`,
    `though it never calls ${other}.`,
  ],
  retry: ['Every retry is', 'one more request.'],
};

type Messages = typeof en;

const ko: Messages = {
  waiting: (held, threads, replica, other, working) => [
    `${replica}의 스레드 ${threads}개 ${held === threads ? '모두' : `중 ${held}개는`} ${other}의 답을 기다릴 뿐입니다.`,
    working === 0 ? '일하는 스레드는 하나도 없습니다.' : `일하는 스레드는 ${working}개입니다.`,
  ],
  idle: (most, name, caller, nameAsObject) => [
    `${name}의 ${most ? '대부분은' : '절반은'} 놀고 있습니다.`,
    `${caller}에 ${nameAsObject} 부를 스레드가 없습니다.`,
  ],
  innocent: (endpoint, _other, otherAsObject) => [`${otherAsObject} 부르지 않는 ${endpoint}도`, '여기서 거절됩니다.'],
  retry: ['재시도는 곧', '새 요청입니다.'],
};

export const notesMessages = defineMessages<Messages>(en, ko);
