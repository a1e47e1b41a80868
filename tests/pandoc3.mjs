#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Pandoc 3.x as a command: the part of pandoc's command line that the tests
// use, over the npm package pandoc-wasm.
//
//     node tests/pandoc3.mjs [-f FROM] [-t TO] [-s] [-o FILE] [--LONG[=VALUE]] [FILE]
import { readFileSync, writeFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { convert } from "pandoc-wasm";

const binary = new Set([".docx", ".odt", ".epub", ".pptx"]);


function parse(argv) {
  const options = { from: undefined, to: undefined };
  let input = null;
  let template = null;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i];
    const match = /^--([a-z-]+)(?:=(.*))?$/.exec(arg);
    if (arg === "-f") options.from = argv[++i];
    else if (arg === "-t") options.to = argv[++i];
    else if (arg === "-o") options["output-file"] = argv[++i];
    else if (arg === "-M") {
      const [key, value] = argv[++i].split("=");
      options.metadata = { ...options.metadata, [key]: value };
    } else if (arg === "-s") options.standalone = true;
    else if (arg === "--quiet") continue;
    else if (match && match[1] === "template") template = match[2];
    else if (match) options[match[1]] = match[2] ?? true;
    else if (arg.startsWith("-") && arg !== "-")
      throw new Error(`pandoc3.mjs does not know ${arg}`);
    else input = arg;
  }
  return { options, input, template };
}

async function main() {
  const { options, input, template } = parse(process.argv.slice(2));
  const files = {};
  let stdin = null;
  if (template) {
    options.template = basename(template);
    files[options.template] = readFileSync(template, "utf8");
  }
  const output = options["output-file"];
  if (output) options["output-file"] = basename(output);
  if (input === null || input === "-") {
    stdin = readFileSync(0, "utf8");
  } else if (binary.has(extname(input))) {
    files[basename(input)] = new Blob([readFileSync(input)]);
    options["input-files"] = [basename(input)];
  } else {
    stdin = readFileSync(input, "utf8");
  }
  const result = await convert(options, stdin, files);
  if (output && result.files[basename(output)]) {
    const blob = result.files[basename(output)];
    writeFileSync(output, Buffer.from(await blob.arrayBuffer()));
  } else {
    process.stdout.write(result.stdout);
  }
  if (result.stderr) process.stderr.write(result.stderr);
  return /^ERROR/m.test(result.stderr) ? 1 : 0;
}

main().then(
  (code) => { process.exitCode = code; },
  (error) => { console.error(`pandoc3.mjs: ${error.message}`); process.exitCode = 1; },
);
