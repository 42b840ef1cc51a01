const MAX_PATTERN_LENGTH = 200;
/** Powers of ten of the ways in which a text of 1,000 characters may be matched: three open-ended repetitions. */
const MAX_WAYS_LOG = 9.5;
const OPEN_LOG = 3;

/**
 * Why a regular expression of a stranger must not run, or null. Refuses exactly what makes matching slow: a repeated
 * group that holds a repetition or a choice, back-references, more than three open-ended repetitions (a missing "^"
 * counts as one; options and choices count by the ways they add), more than 200 characters; and what does not compile.
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
  choiceCount: number;
}

function refusalOfShape(source: string): string | null {
  const whole: Group = { hasRepetition: false, choiceCount: 1 };
  const stack: Group[] = [whole];
  let closed: Group | null = null;
  let isAfterRepetition = false;
  let waysLog = 0;

  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? "";
    const current = stack.at(-1) ?? whole;
    const repetition = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(source.slice(index))?.[0];
    // "?" behind a repetition only makes it lazy.
    const isLazyMark: boolean = isAfterRepetition && repetition === "?";
    isAfterRepetition = repetition !== undefined && !isLazyMark;
    if (isLazyMark) continue;

    if (repetition !== undefined) {
      if (repetition !== "?") {
        if (closed?.hasRepetition)
          return "A repetition inside a repetition can take for ever. Write it without nesting.";
        if (closed && closed.choiceCount > 1) {
          return "A repeated choice such as (a|b)* can take for ever. Write it without repetition.";
        }
      }
      current.hasRepetition = true;
      waysLog += waysLogOf(repetition);
      index += repetition.length - 1;
      closed = null;
    } else if (character === ")") {
      closed = stack.pop() ?? null;
      waysLog += Math.log10(closed?.choiceCount ?? 1);
      const outer = stack.at(-1);
      if (outer && closed?.hasRepetition) outer.hasRepetition = true;
      if (outer && closed && closed.choiceCount > 1) outer.hasRepetition = true;
    } else {
      closed = null;
      if (character === "\\") {
        if (/[1-9k]/.test(source[index + 1] ?? "")) return "Back-references are not supported.";
        index++;
      } else if (character === "[") index = endOfClass(source, index);
      else if (character === "(") {
        stack.push({ hasRepetition: false, choiceCount: 1 });
        index += /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(index + 1))?.[0].length ?? 0;
      } else if (character === "|") current.choiceCount++;
    }
  }
  const isAnchored = source.startsWith("^") && whole.choiceCount === 1;
  waysLog += Math.log10(whole.choiceCount) + (isAnchored ? 0 : OPEN_LOG);
  if (waysLog <= MAX_WAYS_LOG) return null;
  return "Too many repetitions or choices. Use at most two open-ended ones, such as * or +, or three after a leading ^.";
}

/** The ways in which one repetition can be matched, as a power of ten. */
function waysLogOf(repetition: string): number {
  if (repetition === "?") return Math.log10(2);
  const [least = "", most] = repetition.slice(1, -1).split(",");
  if (/^[*+]$/.test(repetition) || most === "") return OPEN_LOG;
  if (most === undefined) return 0;
  return Math.min(OPEN_LOG, Math.log10(Math.max(1, Number(most) - Number(least) + 1)));
}

function endOfClass(source: string, start: number): number {
  let index = start + 1;
  while (index < source.length && source[index] !== "]") index += source[index] === "\\" ? 2 : 1;
  return index;
}
