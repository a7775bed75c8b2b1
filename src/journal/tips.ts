// From another device's rows (rules S2, S7) follows what it lacks of what is held here.
import type { Act } from './act.ts';
import type { Name } from './hash.ts';
import type { Journal } from './journal.ts';
import type { TipRow } from './tip-row.ts';

/**
 * The acts a device lacks whose rows in these buckets are `theirs`, in order of arrival here.
 *
 * A tip of theirs that is held here covers all before it. One that is not held is ahead of us or beside us:
 * when it is not longer than what we hold, the chains must have parted somewhere, and the author's whole
 * chain is offered, since no row says where.
 */
export function lackedBy(
  journal: Journal,
  buckets: readonly number[],
  theirs: readonly TipRow[],
): readonly Act[] {
  const byAuthor = new Map<Name, TipRow[]>();
  for (const row of theirs) {
    const rows = byAuthor.get(row.author);
    if (rows) rows.push(row);
    else byAuthor.set(row.author, [row]);
  }
  const wanted = new Set(buckets);
  const out: Act[] = [];
  for (const author of journal.authors()) {
    if (!wanted.has(author.charCodeAt(0) >> 2)) continue;
    lackedOf(journal, author, byAuthor.get(author) ?? [], out);
  }
  return out.sort((a, b) => a.arrival - b.arrival);
}

function lackedOf(journal: Journal, author: Name, theirs: readonly TipRow[], out: Act[]): void {
  const tips = journal.tipsOf(author);
  let longest = 0;
  for (const tip of tips) longest = Math.max(longest, tip.seq);
  const covered = new Set<Act>();
  let isAhead = false;
  for (const row of theirs) {
    const held = journal.get(row.name);
    if (held && held.author === author) {
      for (let at: Act | null = held; at && !covered.has(at); at = at.parent) covered.add(at);
    } else if (row.seq > longest) isAhead = true;
  }
  // They hold all we do and more, or have more to show us first: their next rows will tell where we parted.
  if (isAhead && covered.size === 0 && theirs.length > 0) return;
  const sent = new Set<Act>();
  for (const tip of tips)
    for (let at: Act | null = tip; at && !covered.has(at) && !sent.has(at); at = at.parent) {
      sent.add(at);
      out.push(at);
    }
}
