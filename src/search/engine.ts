/** What search asks of an index of full texts: Pagefind's on the site, one of its own in the book. */
export interface Engine {
  search(query: string): Promise<{ results: readonly Hit[] }>;
}

/** A page that an engine found. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<HitText>;
}

/** The text of a page that was found. */
export interface HitText {
  url: string;
  content: string;
  meta?: { title?: string };
  /** The sections that have the words, each with its address, best first. */
  sub_results?: readonly { title: string; url: string }[];
}
