// Who comes: chosen names as people choose them, and what they offer and would like to learn.
const split = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const NAMES = split(`
Aroha; Hēmi; Rāwiri; Māia; Tāmati; Hōne; Hēnare; Mātene; Pāora; Hōhepa; Tīpene; Ānaru; Āwhina; Pānia; Tāne; Mākere
Mere; Rua; Kiri; Ngaire; Wiremu; Tama; Huia; Anahera; Manaia; Rangi; Hinemoa; Tui; Moana; Ataahua; Kahu; Nikau; Rewi
Whetū; Tīhema; Kōwhai; Rīpeka; Tūmanako; Hāriata; Wī; Pērā; Hūria; Mārie; Rōpata; Tūrei; Hoani; Te Ao; Te Rina; Piripi
Tom; Ana; Kit; Jo; Sam; Ruth; Ben; Clare; Nico; Wendy; Graham; Lucy; Felix; Hana; Oskar; Freya; Arlo; Isla; Finn; Maeve
Otto; Sunniva; Ingrid; Lars; Solveig; Jonas; Anneke; Pieter; Marijke; Joost; Franziska; Matthias; Ulrike; Heiner; Leonie
Priya; Arjun; Kavita; Rohan; Anjali; Dev; Meera; Sanjay; Yuki; Haruto; Sakura; Kenji; Mei; Wei; Jun; Ling; Xiu; Hao; Minh
Lan; Thuy; Linh; Joon; Soo-ah; Siosaia; Mele; Sione; Lupe; Tavita; Sina; Malia; Ioane; Fetu; Lagi; Manu; Tevita; Salote
Alice; Bridget; Caroline; Dorothy; Edith; Frances; Gwen; Harriet; Ivy; Josephine; Kathleen; Lorna; Margaret; Nora; Olive
Patricia; Rosemary; Sylvia; Thelma; Una; Vera; Winifred; Albert; Bruce; Colin; Desmond; Eric; Frank; Gordon; Harold; Ian
Jack; Keith; Leonard; Malcolm; Neville; Owen; Percy; Quentin; Ray; Stanley; Trevor; Vaughan; Walter; Alan; Barry; Craig
Debbie; Erin; Fiona; Glenys; Heather; Irene; Jill; Kirsty; Lynne; Marion; Nicola; Paula; Raewyn; Shona; Tracey; Vicky; Zoe
Andrew; Brendan; Callum; Dean; Ewan; Fraser; Gareth; Hamish; Iain; Jared; Kyle; Liam; Mitchell; Nathan; Oliver; Patrick
Quinn; Reuben; Scott; Toby; Wade; Zac; Abby; Bella; Chloe; Daisy; Ella; Georgia; Holly; Imogen; Jasmine; Keira; Lily; Mia
Niamh; Poppy; Ruby; Sophie; Tessa; Violet; Willow; Amelie; Beatriz; Camila; Diego; Elena; Fabio; Giulia; Inés; João; Lucía
Mateo; Noemi; Paz; Raúl; Santiago; Valentina; Zsófia; Agnieszka; Bartek; Dušan; Jiří; Katya; Ludmila; Marek; Oleksandr
Radka; Tomáš; Yaroslav; Amina; Farid; Layla; Nasrin; Omar; Reza; Samira; Yusuf; Zahra; Abel; Chidi; Esther; Kwame; Ngozi
Thandi; Zola; Bee; Moss; River; Sky; Juniper; Sparrow; Flint; Bramble; Sorrel; Otter; Kea; Weka; Fern; Rata; Ash; Rowan
Sage; Wren; Ocean; Sunny; Dusty; Blue; Clay; Stone; Ember; Storm; Birch; Tansy; Pepper; Marlo; Indigo; Frankie; Charlie
Robin; Alex; Sasha; Jesse; Drew; Blair; Morgan; Rory; Kerry; Jules; Max; Billie; Ari; Eden; Noa; Remy; Shay; Tao; Uma; Vik
Beth; Cath; Dave; Ed; Gav; Hugh; Jude; Kev; Liz; Mick; Nev; Pat; Ros; Sue; Ted; Viv; Wal; Baz; Shaz; Trish; Jacqui; Helene
`);

/** What a second bearer of a name may put behind it. Some put nothing. */
export const MARKS = split(`
from {town}; with the dog; by the river; of the {colour} van; the younger; the elder; with the twins; and the accordion
from the tea tent; on the hill; with the long hair; who mends bikes; the plumber; in the yurt; {letter}
`);

export const SKILLS = split(`
plumbing; wiring, twelve volt; carpentry; joinery; welding; roofing; bricklaying; fencing; chainsaw; tree climbing
tractor driving; trailer reversing; heavy vehicle driving; bicycle repair; small engines; gas fitting; pumps; solar panels
batteries; sound desk; stage lights; piano tuning; guitar repair; fiddle; accordion; cello; marimba; drumming; choir
folk dance; contra calling; clowning; puppetry; face painting; storytelling; poetry; printmaking; sign painting; drawing
pottery; blacksmithing; knife sharpening; spoon carving; felting; spinning; weaving; harakeke; knitting; sewing; dyeing
darning; leather work; basketry; cooking for fifty; cooking for two hundred; bread; ferments; jam; cheese; vegan cooking
gluten-free baking; butchery; foraging; gardening; compost; seed saving; bees; poultry; milking; horses; dog training
first aid; nursing; midwifery; counselling; mediation; deep listening; massage; physiotherapy; acupuncture; rongoā; yoga
qigong; breath work; meditation; kids' games; early childhood; teen groups; sign language; te reo Māori; German; Dutch
French; Spanish; Mandarin; Japanese; Portuguese; Hindi; Tongan; Samoan; English for beginners; reading glasses to lend
map reading; bush walking; river crossing; kayaking; swimming lessons; astronomy; bird song; botany; geology; weather
radio; phone repair; networks; spreadsheets; accounts; writing; editing; photography; film; hair cutting; shaving; tattoos
sauna stoking; fire keeping; tent pitching; rigging; knots; rope work; tarp shelters; composting loos; water testing
letter writing; circle holding; singing rounds; baking for the homesick; carrying heavy things; getting up early; company
`);

export const PRONOUNS = ['she/her', 'he/him', 'they/them', 'ia', 'she/they', 'he/they', 'any'] as const;
export const LANGUAGES = split(
  'English; te reo Māori; German; Dutch; French; Spanish; Japanese; Mandarin; Hindi; Samoan; Tongan; Portuguese; Czech',
);
export const ALLERGENS = split(
  'wheat; gluten; fish; crustacean; mollusc; egg; milk; lupin; peanut; soy; sesame; almond; cashew; hazelnut; walnut; sulphites',
);
