// What somebody brought to come in with, kept here while its gathering opens and the page is drawn anew inside of it.
import type { Bytes } from '#base';
import { type Invite, type News, inviteInFile, printCode } from '#app';
import { t } from '#words';
import { Cell } from '../cell.ts';
import type { Opening } from '../opening.ts';
import { say } from '../say.ts';
import { figures } from './code-words.ts';

/** A file whose gathering is being opened, until it has been read. */
export const broughtFile = new Cell<Bytes | null>(null);

/** A gathering is being begun: nobody is asked for a name they have typed already. */
export const isBeginning = new Cell(false);

/** An invite, however it came, is seen to like a poster's code. */
export const codeOf = (invite: Invite): string => printCode({ kind: 'poster', invite }, '');

/** Answers with a sentence when nobody can come in with it. */
export async function bringFile(opening: Opening, bytes: Bytes): Promise<string | undefined> {
  const invite = await inviteInFile(bytes);
  if (invite === undefined) return t('file.not-ours');
  if (invite === null) return t('join.file-no-invite');
  broughtFile.set(bytes);
  opening.code.set(codeOf(invite));
  return undefined;
}

/** Reads it into the gathering that is open now, and says what came of it; to newcomers only when that is not all. */
export async function readBrought(news: News, bytes: Bytes, isNew: boolean): Promise<void> {
  const read = await news.readFile(bytes);
  if (!read.ok) say(t(`file.${read.error}`), { isToMend: true });
  else if (!read.value.isWhole) say(t('file.cut'), { isToMend: true });
  else if (!isNew) say(t('file.taken', { n: figures(read.value.taken) }));
  if (broughtFile.now === bytes) broughtFile.set(null);
}
