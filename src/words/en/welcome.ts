// English: the five cards of a newcomer's first hour.
export const welcome = {
  'welcome.title': 'Your first hour',
  'welcome.card': 'Card {n} of {of}',
  'welcome.skip': 'Skip all',
  'welcome.next': 'Next: {what}',
  'welcome.done': 'To Now',

  'welcome.charge': 'Nobody is in charge here',
  'welcome.charge-why':
    'If you see something that wants doing, you are the right person to start. Nobody’s word is needed.',
  'welcome.three': 'On everything you’ll find these three:',
  'welcome.on-it': 'Start. Others see you have.',
  'welcome.hands': 'Say how many, and by when.',
  'welcome.who': 'Find who knows how.',

  'welcome.places': 'Food and loos',
  'welcome.kitchens': 'Food',
  'welcome.water': 'Drinking water',
  'welcome.loos': 'Loos',
  'welcome.no-places': 'Nobody has written down where yet. Ask anybody; they all had to find it.',
  'welcome.no-water':
    'Nobody has written down yet where water is good to drink. Ask anybody; they all had to find it.',
  'welcome.add-place': 'Found it? Write it down for the next one',

  'welcome.meal': 'Your next meal',
  'welcome.meal-note': 'Just come. Everybody who is here is counted in.',
  'welcome.no-meal': 'No meal is planned yet. The kitchen is where somebody knows more.',
  'welcome.eat': 'Say what you don’t eat',
  'welcome.eat-note': 'The cooks see numbers only',

  'welcome.meet': 'Somebody to meet',
  'welcome.meet-note': 'They said that they like to show new people round:',
  'welcome.nobody':
    'Nobody has said yet that they show new people round. Say hello to whoever is nearest; they were new once too.',
  'welcome.people': 'See who is here',

  'welcome.task': 'One short task',
  'welcome.task-first': 'It has a place for a first-timer. No need to know how.',
  'welcome.task-any': 'It wants a hand, and isn’t long.',
  'welcome.no-task': 'Nothing short wants doing just now. Have a look round first.',
  'welcome.task-how': 'Can’t make it after all? Step back; the place opens at once.',
  'welcome.all-tasks': 'All tasks',
} as const;
