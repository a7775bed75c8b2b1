// What the shell hands to the few screens that need it: opening gatherings, and new versions of the app.
import type { Updates, UpdateState } from '#app';
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { useRedraw } from './cell.ts';
import type { Opening } from './opening.ts';

export const OpeningContext = createContext<Opening | null>(null);
export const UpdatesContext = createContext<Updates | null>(null);

export function useOpening(): Opening {
  const opening = useContext(OpeningContext);
  if (!opening) throw new Error('a screen that opens gatherings stands outside of the app');
  return opening;
}

/** New versions of the app, drawn again as they come; null where there is nothing to say of them. */
export function useUpdates(): { readonly updates: Updates; readonly state: UpdateState } | null {
  const updates = useContext(UpdatesContext);
  const redraw = useRedraw();
  useEffect(() => updates?.onChange.listen(redraw), [updates]);
  return updates && { updates, state: updates.state };
}
