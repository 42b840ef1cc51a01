/** A site as forms offer it. */
export interface SiteChoice {
  id: string;
  name: string;
  startUrl: string;
}
