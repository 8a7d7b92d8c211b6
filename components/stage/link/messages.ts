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
  },
  {
    copy: '링크 복사',
    copyHint: '지금까지 한 일을 포함해 바로 이 시점으로 오는 링크를 복사합니다',
    copied: '복사했습니다. 링크를 열면 바로 이 시점이 보입니다.',
    copyThis: '이 주소를 복사하십시오.',
  },
);
