#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Uses the view's pages in Chromium: switches, keyboard, jumps, cards, sorting
// and searching, with and without scripts; axe-core on accessibility and
// html-validate on the HTML, in all widths and both themes.
//
//     node tests/view.mjs FOLDER PICTURES
//
// FOLDER holds article.html, hostile.html, rtl.html and site/index.html; what
// the pages look like goes to PICTURES, for people.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const [folder, pictures] = process.argv.slice(2).map((path) => resolve(path));
const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: { "long-title": "off", "no-trailing-whitespace": "off" },
});
let passed = 0;
let failed = 0;

function check(what, good, more = "") {
  if (good) passed++;
  else {
    failed++;
    console.log("FAILED:", what, more);
  }
}

async function open(browser, name, options, use) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const told = [];
  page.on("console", (message) => told.push(message.text()));
  page.on("pageerror", (error) => told.push(String(error)));
  page.on("dialog", (dialog) => { told.push("a dialog"); dialog.dismiss(); });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) told.push(request.url());
  });
  await page.goto("file://" + join(folder, name));
  await use(page);
  check(`${name}: no violation of the policy, no error, nothing fetched`,
    told.length === 0, told.join("; "));
  await context.close();
}

async function validate(name) {
  const html = readFileSync(join(folder, name), "utf8");
  const report = await validator.validateString(html);
  const wrong = report.results.flatMap((r) => r.messages)
    .map((m) => `${m.line}: ${m.ruleId}: ${m.message}`);
  check(`${name} is valid`, wrong.length === 0, wrong.slice(0, 5).join("; "));
}

async function accessible(browser, name, width, colorScheme) {
  const options = { viewport: { width, height: 1000 }, colorScheme };
  await open(browser, name, options, async (page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    const grave = violations.filter((v) => v.impact !== "minor")
      .map((v) => `${v.id}: ${v.nodes[0].html}`);
    const where = `${name}, ${width}, ${colorScheme}`;
    check(`${where}: accessible`, grave.length === 0, grave.join("; "));
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth - innerWidth);
    check(`${where}: no wider than the window`, wide <= 0, String(wide));
    await page.screenshot({ path: join(pictures,
      `${name.replace(/\W+/g, "-")}-${width}-${colorScheme}.png`) });
  });
}

async function article(page) {
  const types = await page.locator(".legend button").count();
  check("the legend has types", types >= 5);
  const button = page.locator(".legend button[data-type=person]");
  const mention = page.locator("main a.person").first();
  const line = () => mention.evaluate((e) => getComputedStyle(e).textDecorationLine);
  check("names are underlined", await line() === "underline");
  await button.focus();
  await page.keyboard.press("Space");
  check("a type is switched off by key",
    await button.getAttribute("aria-pressed") === "false" && await line() === "none");
  check("and is no stop for the keyboard",
    await mention.getAttribute("tabindex") === "-1");
  await button.click();
  check("and on again by click",
    await button.getAttribute("aria-pressed") === "true" && await line() === "underline");

  const keywords = page.locator(".legend button[data-type=keyword]");
  await keywords.click();
  check("keywords are switched off", await page.locator("main .keyword").first()
    .evaluate((e) => getComputedStyle(e).borderBottomStyle) === "none");
  const notes = page.locator("main .note").first();
  const [note, text] = [await notes.boundingBox(),
    await page.locator("main p").first().boundingBox()];
  check("notes stand beside paragraphs", note.x >= text.x + text.width,
    JSON.stringify([note, text]));
  await page.locator(".legend button[data-type=finding]").click();
  check("notes are switched off", !await notes.isVisible());

  // From mention to mention of one entity, by key.
  const many = page.locator("aside .rows a.organization").first();
  await many.focus();
  await page.keyboard.press("Enter");
  const seen = [];
  for (let i = 0; i < 12; i++) {
    seen.push(await page.evaluate(() => document.activeElement.id));
    await page.keyboard.press("Enter");
  }
  const different = new Set(seen);
  check("Enter goes to the next mention", different.size >= 4 &&
    seen.every((id) => /^m\d+$/.test(id)), seen.join(" "));
  check("and at last to the first", seen[different.size] === seen[0], seen.join(" "));

  const card = mention.locator(".card");
  await mention.hover();
  check("hover shows the card", await card.isVisible());
  const words = await card.textContent();
  check("the card says name, type, confidence and finder",
    /Person/.test(words) && /sure [01]\.\d\d · \w+/.test(words), words);
  await page.keyboard.press("Escape");
  check("Escape closes it", !await card.isVisible());
  await page.mouse.move(0, 0);
  await page.keyboard.press("Tab");
  await page.locator("main a.location").first().focus();
  check("focus shows the card",
    await page.locator("main a.location .card").first().isVisible());
  const described = await mention.evaluate((e) =>
    document.getElementById(e.getAttribute("aria-describedby"))?.textContent);
  check("a mention is described", /Person/.test(described ?? ""), described);

  for (const id of ["findings", "keywords", "coverage", "entities", "together",
    "dates", "snippet"])
    check(`the panel has ${id}`, await page.locator("#" + id).count() === 1);
  check("strips have ticks",
    (await page.locator(".strip path").first().getAttribute("d")).startsWith("M"));
  const details = page.locator("details");
  await details.locator("summary").click();
  check("the JSON-LD opens", JSON.parse(
    await details.locator("pre").textContent())["@context"] === "https://schema.org");
  const node = page.locator(".graph a").first();
  await node.dispatchEvent("mouseenter");
  check("a name in the picture shows its arcs",
    await page.locator(".graph.lit path.lit").count() > 0);
  await page.keyboard.press("Tab");
  await page.emulateMedia({ media: "print" });
  check("nothing to press is printed", !await button.isVisible());
}

async function withoutScript(page) {
  const button = page.locator(".legend button").first();
  check("without a script the legend is one", await button.isVisible() &&
    await button.isDisabled());
  const mention = page.locator("main a.location").first();
  await mention.hover();
  check("without a script cards show", await mention.locator(".card").isVisible());
  await mention.click({ position: { x: 3, y: 3 } });
  check("without a script a click jumps", /#m\d+$/.test(page.url()), page.url());
}

async function site(page) {
  const rows = page.locator("#articles ~ .wide tbody tr");
  const first = () => rows.first().locator("td").first().textContent();
  const head = page.locator("#articles ~ .wide th").nth(1);
  await head.locator("button").click();
  check("a table sorts", await head.getAttribute("aria-sort") === "ascending");
  const least = await first();
  await head.locator("button").click();
  check("both ways", await head.getAttribute("aria-sort") === "descending" &&
    await first() !== least);
  const all = await rows.count();
  await page.locator("#search").fill("mercosur");
  const visible = await rows.evaluateAll((list) =>
    list.filter((row) => !row.hidden).length);
  check("the search leaves out rows", visible > 0 && visible < all, `${visible} of ${all}`);
  check("rivals for a keyword are named",
    await page.locator("#rivals ~ .wide tbody tr").count() > 0);
  await page.locator("#search").fill("");
  await rows.locator("a").first().click();
  check("an article's page opens", await page.locator("main .entity").count() > 0);
  await page.getByText("All articles").click();
  check("and leads back", await page.locator("#articles").count() === 1);
}

async function control(browser) {
  const page = await browser.newPage();
  await page.setContent("<html lang=en><title>x</title><img src=data:,>");
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  check("axe-core finds what is wrong", violations.some((v) => v.id === "image-alt"));
  const report = await validator.validateString("<p id=a></p><p id=a></p>");
  check("html-validate finds what is wrong", !report.valid);
  await page.close();
}

async function main() {
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const wide = { viewport: { width: 1600, height: 1000 } };
  try {
    await control(browser);
    for (const name of ["article.html", "hostile.html", "rtl.html", "site/index.html"]) {
      await validate(name);
      for (const width of [360, 1600])
        for (const theme of ["light", "dark"])
          await accessible(browser, name, width, theme);
    }
    await open(browser, "article.html", wide, article);
    await open(browser, "article.html", { ...wide, javaScriptEnabled: false },
      withoutScript);
    await open(browser, "site/index.html", wide, site);
  } finally {
    await browser.close();
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
