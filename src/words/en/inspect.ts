// English: what the screens of inspect say.
export const inspect = {
  'inspect.title': 'Inspector',
} as const;
