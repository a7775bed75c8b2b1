// Codes and links in sentences: what happened, what is safe, what next.
import type { Camp, CodeError, News } from '#app';
import { personOf } from '#record';
import { t } from '#words';
import { nameOf } from '../names.ts';

type Brought = Awaited<ReturnType<News['scanned']>>;
type BringError = Extract<Brought, { readonly ok: false }>['error'];

const isOfCode = (error: BringError): error is CodeError =>
  error === 'not-a-code' || error === 'newer' || error === 'broken';

/** Why nothing can be done with a code that was scanned, pasted or photographed. */
export const bringWords = (error: BringError): string =>
  isOfCode(error) ? t(`code.${error}`) : t(`codes.${error}`);

/** The phone that was linked last, by the name of whoever it speaks for. */
export function linkedWords(camp: Camp, news: News): string {
  const [latest] = news.links.filter(({ via }) => via === 'qr').sort((a, b) => b.openedAt - a.openedAt);
  const person = latest && camp.ask(({ view }) => personOf(view, latest.author));
  if (person === undefined) return t('codes.linked-new');
  return t('codes.linked', { name: camp.ask(({ view }) => nameOf(view, person)) });
}

/** Why the last try to link came to nothing. */
export function nothingCameWords(news: News): string {
  switch (news.lastRefusal?.why) {
    case 'other-gathering':
      return t('codes.stranger');
    case 'version':
      return t('code.newer');
    case 'no-address':
    case 'unsupported':
      return t(`codes.${news.lastRefusal.why}`);
    default:
      return t('codes.no-connection');
  }
}
