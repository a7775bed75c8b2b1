// English: what the screens of meet say.
export const meet = {
  'meet.title': 'Meet',
} as const;
