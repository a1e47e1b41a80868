/* SPDX-License-Identifier: MIT */
/*
 * The table of options, in the order of --help. A new option is one row
 * here and one field in pt_options; everything else follows from the kind.
 */
#include "run/options.h"

#define FIELD(field) offsetof(pt_options, field)

/* clang-format off */
static const pt_option table[] = {
    {"entities", PT_OPTION_BOOL, false, FIELD(entities), NULL, NULL,
     "tag named entities (default)"},
    {"keywords", PT_OPTION_BOOL, false, FIELD(keywords), NULL, NULL,
     "read the declared keywords, tag them in the text and write them to the "
     "metadata (default)"},
    {"types", PT_OPTION_TYPES, false, FIELD(types), NULL, "LIST",
     "tag these entity types only, separated by commas (default: all)"},
    {"min-confidence", PT_OPTION_SCORE, false, FIELD(min_confidence), NULL,
     "NUMBER",
     "drop mentions with a confidence below this, 0 to 1 (default: 0.4, below "
     "which most are wrong)"},
    {"spans", PT_OPTION_CHOICE, false, FIELD(spans), "auto|on|off", "WHEN",
     "write Span inlines: auto (default: not for writers that would show "
     "them as markup), on, off"},
    {"mentions", PT_OPTION_CHOICE, false, FIELD(mentions),
     "all|first|section", "WHICH",
     "write Spans for all mentions (default), the first of each entity, or "
     "the first in each section"},
    {"max-mentions", PT_OPTION_COUNT, false, FIELD(max_mentions), NULL, "N",
     "write at most N Spans of one entity"},
    {"link", PT_OPTION_TARGET, false, FIELD(link), NULL, "TARGET",
     "link entities to wikidata, to wikipedia or to a URL in which "
     "{wikidata}, {ref}, {name}, {slug}, {type} and {lang} stand for theirs "
     "(default: off)"},
    {"link-mentions", PT_OPTION_CHOICE, false, FIELD(link_mentions),
     "all|first|section", "WHICH",
     "link all mentions, the first of each entity (default), or the first in "
     "each section"},
    {"link-as", PT_OPTION_CHOICE, false, FIELD(link_as), "link|attribute",
     "HOW", "write a Link (default) or the attribute link"},
    {"description", PT_OPTION_BOOL, false, FIELD(description), NULL, NULL,
     "for HTML, EPUB and slides: a description from the lead where the "
     "metadata have none (default)"},
    {"open-graph", PT_OPTION_BOOL, false, FIELD(open_graph), NULL, NULL,
     "for HTML and slides: Open Graph meta elements (default)"},
    {"json-ld", PT_OPTION_CHOICE, false, FIELD(json_ld), "head|body|off",
     "WHERE", "for HTML and slides: the article, what it is about and what "
     "it mentions as JSON-LD, through header-includes (head, default) or "
     "behind the last block (body)"},
    {"article-type", PT_OPTION_CHOICE, false, FIELD(article_type),
     "auto|news|article|blog", "TYPE",
     "its type in JSON-LD: NewsArticle, Article or BlogPosting; auto "
     "(default): NewsArticle when there is a dateline"},
    {"inline-data", PT_OPTION_CHOICE, false, FIELD(inline_data),
     "off|rdfa|microdata", "HOW",
     "for HTML 5 and EPUB 3: Spans say in RDFa or microdata which thing they "
     "name (default: off)"},
    {"time", PT_OPTION_BOOL, false, FIELD(time), NULL, NULL,
     "for HTML 5 and EPUB 3: time elements around dates and times that HTML "
     "has a form for"},
    {"stylesheet", PT_OPTION_BOOL, false, FIELD(stylesheet), NULL, NULL,
     "for HTML and slides: highlight entities and keywords; for LaTeX: "
     "entities, in colour"},
    {"index", PT_OPTION_BY_FORMAT, false, FIELD(index), "off|list|entries",
     "WHAT",
     "list: a section at the end with people, organizations and places, and "
     "links to their mentions; entries: index entries for LaTeX's makeindex; "
     "off (default); by writer: latex=entries,html=list"},
    {"xmp", PT_OPTION_BOOL, false, FIELD(xmp), NULL, NULL,
     "for LaTeX: keywords in the PDF's XMP as a list, through hyperxmp"},
    {"tei-elements", PT_OPTION_BOOL, false, FIELD(tei_elements), NULL, NULL,
     "for TEI: persName, orgName, placeName, date, measure (default)"},
    {"character-styles", PT_OPTION_BOOL, false, FIELD(character_styles), NULL,
     NULL, "for docx and odt: the character styles Entity Person, … and "
     "Keyword"},
    {"keyword-section", PT_OPTION_BY_FORMAT, false, FIELD(keyword_section),
     "keep|remove|end", "WHAT",
     "keep the keyword section (default), remove it or move it to the end; "
     "by writer: latex=remove,docx=end"},
    {"suggest", PT_OPTION_CHOICE, false, FIELD(suggest), "off|auto|add",
     "WHEN",
     "suggest keywords: auto where none are declared, add to those that are "
     "(default: off)"},
    {"max-suggestions", PT_OPTION_COUNT, false, FIELD(max_suggestions), NULL,
     "N", "suggest at most N keywords (default: 8)"},
    {"structure", PT_OPTION_BOOL, false, FIELD(structure), NULL, NULL,
     "turn an article pasted as plain text into title, Headers and Paras"},
    {"knowledge-base", PT_OPTION_BOOL, false, FIELD(knowledge_base), NULL,
     NULL, "use the embedded names of places, groups and organizations "
     "(default)"},
    {"model", PT_OPTION_FILE, false, FIELD(model), NULL, "FILE",
     "use this model of the recogniser instead of the one in the program; "
     "--no-model does without"},
    {"gazetteer", PT_OPTION_FILES, true, FIELD(gazetteers), NULL, "FILE",
     "add a list of names: TSV or CSV with the columns name, type, id, "
     "aliases, SKOS in JSON-LD or Turtle, or what `gazetteer compile` wrote; "
     "may be repeated"},
    {"never", PT_OPTION_RULES, false, FIELD(never), NULL, "NAME[:TYPE],...",
     "never tag these names, or not as this type; may be repeated"},
    {"always", PT_OPTION_RULES, false, FIELD(always), NULL, "NAME:TYPE,...",
     "tag these names wherever they stand, in upper and lower case; may be "
     "repeated"},
    {"gazetteer-charset", PT_OPTION_TEXT, true, FIELD(gazetteer_charset),
     NULL, "NAME", "the charset of the gazetteers (default: UTF-8)"},
    {"gazetteer-type", PT_OPTION_CHOICE, true, FIELD(gazetteer_type),
     "none|person|organization|location|facility|norp|date|time|money|percent|"
     "quantity|product|event|work|law|language|misc", "TYPE",
     "the type of names in gazetteers that state none (default: none; topics "
     "of a thesaurus are then no names)"},
    {"check", PT_OPTION_CHECKS, false, FIELD(check), NULL, NULL,
     "check the article, too, and print what is found on standard error; in "
     "files and metadata also a map of checks with their levels and bounds"},
    {"ignore", PT_OPTION_CHECK_IDS, false, FIELD(ignore), NULL, "CHECKS",
     "leave these checks out, separated by commas; may be repeated"},
    {"pandoc-version", PT_OPTION_TEXT, true, FIELD(pandoc_version), NULL,
     "X.Y", "the Pandoc that will write (default: the one that runs the "
     "filter); up to 3.10 keywords for Typst need quotation marks"},
    {"strip", PT_OPTION_BOOL, false, FIELD(strip), NULL, NULL,
     "take our annotations out and do nothing else"},
    {"verbose", PT_OPTION_BOOL, false, FIELD(verbose), NULL, NULL,
     "print one line of summary on standard error"},
    {"max-bytes", PT_OPTION_COUNT, true, FIELD(max_bytes), NULL, "N",
     "refuse documents with more bytes (default and most: 4294967294)"},
    {"max-depth", PT_OPTION_COUNT, true, FIELD(max_depth), NULL, "N",
     "refuse documents nested deeper than N JSON levels (default: 10000000)"},
};
/* clang-format on */

const pt_option *pt_option_table(size_t *n_out)
{
    *n_out = sizeof table / sizeof table[0];
    return table;
}
