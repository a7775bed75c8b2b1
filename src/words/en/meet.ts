// English: meeting, codes and files; what coming in says of them too.
export const meet = {
  'meet.title': 'Meet',
  'meet.arriving': '{done} of {total} pieces of news',
  'meet.arriving-label': 'News that has come',

  'code.not-a-code': 'That is no code of Rhizome. Nothing was changed.',
  'code.newer':
    'That code is from a newer Rhizome than this one. Nothing was changed. Bring this phone’s up to date first.',
  'code.broken': 'That code came only in part. Nothing was changed. Hold still, or copy all of it.',

  'file.choose': 'Choose a file',
  'file.unreadable': 'The phone doesn’t give that file out. Nothing was changed. Try it from another place.',
  'file.not-ours': 'That is no file of Rhizome. Nothing was changed.',
  'file.not-a-file': 'That is no file of Rhizome. Nothing was changed.',
  'file.other-gathering': 'That file is of another gathering. Nothing was changed.',
  'file.a-list': 'That is a list of what a phone holds, and brings no news. Nothing was changed.',
  'file.not-a-list': 'That is no list of what a phone holds. Nothing was changed.',
  'file.not-kept':
    'This phone is full, so the rest of the file isn’t kept. Clear some photos and read it again.',
  'file.cut': 'This file ends early. What arrived whole is kept; ask for the rest.',
} as const;
