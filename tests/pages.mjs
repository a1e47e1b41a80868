#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Reads pages as the tools of their formats do: html-validate says whether the
// HTML is valid, TypeScript with schema.org's types (schema-dts) whether the
// JSON-LD keeps to the vocabulary, RDF parsers what RDFa and microdata say.
//
//     node tests/pages.mjs FOLDER
//
// FOLDER holds NAME.html, each with a plain.html beside it, the same page
// without the filter: what html-validate says of that is Pandoc's, not ours.
// Prints one JSON object: for each page its messages, JSON-LD and triples.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { MicrodataRdfParser } from "microdata-rdf-streaming-parser";
import { RdfaParser } from "rdfa-streaming-parser";

const here = dirname(fileURLToPath(import.meta.url));
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: { "void-style": "off", "no-inline-style": "off", "long-title": "off" },
});

async function messages(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((r) => r.messages)
    .map((m) => `${m.ruleId}: ${m.message}`);
}

function scripts(html) {
  const found = html.matchAll(
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  return [...found].map((match) => JSON.parse(match[1]));
}

function triples(parser, html) {
  return new Promise((resolve, reject) => {
    const found = [];
    parser.on("data", (q) =>
      found.push([q.subject.value, q.predicate.value, q.object.value]));
    parser.on("error", reject);
    parser.on("end", () => resolve(found));
    parser.write(html);
    parser.end();
  });
}

// What TypeScript says of each article as a value of schema.org's types.
function check(folder, articles) {
  const names = Object.keys(articles);
  const file = join(folder, "articles.ts");
  const lines = ['import type { WithContext, Article, NewsArticle, BlogPosting }',
    '  from "schema-dts";',
    'type Page = WithContext<Article> | WithContext<NewsArticle>',
    '  | WithContext<BlogPosting>;'];
  names.forEach((name, i) => lines.push(
    `export const a${i}: Page = ${JSON.stringify(articles[name])}; // ${name}`));
  writeFileSync(file, lines.join("\n") + "\n");
  const config = join(folder, "tsconfig.json");
  writeFileSync(config, JSON.stringify({
    compilerOptions: {
      strict: true, noEmit: true, skipLibCheck: true, types: [],
      module: "esnext", moduleResolution: "bundler", target: "es2022",
      paths: { "schema-dts": [join(here, "node_modules/schema-dts")] },
    },
    files: ["articles.ts"],
  }));
  const tsc = join(here, "node_modules/typescript/bin/tsc");
  const done = spawnSync(process.execPath, [tsc, "-p", config],
    { encoding: "utf8" });
  const wrong = {};
  for (const line of done.stdout.split("\n")) {
    const match = /articles\.ts\((\d+),/.exec(line);
    if (match) (wrong[names[match[1] - 5]] ??= []).push(line);
    else if (/error TS/.test(line)) throw new Error(line);
  }
  return wrong;
}

async function main(folder) {
  const pages = {};
  const articles = {
    control: { "@context": "https://schema.org", "@type": "NewsArticle",
      dateLine: "not in the vocabulary" },
  };
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".html"))) {
    const name = file.slice(0, -5);
    const html = readFileSync(join(folder, file), "utf8");
    const found = scripts(html);
    found.forEach((article, i) => { articles[`${name}#${i}`] = article; });
    pages[name] = {
      messages: await messages(html),
      jsonld: found,
      rdfa: await triples(new RdfaParser({
        baseIRI: "https://page.example/", contentType: "text/html",
      }), html),
      microdata: await triples(new MicrodataRdfParser({
        baseIRI: "https://page.example/", xmlMode: false,
      }), html),
    };
  }
  const wrong = check(folder, articles);
  process.stdout.write(JSON.stringify({ pages, wrong }));
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
