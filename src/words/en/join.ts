// English: coming in, and starting a gathering.
export const join = {
  'join.title': 'Come in',
  'join.hello': '{hello}, come on in',
  'join.what':
    'This is the camp’s shared notebook. It lives on everyone’s phones. No account, no password, no internet.',
  'join.scan': 'Scan the camp’s code',
  'join.scan-note': 'On the poster, or on anyone’s phone.',
  'join.other-ways': 'Come in another way',
  'join.no-phone': 'Rather not use a phone? Ask anybody who has Rhizome; they can write you in.',

  'join.by-words': 'Type the twelve words',
  'join.words': 'The twelve words',
  'join.words-note': 'They are on the poster. The first four letters of each are enough.',
  'join.words-count': {
    one: 'That is one word. There are twelve.',
    other: 'Those are {n} words. There are twelve.',
  },
  'join.words-unknown': '“{word}” isn’t one of the words. Look at it once more.',
  'join.words-near': '“{word}” isn’t one of the words. Perhaps “{near}”?',
  'join.words-check': 'Those words don’t go together. Perhaps two have changed places. Nothing was changed.',

  'join.by-picture': 'From a picture or a message',

  'join.by-file': 'From a file',
  'join.file-note': 'Somebody who is in can save one for you, with the invite in it.',
  'join.file-here': 'A file lies here that brings you in, with everything written in it so far.',
  'join.with-file': 'Come in with the file',
  'join.file-no-invite':
    'This file carries news and no invite: it is for phones that are in already. Ask for one that brings somebody in, or scan the code.',
  'join.file-unreached':
    'The file can’t be had just now. Nothing is lost. Try again, or come in another way.',

  'join.start': 'Start a gathering',
  'join.start-title': 'What is it called?',
  'join.start-title-mend': 'A word or two are plenty.',
  'join.first-day': 'First day',
  'join.last-day': 'Last day',
  'join.days-mend': 'Those days don’t go together. The last one comes after the first, within 60 days.',
  'join.zone': 'Its hours are by the clock of {zone}.',
  'join.not-fetched':
    'A part of Rhizome didn’t reach this phone. Stay near where you got it and try again. What you typed is still here.',
  'join.begin': 'Begin',
  'join.licence': 'The record is shared under CC BY-SA 4.0. Sealed and personal words stand outside of it.',

  'join.welcome': 'You’re in {title}.',
  'join.name': 'What shall we call you?',
  'join.name-place': 'Any name you like',
  'join.name-note': 'You can change it any time. Nothing else is asked.',
  'join.name-mend': 'Any name you like.',
  'join.first-time': 'It’s my first time here',
  'join.come-in': 'Come in',
  'join.meet-first': 'Meet a phone first',
  'join.same': 'Somebody called {name} is here already. Is that you?',
  'join.same-yes': 'Yes, I’m {name}',
  'join.same-yes-note': 'A second phone, or Rhizome put on again. {note}',
  'join.same-offers': 'Offers {skills}.',
  'join.same-no': 'No, I’m somebody else',
  'join.same-no-note': 'Both names get a small word beside them, to tell you apart.',
  'join.same-mend': 'Say which, and come in.',

  'join.on-its-way': 'Linked. The camp’s record is on its way.',
  'join.arriving': '{title} is arriving on this phone.',
  'join.name-meanwhile': 'Give my name meanwhile',

  'join.meeting': 'Two phones meet',
  'join.meeting-why': 'One more look, the other way round, and they are linked.',
  'join.not-now': 'Not now',

  'join.again-why': 'The one that is open here stays as it is. Settings leads back to it.',
  'join.settings': 'Settings',
  'join.another': 'Another gathering',
  'join.another-why': 'That code is for another gathering. Nothing was changed.',
  'join.open-that': 'Open that one',
  'join.stay': 'Stay in this one',
  'join.in-other-tab': 'Another tab has that gathering open. Nothing was changed.',
  'join.no-way': 'That is no way in',
  'join.is-answer':
    'That is an answer to a code somebody shows. Whoever shows it scans the answer, on Meet. Nothing was changed.',
} as const;
