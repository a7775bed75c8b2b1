// Icons of the first load: what the shell, the tabs and Now show. A 24 grid, 2 px round strokes; solid only for
// hands and leaves. Each is one path to draw along and one to fill, so that an icon is two elements and no markup
// is ever built from text.

export interface Drawing {
  /** Stroked, 2 px. */
  readonly line?: string;
  readonly solid?: string;
  /** Of the strokes: dashes and gaps. */
  readonly dash?: string;
}

export const now: Drawing = {
  line: 'M2.5 18.5h19M6 18a6 6 0 0 1 12 0M12 8v-3.5M4.9 10.6l-1.7-1.7M19.1 10.6l1.7-1.7',
};
export const tasks: Drawing = {
  line: 'M10.5 6h10.5M10.5 12h10.5M10.5 18h7M3 12a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM3 18a2 2 0 1 0 4 0 2 2 0 1 0-4 0z',
  solid: 'M3 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0z',
};
export const meals: Drawing = {
  line: 'M4.5 11.5h15v4.5a4 4 0 0 1-4 4h-7a4 4 0 0 1-4-4zM2 13h2.5M19.5 13h2.5M9 8c-1.3-1.3 1.3-2.2 0-4M14.5 8c-1.3-1.3 1.3-2.2 0-4',
};
export const programme: Drawing = {
  line: 'M6 2.5v3.3M6 10.2v5.6M6 20.2v1.3M12 8h9M12 18h6.5M3.8 8a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0z',
  solid: 'M3.8 18a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0z',
};
export const people: Drawing = {
  line: 'M5.6 8a3.4 3.4 0 1 0 6.8 0 3.4 3.4 0 1 0-6.8 0zM2.8 20c.2-4 2.5-6.2 6.2-6.2 3.7 0 6 2.2 6.2 6.2M16 5.2a3 3 0 0 1 .6 5.8M18 14.2c2.1 .7 3.2 2.7 3.3 5.8',
};
export const concern: Drawing = {
  line: 'M6 4h12a3 3 0 0 1 3 3v6.5a3 3 0 0 1-3 3h-6.5l-4.5 4v-4h-1a3 3 0 0 1-3-3v-6.5a3 3 0 0 1 3-3z',
  solid: 'M9 13c-.2-3.7 2-5.7 6.2-5.7 .2 3.7-2 5.7-6.2 5.7z',
};
export const back: Drawing = { line: 'M14.5 5l-6.5 7 6.5 7' };
export const next: Drawing = { line: 'M9.5 5l6.5 7-6.5 7' };
export const check: Drawing = { line: 'M4.5 12.5l5 5 10-10.5' };
export const meet: Drawing = {
  line: 'M2.8 12a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0-6.4 0zM14.8 12a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0-6.4 0zM9.2 12h5.6M18 8.8v-4.3M6 15.2v4.3',
};
export const search: Drawing = { line: 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0zM15.3 15.3l5.2 5.2' };
export const fresh: Drawing = {
  line: 'M12 22v-9',
  solid: 'M12 15.5c-6.2-1.9-6.2-8.3 0-13.5 6.2 5.2 6.2 11.6 0 13.5z',
};
export const waiting: Drawing = {
  line: 'M7.5 22c0-4 .7-6.3 2.6-8.6',
  solid: 'M8.39 15c-2.74-5.88 2.01-10.16 10.03-9.03 .28 8.09-4.47 12.37-10.03 9.03z',
};
export const pressing: Drawing = {
  line: 'M6 22c-.5-9.5 1-16 5.5-16.5',
  solid: 'M10.8 3.68c5.74-.91 8.65 4.57 6.33 11.92-7.39-2.19-10.3-7.66-6.33-11.92z',
};
export const fallen: Drawing = {
  line: 'M2.5 21.5h19',
  solid: 'M6.14 15.73c1.32-5.67 7.48-6.32 13.43-1.41-4.8 6.03-10.96 6.68-13.43 1.41z',
};
export const sun: Drawing = {
  line: 'M7.8 12a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0zM12 2v2.5M12 19.5v2.5M2 12h2.5M19.5 12h2.5M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M19.1 4.9l-1.8 1.8M6.7 17.3l-1.8 1.8',
};
export const moon: Drawing = { line: 'M20 14.2a8.5 8.5 0 0 1-10.2-10.2 8.5 8.5 0 1 0 10.2 10.2z' };
export const undo: Drawing = { line: 'M8.5 5l-4.5 4.5 4.5 4.5M4.5 9.5h10.5a5 5 0 0 1 0 10h-6' };
export const bell: Drawing = {
  line: 'M5 17.5h14c-1.5-1.7-1.8-3.6-1.8-7a5.2 5.2 0 0 0-10.4 0c0 3.4-.3 5.3-1.8 7zM10 21h4M12 5.3v-2.3',
};
export const unkept: Drawing = {
  line: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0zM12 8v4.8',
  solid: 'M10.8 16.3a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 1 0-2.4 0z',
  dash: '3.200 3.470',
};
export const kept: Drawing = {
  line: 'M5 20.5c-1-10 4.5-16 15-16.5 .5 10-5 15.5-13 14.8M5 20.5c1.5-4.5 4-7.5 8-10',
};
export const carried: Drawing = {
  line: 'M17 7a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0zM7 16c5.5-.5 3.5-8.5 9.5-9M13 17h7.5M17.5 14l3 3-3 3',
  solid: 'M2 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0z',
};
export const info: Drawing = {
  line: 'M3.3 12a8.7 8.7 0 1 0 17.4 0 8.7 8.7 0 1 0-17.4 0zM12 11v5.5',
  solid: 'M10.75 7.7a1.25 1.25 0 1 0 2.5 0 1.25 1.25 0 1 0-2.5 0z',
};
export const aid: Drawing = { line: 'M9 3.5h6v5.5h5.5v6h-5.5v5.5h-6v-5.5h-5.5v-6h5.5z' };
