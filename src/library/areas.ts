// The areas most camps have, each with what is worth looking at every time. `key`, and every word of a line that has
// been in a camp, is part of what its thing is made with: to say it otherwise later is to add a line, not to change one.
import type { LibraryArea } from '#record';

export const areas: readonly LibraryArea[] = [
  {
    key: 'gate',
    name: 'Gate and welcome',
    why: 'The first face somebody sees. Arriving is easier when one person says hello and shows you round.',
    checklist: [
      'Is the sign up, and does the arrow point the right way?',
      'Is there room to turn a car?',
      'Can a fire engine get through?',
      'Is there a jug of water and something to sit on?',
    ],
  },
  {
    key: 'kitchen',
    name: 'Kitchen',
    why: 'Everybody eats. Whoever keeps an eye on it sees early what is short, so that nobody has to rush.',
    minHolders: 2,
    checklist: [
      'Is the hand-wash full, with soap?',
      'Are the chilly bins cold inside?',
      'Is the gas off where nobody is cooking?',
      'Does every pot have a label?',
      'Is what must not touch kept apart: nuts, gluten, raw meat?',
    ],
  },
  {
    key: 'wash-up',
    name: 'Washing up',
    why: 'As much work as cooking, and it keeps everybody well. Good company and warm hands.',
    checklist: [
      'Is there hot water on?',
      'Are there clean tea towels?',
      'Is the strainer emptied?',
      'Is the grey water going where it should?',
    ],
  },
  {
    key: 'water',
    name: 'Water',
    why: 'Clean water to drink and wash in, on hot days above all. A dry tank is noticed too late.',
    checklist: [
      'How full is the tank?',
      'Do the taps drip?',
      'Is the drinking tap marked, and the other one too?',
      'Is the filter clean?',
    ],
  },
  {
    key: 'fire',
    name: 'Fire',
    why: 'Warm, light and good company, for as long as somebody watches it. In a dry summer it can run.',
    checklist: [
      'Is there a fire ban today?',
      'Is there wind?',
      'Are two full buckets and a shovel beside it?',
      'Is the ground bare for three metres round?',
    ],
  },
  {
    key: 'toilets',
    name: 'Toilets and showers',
    why: 'Clean ones keep a whole camp well. Nobody thanks you enough for it, so: thank you.',
    minHolders: 2,
    checklist: [
      'Paper, and a roll to spare?',
      'Soap and water at the hand-wash?',
      'Sawdust in the bucket?',
      'Is the way there lit at night?',
    ],
  },
  {
    key: 'rubbish',
    name: 'Compost and rubbish',
    why: 'What is sorted here goes home as a few bags. What isn’t brings flies and rats.',
    checklist: [
      'Are the lids on?',
      'Is the compost covered with dry stuff?',
      'Are the signs still easy to read?',
      'Which bin is nearly full?',
    ],
  },
  {
    key: 'first-aid',
    name: 'First aid',
    why: 'Sunburn, splinters, a twisted foot. Somebody who knows where the kit is makes most things small.',
    minHolders: 2,
    checklist: [
      'Is the kit where the emergency card says?',
      'What has run out?',
      'Who has training and is awake tonight?',
      'Is there shade and a place to lie down?',
    ],
  },
  {
    key: 'children',
    name: 'Children',
    why: 'Children who have their own place to be let their parents join in as well.',
    checklist: [
      'Are there two grown-ups who can see all of it?',
      'Hats, water, shade?',
      'Does everybody know how far they may go?',
      'Is any water near, and who watches it?',
    ],
  },
  {
    key: 'power',
    name: 'Power and light',
    why: 'Enough for the kitchen, the lights and a few phones, if somebody looks at the battery now and then.',
    checklist: [
      'How full is the battery?',
      'Are cables out of wet grass, and off the paths?',
      'Is anything warm that should be cool?',
    ],
  },
  {
    key: 'mending',
    name: 'Mending and tools',
    why: 'A rope that is mended today is not a marquee on the ground tomorrow.',
    checklist: [
      'Are the tools back and dry?',
      'Do the tents stand tight?',
      'What was put on the mending table?',
    ],
  },
  {
    key: 'site',
    name: 'Setting up and packing down',
    why: 'A camp goes up in a day and comes down in one, when enough hands know what comes next.',
    minHolders: 2,
    checklist: [
      'What is still on the trailer?',
      'Are the ways for cars and fire engines free?',
      'Is the ground as we found it?',
    ],
  },
  {
    key: 'sauna',
    name: 'Sauna and swimming',
    why: 'Getting warm, getting cold, and somebody who keeps an eye on both.',
    checklist: [
      'Is there a fire ban today?',
      'Are two buckets of water beside the stove?',
      'Is the way to the water safe to walk in the dark?',
      'Does everybody know not to swim alone?',
    ],
  },
  {
    key: 'night',
    name: 'Quiet and night',
    why: 'Some go to bed with the birds and some with the stars. Both are easier when somebody is about.',
    checklist: [
      'Are fires and stoves out or watched?',
      'Is music down at the hour that was agreed?',
      'Is anybody still out on the water or the track?',
    ],
  },
  {
    key: 'rides',
    name: 'Lost things and lifts',
    why: 'One box for what was left lying, one board for seats in cars.',
    checklist: [
      'What in the box has a name on it?',
      'Who still wants a lift home?',
      'What does town need to bring?',
    ],
  },
];
