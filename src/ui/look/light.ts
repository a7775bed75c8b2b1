// Day, bright sun, night: chosen by a tap and remembered on this phone; until then the phone's own setting
// decides. What is remembered is read before the first paint by light.js.
import { Cell } from '../cell.ts';

export const LIGHTS = ['day', 'sun', 'night'] as const;
export type Light = (typeof LIGHTS)[number];

function lightNow(): Light {
  const { light } = document.documentElement.dataset;
  return LIGHTS.find((each) => each === light) ?? 'day';
}

export const light = new Cell<Light>(lightNow());

export function chooseLight(next: Light): void {
  try {
    localStorage.setItem('light', next);
    dispatchEvent(new Event('light')); // light.js looks again
  } catch {
    document.documentElement.dataset['light'] = next; // storage is off: it holds until the page is closed
  }
  light.set(next);
}

/** The one after this, as the button on Now goes round. */
export function nextLight(): void {
  chooseLight(LIGHTS[(LIGHTS.indexOf(light.now) + 1) % LIGHTS.length] ?? 'day');
}
