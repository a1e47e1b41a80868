/* SPDX-License-Identifier: MIT */
/*
 * The table of options, in the order of --help. A new option is one row
 * here and one field in pt_options; everything else follows from the kind.
 */
#include "run/options.h"

#define FIELD(field) offsetof(pt_options, field)

/* clang-format off */
static const pt_option table[] = {
    {FIELD(entities), {"entities", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "tag named entities (default)"}},
    {FIELD(keywords), {"keywords", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "read the declared keywords, tag them in the text and write them to "
     "the metadata (default)"}},
    {FIELD(types), {"types", PT_OPTION_TYPES, 0,
     NULL, "LIST",
     "tag these entity types only, separated by commas (default: all)"}},
    {FIELD(min_confidence), {"min-confidence", PT_OPTION_SCORE, 0,
     NULL, "NUMBER",
     "drop mentions with a confidence below this, 0 to 1 (default: 0.4, "
     "below which most are wrong)"}},
    {FIELD(spans), {"spans", PT_OPTION_CHOICE, 0,
     "auto|on|off", "WHEN",
     "write Span inlines: auto (default: not for writers that would show "
     "them as markup), on, off"}},
    {FIELD(mentions), {"mentions", PT_OPTION_CHOICE, 0,
     "all|first|section", "WHICH",
     "write Spans for all mentions (default), the first of each entity, or "
     "the first in each section"}},
    {FIELD(max_mentions), {"max-mentions", PT_OPTION_COUNT, 0,
     NULL, "N",
     "write at most N Spans of one entity"}},
    {FIELD(link), {"link", PT_OPTION_TARGET, 0,
     NULL, "TARGET",
     "link entities to wikidata, to wikipedia or to a URL in which "
     "{wikidata}, {ref}, {name}, {slug}, {type} and {lang} stand for theirs "
     "(default: off)"}},
    {FIELD(link_mentions), {"link-mentions", PT_OPTION_CHOICE, 0,
     "all|first|section", "WHICH",
     "link all mentions, the first of each entity (default), or the first "
     "in each section"}},
    {FIELD(link_as), {"link-as", PT_OPTION_CHOICE, 0,
     "link|attribute", "HOW",
     "write a Link (default) or the attribute link"}},
    {FIELD(description), {"description", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "for HTML, EPUB and slides: a description from the lead where the "
     "metadata have none (default)"}},
    {FIELD(open_graph), {"open-graph", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "for HTML and slides: Open Graph meta elements (default)"}},
    {FIELD(json_ld), {"json-ld", PT_OPTION_CHOICE, 0,
     "head|body|off", "WHERE",
     "for HTML and slides: the article, what it is about and what it "
     "mentions as JSON-LD, through header-includes (head, default) or "
     "behind the last block (body)"}},
    {FIELD(article_type), {"article-type", PT_OPTION_CHOICE, 0,
     "auto|news|article|blog", "TYPE",
     "its type in JSON-LD: NewsArticle, Article or BlogPosting; auto "
     "(default): NewsArticle when there is a dateline"}},
    {FIELD(inline_data), {"inline-data", PT_OPTION_CHOICE, 0,
     "off|rdfa|microdata", "HOW",
     "for HTML 5 and EPUB 3: Spans say in RDFa or microdata which thing "
     "they name (default: off)"}},
    {FIELD(time), {"time", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "for HTML 5 and EPUB 3: time elements around dates and times that HTML "
     "has a form for"}},
    {FIELD(stylesheet), {"stylesheet", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "for HTML and slides: highlight entities and keywords; for LaTeX: "
     "entities, in colour"}},
    {FIELD(index), {"index", PT_OPTION_BY_FORMAT, 0,
     "off|list|entries", "WHAT",
     "list: a section at the end with people, organizations and places, and "
     "links to their mentions; entries: index entries for LaTeX's "
     "makeindex; off (default); by writer: latex=entries,html=list"}},
    {FIELD(xmp), {"xmp", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "for LaTeX: keywords in the PDF's XMP as a list, through hyperxmp"}},
    {FIELD(tei_elements), {"tei-elements", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "for TEI: persName, orgName, placeName, date, measure (default)"}},
    {FIELD(character_styles), {"character-styles", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "for docx and odt: the character styles Entity Person, … and Keyword"}},
    {FIELD(keyword_section), {"keyword-section", PT_OPTION_BY_FORMAT, 0,
     "keep|remove|end", "WHAT",
     "keep the keyword section (default), remove it or move it to the end; "
     "by writer: latex=remove,docx=end"}},
    {FIELD(suggest), {"suggest", PT_OPTION_CHOICE, 0,
     "off|auto|add", "WHEN",
     "suggest keywords: auto where none are declared, add to those that are "
     "(default: off)"}},
    {FIELD(max_suggestions), {"max-suggestions", PT_OPTION_COUNT, 0,
     NULL, "N",
     "suggest at most N keywords (default: 8)"}},
    {FIELD(structure), {"structure", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "turn an article pasted as plain text into title, Headers and Paras"}},
    {FIELD(knowledge_base), {"knowledge-base", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "use the embedded names of places, groups and organizations (default)"}},
    {FIELD(tier), {"tier", PT_OPTION_CHOICE, 0,
     "fast|accurate", "WHICH",
     "how names are recognised: accurate, by a linear model and a neural "
     "network (default), or fast, by the linear model alone (default of "
     "batch and keywords)"}},
    {FIELD(model), {"model", PT_OPTION_FILE, 0,
     NULL, "FILE",
     "use this model of the recogniser instead of the one in the program; "
     "--no-model does without"}},
    {FIELD(network), {"network", PT_OPTION_FILE, 0,
     NULL, "FILE",
     "use this neural network of the recogniser instead of the one in the "
     "program; --no-network does without"}},
    {FIELD(gazetteers), {"gazetteer", PT_OPTION_FILES, 1,
     NULL, "FILE",
     "add a list of names: TSV or CSV with the columns name, type, id, "
     "aliases, SKOS in JSON-LD or Turtle, or what `gazetteer compile` "
     "wrote; may be repeated"}},
    {FIELD(never), {"never", PT_OPTION_RULES, 0,
     NULL, "NAME[:TYPE],...",
     "never tag these names, or not as this type; may be repeated"}},
    {FIELD(always), {"always", PT_OPTION_RULES, 0,
     NULL, "NAME:TYPE,...",
     "tag these names wherever they stand, in upper and lower case; may be "
     "repeated"}},
    {FIELD(gazetteer_charset), {"gazetteer-charset", PT_OPTION_TEXT, 1,
     NULL, "NAME",
     "the charset of the gazetteers (default: UTF-8)"}},
    {FIELD(gazetteer_type), {"gazetteer-type", PT_OPTION_CHOICE, 1,
     "none|person|organization|location|facility|norp|date|time|money|"
     "percent|quantity|product|event|work|law|language|misc", "TYPE",
     "the type of names in gazetteers that state none (default: none; "
     "topics of a thesaurus are then no names)"}},
    {FIELD(check), {"check", PT_OPTION_CHECKS, 0,
     NULL, NULL,
     "check the article, too, and print what is found on standard error; in "
     "files and metadata also a map of checks with their levels and bounds"}},
    {FIELD(ignore), {"ignore", PT_OPTION_CHECK_IDS, 0,
     NULL, "CHECKS",
     "leave these checks out, separated by commas; may be repeated"}},
    {FIELD(pandoc_version), {"pandoc-version", PT_OPTION_TEXT, 1,
     NULL, "X.Y",
     "the Pandoc that will write (default: the one that runs the filter); "
     "up to 3.10 keywords for Typst need quotation marks"}},
    {FIELD(strip), {"strip", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "take our annotations out and do nothing else"}},
    {FIELD(verbose), {"verbose", PT_OPTION_BOOL, 0,
     NULL, NULL,
     "print one line of summary on standard error"}},
    {FIELD(max_bytes), {"max-bytes", PT_OPTION_COUNT, 1,
     NULL, "N",
     "refuse documents with more bytes (default and most: 4294967294)"}},
    {FIELD(max_depth), {"max-depth", PT_OPTION_COUNT, 1,
     NULL, "N",
     "refuse documents nested deeper than N JSON levels (default: 10000000)"}},
    {FIELD(max_seconds), {"max-seconds", PT_OPTION_SECONDS, 1,
     NULL, "N",
     "give a document up that takes longer than N seconds (default: 0, no "
     "limit)"}},
    {FIELD(max_names), {"max-names", PT_OPTION_COUNT, 1,
     NULL, "N",
     "refuse gazetteers that have more rows, unless they are compiled "
     "(default: 10000000)"}},
};
/* clang-format on */

const pt_option *pt_option_table(size_t *n_out)
{
    *n_out = sizeof table / sizeof table[0];
    return table;
}
