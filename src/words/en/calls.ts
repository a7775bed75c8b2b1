// English: what the screens of calls say.
export const calls = {
  'calls.new': 'Call for hands',
  'calls.one': 'A call',
} as const;
