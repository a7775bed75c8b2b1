// What people offer: `sort minutes title | what it is | what to bring`, and sentences any of a sort may add.
import { readSheet } from '../say.ts';

export const PROGRAMME = `
workshop 90 Felt slippers from raw fleece | Wet felting over a last, from carding to heel. | an old towel
workshop 120 Carve a spoon | Green willow, one axe, one hook knife, slowly. | gloves if you have them
workshop 60 Knots that hold | Bowline, trucker's hitch, rolling hitch, and when not to. | a metre of rope
workshop 90 Sourdough from nothing | Flour, water, time, and what to do when it sulks. | a jar with a lid
workshop 75 Harakeke weaving for beginners | Tikanga first, then a small kete of your own. | sharp scissors
workshop 60 Te reo around the campfire | Greetings, food, weather and asking for a hand. |
workshop 90 Listening in pairs | Five minutes each way, nothing fixed, nothing answered. |
workshop 60 Bike repair by doing | Bring what squeaks. Brakes, chains and true wheels. | your bike
workshop 120 Natural dyes | Lichen, onion skin and walnut on wool and cotton. | something pale to dye
workshop 90 Drumming from the feet up | Pulse first, hands later. No drum needed. | a drum if you own one
workshop 75 Singing rounds | Four parts by ear, no paper, nobody out of tune. |
workshop 60 First aid for the bush | Sprains, stings, cold and shock with what is in a pack. |
workshop 90 Solar basics | What a panel can and cannot run, with a meter in your hand. |
workshop 60 Fermenting what is left | Kraut, kimchi and a lemon pickle from the kitchen's extras. | two jars
workshop 90 Contact improvisation | Weight, floor and falling softly. | loose clothes
workshop 60 Morning yoga | Slow, for stiff campers. | a mat or blanket
workshop 45 Qigong by the river | Eight movements, standing, any age. |
workshop 90 Clowning | Falling well, in a red nose. |
workshop 60 Stars of the south | Matariki, the Cross, Rigel as Puanga, and finding south. | a blanket
workshop 75 Darning and mending | Visible, invisible and good enough. | holey socks
workshop 90 Screen printing shirts | One colour, one pull, your own stencil. | a plain shirt
workshop 60 Compost teas and worms | Smells better than it sounds. |
workshop 120 Build a rocket stove | Bricks, clay and a boil in nine minutes. |
workshop 60 Speaking up in a group | Saying the hard thing early and kindly. |
workshop 75 Nonviolent words | Four steps, real examples, no jargon. |
workshop 90 Life drawing under canvas | Charcoal, short poses, all bodies. | paper if you have it
workshop 60 Poi | Spins, stalls and not hitting yourself. | poi or two socks and rice
workshop 60 Juggling | Three balls by lunch. |
workshop 90 Ukulele from zero | Three chords and twelve songs. | a ukulele, some to lend
workshop 75 Writing short true things | Ten minutes writing, ten reading, no comments. | pen and paper
workshop 60 Rongoā walk | Kawakawa, kūmarahou and what to leave alone. | shoes
workshop 90 Tarp shelters | Five pitches with one tarp and a stick. | a tarp
workshop 60 Slow massage for hands | Pairs, oil, quiet. | oil if you like
workshop 90 Printmaking with lino | Small blocks, big rollers. |
workshop 60 Reading weather | Clouds, barometer and the northwest arch. |
workshop 90 Keeping bees without fuss | Hive talk and a look inside one. | long sleeves
workshop 60 Radio for a valley | Handhelds, repeaters and what is allowed. |
workshop 75 Seed saving | Tomatoes, beans and which squash cross. | seeds to swap
workshop 60 Paper boats and physics | For the under tens and their uncles. |
workshop 90 Blacksmith's hour | A hook from a length of rod. | closed shoes
workshop 60 Wild greens | Puha, chickweed, plantain and a taste. | a bag
workshop 90 Conflict with people you love | What happens before the shouting. |
workshop 60 Improv games | Yes, and. |
workshop 45 Breathing and cold water | Into the river, out of the river. | togs and towel
workshop 75 Basket from vines | Old man's beard, finally useful. | secateurs
workshop 60 Letters to next year | Written here, posted in November. | an envelope
workshop 90 Puppets from rubbish | A show at five for whoever comes. |
workshop 60 Tell your tent apart | Flags and banners with fabric paint. |
talk 60 Fifty years in one valley | Who farmed it, who planted it, what the river did. |
talk 45 Soil carbon without hand waving | Numbers, doubts and what a paddock can do. |
talk 60 Housing together | Four groups who tried, and two who still are. |
talk 45 Kea and rubbish | What eighteen years of watching shows. |
talk 60 How we do this with nobody in charge | Thirty summers in forty minutes. Bring your doubts. |
talk 60 Dying at home | Practical, gentle, with the forms. |
talk 45 Local power lines | A town that bought its own. |
talk 60 Growing up off the grid | Three who did, now grown. |
talk 45 The price of milk | A farmer answers anything. |
talk 60 What the glacier left | Geology you can walk to. |
talk 60 Mesh networks and mountains | Why small links beat big towers. |
talk 45 Money we made ourselves | A time bank, a currency, a mess, a lesson. |
talk 60 Raising boys | Two mothers, a father and a nineteen-year-old. |
talk 45 Eels | More than you knew there was. |
concert 120 Opening night | Whoever brought something, three songs each. | a cushion
concert 90 Strings and squeezebox | Tunes from Shetland to Southland. |
concert 60 Choir in the dome | What we learned in the mornings. |
concert 150 New Year's Eve band | Dance till the clock and an hour past it. | shoes you can lose
concert 75 Songs in te reo | Old ones and two new. |
concert 90 Marimba night | Bring your knees. |
concert 60 Poems by lamplight | Five minutes each, list at the tea tent. |
concert 60 Lullabies | For the little ones and the tired. | blankets
concert 90 Open stage | Names in the hat. |
concert 60 Cello by the river | One player, no lights. |
concert 75 The kids' circus | Everything they practised. |
concert 90 Blues under the macrocarpa | Guitars, harp, one bad joke. |
concert 60 Throat singing | And what it does to your ribs. |
concert 120 Contra dance with caller | No partner needed, all taught. | soft shoes
ceremony 45 Karakia at sunrise | On the ridge, in the quiet. | warm clothes
ceremony 60 Welcome to the land | The people of the place speak first. |
ceremony 60 Last light of the year | A fire, a word each, silence. |
ceremony 45 Blessing of the food | Before the first dinner. |
ceremony 60 Grief circle by the water | Stones, names, no advice. |
ceremony 30 First morning | Walk up, sing the sun in. |
ceremony 60 Two of us are marrying | Everybody is asked. | flowers
ceremony 45 Thanks to the crews | One sentence each. |
circle 75 Men's circle | Talking piece, phones outside. |
circle 75 Women's circle | Talking piece, phones outside. |
circle 60 First-timers' circle | What surprises you, what is missing. |
circle 60 Parents' circle | How is it going, who needs an hour. |
circle 75 Elders and youngers | Over sixty and under twenty-five, everyone else listens. |
circle 60 How is camp going | Anything that should be heard while we are here. |
circle 60 Queer circle | For us, by us. |
circle 75 Grandparents of the earth | What we leave and to whom. |
circle 60 Sober circle | Tea, no questions. |
circle 60 Land and belonging | Tangata whenua, tangata tiriti. |
circle 75 Looking back at the year | Before it is over. |
circle 60 What next for this gathering | Ideas to carry home, none decided here. |
game 60 Barefoot soccer | Mixed, small goals, big laughs. |
game 90 Capture the flag | Teens against everybody. | dark shirt
game 60 Chess under the tree | Drop in, lose gracefully. |
game 45 Tug of war | Kitchen against the rest. |
game 120 Board game afternoon | Shelf in the yurt, bring yours. | a game
game 60 Water slide | Tarp, soap, hill. | togs
game 75 Treasure walk | Clues from the dome to the river. |
game 60 Cricket with a tennis ball | One hand, one bounce. |
game 45 Parachute games | Under eights. |
game 90 Raft race | Built this morning, sunk by four. | life jacket if you have one
game 60 Quiz by candle | Teams of six, odd facts. |
other 120 Clothes swap | Bring five, take five. | clothes
other 60 Book swap | Leave one you loved. | a book
other 180 River walk to the gorge | Slow, wet, worth it. | shoes that can get wet
other 240 Up to the saddle | A day walk for strong legs. | lunch, water, hat
other 60 Dawn birds | Tūī, bellbird, robin, and a cuckoo late. | quiet feet
other 90 Hair cuts | Any length, no mirrors. |
other 60 Silent breakfast | At the far tables. |
other 120 Dream sharing | Half asleep is fine. |
other 90 Sauna, women and non-binary | Two rounds and the river. | towel
other 90 Sauna, everyone | Two rounds and the river. | towel
other 60 Skill swap table | Ten minutes each, anything. |
other 60 Tool sharpening | Bring what is blunt. | blunt things
`;

export const PROGRAMME_WORDS = readSheet(`
aboutWorkshop: Bring a {tool} if you have one; No experience wanted; Numbers are small because of the {tool}
  We start late and end on time; Good for hands that fidget; I learned it from an aunt in {town}
  Children welcome with a grown-up; It can be done sitting; There will be {fruit} at half time; Messy, wear old things
  Come for part of it if that suits; If it is {weather} we move {where}; Repeats {when} if enough ask
aboutTalk: Half talk, half questions; No slides, there is no power to spare; I was there and may be wrong
  Somebody from {town} disagrees and will say so; With a map on the ground; Bring a chair {where}
  A short version at {clock} for the kitchen crew; Sources on a card at the tea tent
aboutConcert: Seats for those who need one, the rest on bales; Earplugs at the door; Ends by {clock}, promise
  Bring a rug and a mug; If it is {weather} we squeeze into the marquee; Dancing at the back, lying down at the front
  Players welcome, find us {where} at {clock}; Lights low for the little ones
aboutCircle: We sit on the ground and there are four chairs; What is said stays; Come on time, it closes
  Nobody has to speak; There is tea after, {where}; A talking piece goes round twice; New faces welcome
aboutCeremony: Please come fed and quiet; Wear something {colour}; Bring a stone from {where}; Phones away
  Children are part of it; We walk there together from the bell; Words are short; Stand wherever you like
aboutGame: Rules made up {when}; All ages, all knees; Water {where}; If it is {weather} it is funnier
  Come as a team or be found one; {count} a side; Prize is a box of {fruit}
aboutOther: Meet {where} at {clock}; Come back whenever; Ask {name}; If it is {weather} we go {when} instead
  Bring {fruit} to share; Slow is fine; Dogs stay behind; Bring a friend
moveNote: So the {troupe} could have the space; The sun is on that side then; It clashed with dinner prep; Too windy there
  Swapped with the next one, hope it suits; More room for everybody; Say if it doesn't suit; The piano is there
  The kids sleep near the old spot; After the swim is better; Ground is wet {where}; {name} asked, and it made sense
troupe: kite makers; choir; felters; dancers; drummers; yoga people; weavers; little ones; poets; carvers; band
forWhom: Everyone; First-timers; Adults; Twelve and up; Families; Under tens with a grown-up; Women; Teens; Any age
sessionNote: {sessionWord}; {sessionWord}. {sessionWord}; {sessionWord}. {thanks}
sessionWord: {num} came, {few} want another; {free}; {count} came; {thanks}. Somebody left a {colour} {clothes}; Moved inside, {weather}; Please bring the {tool} back
  We ran over, sorry to the {troupe}; Full up, another one {when} maybe; Could somebody lend a {tool}
  Starting ten minutes late; Recording is with {name}; The next one is {when}; Bring {thing}s if you have any
  Need {count} more cushions; I have to leave at {clock}, somebody please close it; Loved it. {thanks}
  Who was it that knew about {herb}? Find me {where}; Notes are pinned {where}; We'll meet {where} instead
  Could this be louder at the back; Please keep the flap shut, {creature}; {count} places left
`);
