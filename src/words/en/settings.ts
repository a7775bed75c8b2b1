// English: what the screens of settings say.
export const settings = {
  'settings.title': 'Settings',
} as const;
