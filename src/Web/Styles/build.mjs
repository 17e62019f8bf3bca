// Makes wwwroot/dist: one stylesheet, the fonts it names, and the scripts the pages load.
// Run by the build (Web.csproj) when an input is newer; by hand: node Styles/build.mjs
import { compile } from "sass";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(web, "node_modules");
const dist = join(web, "wwwroot", "dist");
const fonts = join(dist, "fonts");

rmSync(dist, { recursive: true, force: true });
mkdirSync(fonts, { recursive: true });

// Western, Greek, Cyrillic, Vietnamese and Arabic ride with the page; Chinese comes in its own sheet, loaded last.
const faces = [
  ["noto-sans", [400, 700], /-(latin|latin-ext|cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-\d/],
  ["noto-sans-arabic", [400, 700], /-arabic-arabic-\d/],
].map(([family, weights, wanted]) => weights.map((weight) => fontFaces(family, weight, wanted)).join("")).join("");

const own = compile(join(web, "Styles", "palmares.scss"), { loadPaths: [web], style: "compressed", charset: false, quietDeps: true });
writeFileSync(join(dist, "palmares.css"), faces + logical(own.css));
writeFileSync(join(dist, "chinese.css"), fontFaces("noto-sans-sc", 400, /./));
writeFileSync(join(dist, "icon.svg"), readFileSync(join(web, "Styles", "icon.svg")));

cpSync(join(modules, "govuk-frontend", "dist", "govuk", "govuk-frontend.min.js"), join(dist, "govuk-frontend.min.js"));
cpSync(join(web, "Scripts"), dist, { recursive: true });

// What certificates are printed with, in the order in which a sign is looked for.
const print = join(dist, "print");
mkdirSync(print);
[
  ["noto-serif", /-(latin|latin-ext|cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-(400-normal|400-italic|700-normal)\.woff$/],
  ["amiri", /-arabic-(400|700)-normal\.woff$/],
  ...["armenian", "bengali", "devanagari", "georgian", "hebrew", "tamil", "thai"].map((script) => [`noto-serif-${script}`, new RegExp(`-${script}-${script}-(400|700)-normal\\.woff$`)]),
  ["noto-sans-sc", /-sc-(chinese-simplified)-(400|700)-normal\.woff$/],
].forEach(([family, wanted], place) => {
  const files = join(modules, "@fontsource", family, "files");
  for (const file of readdirSync(files).filter((name) => wanted.test(name)))
    cpSync(join(files, file), join(print, `${String(place + 1).padStart(2, "0")}-${file}`));
});

/** The @font-face rules of one weight whose file is wanted, woff2 only; the files are copied beside them. */
function fontFaces(family, weight, wanted) {
  const folder = join(modules, "@fontsource", family);
  const rules = readFileSync(join(folder, `${weight}.css`), "utf8").match(/@font-face\s*\{[^}]*\}/g);
  return rules.filter((rule) => wanted.test(fileOf(rule))).map((rule) => {
    cpSync(join(folder, "files", fileOf(rule)), join(fonts, fileOf(rule)));
    return rule.replace(/src:[^;]*;/, `src:url(fonts/${fileOf(rule)}) format("woff2");`).replace(/\s+/g, " ");
  }).join("");
}

function fileOf(rule) {
  return basename(/url\(([^)]*\.woff2)\)/.exec(rule)[1]);
}

/** Turns left and right into start and end, so that one sheet serves both directions of writing. */
function logical(css) {
  return css
    .replace(/([{;])(margin|padding|border)-left(-[a-z]+)?:/g, "$1$2-inline-start$3:")
    .replace(/([{;])(margin|padding|border)-right(-[a-z]+)?:/g, "$1$2-inline-end$3:")
    .replace(/([{;])left:/g, "$1inset-inline-start:")
    .replace(/([{;])right:/g, "$1inset-inline-end:")
    .replace(/([{;])(text-align|float|clear):left\b/g, (_, lead, name) => `${lead}${name}:${name === "text-align" ? "start" : "inline-start"}`)
    .replace(/([{;])(text-align|float|clear):right\b/g, (_, lead, name) => `${lead}${name}:${name === "text-align" ? "end" : "inline-end"}`);
}
