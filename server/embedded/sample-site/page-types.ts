export interface Section {
  heading: string;
  paragraphs: string[];
}

interface ContentPage {
  path: string;
  title: string;
  description: string;
  heading: string;
  /** Name of a generated picture, /images/<name>.svg. */
  image: string;
  imageAlt: string;
  /** Age of the last change, so that the site never grows stale. */
  modifiedDaysAgo: number;
  sections: Section[];
  /** Paths of other pages. */
  related: string[];
}

export interface Article extends ContentPage {
  author: string;
}

export interface Product extends ContentPage {
  productName: string;
  price: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Sent with gzip when the client accepts it, which good pages do. */
  isCompressed: boolean;
  delayMs: number;
}

/** What a page needs to know of the request; addresses are absolute because canonicals must be. */
export interface RequestContext {
  /** Scheme and host, without slash. */
  origin: string;
  now: Date;
}

export type Handler = (context: RequestContext) => Reply;
