// English: what the screens of emergency say.
export const emergency = {
  'emergency.title': 'Emergency card',
} as const;
