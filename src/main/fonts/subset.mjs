// SPDX-License-Identifier: Apache-2.0
// Divides the book face by scripts for the pages: WOFF2, with the features that the pages use.
// usage: node subset.mjs FOLDER-OF-FONTS FOLDER-FOR-THE-PIECES
// Writes the pieces and faces.txt, a line each: file, style, characters as CSS names them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

const [from, to] = process.argv.slice(2);
const ranges = {
  latin: "U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2010-2027,U+2030-203E,U+2070-208E,U+20AC,"
    + "U+2122,U+2190-2193,U+2212",
  "latin-extended": "U+100-130,U+132-151,U+154-24F,U+2B0-2BA,U+2BD-36F,U+1E00-1EFF",
  cyrillic: "U+401,U+410-44F,U+451,U+2116",
  "cyrillic-extended": "U+400,U+402-40F,U+450,U+452-52F",
  greek: "U+370-3FF,U+1F00-1FFF",
};
const features = ["kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum",
  "pnum", "smcp", "c2sc", "case"];

function characters(range) {
  let all = "";
  for (const one of range.split(",")) {
    const [first, last = first] = one.slice(2).split("-").map((end) => parseInt(end, 16));
    for (let c = first; c <= last; c++) all += String.fromCodePoint(c);
  }
  return all;
}

mkdirSync(to, { recursive: true });
const lines = [];
for (const [font, style] of [["400Regular", "normal"], ["400Regular_Italic", "italic"]]) {
  const whole = readFileSync(join(from, "EBGaramond_" + font + ".ttf"));
  for (const [name, range] of Object.entries(ranges)) {
    const piece = await subsetFont(whole, characters(range),
      { targetFormat: "woff2", keepFeatures: features, noHinting: true });
    const file = "text-" + style + "-" + name + ".woff2";
    writeFileSync(join(to, file), piece);
    lines.push(file + " " + style + " " + range + "\n");
  }
}
writeFileSync(join(to, "faces.txt"), lines.join(""));
