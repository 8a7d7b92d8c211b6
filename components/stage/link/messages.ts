/**
 * Words of links to a moment.
 */
import { defineMessages } from '@/components/i18n/messages';

export const linkMessages = defineMessages(
  {
    copy: 'Copy link',
    copyHint: 'Copy a link to this very moment, with everything that was done',
    copied: 'Copied: the link opens this very moment.',
    copyThis: 'Copy this address:',
    changed: 'The link was made for an earlier version of this figure, so it opens as it starts.',
    foreign: 'The link leads to something that is not on this page, so the figure opens as it starts.',
    broken: 'The link is damaged, so the figure opens as it starts. Ask for the whole address.',
    brokenAt: (path: string, expected: string, found: string) => `${path}: expected ${expected}, found ${found}`,
  },
  {
    copy: '링크 복사',
    copyHint: '지금까지 한 일을 포함해 바로 이 시점으로 오는 링크를 복사합니다',
    copied: '복사했습니다. 링크를 열면 바로 이 시점이 보입니다.',
    copyThis: '이 주소를 복사하십시오.',
    changed: '이 링크는 그림의 이전 버전에서 만든 것이어서, 그림을 처음 상태로 열었습니다.',
    foreign: '이 페이지에 없는 것을 가리키는 링크여서, 그림을 처음 상태로 열었습니다.',
    broken: '링크가 손상되어 그림을 처음 상태로 열었습니다. 주소 전체를 다시 받아 보십시오.',
    brokenAt: (path: string, expected: string, found: string) =>
      `${path}: 기대한 값은 ${expected}, 실제 값은 ${found}입니다`,
  },
);
