/**
 * Verbs whose vowel changes, each with its past and its participle, so that what was said is found by what is said. Forms
 * that are also another word are left out: `namen`, `reden`, `bond`, `sloot`.
 */
const forms = `
bederven bedierf bedierven bedorven
bevelen beval bevalen bevolen
bidden gebeden
bieden bood boden geboden
bijten gebeten
binden gebonden
blijken bleek bleken gebleken
blijven bleef bleven gebleven
breken brak braken gebroken
brengen bracht brachten gebracht
buigen gebogen
denken dacht dachten gedacht
dragen droeg droegen gedragen
drijven dreef dreven gedreven
dringen drong drongen gedrongen
drinken dronk dronken gedronken
duiken dook doken gedoken
dwingen dwong dwongen gedwongen
eten at aten gegeten
fluiten floot gefloten
gelden gold golden gegolden
genezen genas genazen
genieten genoot genoten
geven gaf gaven gegeven
gieten goot goten gegoten
glijden gleed gleden gegleden
graven groef groeven gegraven
grijpen greep grepen gegrepen
hangen hing hingen gehangen
heffen hief hieven geheven
helpen hielp hielpen geholpen
houden hield hielden gehouden
kiezen koos kozen gekozen
kijken keek keken gekeken
klimmen klom klommen geklommen
klinken klonk klonken geklonken
komen kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
krimpen kromp krompen gekrompen
laten liet lieten gelaten
lezen las lazen gelezen
liegen gelogen
liggen gelegen
lijden leed geleden
lijken leek leken geleken
lopen liep liepen gelopen
meten mat gemeten
nemen nam genomen
raden ried
rijden reed gereden
roepen riep riepen geroepen
ruiken rook roken geroken
schelden schold scholden gescholden
schenken schonk schonken geschonken
scheppen schiep schiepen geschapen
schieten schoot geschoten
schijnen scheen schenen geschenen
schrijven schreef schreven geschreven
schrikken schrok schrokken geschrokken
schuiven schoof schoven geschoven
slaan sloeg sloegen geslagen
slapen sliep sliepen geslapen
slijten sleet gesleten
sluiten gesloten
smelten smolt gesmolten
snijden sneed sneden gesneden
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
staan stond stonden gestaan
stelen stal gestolen
sterven stierf stierven gestorven
stijgen stegen gestegen
strijden streed streden gestreden
treden trad traden getreden
treffen trof troffen getroffen
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving vingen gevangen
varen voer gevaren
vechten vocht vochten gevochten
vergelijken vergeleek vergeleken
vergeten vergat vergaten
verliezen verloor verloren
vinden vond vonden gevonden
vliegen vloog vlogen gevlogen
vragen vroeg vroegen gevraagd
vriezen vroor gevroren
wegen woog wogen gewogen
werpen wierp wierpen geworpen
werven wierf wierven geworven
wijken week weken geweken
wijzen wees wezen gewezen
winnen won wonnen gewonnen
zenden zond zonden gezonden
zien zag zagen gezien
zingen zong zongen gezongen
zinken zonk zonken gezonken
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zwijgen zweeg zwegen gezwegen
`;

/** What looks like a form and is another word, alone or behind a prefix. */
const others = new Set(
  (
    'at beval boden gedragen gelegen las leken liet loten mat rook roken schoot stal vocht voer weken week wezen won ' +
    'aandacht aanspraken afspraken inspraken opgaven toespraken uitgaven uitspraken verslagen voorspraken'
  ).split(' '),
);

const infinitives = new Map(
  forms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [infinitive = '', ...rest] = line.split(' ');
      return rest.filter((form) => !others.has(form)).map((form) => [form, infinitive] as const);
    }),
);

/** What stands before a verb and stays there, so that its participle has no ge-: `begrepen`, `ontstaan`. */
const fixed = 'be|door|her|om|onder|ont|over|ver|voor';
const loose = 'aan|achter|af|binnen|bij|buiten|in|los|mee|na|op|samen|tegen|terug|toe|uit|vast|weg';
const prefixed = new RegExp(`^(?:(${fixed})|(?:${loose}))(\\p{L}{3,})$`, 'u');

/** The infinitive of a form of a strong verb, also behind a prefix: `begreep` is begrijpen, `afgesproken` afspreken. */
export function infinitiveOf(word: string): string | undefined {
  if (others.has(word)) return undefined;
  const whole = infinitives.get(word);
  if (whole !== undefined) return whole;
  const [, fixedPrefix, rest = ''] = prefixed.exec(word) ?? [];
  const infinitive = infinitives.get(rest) ?? (fixedPrefix === undefined ? undefined : infinitives.get(`ge${rest}`));
  return infinitive === undefined ? undefined : word.slice(0, -rest.length) + infinitive;
}
