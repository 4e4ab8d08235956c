import { z } from 'astro/zod';
import { line, rich, texts } from './text-types.ts';

const title = () => line('De naam van de pagina, in de kop en in het tabblad');
const description = () => line('De zin die zoekmachines onder de link tonen');
const lead = () => rich('De eerste alinea');

/** The texts of the pages that one reads and finds one’s way by. */
export const readingTexts = {
  home: texts('De voorpagina; de kop en de zin daaronder staan bij `home` in site.yaml', {
    situations: line('De kop boven de situaties'),
    otherSituations: line('De knop die de andere situaties toont', 'count'),
    tools: line('De kop boven de praktijken'),
    examples: line('De kop boven de voorbeelden'),
    examplesNote: rich('De zin onder die kop', 'count'),
    team: line('De kop boven wat een team kan doen'),
    teamNote: line('De zin onder die kop'),
    teamLinks: z.array(rich('Een link naar iets wat een team kan doen')).min(1).describe('Wat een team kan doen'),
    roles: line('De kop boven de rollen'),
    rolesNote: line('De zin onder die kop'),
    news: line('De kop boven het nieuws'),
    allNews: rich('De link naar al het nieuws'),
  }),
  notFound: texts('De pagina voor een adres dat er niet is', {
    title: line('De naam in het tabblad'),
    description: description(),
    heading: line('De kop'),
    lead: lead(),
    nearest: line('De kop boven adressen die erop lijken'),
  }),
  moved: texts('De pagina op een oud adres', {
    movedTitle: line('De naam in het tabblad, bij een pagina die verhuisde', 'address'),
    movedDescription: line('De zin voor zoekmachines, bij een pagina die verhuisde', 'address'),
    movedHeading: line('De kop, bij een pagina die verhuisde'),
    movedTo: line('Wat voor de link naar het nieuwe adres staat'),
    removedTitle: line('De naam in het tabblad, bij een pagina die weg is', 'address'),
    removedDescription: line('De zin voor zoekmachines, bij een pagina die weg is'),
    removedHeading: line('De kop, bij een pagina die weg is'),
    removedInstead: line('Wat voor de links naar andere pagina’s staat'),
    removedOn: line('Wanneer de pagina wegging', 'date'),
  }),
  search: texts('De zoekpagina, en het zoekveld op andere pagina’s', {
    title: title(),
    description: description(),
    label: line('Wat bij het zoekveld staat'),
    help: rich('De link naar de uitleg'),
    builtSite: line('Wat er staat bij npm run dev'),
    noScript: line('Wat er staat als JavaScript uit is'),
    narrow: line('De knop die de keuzes toont'),
    allChoices: line('Het vakje dat ook keuzes zonder uitkomst toont'),
    browse: line('De kop boven de soorten'),
  }),
  searchHelp: texts('De uitleg bij het zoeken', {
    title: title(),
    description: description(),
    lead: lead(),
    tips: z
      .array(
        z.strictObject({
          title: line('De kop'),
          text: line('De uitleg'),
          tries: z.array(line('Een zoekvraag')).min(1).describe('Zoekvragen om te proberen'),
        }),
      )
      .min(1)
      .describe('Manieren van zoeken, elk met voorbeelden'),
    fewer: line('De kop over keuzes'),
    fewerText: rich('De uitleg over keuzes'),
    nothing: line('De kop over niets vinden'),
    nothingText: rich('De uitleg over niets vinden'),
  }),
  index: texts('De lijst op alfabet', {
    title: title(),
    description: description(),
    lead: lead(),
    letterTitle: line('De naam van de pagina van een letter', 'letter'),
    letterDescription: line('De zin voor zoekmachines op de pagina van een letter', 'letter'),
    digits: line('De naam van de pagina met wat met een cijfer begint'),
    digitsDescription: line('De zin voor zoekmachines daarop'),
  }),
  news: texts('De pagina met het nieuws', {
    title: title(),
    description: description(),
    lead: lead(),
    follow: rich('Hoe men het nieuws volgt'),
  }),
  coherence: texts('De pagina Samenhang', {
    title: title(),
    description: description(),
    lead: lead(),
    note: line('Wat de aantallen zeggen'),
    covered: line('De kop boven een tabel', 'kind'),
    relations: line('De kop boven de tekening'),
    relationsNote: line('De uitleg bij de tekening'),
    examples: line('De kop boven de voorbeelden', 'kind'),
  }),
  differences: texts('De pagina die laat zien wat een eigen versie anders heeft', {
    title: title(),
    description: description(),
    above: line('De pagina waar deze onder valt'),
    none: line('De eerste alinea als er niets anders is'),
    some: line('De eerste alinea als er iets anders is', 'organisation'),
    someWithLink: rich('Dezelfde alinea als het adres van de gedeelde site bekend is', 'organisation', 'upstream'),
    added: line('De kop boven wat erbij kwam', 'count'),
    replaced: line('De kop boven wat vervangen is', 'count'),
    hidden: line('De kop boven wat niet getoond wordt', 'count'),
    changed: line('De kop boven wat daarna veranderde', 'count'),
    changedNote: line('De zin onder die kop'),
    unknown: line('Bij welke teksten het verschil niet te zien is', 'titles'),
  }),
  editors: texts('Het verslag voor de redactie', {
    title: title(),
    description: description(),
    lead: rich('De eerste alinea', 'date'),
    warnings: line('De kop boven waarschuwingen'),
    nothing: line('Wat er staat als er niets te doen is'),
    gaps: line('De kop boven de gaten in de samenhang'),
    noGaps: line('Wat er staat als een gemeente geen gaten heeft'),
  }),
  data: texts('De pagina over de open data', {
    title: title(),
    description: description(),
    lead: lead(),
    licence: rich('Wat men met de bestanden mag'),
    excel: line('De kop over Excel'),
    excelText: line('De uitleg over Excel'),
    excelSteps: z.array(rich('Een stap')).min(1).describe('De stappen in Excel'),
    excelFormulas: line('Wat er met formules gebeurt'),
    programs: line('De kop over programma’s'),
    programNotes: z.array(rich('Een alinea', 'version')).min(1).describe('Wat een programma moet weten'),
  }),
} as const;
