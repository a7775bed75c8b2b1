// Holds of areas and concerns: who is on it now. A hold that has run out counts for nothing, on every device
// and without anybody writing anything.

type Holds = ReadonlyMap<string, { readonly until: number } | false>;

/** Person ids of holds that have not run out. `now` in ms. */
export function holders(holds: Holds, now: number): string[] {
  const out: string[] = [];
  for (const [person, hold] of holds) if (hold && hold.until * 1000 > now) out.push(person);
  return out;
}

/** The latest end of a live hold (s), or undefined. */
export function heldUntil(holds: Holds, now: number): number | undefined {
  let until: number | undefined;
  for (const hold of holds.values())
    if (hold && hold.until * 1000 > now) until = Math.max(until ?? 0, hold.until);
  return until;
}
