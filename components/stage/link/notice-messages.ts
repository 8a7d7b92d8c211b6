/**
 * What is said of a link that does not lead where it was meant to.
 */
import { defineMessages } from '@/components/i18n/messages';

export const linkNoticeMessages = defineMessages(
  {
    changed: 'The link was made for an earlier version of this figure, so it opens as it starts.',
    foreign: 'The link leads to something that is not on this page, so the figure opens as it starts.',
    broken: 'The link is damaged, so the figure opens as it starts. Ask for the whole address.',
  },
  {
    changed: '이 링크는 그림의 이전 버전에서 만든 것이어서, 그림을 처음 상태로 열었습니다.',
    foreign: '이 페이지에 없는 것을 가리키는 링크여서, 그림을 처음 상태로 열었습니다.',
    broken: '링크가 손상되어 그림을 처음 상태로 열었습니다. 주소 전체를 다시 받아 보십시오.',
  },
);
