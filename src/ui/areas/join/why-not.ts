// Why a gathering would not open for somebody who is just coming in, as a sentence.
import type { OpenError } from '#app';
import { t } from '#words';

export function whyNot(error: OpenError): string {
  switch (error.reason) {
    case 'disk':
      return t(`disk.${error.disk}`);
    case 'other-tab':
      return t('join.in-other-tab');
    case 'not-fetched':
      return t('join.not-fetched');
  }
}
