// A browser is a dozen processes. Killing a phone's means all of them, at once and without a word.
import { readFileSync, readdirSync } from 'node:fs';

/** The process with this text in its command line, and all that descend from it. Linux only. */
export function processesOf(text: string): number[] {
  const parents = new Map<number, number>();
  const found = new Set<number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const [stat, command] = [read(`/proc/${pid}/stat`), read(`/proc/${pid}/cmdline`)];
    if (stat === undefined || command === undefined) continue; // ended meanwhile
    // The command's name stands in brackets and may hold anything; the parent is the second word after it.
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    if (command.includes(text)) found.add(pid);
  }
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** What a process is called, its first 15 letters; undefined when it has ended. */
export const nameOf = (pid: number): string | undefined => read(`/proc/${pid}/comm`)?.trim();

/** Processor time it has had so far, in hundredths of a second (proc(5)); 0 when it has ended. */
export function workOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`) ?? '';
  // The name stands in brackets and may hold anything; of what follows the twelfth and thirteenth are its time.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(words[11] ?? 0) + Number(words[12] ?? 0);
}

/** All at once: stopped first, so that none can tidy up after another. */
export function killAll(pids: readonly number[]): void {
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const)
    for (const pid of pids)
      try {
        process.kill(pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended by itself
      }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(code)) return undefined;
    throw error;
  }
}
