export interface Library {
  name: string;
  /** Three numbers: "3.4.1". */
  version: string;
}

/** File and package names; Angular from version 2 on is "@angular/core" and another product. */
const NAMES = new Map([
  ["jquery", "jquery"],
  ["jquery.slim", "jquery"],
  ["jquery-ui", "jquery-ui"],
  ["jqueryui", "jquery-ui"],
  ["bootstrap", "bootstrap"],
  ["bootstrap.bundle", "bootstrap"],
  ["twitter-bootstrap", "bootstrap"],
  ["angular", "angularjs"],
  ["angularjs", "angularjs"],
  ["angular.js", "angularjs"],
  ["lodash", "lodash"],
  ["lodash.js", "lodash"],
  ["underscore", "underscore"],
  ["underscore.js", "underscore"],
  ["moment", "moment"],
  ["moment.js", "moment"],
  ["handlebars", "handlebars"],
  ["handlebars.js", "handlebars"],
  ["dompurify", "dompurify"],
  ["purify", "dompurify"],
]);

const VERSION = "(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})";
/** /jquery-3.4.1.min.js */
const IN_FILE = new RegExp(`/([a-z][a-z.-]*?)[-.@]${VERSION}(?:\\.(?:slim|min|bundle|full))*\\.js$`);
/** /npm/jquery@3.4.1/dist/… */
const IN_PACKAGE = new RegExp(`/([a-z][a-z.-]*)@${VERSION}/`);
/** /ajax/libs/jquery/3.4.1/jquery.min.js: the file has to be the library's main file, not a plugin of it. */
const IN_FOLDER = new RegExp(`/([a-z][a-z.-]*)/${VERSION}/(?:[a-z]+/)*([a-z][a-z.-]*?)(?:\\.min)?\\.js$`);

/** Name and version as a script's address tells them; null for other scripts and pre-releases. */
export function findLibrary(url: string): Library | null {
  if (!URL.canParse(url)) return null;
  const path = new URL(url).pathname.toLowerCase();
  const file = IN_FILE.exec(path) ?? IN_PACKAGE.exec(path);
  if (file) return toLibrary(file[1], file[2]);
  const folder = IN_FOLDER.exec(path);
  return folder && NAMES.has(folder[3] ?? "") ? toLibrary(folder[1], folder[2]) : null;
}

function toLibrary(name: string | undefined, version: string | undefined): Library | null {
  const known = NAMES.get(name ?? "");
  return known && version ? { name: known, version } : null;
}
