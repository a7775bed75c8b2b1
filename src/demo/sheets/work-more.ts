// The second half of what wants doing: see work.ts for how a line is read.
export const WORK_MORE = `
= Site and shelter
Put up the {tent} {where}
  once 60 3-5 heavy outdoors
  We need it {when} and it is {weather}.
  Lay out the poles first. {count} pegs, a mallet each. Wait for a lull before you lift.
Re-peg the marquee
  once 45 4-6+1 outdoors good-company
  Wind is getting up and {count} pegs have lifted.
  Go round sunwise, tighten opposite pairs together. Mallets {where}.
Mend the {thing} {where}
  once 40 1-2 outdoors
  It {fault}.
  I left a {tool} {where}. If it can't be done, {mend} and say here.
Mow a path to the {colour} tents
  once 50 1-1 outdoors
  The grass is wet to the knee and people have sandals.
  Mower is {where}. Look for pegs first.
Level the ground for the yurt
  once 90 3-5 heavy outdoors
  Water ran under it when it was {weather}.
  Take the high side down a hand. Grubber and rake {where}.
Carry {count} hay bales to the circle
  once 30 2-4 heavy
  Old backs need something to lean on.
  From the trailer {where}. Dry side up.
Patch the {colour} tarp
  once 40 1-2 seated light
  It {fault}.
  Patches, glue and a roller in the box {where}. Let it cure flat.
Hang shade over the tea tent
  once 50 2-3 outdoors
  It is {weather} and the urn is in full sun.
  Sail, three ropes, one pulley. Tie high on the west side.

= Power and light
Swap the battery for the {electric}
  once 20 1-1 light
  It {fault} and the music is tonight.
  Charged ones have a green ring, {where}. Plus to plus, then cover.
Turn the solar panels
  standing 10 1-1 outdoors light
  Three times a day gives us half as much again.
  Face the shadow of the stick. Prop with the wedges.
Charge phones and torches
  shift 60 1-1 seated light
  There are {count} in the basket and people want them {when}.
  Name on tape on each one. Two at a time off the small inverter.
Run a light {where}
  once 40 1-2 night
  Somebody turned an ankle there {past}.
  Low lamp, red if we have it. Bury the cable a spade deep.
Find out why the {electric} cuts out
  once 60 1-2 quiet
  It {fault}, mostly {when}.
  Start from the battery end. Multimeter and a {tool} {where}.
Turn off what nobody needs
  standing 15 1-1 night quiet
  Tomorrow will be grey and the bank is at half.
  Kitchen chiller and first aid stay on. The rest can sleep.

= Compost and rubbish
Turn the compost
  once 40 2-3+1 heavy outdoors
  It went cold, too much {veg} and no brown.
  Fork from one bay to the next, a layer of straw each time. {tool} is {where}.
Empty the kitchen scraps
  standing 20 1-2
  {creature} found them {past}.
  Lid off, tip, a shovel of straw, rinse the bucket downhill.
Sort the recycling
  once 45 1-3 with-kids good-company
  Glass, tins and card all in one bin again.
  Gloves {where}. Rinse tins, squash boxes, glass by colour.
Walk the camp for small rubbish
  shift 45 2-6 with-kids outdoors
  Leave no trace, down to the twist ties.
  Spread out in a line an arm apart, {where} first.
Drive a load to the transfer station
  once 120 1-2 heavy
  {count} bags and the bay is full.
  Net over the trailer. It shuts at four. {road} is fine.

= Children
Be at the kids' tent
  shift 120 2-3+1 with-kids good-company
  Parents cook, and the little ones make a hut.
  Paint, dress-ups, stories. Two grown-ups at all times. Sunhats on.
Read stories after {meal}
  shift 40 1-1 with-kids seated
  It settles them and the kitchen gets quiet.
  Books in the crate {where}. Do the voices.
Watch the swimming hole
  shift 60 2-3 with-kids outdoors
  It is deep past the big rock.
  Eyes on the water, no phone, throw bag in hand. Swap every half hour.
Make masks for the parade
  once 90 1-3 with-kids seated
  {count} children want one {when}.
  Card, {colour} paint, string, glue. Newspaper on the trestle.
Mend the kids' {toy}
  once 30 1-2 with-kids
  It {fault}.
  They can help. {tool} for you, sandpaper for them.
Plan the treasure walk
  once 60 1-2 with-kids quiet
  The teens asked for a harder one.
  {count} clues from the dome to the river. No wells, no road.
Set up the teens' fire
  shift 90 1-2 night good-company
  They want a place that is theirs.
  Small fire, two buckets, home by midnight.

= Programme
Put tomorrow on the board
  standing 20 1-2 light
  Lots of us look there and nowhere else.
  Chalk, by place and hour. Leave gaps for what turns up.
Set out {count} chairs in the marquee
  once 25 2-3 with-kids
  The talk is {when}.
  Half circle, aisle for the wheelchair, six cushions in front.
Tune the marquee piano
  once 60 1-1 quiet
  It {fault}, and so do two of the strings.
  Key on a nail {where}. Ask for an hour of quiet.
Do the sound for the concert
  shift 150 1-2+1 night good-company
  {count} acts, two microphones.
  Check at five. Desk lives {where}. Everything off by midnight.
Ring the bell {when}
  standing 5 1-1 light with-kids
  Watches differ.
  Three slow for meals, five quick for workshops.
Tidy the dome between sessions
  standing 15 1-2 light
  The next lot shouldn't have to.
  Mats rolled, floor swept, flap open for air.

= Sauna and massage
Stoke the sauna
  shift 90 1-2+1 heavy good-company
  First round is {when}.
  Two armfuls of dry mānuka, air open till the stones tick. Water bucket full.
Wash the massage sheets
  once 60 1-2 light
  {count} sheets in the basket, and it is {weather}.
  Cold soak, wring, line {where}. Fold when dry.
Haul stones from the river
  once 45 2-3 heavy outdoors
  Three cracked in the heat.
  Fist sized, smooth, from above the water line: wet ones burst.
Rake the sauna path
  standing 10 1-1 outdoors
  Bare feet.
  Rake is {where}. Stones to the side.
Sit with the massage list
  shift 90 1-1 seated quiet
  So that the ones with their hands busy needn't.
  Say when a place is free. Walk-ins first if somebody is late.

= Tea tent
Brew {herb} tea by the bucket
  shift 60 1-2+1 good-company
  It is {weather} and people gather.
  Two handfuls a bucket, lid on, ten minutes. Mugs on the rail.
Wash the mugs
  standing 20 1-2 light with-kids
  There are {count} mugs for three hundred people.
  Hot tub {where}. Handles outwards.
Make scones for the tea tent
  once 70 2-3 good-company
  {amount} flour left and {fruit} jam to go with them.
  Cold hands, hot oven, do not fuss the dough.
Air the blankets
  once 30 1-2 light
  They smell of smoke, and it is {weather} today.
  Over the line {where} till four.

= Pack down
Take down the {tent} {where}
  once 60 3-5 heavy outdoors
  The trailer leaves {when}.
  Dry before it is rolled. Count the pegs: {count}. Bag goes in the blue shed.
Wash and crate the kitchen
  shift 120 4-8+1 good-company
  It is how we found it last year, and thank you to them.
  Crates are numbered, the list is in the lid. Dry or it rusts.
Sweep the field for pegs
  once 60 3-8 with-kids outdoors
  The farmer mows next week.
  Arm's length apart, {where} first. Magnet on a rope for the long grass.
Fill in the long drops
  once 90 3-5 heavy
  The last job and the kindest.
  Lime, soil, sods on top. Mark with a stake and write it on the map.
Drive the trailer to {town}
  once 180 1-2 heavy
  The marquee has to be back {when}.
  Straps {where}, check them at the first bend of {road}.
Write down what you would want to know next year
  standing 15 1-1 seated quiet
  We forget by February.
  Three lines are plenty: keep, change, stop.
`;
