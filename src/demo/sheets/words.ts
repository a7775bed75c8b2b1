// The words a camp talks in: things, tools, food, weather, where and when. Used by every other sheet.
import { readSheet } from '../say.ts';

const THINGS = `
thing: guy rope; trestle; gas ring; hose join; tap washer; tent pole; ridge rope; tarp; solar lead; hand pump
  ladder; wheelbarrow; wash stand; towel rail; notice board; dinner bell; kettle; urn; chopping board
  drying rack; chiller lid; water barrel; gate latch; plank bridge; stile; boot scraper; fire blanket; mop
  light string; spade; tool box; hay bale; bench; piano stool; speaker stand; microphone lead; yurt flap
  dome strut; canvas door; bunting; arrow sign; compost lid; loo door; hinge; seat lid; sawdust bin
  hand basin; foot pedal; shower bag; shade sail; peg bag; rope swing; sandpit cover; tea trolley
  cup rack; milk crate; sauna stove; flue pipe; wood stack; massage table; folding screen; rubber mat
  cushion cover; blanket box; lantern; battery box; inverter; fuse holder; extension lead; cable cover; map board
  whiteboard; kitchen clock; knife roll; colander; stock pot; ladle; grater; bread tin; oven tray; mixing bowl
  potato masher; griddle; toaster rack; thermos; cool box; fly screen; tablecloth; cutlery tub; plate rack
  first aid kit; stretcher; eye wash; splint bag; ice pack; torch; whistle; twine reel; hammock; kayak
  paddle; rope ladder; marimba; bass drum; guitar strap; music stand; paint tray; loom; spinning wheel
  sewing machine; button tin; bike pump; tow rope; ratchet strap; gazebo leg; mat roll; door mat; candle box
tool: mallet; cordless drill; hand saw; pair of pliers; crosscut saw; grease gun; spirit level; tape measure; crowbar
  ratchet set; wire brush; soldering iron; multimeter; pair of tin snips; hacksaw; chisel; block plane; clamp
  spade; grubber; rake; pitchfork; wheelbarrow; pair of secateurs; pair of loppers; slasher; hose reel; bucket and rope
  funnel; siphon; sack barrow; step ladder; scrubbing brush; squeegee; staple gun; fencing strainer
  set of hex keys; shifter; pipe wrench; plunger; set of drain rods; paint brush; scraper; rope; pulley; hand axe; splitter
fault: is loose; has split; leaks at the join; will not latch; is bent; came down in the wind; squeaks; jams
  is missing two bolts; wobbles; is blocked; has a crack; is worn through; got wet; sags in the middle; drips
  is too short; rattles all night; is flat; is stuck; is frayed; has come unpegged; needs oil; needs a new cord
  has lost its handle; is full of leaves; has been chewed; is half buried; tips when you lean on it; is blunt
  has rusted shut; has no lid; slides downhill; flaps; is nowhere to be seen; trips people at night; smells odd
  took a knock; lets the rain in; keeps cutting out; needs two to lift; is one peg short; has gone soft
mend: tied it back; put a new washer in; propped it with a brick; swapped it for the spare; taped it for now
  drilled a fresh hole; wired it up; greased it; turned it off at the tap; moved it under cover; pegged it twice
  bound it with twine; sanded the edge; flushed it through; stitched the seam; hung it higher; dug it out
  packed it with gravel; dried it by the stove; tightened every bolt; put a rag round it; cut a new stake
  lashed it to the post; patched it with tube rubber; marked it with red tape; set it level; split it in two
  sharpened it; scrubbed it with soda; found the missing piece; borrowed one; carried it back; labelled it
showerPart: curtain; bag; rail; door; hose; mat; hook; screen; rope; rose
tapPart: tap; washer; hose; valve; stand pipe; barrel tap; trough; float; elbow joint; filter
electric: light string; inverter; chiller; sound desk; basin pump; phone charger; fridge; radio; urn; fan; bell
pot: stock pot; griddle; colander; big pan; oven tray; ladle; mixing bowl; grater; bread tin; wok; steamer
toy: swing; rope ladder; hut roof; sandpit cover; trolley; kite; slide; puppet stage; drum; see-saw; stilts
tent: shade sail; gazebo; spare marquee; wash tent; tarp; wind screen; bell tent; tipi; canopy; awning; flagpole
`;

const FOOD = `
veg: carrots; kūmara; spuds; pumpkin; silverbeet; courgettes; broccoli; cauliflower; beetroot; leeks; onions
  red onions; garlic; celery; cabbage; kale; lettuce; cucumbers; tomatoes; peppers; mushrooms; corn; peas
  green beans; broad beans; spinach; radishes; parsnips; yams; fennel; spring onions; eggplant; chillies; ginger
vegToo: carrots; spuds; kūmara; onions; pumpkin; beetroot; parsnips; yams; leeks; turnips; swedes
vegOne: carrot; kūmara; potato; pumpkin; silverbeet; courgette; broccoli; cauliflower; beetroot; leek; onion; kale
  cabbage; celery; tomato; mushroom; corn; pea; bean; spinach; parsnip; fennel; eggplant; lentil; chickpea
herb: parsley; basil; mint; coriander; thyme; rosemary; dill; chives; sage; oregano; lemon balm
fruit: apples; nectarines; peaches; plums; apricots; cherries; strawberries; raspberries; blueberries; melon
  bananas; oranges; lemons; pears; kiwifruit; feijoas; grapes; rhubarb; gooseberries; blackcurrants
fruitOne: apple; nectarine; peach; plum; apricot; cherry; strawberry; raspberry; blueberry; orange; lemon; pear
  feijoa; rhubarb; gooseberry; blackcurrant; banana; kiwifruit; quince; grapefruit; mixed berry
dry: rolled oats; red lentils; brown lentils; chickpeas; black beans; kidney beans; brown rice; basmati; quinoa
  pasta; couscous; bulgur; polenta; flour; rye flour; gluten-free flour; sugar; salt; raisins; dates; coconut
  sunflower seeds; almonds; walnuts; peanut butter; tahini; olive oil; soy sauce; vinegar; honey; golden syrup
  coffee; tea; cocoa; oat milk; soy milk; cheese; butter; yoghurt; tofu; eggs; bread; crackers; tinned tomatoes
amount: half a sack of; two crates of; a bucket of; about ten kilos of; three trays of; one last box of; plenty of
  hardly any; a good pile of; four bags of; two tins of; a whole bin of; six kilos of; enough for one meal of
  a handful of; eight litres of; twice as much as we need of; a carton and a half of; one crate of; no more
cut: finger thick; small for the soup; in big chunks; grated; thin rounds; skins on; halves only; in matchsticks
  diced; roughly; in wedges; as thin as you can; bite sized; peeled and whole
meal: breakfast; lunch; dinner; supper; tonight; tomorrow's lunch; the big dinner; the soup pot; the kids' tea
`;

const PLACE = `
where: {prep} the {spot}; {prep} the {spot}; {prep} the {spot}; {fixed}
fixed: at the top gate; in the blue shed; on the trailer; at the tea tent; in the white van; along the fence
  on the bottom terrace; in the tool tent; in the green tub; on the top shelf; at the swimming hole; on the stony track
  at the bend in the river; in the far corner; under the lean-to; on the hook by the door; in crate {num}
prep: behind; under; next to; beside; past; near; across from; left of; right of; in front of; by; below; above; round
spot: chiller; macrocarpa; tap; dome; second gate; shed; trailer; bridge; fire circle; marquee; fence; creek; willow
  orange van; compost; cattle stop; woodpile; yurt; sauna; stile; car park; craft shelter; washing line; totara; ridge
  kitchen; notice board; water tank; kānuka; stump; hatch; long table; piano; steps; loos; showers; hay bales; big rock
  caravan; pump; culvert; letter box; hut; slackline; trampoline; veranda; flax; hedge; ditch; boulder; gravel heap
  plum tree; bus; horse float; bike rack; swing; goal posts; bell; clothes line; bath; lean-to; hāngī pit; paddling pool
when: after breakfast; before the dew; at first light; around noon; after the swim; before dinner; at dusk
  when the bell goes; as soon as it cools; once the rain stops; tonight; tomorrow early; this afternoon; at four
  before the concert; after the circle; late in the morning; when the kids are asleep; by the weekend; at {clock}
  about {clock}; from {clock}; before {clock}; in an hour; within the hour; straight after lunch; mid-afternoon
past: last night; this morning; yesterday; on the first day; at dawn; around midnight; during the rain; at breakfast
  an hour ago; before lunch; in the wind; while we ate; after the concert; twice since Monday; at {clock}; just now
weather: blowing southerly; raining a little; dead calm; hot and windy; foggy in the valley; clear and cold; soaking
  blazing; gusting from the north-west; thundering over the hills; drizzling; calming down; overcast; still and warm
  frosty; showery; raining on the ridge; hazy; clearing from the west; close and heavy; chilly in the shade; perfect
road: the gravel road; the ford; the long way round; the forestry track; the bridge road; the saddle; the coast road
town: Motueka; Tākaka; Murchison; Nelson; Richmond; Wakefield; Tapawera; Blenheim; Picton; Westport; Reefton
  Kaikōura; Hokitika; Greymouth; Ōamaru; Dunedin; Timaru; Ashburton; Geraldine; Golden Bay; Lyttelton; Akaroa
creature: the wekas; a possum; two kea; the neighbour's goat; a hedgehog; the sandflies; wasps; a stray sheep
  somebody's dog; a pair of ducks; the pūkeko; a morepork; ants; the farm cat; an eel; bees
`;

const TALK = `
num: 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12; 14; 15; 16; 18; 20; 22; 24; 25; 27; 30; 34; 36; 40; 45; 48; 50; 60; 72; 80; 120
count: two; three; four; five; six; seven; eight; nine; ten; a dozen; fifteen; twenty; thirty; a couple of
ask: Shout if you pass; Bring gloves; Two more would do it; Come when you can; No rush; Mornings are best
  Ask {name}; {name} knows how; Any hands welcome; Kids can do this one; It's quick; Bring a torch; Wear boots
  Needs somebody tall; Good for a first-timer; A strong back helps; Quiet work; There's music while we do it
  Stay ten minutes or an hour; Tea after; Leave it if it rains; Say here if you can't; Bring your own knife
  Hat and sunblock; You'll get wet; Mind your back; Lift with two; Sit-down work; Good company; Come and look
feel: worried; tired; a bit shaken; sad; cross; uneasy; left out; sore; unsure; wound up; on edge; disappointed
  flat; anxious for the little ones; embarrassed; unheard; rattled; calmer now; okay but thinking about it
thanks: Thanks all; Ka pai; Good crew; That went well; Much better; Lovely; Sorted; Great bunch; Easy in the end
  Went quicker than I thought; Nice and tidy; Many hands; All good; Sweet as; Job done; Tino pai
clock: {hour}:{minute}; {hour}:{minute}; {hour}:{minute}; half past {hour}; noon; quarter to {hour}; {hour} or so
hour: 6; 7; 8; 9; 10; 11; 12; 1; 2; 3; 4; 5
minute: 00; 05; 10; 15; 20; 25; 30; 35; 40; 45; 50; 55
colour: red; blue; green; yellow; orange; white; black; purple; striped; grey; brown; pink; faded; checked
clothes: jersey; sunhat; raincoat; gumboot; sandal; scarf; towel; sarong; jacket; beanie; woollen sock; shirt
  jandal; swimming togs; glove; water bottle; lunch box; mug; torch; pocket knife; book; recorder; glasses case
`;

// Single words, one by one, in sentences of many shapes: so that what people write is no set of ready phrases.
const FREE = `
free: {done} the {adj} {thing} {prep} the {spot}, {manner}; the {adj} {thing} {prep} the {spot} {fault}, {mend}
  {name} and I {done} the {adj} {thing} {past}; {name}'s {adj} {tool} works, the {adj} one doesn't; {done} it {adverb}
  there is a {box} of {stuff} {prep} the {spot}; nearly out of {stuff} and {stuff}, {few} {boxes} left {where}
  whoever {done} the {thing} {prep} the {spot}, thank you; the {folk} have the {adj} {thing} until {clock}
  took {time} with {few} of us, {time} if you have a {adj} {tool}; can somebody {do} the {adj} {thing} before {clock}?
  please don't {do} the {thing} {prep} the {spot}, {name} is on it; we {done} the {thing} and put it {where}
  borrowed the {adj} {tool} from {name}, back by {clock}; {few} {boxes} of {stuff} came from {town} with {name}
  the {thing} {prep} the {spot} is {name}'s, {do} the {adj} one; {name} asked whether to {do} the {thing} {where}
  it's {weather} {prep} the {spot}, so we {done} the {thing} {adverb}; {few} {boxes} of {stuff} {prep} the {spot} need a lid
  the {folk} {prep} the {spot} asked for {stuff}; I can {do} the {adj} {thing} {when} if {name} brings the {tool}
  {adverb} {done} the {adj} {thing}, but the one {prep} the {spot} still {fault}; ask the {folk} about the {thing} {where}
manner: {adverb}; with {name}; with the {adj} {tool}; in {time}; for the {folk}; {past}; it was {adj}; it {fault}
time: ten minutes; a quarter of an hour; twenty minutes; half an hour; forty minutes; an hour; two hours; the morning
few: two; three; four; five; six; seven; eight; nine; ten; twelve; a couple of; a few
boxes: buckets; crates; tubs; sacks; boxes; tins; bags; barrels; baskets; trays; bins; jars; barrow loads; armfuls
done: moved; fixed; borrowed; found; cleaned; tied down; swapped; checked; washed; hung up; dragged over; propped up
  painted; oiled; packed away; dried; mended; taped; labelled; rinsed; tested; covered; unpacked; tightened; returned
  straightened; scrubbed; lifted; turned round; measured; lent out; marked; shifted; took apart; rebuilt; cleared
do: move; fix; borrow; check; clean; tie down; carry; swap; wash; hang up; prop up; paint; oil; pack away; dry; mend
  tape; label; rinse; test; cover; unpack; tighten; straighten; scrub; return; lift; turn round; measure; mark; shift
adverb: again; twice; slowly; properly; quickly; mostly; quietly; carefully; only just; finally; roughly; neatly; at last
folk: kids; cooks; band; neighbours; late crew; teens; farmer; dancers; drummers; new people; night crew; grandparents
  weavers; swimmers; early birds; singers; washers-up; cyclists; babies; poets; sauna lot; Dutch family; twins; fiddlers
box: bucket; crate; tub; sack; box; tin; bag; barrel; basket; drawer; tray; bin; chest; pallet; jar; barrow
stuff: rope; pegs; nails; paint; twine; soap; matches; candles; gas; sawdust; straw; tape; firewood; gravel; charcoal
  bleach; vinegar; sunblock; plasters; batteries; fuses; paper; sponges; gloves; chalk; wool; canvas; wire; screws; lime
adj: old; big; small; spare; rusty; wooden; green; long; heavy; borrowed; bent; new; second; cracked; dusty; wet; short
  good; plastic; steel; painted; left-hand; other; last; third; broken; worn; clean; patched; crooked; yellow; low
  blue; red; grey; muddy; folding; wobbly; homemade; faded; striped; high; nearest; black; orange; white; brown; stiff
`;

/** Every other sheet leans on these. */
export const WORDS = readSheet(THINGS, FOOD, PLACE, TALK, FREE);
