const MAX_PATTERN_LENGTH = 200;
/** Each open-ended repetition multiplies the time by the length of the text once more. */
const MAX_OPEN_REPETITIONS = 3;

/**
 * Why a regular expression of a stranger must not run, or null. Refuses exactly what makes matching slow: a repeated
 * group that holds a repetition or a choice, back-references, more than three open-ended repetitions (a missing "^"
 * counts as one), more than 200 characters; and what does not compile.
 */
export function refusalOfRegex(source: string): string | null {
  if (source.length > MAX_PATTERN_LENGTH) return "The regular expression is longer than 200 characters.";
  try {
    new RegExp(source, "u");
  } catch {
    return "The regular expression is not valid. Check brackets and escapes.";
  }
  return refusalOfShape(source);
}

interface Group {
  hasRepetition: boolean;
  hasChoice: boolean;
}

function refusalOfShape(source: string): string | null {
  const stack: Group[] = [{ hasRepetition: false, hasChoice: false }];
  let closed: Group | null = null;
  let openCount = source.startsWith("^") ? 0 : 1;

  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? "";
    const current = stack.at(-1);
    const repetition = /^(?:[*+]|\{\d+(?:,\d*)?\})/.exec(source.slice(index))?.[0];

    if (character === "\\") {
      if (/[1-9k]/.test(source[index + 1] ?? "")) return "Back-references are not supported.";
      index++;
      closed = null;
    } else if (character === "[") {
      index = endOfClass(source, index);
      closed = null;
    } else if (character === "(") {
      stack.push({ hasRepetition: false, hasChoice: false });
      closed = null;
      const prefix = /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(index + 1))?.[0];
      index += prefix?.length ?? 0;
    } else if (character === ")") {
      closed = stack.pop() ?? null;
      const outer = stack.at(-1);
      if (outer && closed?.hasRepetition) outer.hasRepetition = true;
    } else if (repetition !== undefined) {
      if (closed?.hasRepetition) return "A repetition inside a repetition can take for ever. Write it without nesting.";
      if (closed?.hasChoice) return "A repeated choice such as (a|b)* can take for ever. Write it without repetition.";
      if (current) current.hasRepetition = true;
      if (/[*+]|,\}$/.test(repetition)) openCount++;
      index += repetition.length - 1;
      closed = null;
    } else {
      if (character === "|" && current) current.hasChoice = true;
      closed = null;
    }
  }
  if (openCount <= MAX_OPEN_REPETITIONS) return null;
  return "Too many open-ended repetitions. Use at most two, or three after a leading ^.";
}

function endOfClass(source: string, start: number): number {
  let index = start + 1;
  while (index < source.length && source[index] !== "]") index += source[index] === "\\" ? 2 : 1;
  return index;
}
