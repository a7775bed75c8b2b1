// Codes and links in sentences: what happened, what is safe, what next.
import type { CodeError, News } from '#app';
import { type RecordView, personOf } from '#record';
import { language, t } from '#words';
import { nameOf } from '../names.ts';

type Brought = Awaited<ReturnType<News['scanned']>>;
type BringError = Extract<Brought, { readonly ok: false }>['error'];

const isOfCode = (error: BringError): error is CodeError =>
  error === 'not-a-code' || error === 'newer' || error === 'broken';

/** Why nothing can be done with a code that was scanned, pasted or photographed. */
export const bringWords = (error: BringError): string =>
  isOfCode(error) ? t(`code.${error}`) : t(`codes.${error}`);

/** "4,112" */
export const figures = (n: number): string => n.toLocaleString(language);

/** The author of the phone that was met last. */
export const metLast = ({ links }: News): string | undefined =>
  links.filter(({ via }) => via === 'qr').sort((a, b) => b.openedAt - a.openedAt)[0]?.author;

/** Whose phone it is, once the record that says so has come. */
export function linkedWords(view: RecordView, author: string | undefined): string {
  const person = author === undefined ? undefined : personOf(view, author);
  return person === undefined ? t('codes.linked-one') : t('codes.linked', { name: nameOf(view, person) });
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
