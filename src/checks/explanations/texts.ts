import { inFields, inText } from './explanation.ts';

/** An example in the text of a practice, which cites its sources. */
const inPractice = (why: string, wrong: string, right: string) => {
  const rest =
    '\n\n## Zo doet u het\n\n- Een stap [@vng-2019].\n\n## Vragen om te stellen\n\n- Wie? [@vng-2019]\n\n## Let op in de gemeente\n\n- Dit [@vng-2019].';
  return {
    ...inText(why, wrong + rest, right + rest),
    file: 'content/praktijken/werken-aan-relaties.mdx',
  };
};

/** A moment of decision in a story, by what was known and what could be chosen. */
const decision = (known: string, choices: string) =>
  `<Beslismoment>\n\n${known}\n\n${choices}\n\n<Afloop>\n\nZo ging het verder [@vng-2019].\n\n</Afloop>\n\n</Beslismoment>`;

/** The codes that are about the text below the fields. */
export const textExplanations = {
  'WB-301': inText(
    'Een tekst is geen programma. Accolades, import en export zijn in .mdx programmacode.',
    'Het kost {bedrag} euro.',
    'Het kost \\{bedrag} euro.',
  ),
  'WB-302': inText(
    'Alleen vaste componenten kunnen in een tekst. Andere, en HTML, worden niet getoond.',
    '<Kader>\n\nEen tip.\n\n</Kader>',
    '<Handvat>\n\nEen tip.\n\n</Handvat>',
  ),
  'WB-303': inText(
    'Wat opent, moet ook sluiten. De fout staat bij de regel waar het opent.',
    '<Handvat>\n\nEen tip.',
    '<Handvat>\n\nEen tip.\n\n</Handvat>',
  ),
  'WB-304': inText(
    '`<Taal>` zegt in welke taal woorden zijn, zodat een schermlezer ze goed uitspreekt.',
    'Dat heet <Taal>best persons</Taal>.',
    'Dat heet <Taal code="en">best persons</Taal>.',
  ),
  'WB-305': inText(
    'Een component om een blok heen staat op een eigen regel; sommige horen in een ander.',
    'Een <Handvat>tip</Handvat>.',
    '<Handvat>\n\nEen tip.\n\n</Handvat>',
  ),
  'WB-306': inText(
    'Een route staat in een situatie en in een rol, precies één keer.',
    'Een zin.\n\n<Route />',
    'Een zin.',
  ),
  'WB-307': inText('HTML in een tekst wordt niet getoond.', '<!-- later -->\n\nEen zin.', 'Een zin.'),
  'WB-308': inText(
    'In .mdx begint `<` een component.',
    'Bij <3 deelnemers gaat het niet door.',
    'Bij &lt;3 deelnemers gaat het niet door.',
  ),
  'WB-309': inText(
    'De titel is de bovenste kop. Wie met een schermlezer van kop naar kop gaat, mist een niveau dat overgeslagen is.',
    '# Wie wij zijn\n\nEen zin.',
    '## Wie wij zijn\n\nEen zin.',
  ),
  'WB-310': inText(
    'Elke kop is een plaats waarheen een link kan. Deze heeft geen woorden, of de pagina gebruikt haar zelf al.',
    '## Bronnen\n\nEen zin.',
    '## Waar het vandaan komt\n\nEen zin.',
  ),
  'WB-311': {
    ...inText(
      'De kaart van een praktijk of dilemma neemt stukken over, en zoekt die bij hun kop.',
      '## Zo doet u het\n\n- Een stap [@vng-2019].\n\n## Vragen om te stellen\n\n- Wie? [@vng-2019]',
      '## Zo doet u het\n\n- Een stap [@vng-2019].\n\n## Vragen om te stellen\n\n- Wie? [@vng-2019]\n\n## Let op in de gemeente\n\n- Dit [@vng-2019].',
    ),
    file: 'content/praktijken/praktisch-ondersteunen.mdx',
  },
  'WB-313': inText(
    'Tekens die iets vet, een kop of een lijst hadden moeten maken, staan er als teken. Vaak is een spatie te veel of te weinig, of een vaste spatie uit Word.',
    '##Wie wij zijn\n\nDat is **heel belangrijk **.',
    '## Wie wij zijn\n\nDat is **heel belangrijk**.',
  ),
  'WB-314': inText(
    'Elke rij van een tabel heeft evenveel kolommen; wat te veel is, valt weg.',
    '| Dag | Uur |\n| --- | --- |\n| ma | 9 | extra |',
    '| Dag | Uur |\n| --- | --- |\n| ma | 9 |',
  ),
  'WB-315': inText(
    'Een vakje dat niemand kan aanvinken, verwart; een schermlezer noemt het zonder naam.',
    '- [ ] Bel de wijkagent',
    '- Bel de wijkagent',
  ),
  'WB-316': inText(
    'Een blok met code loopt door tot het sluit; zonder einde wordt de rest van de tekst code.',
    'Draai:\n\n```\nnpm run controle',
    'Draai:\n\n```\nnpm run controle\n```',
  ),
  'WB-317': inText(
    'Zo diep genest, of zo lang zonder spatie, kan niemand het lezen.',
    `${'> '.repeat(25)}Een zin.`,
    '> Een zin.',
  ),
  'WB-318': inPractice(
    'Vertel wat er gebeurde, en niet wat er gelezen is.',
    'Hoe het afliep, vertelt de bron niet [@vng-2019].',
    'Hoe het afliep, is niet bekend [@vng-2019].',
  ),
  'WB-319': inText(
    'Adressen en nummers van mensen horen niet op een openbare site, en zij verouderen.',
    'Bel 06-12345678.',
    'Bel de [wijkmanager](/rollen/wijkmanager/).',
  ),
  'WB-401': inText(
    'Een link gaat naar een pagina van deze site, of naar een adres dat met https:// begint. In een adres staat geen spatie.',
    'Lees de [nota](www.voorbeeld.nl).',
    'Lees de [nota](https://www.voorbeeld.nl).',
  ),
  'WB-402': inText(
    'Op dit adres is niets.',
    'Lees [de praktijk](/praktijken/werken-aan-relatie/).',
    'Lees [de praktijk](/praktijken/werken-aan-relaties/).',
  ),
  'WB-403': inText(
    'De pagina is er, maar heeft deze kop niet.',
    'Lees [hoe](/praktijken/werken-aan-relaties/#zo-doe-ik-het).',
    'Lees [hoe](/praktijken/werken-aan-relaties/#zo-doet-u-het).',
  ),
  'WB-404': inText(
    'Een link zonder woorden kan niemand aanklikken.',
    'Lees [](/praktijken/).',
    'Lees [de praktijken](/praktijken/).',
  ),
  'WB-405': inText(
    'Wie met een schermlezer van link naar link gaat, hoort alleen de woorden van de link.',
    'Lees [hier](/praktijken/) verder.',
    'Lees [wat de praktijken zijn](/praktijken/).',
  ),
  'WB-411': inText(
    'De lezer moet kunnen zien waar het vandaan komt: elke bron heeft een bestand in `content/bronnen/`.',
    'Een zin [@vng-2018].',
    'Een zin [@vng-2019].',
  ),
  'WB-412': inText(
    'De delen van een bron staan bij `parts` in haar bestand.',
    'Een zin [@vng-2019, grens].',
    'Een zin [@vng-2019, grenzen].',
  ),
  'WB-413': inText(
    'Een verwijzing is één bron tussen haken, in kleine letters.',
    'Een zin [@VNG 2019].',
    'Een zin [@vng-2019].',
  ),
  'WB-414': inPractice(
    'Elke bewering heeft een bron. Wat van de redactie zelf is, staat in `<Handvat>`. Een verwijzing in code telt niet.',
    'Een bewering.',
    'Een bewering [@vng-2019].',
  ),
  'WB-415': inText(
    'Een kop staat ook in de inhoudsopgave, en daar kan geen verwijzing.',
    '## Wat bleek [@vng-2019]\n\nEen zin.',
    '## Wat bleek\n\nEen zin [@vng-2019].',
  ),
  'WB-416': inText(
    'Een noot of een link met een naam bestaat uit twee delen: een in de tekst, en een eronder. Eén van beide ontbreekt.',
    'Een zin.[^1]',
    'Een zin.[^1]\n\n[^1]: Van de redactie.',
  ),
  'WB-417': {
    ...inText(
      'De keuzes en vragen van een beslismoment zijn van de redactie, en dat staat erboven. Wat een bron vertelt, staat in een zin daarvoor.',
      decision('De buurt wil een park [@vng-2019].', '- Wachten, want er is nog geen geld [@vng-2019].'),
      decision('De buurt wil een park, en er is nog geen geld [@vng-2019].', '- Wachten.'),
    ),
    file: 'content/voorbeelden/buurtpark.mdx',
  },
  'WB-421': inFields(
    'lessen/investeer-in-vertrouwen',
    'Een relatie noemt een bestand dat er is, van de goede soort.',
    'practices:\n  - id: werken-aan-relatie\n    why: Vertrouwen groeit in gesprekken op straat, en niet op papier.',
    'practices:\n  - id: werken-aan-relaties\n    why: Vertrouwen groeit in gesprekken op straat, en niet op papier.',
  ),
  'WB-422': inFields(
    'begrippen/doe-democratie',
    'Een pagina die naar zichzelf verwijst, brengt een lezer nergens.',
    'related:\n  - id: begrippen/doe-democratie\n    why: Wie zelf iets doet in de straat, heeft soms hulp nodig.',
    'related:\n  - id: praktijken/praktisch-ondersteunen\n    why: Wie zelf iets doet in de straat, heeft soms hulp nodig.',
  ),
  'WB-423': inFields(
    'begrippen/doe-democratie',
    'De site toont een relatie aan beide kanten; één keer schrijven is genoeg.',
    'related:\n  - id: praktijken/praktisch-ondersteunen\n    why: Wie zelf iets doet in de straat, heeft soms hulp nodig.\n  - id: praktijken/praktisch-ondersteunen\n    why: Een boormachine lenen is voor bewoners ook ondersteuning.',
    'related:\n  - id: praktijken/praktisch-ondersteunen\n    why: Wie zelf iets doet in de straat, heeft soms hulp nodig.',
  ),
  'WB-424': inFields(
    'begrippen/doe-democratie',
    'Een reden die bij twee relaties past, zegt over geen van beide iets.',
    'related:\n  - id: praktijken/praktisch-ondersteunen\n    why: Wie zelf iets doet in de straat, heeft soms hulp nodig.\n  - id: praktijken/werken-aan-relaties\n    why: Wie zelf iets doet in de straat, heeft soms hulp nodig.',
    'related:\n  - id: praktijken/praktisch-ondersteunen\n    why: Wie zelf iets doet in de straat, heeft soms hulp nodig.\n  - id: praktijken/werken-aan-relaties\n    why: Een buurt die elkaar kent, begint eerder samen aan iets.',
  ),
  'WB-425': inFields(
    'begrippen/wijkdeal',
    'Van twee begrippen kan niet elk het ruimere zijn. Hier is `wijkdeal` al het ruimere begrip van `inspraak`.',
    'broader:\n  - id: inspraak\n    why: Een wijkdeal is een vorm van inspraak, met een handtekening.',
    'related:\n  - id: praktijken/werken-aan-relaties\n    why: Een wijkdeal begint met iemand die de mensen in de wijk kent.',
  ),
  'WB-426': inFields(
    'praktijken/werken-aan-relaties',
    'Dit veld noemt een ander bestand, en dat is er niet.',
    'names:\n  - name: Relatiewerk\n    source: vng-2020',
    'names:\n  - name: Relatiewerk\n    source: vng-2019',
  ),
  'WB-427': inFields(
    'rollen/wijkmanager',
    'Een pagina kreeg een andere naam. De site volgt die; het is een waarschuwing.',
    'startWith:\n  - id: praktijken/relatiewerk\n    why: Wie de wijk wil kennen, begint met mensen en hun verhalen.',
    'startWith:\n  - id: praktijken/werken-aan-relaties\n    why: Wie de wijk wil kennen, begint met mensen en hun verhalen.',
  ),
  'WB-428': inFields(
    'praktijken/werken-aan-relaties',
    'Een concept wordt overal nagekeken, maar staat alleen in acceptatie op de site. Een pagina die er wel staat, kan er niet op steunen.',
    'status: concept',
    'status: vastgesteld',
  ),
} as const;
