/* SPDX-License-Identifier: MIT */
/*
 * The scenarios: everything that the public API does, with every output,
 * report and form of data.
 */
#include "scenarios.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/file.h"
#include "base/map.h"
#include "base/str.h"
#include "pandoc-tagger/batch.h"
#include "pandoc-tagger/check.h"
#include "pandoc-tagger/gazetteer.h"
#include "pandoc-tagger/view.h"

#include <stdio.h>
#include <string.h>

enum { OUTPUT_BYTES = 1 << 22, SETTINGS_MAX = 1000 };

/* What the scenarios of a process work on. */
static pt_buf document;
static pt_buf pasted;
static pt_buf tagged; /* the document, filtered */
static pt_buf wide;   /* the document in UTF-16 */
static pt_buf records;
static const char *compiled;
static pt_tagger *tagger;

static char output[OUTPUT_BYTES];
static size_t output_len;

void scenario_output_clear(void)
{
    output_len = 0;
}

uint64_t scenario_output_hash(size_t *len_out)
{
    *len_out = output_len;
    return pt_hash((pt_str){output, output_len});
}

/* A pt_write_fn. */
static pt_status write_output(void *payload, pt_str bytes, pt_error *err)
{
    (void)payload;
    if (bytes.len > sizeof output - output_len)
        return pt_error_set(err, PT_ERR_LIMIT, NULL, "too much output");
    if (bytes.len > 0)
        memcpy(output + output_len, bytes.ptr, bytes.len);
    output_len += bytes.len;
    return PT_OK;
}

/* A pt_write_fn that fills a buffer. */
static pt_status append(void *payload, pt_str bytes, pt_error *err)
{
    pt_buf *out = payload;
    pt_buf_add(out, bytes);
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}

static pt_status make_tagger(pt_tagger **out, const scenario *s, pt_error *err)
{
    const pt_settings layers[] = {
        {PT_STR("{\"verbose\":true,\"link-as\":\"attribute\"}"), "file",         ".",
         0                                                                              },
        {pt_str_from(s->settings),                               "command line", NULL, 1}
    };
    return pt_tagger_new(out, layers, 2, err);
}

static pt_status run_tagger(const scenario *s, pt_error *err)
{
    pt_tagger *made = NULL;
    const pt_status st = make_tagger(&made, s, err);
    pt_tagger_free(made);
    return st;
}

/* A tagger with the compiled gazetteer. */
static pt_status run_compiled(const scenario *s, pt_error *err)
{
    char settings[SETTINGS_MAX];
    scenario with_path = *s;
    snprintf(settings, sizeof settings, "{\"gazetteer\":\"%s\"}", compiled);
    with_path.settings = settings;
    return run_tagger(&with_path, err);
}

static pt_status filter(const pt_buf *input, const scenario *s, pt_error *err)
{
    pt_summary summary;
    return pt_tagger_filter(tagger, pt_buf_str(input), pt_str_from(s->format),
                            write_output, NULL, &summary, err);
}

static pt_status run_filter(const scenario *s, pt_error *err)
{
    return filter(&document, s, err);
}

static pt_status run_pasted(const scenario *s, pt_error *err)
{
    return filter(&pasted, s, err);
}

static pt_status run_tagged(const scenario *s, pt_error *err)
{
    return filter(&tagged, s, err);
}

static pt_status run_wide(const scenario *s, pt_error *err)
{
    return filter(&wide, s, err);
}

static pt_status run_truncated(const scenario *s, pt_error *err)
{
    const pt_buf half = {.ptr = document.ptr, .len = document.len / 2};
    return filter(&half, s, err);
}

static pt_status run_check(const scenario *s, pt_error *err)
{
    const pt_checking checking = {.format = pt_str_from(s->format),
                                  .path = PT_STR("docs/rich \"1\".md"),
                                  .file = pt_buf_str(&document),
                                  .colour = s->choice};
    pt_check_totals totals;
    return pt_tagger_check(tagger, pt_buf_str(&document), &checking,
                           write_output, NULL, &totals, err);
}

static pt_status run_extract(const scenario *s, pt_error *err)
{
    const pt_extraction extraction = {.format = pt_str_from(s->format),
                                      .name = PT_STR("docs/rich 1.md"),
                                      .one_line = s->choice};
    return pt_tagger_extract(tagger, pt_buf_str(&document), &extraction,
                             write_output, NULL, NULL, err);
}

static pt_status run_explain(const scenario *s, pt_error *err)
{
    return pt_tagger_explain(tagger, pt_buf_str(&document), s->choice,
                             write_output, NULL, err);
}

static pt_status run_suggest(const scenario *s, pt_error *err)
{
    const pt_suggesting how = {.form = (pt_suggested_form)s->choice,
                               .words = s->format[0] == 'w'};
    return pt_tagger_suggest(tagger, pt_buf_str(&document), &how, write_output,
                             NULL, err);
}

/* A pt_render_fn, in the place of pandoc. */
static pt_status render(void *payload, pt_str json, pt_write_fn write, void *to,
                        pt_error *err)
{
    (void)payload;
    pt_status st = write(to, PT_STR("<p>"), err);
    if (st == PT_OK)
        st = write(to, pt_str_slice(json, json.len / 2, json.len / 2 + 100),
                   err);
    return st == PT_OK ? write(to, PT_STR("</p>\n"), err) : st;
}

static pt_status run_view(const scenario *s, pt_error *err)
{
    const bool has_site = s->choice != 0;
    const pt_error failure = {"cannot open", "other.md"};
    pt_viewing viewing = {.path = PT_STR("docs/rich.md"),
                          .render = render,
                          .page = PT_STR("docs/rich.md.html")};
    pt_status st = has_site ? pt_site_new(&viewing.site, err) : PT_OK;
    if (st == PT_OK)
        st = pt_tagger_view(tagger, pt_buf_str(&document), &viewing,
                            write_output, NULL, err);
    if (st == PT_OK && has_site)
        st = pt_site_add_failure(viewing.site, PT_STR("other.md"), &failure,
                                 err);
    if (st == PT_OK && has_site)
        st = pt_site_write(viewing.site, write_output, NULL, err);
    if (st == PT_ERR_NOMEM && has_site)
        output_len = 0; /* the page was whole before the overview failed */
    pt_site_free(viewing.site);
    return st;
}

/* A pt_read_fn over the records. */
static pt_status read_records(void *payload, char *to, size_t room,
                              size_t *n_out, pt_error *err)
{
    (void)err;
    size_t *at = payload;
    const size_t left = records.len - *at;
    *n_out = left < room ? left : room;
    memcpy(to, records.ptr + *at, *n_out);
    *at += *n_out;
    return PT_OK;
}

/* All answers or none: what was written before a failure stands. */
static pt_status run_batch(const scenario *s, pt_error *err)
{
    size_t at = 0;
    pt_batch_totals totals;
    const pt_batch batch = {.writer = PT_STR("html"),
                            .extract = pt_str_from(s->format),
                            .n_threads = (uint32_t)s->choice,
                            .read = read_records,
                            .read_payload = &at,
                            .write = write_output};
    const pt_status st = pt_batch_run(&totals, tagger, &batch, err);
    if (st == PT_ERR_NOMEM)
        output_len = 0;
    return st;
}

static void ignore(void *payload, int is_warning, const pt_error *problem)
{
    (void)payload;
    (void)is_warning;
    (void)problem;
}

static pt_status run_compile(const scenario *s, pt_error *err)
{
    const pt_settings layer = {PT_STR("{\"gazetteer-type\":\"misc\"}"),
                               "command line", NULL, 1};
    pt_name_list *list = NULL;
    pt_status st = pt_name_list_new(&list, &layer, 1, err);
    if (st == PT_OK && s->choice)
        pt_name_list_listen(list, ignore, NULL);
    if (st == PT_OK)
        st = pt_name_list_add_file(list, s->format, err);
    if (st == PT_OK)
        st = pt_name_list_write(list, write_output, NULL, err);
    pt_name_list_free(list);
    return st;
}

#define LINKED                                                                 \
    "\"link\":\"https://x.example/{slug}?t={type}&n={name}\","                 \
    "\"suggest\":\"add\""
#define NAMES                                                                  \
    "\"gazetteer\":[\"samples/gazetteer/ships.tsv\","                          \
    "\"samples/gazetteer-csv/people.csv\","                                    \
    "\"samples/gazetteer-turtle/harbour.ttl\"],"                               \
    "\"gazetteer-type\":\"misc\""

/* clang-format off */
static const scenario table[] = {
    {"tagger", run_tagger,
     "{\"types\":\"person,org\",\"index\":\"latex=entries,html=list\","
     "\"never\":[\"Mercury\",\"Jordan:location\"],\"always\":\"nordlicht:"
     "product\",\"check\":{\"title-length\":{\"level\":\"error\",\"max\":70},"
     "\"weekday\":\"off\"},\"ignore\":[\"image-alt\"],\"min-confidence\":"
     "\"0.5\"," LINKED "," NAMES "}", NULL, 0},
    {"tagger-model", run_tagger,
     "{\"model\":\"filter/data/recogniser.model\"}", NULL, 0},
    {"tagger-compiled", run_compiled, NULL, NULL, 0},
    {"tagger-unknown", run_tagger, "{\"max-dept\":3}", NULL, 0},
    {"tagger-wrong-value", run_tagger, "{\"spans\":[{\"a\":null}]}", NULL, 0},
    {"tagger-not-json", run_tagger, "{\"spans\":\"on\",", NULL, 0},
    {"filter", run_filter, "{\"suggest\":\"auto\"}", "", 0},
    {"filter-html", run_filter,
     "{" LINKED "," NAMES ",\"inline-data\":\"rdfa\",\"time\":true,"
     "\"stylesheet\":true,\"index\":\"list\",\"always\":\"nordlicht:product\"}",
     "html", 0},
    {"filter-html-body", run_filter, "{\"json-ld\":\"body\",\"inline-data\":"
     "\"microdata\",\"mentions\":\"section\",\"keyword-section\":\"end\"}",
     "html5+smart", 0},
    {"filter-latex", run_filter, "{\"index\":\"entries\",\"xmp\":true,"
     "\"stylesheet\":true}", "latex", 0},
    {"filter-tei", run_filter, "{}", "tei", 0},
    {"filter-epub", run_filter, "{}", "epub3", 0},
    {"filter-docx", run_filter, "{\"character-styles\":true}", "docx", 0},
    {"filter-jats", run_filter, "{}", "jats", 0},
    {"filter-typst", run_filter, "{\"pandoc-version\":\"3.1\"}", "typst", 0},
    {"filter-utf-16", run_wide, "{}", "", 0},
    {"filter-structure", run_pasted, "{\"structure\":true}", "html", 0},
    {"filter-again", run_tagged, "{}", "html", 0},
    {"filter-truncated", run_truncated, "{}", "html", 0},
    {"strip", run_tagged, "{\"strip\":true}", "", 0},
    {"check-text", run_check, "{" NAMES "}", "text", 1},
    {"check-json", run_check, "{}", "json", 0},
    {"check-sarif", run_check, "{}", "sarif", 0},
    {"check-github", run_check, "{}", "github", 0},
    {"check-junit", run_check, "{}", "junit", 0},
    {"check-checkstyle", run_check, "{}", "checkstyle", 0},
    {"extract-json", run_extract, "{}", "json", 0},
    {"extract-jsonl", run_extract, "{}", "jsonl", 0},
    {"extract-tsv", run_extract, "{}", "tsv", 0},
    {"extract-webanno", run_extract, "{}", "webanno", 1},
    {"extract-ninjs", run_extract, "{}", "ninjs", 0},
    {"extract-conll", run_extract, "{}", "conll", 0},
    {"extract-text", run_extract, "{}", "text", 0},
    {"explain-table", run_explain, "{" NAMES "}", "", 0},
    {"explain-json", run_explain, "{}", "", 1},
    {"suggest-text", run_suggest, "{}", "phrases", PT_SUGGESTED_TEXT},
    {"suggest-names", run_suggest, "{}", "words", PT_SUGGESTED_NAMES},
    {"suggest-json", run_suggest, "{}", "phrases", PT_SUGGESTED_JSON},
    {"view", run_view, "{}", "", 0},
    {"view-site", run_view, "{}", "", 1},
    {"batch", run_batch, "{}", "", 1},
    {"batch-extract", run_batch, "{}", "tsv", 2},
    {"batch-jsonl", run_batch, "{}", "jsonl", 1},
    {"compile-tsv", run_compile, NULL, "samples/gazetteer/ships.tsv", 0},
    {"compile-csv", run_compile, NULL, "samples/gazetteer-csv/people.csv", 0},
    {"compile-json", run_compile, NULL, "samples/gazetteer-topics/topics.json",
     0},
    {"compile-turtle", run_compile, NULL,
     "samples/gazetteer-turtle/harbour.ttl", 0},
    {"compile-bad", run_compile, NULL, "samples/gazetteer-bad/ships.tsv", 0},
    {"compile-check", run_compile, NULL, "samples/gazetteer-check/topics.ttl",
     1},
    {NULL, NULL, NULL, NULL, 0},
};
/* clang-format on */

const scenario *scenario_table(void)
{
    return table;
}

static void make_wide(void)
{
    pt_buf_add(&wide, PT_STR("\xFF\xFE"));
    for (size_t i = 0; i < document.len; i++)
        if ((unsigned char)document.ptr[i] < 0x80) {
            pt_buf_add_byte(&wide, document.ptr[i]);
            pt_buf_add_byte(&wide, '\0');
        }
}

static void make_records(void)
{
    pt_buf_add(&records, PT_STR("{\"id\":\"a b\",\"ast\":"));
    pt_buf_add(&records, pt_str_trim(pt_buf_str(&document)));
    pt_buf_add(&records, PT_STR("}\n{\"id\":2,\"text\":3}\n{\"text\":\"Ann Lee "
                                "met Bo Ek in Oslo.\"}\n"));
}

bool scenario_prepare(const scenario *s, const pt_str *files)
{
    pt_error err = {"", ""};
    static const scenario plain = {.settings = "{}"};
    pt_status st = pt_file_read(&document, files[0].ptr, OUTPUT_BYTES, &err);
    if (st == PT_OK)
        st = pt_file_read(&pasted, files[1].ptr, OUTPUT_BYTES, &err);
    compiled = files[2].ptr;
    if (st == PT_OK)
        st = make_tagger(&tagger, &plain, &err);
    if (st == PT_OK)
        st = pt_tagger_filter(tagger, pt_buf_str(&document), PT_STR("html"),
                              append, &tagged, NULL, &err);
    make_wide();
    make_records();
    pt_tagger_free(tagger);
    tagger = NULL;
    if (st == PT_OK && s->settings != NULL && s->run != run_tagger)
        st = make_tagger(&tagger, s, &err);
    if (st != PT_OK)
        printf("FAILED: %s: %s: %s\n", s->name, err.where, err.message);
    return st == PT_OK;
}

void scenario_release(void)
{
    pt_tagger_free(tagger);
    pt_buf_release(&document);
    pt_buf_release(&pasted);
    pt_buf_release(&tagged);
    pt_buf_release(&wide);
    pt_buf_release(&records);
}
