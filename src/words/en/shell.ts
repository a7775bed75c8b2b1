// English: what the shell says when something is unusual. Fetched when it is needed, and kept on the phone with
// the rest.
import type { Refusal } from '#record';

const refusals = {
  'refusal.thing/unknown': 'This isn’t here. It may come when you next meet somebody.',
  'refusal.thing/withdrawn': 'This was taken away. Put it back first; anyone can.',
  'refusal.thing/not-withdrawn': 'It is here already. Nothing was changed.',
  'refusal.thing/same': 'It says that already. Nothing was changed.',
  'refusal.field/unknown': 'This Rhizome doesn’t know that part. Nothing was changed.',
  'refusal.field/bad': 'That doesn’t fit here. Perhaps it is too long, or too large a number.',
  'refusal.note/empty': 'The note is still empty. A few words are plenty.',
  'refusal.note/unknown': 'That note isn’t here. It may come when you next meet somebody.',
  'refusal.note/struck': 'That note is struck already.',
  'refusal.person/none': 'This phone doesn’t know your name yet. Come in first; any name will do.',
  'refusal.person/unknown': 'Nobody of that name is here yet. They may come when you next meet somebody.',
  'refusal.person/no-name': 'Any name you like. You can change it any time.',
  'refusal.gathering/exists': 'This gathering has begun already. Nothing was changed.',
  'refusal.gathering/no-title': 'What is it called? A word or two are plenty.',
  'refusal.gathering/dates':
    'Those days don’t go together. The last one comes after the first, within 60 days.',
  'refusal.gathering/zone': 'That time zone isn’t known. Try Pacific/Auckland.',
  'refusal.gathering/over': 'This gathering was over long ago and is for reading. Nothing was changed.',
  'refusal.task/no-title': 'What wants doing? A few words are plenty.',
  'refusal.task/already-in': 'You’re on it already.',
  'refusal.task/not-in': 'You weren’t on it. Nothing was changed.',
  'refusal.task/not-done': 'It is open already.',
  'refusal.task/done': 'This is done already. Open it again if it wants more.',
  'refusal.task/times': 'Those numbers don’t go together. The most comes after the fewest.',
  'refusal.task/no-hour': 'Give it an hour first. Then it can be on other days too.',
  'refusal.task/one-piece': 'One piece alone is the whole of it again. Name one more.',
  'refusal.task/asked': 'They have been asked already. Their answer stands on the page.',
  'refusal.task/not-asked': 'Nobody is asked that just now. Nothing was changed.',
  'refusal.area/no-name': 'What is it called? One word is plenty.',
  'refusal.place/no-name': 'What is it called? One word is plenty.',
  'refusal.meal/already-in': 'You’re in the crew already.',
  'refusal.meal/not-in': 'You weren’t in the crew. Nothing was changed.',
  'refusal.meal/guests': 'Up to 20 guests fit here. For more, tell the cooks.',
  'refusal.session/no-title': 'What is it called? A few words are plenty.',
  'refusal.session/times': 'That doesn’t fit on the clock. Five minutes at least, a day at most.',
  'refusal.session/not-coming': 'You weren’t coming. Nothing was changed.',
  'refusal.session/coming': 'You said you’d come already.',
  'refusal.concern/empty': 'Nothing is written yet. One line is plenty.',
  'refusal.concern/holding': 'You’re holding this already.',
  'refusal.concern/not-holding': 'You weren’t holding this. Nothing was changed.',
  'refusal.concern/settled': 'This is settled. Open it again if it wants another look.',
  'refusal.concern/open': 'This is open already.',
  'refusal.hold/not-holding': 'You weren’t holding this. Nothing was changed.',
  'refusal.hold/time-passed': 'That hour has passed. Choose a later one.',
  'refusal.call/hands': 'How many hands? Between 1 and 200.',
  'refusal.call/empty': 'What for, or where? A few words are plenty.',
  'refusal.call/over': 'That call is over. The hour it asked for has passed.',
  'refusal.call/already-in': 'You’re on it already.',
  'refusal.call/not-in': 'You weren’t on it. Nothing was changed.',
  'refusal.choice/none': 'Somebody has chosen already. Nothing was changed.',
} as const satisfies { readonly [key in `refusal.${Refusal}`]: string };

export const shell = {
  ...refusals,

  'elsewhere.title': 'Open in another tab',
  'elsewhere.why':
    'Rhizome writes in one tab at a time, so that nothing is written twice. What you wrote here is kept.',
  'elsewhere.unkept':
    'Rhizome writes in one tab at a time. Your last words here aren’t kept yet. Leave this tab open; they are kept once you use it here.',
  'elsewhere.use-here': 'Use it here',

  'cannot-open.title': 'The camp won’t open just now',
  'cannot-open.full': 'This phone is full. What you had is still there. Clear some photos, then try again.',
  'cannot-open.closed':
    'This browser isn’t letting Rhizome use its storage. What you had is still there. Private windows often keep nothing: try an ordinary one.',
  'cannot-open.blocked':
    'Another tab holds an older Rhizome open. Close that tab, then try again. Nothing is lost.',
  'cannot-open.other-tab': 'Another tab is writing just now. Nothing is lost. Try again in a moment.',
  'cannot-open.aborted': 'This phone’s storage didn’t answer. What you had is still there. Try again.',
  'cannot-open.not-fetched':
    'A part of Rhizome didn’t reach this phone. What you had is still there. Stay near where you got it and try again.',
  'cannot-open.again': 'Try again',
} as const;
