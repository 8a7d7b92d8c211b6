/**
 * Words of the panel that hands a moment on.
 */
import { defineMessages } from '@/components/i18n/messages';

const en = {
  title: 'Share this moment',
  close: 'Close',
  help: 'The code and the address open this very moment, with everything that was done. While the run plays they stand for the moment at which you opened this.',
  renew: 'Take the present moment',
  qr: 'QR code of the address',
  tooLong: 'The address is too long for a QR code. Copy it instead.',
  address: 'Address',
  embed: 'For a page of your own',
};

const ko: typeof en = {
  title: '이 시점 공유하기',
  close: '닫기',
  help: 'QR 코드와 주소는 지금까지 한 일을 포함해 바로 이 시점을 엽니다. 재생 중에는 이 창을 연 때의 시점입니다.',
  renew: '지금 시점으로 바꾸기',
  qr: '주소의 QR 코드',
  tooLong: '주소가 길어서 QR 코드로 만들 수 없습니다. 주소를 복사해 주십시오.',
  address: '주소',
  embed: '내 페이지에 넣기',
};

export const shareMessages = defineMessages(en, ko);
