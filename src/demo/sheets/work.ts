// What wants doing at a camp, area by area: four lines each. The title; once, a shift or standing, its minutes,
// hands wanted (least-most, `+1` with a first-timer's place) and tags; why; how.
export const WORK = `
= Kitchen
Chop {veg} for {meal}
  once 45 2-4+1 knives seated good-company
  {amount} {veg} came in and the pot wants them {when}.
  Blue boards for {veg}, {cut}. Knives are in the roll {where}. Peelings go to the compost bucket.
Peel {veg} and {vegToo}
  once 60 3-6 knives seated good-company
  There is {amount} {veg} and it all goes in {meal}.
  Sit in the shade {where}. Peelers in the tub, {cut}. Sing if you like.
Wash up after {meal}
  shift 60 4-6+1 good-company
  Everybody's plates, and the pots need to be clear for {meal}.
  Three tubs: hot and soap, hot rinse, cold with a splash of bleach. Air dry on the rack {where}.
Stir the big pot of {dry}
  shift 50 1-2 light
  It catches on the bottom if nobody stands there.
  Long paddle, slow circles, low flame. Taste before {herb} goes in.
Bake bread for {meal}
  once 120 2-3+1 good-company
  The last loaves went {past} and {amount} flour is left.
  Starter is in the cool box {where}. Two rises, then the hot end of the oven for forty minutes.
Wash the {fruit} and set them out
  once 25 1-2 light with-kids
  People walk past hungry all day and {amount} {fruit} is about to turn.
  Rinse in the clean tub, soft ones to the jam pot, the rest in bowls {where}.
Label pots with what is in them
  shift 20 1-1 light quiet
  People who can't have {dry} need to know before they queue.
  Chalk labels hang {where}. Write every packet name, and unknown where you did not see the packet.
Soak {dry} overnight
  once 15 1-1 light night
  They are for {meal} and take twelve hours.
  Big green bin, water a hand above. Lid on, or {creature} will have it.
Make the no-gluten pot
  shift 60 1-2 quiet
  Some of us get ill from a crumb, so it has its own board, knife and pot.
  Separate bench {where}. Start before anybody opens flour.
Scrub the {pot}
  once 30 1-2 light
  It {fault} and it has not had a scrub since the first day.
  Soda and hot water, then rinse. Leave it open to dry {where}.
Fetch {amount} {dry} from the store tent
  once 20 1-2 heavy
  The shelf is bare and {meal} needs it.
  Cross it off the list on the pole. Sack barrow is {where}.
Keep the urn full and hot
  standing 10 1-2 light
  A cold urn at breakfast is a sad thing.
  Fill to the line, lid down, wipe the tap. Ring low once it sings.
Wipe the tables
  standing 10 1-2 light with-kids
  Sticky tables bring wasps.
  Cloth and spray hang {where}. Under the edges too.

= Water
Fill the drinking barrels
  standing 30 1-2 outdoors
  Three hundred people drink a lot, and it is {weather}.
  Blue hose only. Rinse the tap with bleach water first and leave the lid clipped.
Walk the pipe from the spring
  once 75 1-2 outdoors quiet
  Pressure dropped {past} and the {tapPart} {fault}.
  Start at the tank and follow the pipe up past the slip. Listen for hissing. Clamps are {where}.
Clear leaves from the intake
  standing 25 1-1 outdoors
  A handful of leaves and the kitchen has no water.
  Scoop the mesh clean, do not lift it. Gumboots {where}.
Boil and bottle {count} flasks for the gate
  once 40 1-2 light
  The gate has no tap and it is {weather}.
  Flasks {where}. Full boil for a minute, cool with the lid loose.
Mend the {tapPart} at the tap stand
  once 40 1-2 outdoors
  It {fault}, and the ground there is turning to mud.
  There is a {tool} {where}. Turn the valve off first, a quarter turn.
Dig a soak for the grey water
  once 90 3-5 heavy outdoors
  The old one is full and it runs towards the tents.
  Knee deep, half a metre wide, gravel from the pile {where}. Keep back from the creek.
Carry water to the healing tents
  standing 15 1-2 heavy
  They go through twenty litres a day.
  Two jerry cans on the barrow, not three. It is a soft track.

= Toilets and washing
Swap the full bins at the long drops
  shift 30 2-3 heavy
  They fill fast after the big dinner.
  Gloves, lid on, two people a bin, roll do not lift. Fresh sawdust on top. Wash hands to the elbow.
Top up sawdust and paper
  standing 15 1-1 light
  There is never a good time to run out.
  Sawdust is {where}, paper in the dry tub. Four cubicles, four rolls each.
Clean the basins and fill the soap
  standing 20 1-2 light
  Most tummy bugs at a camp go by hands.
  Spray, wipe, rinse. Soap is in the crate {where}.
Rehang the shower {showerPart}
  once 30 1-2 outdoors
  It {fault} and somebody got a fright {past}.
  Take a {tool} and a second pair of hands.
Stoke the shower boiler
  shift 45 1-2+1 outdoors good-company
  Hot showers from four till seven if somebody feeds it.
  Small split wood, little and often. Never leave it above the red line.
Sluice the shower floor
  standing 15 1-1 light
  It gets slippery.
  Stiff broom, hose last, then lift the mats onto the rail.

= Gate and welcome
Sit at the top gate
  shift 120 1-2+1 seated good-company
  People arrive tired and want a face and a map.
  Greet, show where to park, give out a map. Cold water in the chiller. There is shade {where}.
Show new people round
  shift 45 1-3+1 good-company
  A third of us are here for the first time.
  Loos, kitchen, water, fire card, and how it works with nobody in charge. Half an hour, and sit down for tea.
Paint the sign to {town}
  once 60 1-2 with-kids seated
  Cars keep turning off {where}.
  White board, {colour} paint, big letters, an arrow. Dry it out of the wind.
Move cars from the wet corner
  once 40 2-3 outdoors
  It is {weather} and two are stuck already.
  Ask before you push. Tow rope and planks are {where}.
Put up {count} lanterns along the path
  once 35 2-2 light with-kids
  It is dark between the gate and the marquee.
  Hooks are on the posts. Lanterns charge {where}.
Fetch people from {town}
  once 150 1-1 seated
  {count} are waiting off the bus {when}.
  Van keys on the hook {where}. Mind {road}, it has washed out on one side.
Mind the gate through the night
  shift 180 1-2 night quiet
  Late cars, and horses from over the road.
  Red torch, flask, folding chair. Close it after each car.

= First aid and care
Sit in the first aid tent
  shift 120 1-2+1 seated quiet
  Somebody is always there, so nobody has to look.
  Log every plaster in the book. The big kit is {where}. If it is serious ring 111 from the ridge and send a runner.
Restock plasters and {herb} tea
  once 30 1-1 light quiet
  The tin was empty {past}.
  Count into the lid list. More in the box {where}.
Walk round with water and sunblock
  shift 60 1-2 outdoors with-kids
  It is {weather} and the field has no shade.
  Start at the kids' field, end at the river. Ask, do not push.
Carry {meal} to {count} people in their tents
  shift 30 1-2 light
  Some can't walk far today.
  The list is with the kitchen, names only. Knock on the pole, sit a minute if they like.
Be the quiet ear at the tea tent
  shift 120 1-2 seated quiet
  Some people just need somebody to sit with.
  Listen. Nothing has to be fixed. There is a card on what to do if you are out of your depth.
Check the eye wash and the fridge packs
  once 20 1-1 light
  The {thing} {fault}, so they may be warm.
  Dates on the label. Cold packs in the chiller {where}.

= Fire and safety
Fill the fire buckets
  standing 25 1-2 outdoors
  It is {weather} and the grass is dry.
  Two at every cooker, four at the fire circle. To the line.
Split and stack wood {where}
  once 90 2-4 heavy outdoors
  Down to {count} armfuls, and there is a concert tonight.
  Safety glasses, boots, clear space. Splitter and wedge {where}. Stack bark up.
Watch the fire till it is out
  shift 120 1-2 night good-company
  Sparks carry in a dry wind.
  Stay till the last ember is wet. Hose is run out already.
Check gas bottles and hoses
  once 45 1-1 quiet
  A hose {fault} last year and nobody saw.
  Soapy water on every join. Spare seals {where}. Turn off at the bottle.
Walk the fence line
  once 60 1-2 outdoors quiet
  {creature} got in {past}.
  From the road to the river. Twine and {tool} in the bag.
Clear the fire lane of tents
  once 45 2-3 outdoors
  A truck has to get to the ridge, always.
  Tape is {where}. Ask kindly, help people move, offer tea.
Make the {thing} safe
  once 30 1-2 outdoors
  It {fault}.
  Red tape round it first. Then a {tool}, and somebody to hold.
`;
