// English: coming in, and starting a gathering.
export const join = {
  'join.title': 'Come in',
  'join.hello': '{hello}, come on in',
  'join.what':
    'This is the camp’s shared notebook. It lives on everyone’s phones. No account, no password, no internet.',
  'join.name': 'What shall we call you?',
  'join.name-place': 'Any name you like',
  'join.name-note': 'You can change it any time. Nothing else is asked.',
  'join.come-in': 'Come in',
  'join.start': 'Start a gathering',
  'join.start-title': 'What is it called?',
  'join.first-day': 'First day',
  'join.last-day': 'Last day',
  'join.begin': 'Begin',
  'join.licence': 'The record is shared under CC BY-SA 4.0. Sealed and personal words stand outside of it.',
} as const;
