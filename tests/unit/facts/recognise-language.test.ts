import { describe, expect, it } from "vitest";
import { recogniseLanguage } from "@/server/facts/text/recognise-language";
import { splitWords } from "@/server/facts/text/split-words";

const SAMPLES: [string, string][] = [
  ["en", "The tent is made for the wind, and it can be pitched by one person who has done this before. "],
  ["de", "Das Zelt ist für den Wind gemacht, und es kann auch von einer Person mit etwas Übung aufgebaut werden. "],
  ["fr", "La tente est faite pour le vent et les tempêtes, et elle se monte avec une seule personne dans la nuit. "],
  ["es", "La tienda está hecha para el viento y la lluvia, y se puede montar por una persona con las manos frías. "],
  ["it", "La tenda è fatta per il vento e non si rompe, anche con una sola persona che la monta nella notte. "],
  ["pt", "A tenda é feita para o vento e não se rompe, e pode ser montada com uma pessoa que tem mãos frias. "],
  ["nl", "De tent is voor de wind gemaakt en het is niet moeilijk om die met een persoon op te zetten in de nacht. "],
  ["sv", "Tältet är gjort för vinden och det är inte svårt att sätta upp det med en person som har kalla händer. "],
  ["pl", "Namiot jest zrobiony na wiatr i nie jest trudno go rozbić w nocy, co może się przydać do wypraw. "],
  ["ru", "Палатка сделана для ветра, и её не трудно поставить в ночь на горе, что это и как по инструкции. "],
  ["ja", "このテントは風に強く、山の上でも一人で立てることができます。"],
  ["zh", "这个帐篷很轻，适合两个人在山上使用，风大的时候也不会倒。"],
  ["ko", "이 텐트는 바람에 강하고 산 위에서도 혼자서 칠 수 있습니다. "],
  ["el", "Η σκηνή είναι φτιαγμένη για τον άνεμο και στήνεται εύκολα από ένα άτομο στο βουνό. "],
];
const read = (text: string) => recogniseLanguage(text, splitWords(text));

describe("recogniseLanguage", () => {
  it.each(SAMPLES)("knows %s", (code, sentence) => {
    expect(read(sentence.repeat(15))).toBe(code);
  });

  it.each([
    ["a short text", SAMPLES[0]?.[1] ?? ""],
    ["code", "const tent = pitch(ridge, { pegs: 12, poles: 2 }); await wind.check(tent); ".repeat(20)],
    ["a list of names", "Berlin Paris Rom Madrid Lissabon Wien Prag Warschau ".repeat(20)],
    ["two languages", `${SAMPLES[0]?.[1]}${SAMPLES[1]?.[1]}`.repeat(10)],
    ["nothing", ""],
  ])("gives no verdict on %s", (_, text) => {
    expect(read(text)).toBeNull();
  });
});
