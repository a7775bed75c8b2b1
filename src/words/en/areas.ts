// English: what the screens of areas say.
export const areas = {
  'areas.title': 'Areas',
  'areas.one': 'An area',
  'areas.place': 'A place',
} as const;
