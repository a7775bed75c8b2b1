// English: what the screens of programme say.
export const programme = {
  'programme.title': 'Programme',
  'programme.new': 'Offer something',
  'programme.one': 'In the programme',
} as const;
