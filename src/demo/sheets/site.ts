// The site and its areas, and what is cooked: short lists that are the same at every size of camp.
import type { Place } from '#record';
import { readSheet } from '../say.ts';

type Features = readonly string[];

/** Name, sort, how many it holds, what is to be known of it, what is there. */
export const PLACES: readonly (readonly [string, Place['sort'], number, string, Features?])[] = [
  ['Kitchen', 'kitchen', 40, 'Cooking, the hatch and the long tables under the lean-to.', ['drinking water']],
  ['Main marquee', 'marquee', 220, 'Talks, concerts and meals when it rains. Piano in the corner.'],
  ['Dome', 'dome', 60, 'Soft floor. Opens to the north.', ['no shoes']],
  ['Yurt', 'yurt', 25, 'Quiet things. Stove, cushions, a shelf of games.'],
  ['Healing tents', 'tent', 12, 'Massage, first aid and a bed in the shade.', ['first aid']],
  ['Sauna', 'other', 14, 'By the river, past the willow. Bring a towel.'],
  ['River beach', 'water', 80, 'Swimming. Deep past the big rock, so never alone.'],
  ['Toilets', 'toilets', 6, 'Behind the willows. Paper is in the box by the door.'],
  ['Fire circle', 'fire', 150, 'Bales and stumps. Four buckets of water, always full.'],
  ["Kids' field", 'field', 120, 'Flat grass, a hut, a rope swing. Shade after two.'],
  ['Tea tent', 'tent', 35, 'Always an urn on, always somebody to sit with.'],
  ['Craft shelter', 'other', 30, 'Benches, a vice and good light until six.'],
  ['Top paddock', 'field', 400, 'Arrivals, cars and the long view.'],
];

export const AREAS = [
  ['Kitchen', 'Three meals a day for everybody, from what we bought and what people bring.', 3],
  ['Water', 'The spring, the pipe and every barrel. Without it we go home.', 2],
  ['Toilets and washing', 'Clean, stocked and kind to the creek.', 2],
  ['Gate and welcome', 'The first face people see, and the way in when they are tired.', 2],
  ['First aid and care', 'Plasters, shade, somebody to sit with, and who to ring.', 2],
  ['Fire and safety', 'Fires where they belong, buckets full, the lane clear.', 2],
  ['Site and shelter', 'What stands up, and stays up when the wind comes.', 2],
  ['Power and light', 'Sun in, light out, nothing left on.', 1],
  ['Compost and rubbish', 'Everything goes somewhere. We say where.', 1],
  ['Children', 'A place of their own, and two grown-ups in it.', 2],
  ['Programme', 'The board, the bell and the chairs: the rest is up to whoever offers.', 1],
  ['Sauna and massage', 'Warm, slow, and with a list that is fair.', 1],
  ['Tea tent', 'An urn, a blanket and time.', 1],
  ['Pack down', 'Set-up in a mirror: where does it live, who drives it.', 2],
] as const;

export const CHECKS = [
  'Look at it once in the morning and once before dark',
  'Say what ran out, on the board',
  'Show one new person how it goes',
  'Leave the tools where the map says',
  'Write three lines for next year',
  'Find somebody to hold it after you',
] as const;

export const DISHES = readSheet(`
breakfast: porridge; muesli and stewed fruit; pancakes; baked beans and toast; scrambled tofu; kedgeree
  bircher and yoghurt; rice pudding with {fruit}; toast and {fruitOne} jam; congee with {herb}
lunch: {vegOne} soup and bread; falafel and flatbread; big salad and boiled eggs; sushi bowls; rolls and three spreads
  {vegOne} fritters and slaw; rice salad; pita and hummus; {vegOne} and {vegOne} wraps; savoury scones and {vegOne} soup
  leftovers turned into something
dinner: dhal and rice; bean chilli and corn bread; roast {veg} and couscous; {vegOne} curry; pasta with {veg}; hāngī
  shepherdless pie; stir fry with {veg}; moussaka; tagine with {dry}; laksa; enchiladas; gado gado
  {vegOne} stew and dumplings; paella; pizza from the clay oven; {vegOne} lasagne; nut roast and {veg}; polenta with {veg}
supper: hot chocolate and toast; miso soup; cake from the tea tent; popcorn; mulled juice; {fruit} and cheese
sides: green salad; slaw; roast {veg}; grated {veg}; pickles; {herb} yoghurt; flatbread; garlic bread; steamed {veg}
  beetroot and walnuts; tomato and basil; {veg} with tahini; potato salad; corn on the cob; cucumber and {herb}
sweets: {fruitOne} crumble; fruit salad; rice pudding; chocolate cake; ginger slice; {fruitOne} and custard; date loaf
  banana bread; scones and jam; halva; trifle; Anzac biscuits; {fruitOne} jelly; baked {fruit}
`);

/** Fields of the gathering. */
export const EMERGENCY = {
  reception: 'On the ridge above the top gate, by the cairn. Eight minutes on foot.',
  aidKit: 'Kit and stretcher in the healing tents, defibrillator at the kitchen hatch.',
  gridRef: 'The camping ground on the valley road, grid NZTM 1570 5180.',
  emergency:
    'Send somebody down to the road with a light to wave them in. Fire: everybody to the top paddock.',
} as const;
