// A page with nothing but a draft and the app's Updates, so that what becomes of both can be tried without any
// screen. It stands in the place of src/main.tsx in the builds of tests/browser/updates.test.ts.
import { type UpdateState, Updates } from '../../../src/app/updates.ts';

export interface UpdatesPage {
  readonly updates: Updates;
  /** Every state it was in since it was loaded. */
  readonly states: readonly UpdateState[];
  /** How often this tab has loaded it. */
  readonly loads: number;
}

export function start(edition: string): void {
  const updates = new Updates();
  const states: UpdateState[] = [updates.state];
  updates.onChange.listen((state) => states.push(state));

  const loads = Number(sessionStorage.getItem('loads') ?? '0') + 1;
  sessionStorage.setItem('loads', String(loads));

  const draft = document.createElement('textarea');
  draft.value = sessionStorage.getItem('draft') ?? '';
  draft.addEventListener('input', () => sessionStorage.setItem('draft', draft.value));
  document.body.append(draft);

  document.documentElement.dataset['edition'] = edition;
  Object.assign(window, { page: { updates, states, loads } satisfies UpdatesPage });
  void updates.start();
}
