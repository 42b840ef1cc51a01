import { SECTIONS, type Section, type Statement, statementSchema } from "./schema";

export interface StreamedStatement {
  section: Section;
  statement: Statement;
}

/**
 * Reads the analysis while its JSON is still arriving: `push` returns the statements that became complete with this
 * chunk. Anything half written, misplaced or not a statement is left for the final parse to judge.
 */
export function createStatementStream(): { push(chunk: string): StreamedStatement[] } {
  let text = "";
  let position = 0;
  let isInString = false;
  let isEscaped = false;
  let stringStart = 0;
  let lastString = "";
  let section: string | null = null;
  let itemStart = -1;
  const open: string[] = [];

  const take = (): StreamedStatement[] => {
    const found: StreamedStatement[] = [];
    for (; position < text.length; position += 1) {
      const char = text.charAt(position);
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (char === "\\") isEscaped = true;
        else if (char === '"') {
          isInString = false;
          lastString = text.slice(stringStart, position);
        }
      } else if (char === '"') {
        isInString = open.length > 0;
        stringStart = position + 1;
      } else if (char === ":") {
        if (open.length === 1) section = lastString;
      } else if (char === "{" || char === "[") {
        open.push(char);
        if (open.length === 3 && char === "{" && open[1] === "[") itemStart = position;
      } else if (char === "}" || char === "]") {
        open.pop();
        if (open.length === 2 && char === "}" && itemStart !== -1) {
          const statement = readStatement(text.slice(itemStart, position + 1));
          const known = SECTIONS.find((name) => name === section);
          if (statement && known) found.push({ section: known, statement });
          itemStart = -1;
        }
      }
    }
    return found;
  };

  return {
    push(chunk) {
      text += chunk;
      return take();
    },
  };
}

function readStatement(json: string): Statement | null {
  try {
    return statementSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
