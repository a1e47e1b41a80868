/* SPDX-License-Identifier: MIT */
/* Tests of run/batch. */
#include "pandoc-tagger/batch.h"

#include "run/input_of.h"
#include "run/tagger_of.h"

static const char input[] =
    "{\"id\":1,\"text\":\"President Ana Prado said no.\"}\n"
    "\n"
    "{\"id\":\"b\\u0062\",\"ast\":{\"pandoc-api-version\":[1,22],\t"
    "\"meta\":{},\"blocks\":[]}}\r\n"
    "{\"id\":3,\"ast\":7}\n"
    "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[]}";

static const char output[] =
    "{\"id\":1,\"ast\":{\"pandoc-api-version\":[1,23],\"meta\":{},"
    "\"blocks\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"President\"},"
    "{\"t\":\"Space\"},{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"
    "[[\"entity\",\"ana-prado\"]]],[{\"t\":\"Str\",\"c\":\"Ana\"},{\"t\":"
    "\"Space\"},{\"t\":\"Str\",\"c\":\"Prado\"}]]},{\"t\":\"Space\"},{\"t\":"
    "\"Str\",\"c\":\"said\"},{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":\"no.\"}]}"
    "]}}\n"
    "{\"id\":null,\"error\":{\"where\":\"byte 0, line 1\",\"message\":"
    "\"truncated JSON\"}}\n"
    "{\"id\":\"b\\u0062\",\"ast\":{\"pandoc-api-version\":[1,22], "
    "\"meta\":{},\"blocks\":[]}}\n"
    "{\"id\":3,\"error\":{\"where\":\"ast: byte 0, line 1\",\"message\":"
    "\"not a Pandoc document: it has no list of blocks\"}}\n"
    "{\"id\":null,\"ast\":{\"pandoc-api-version\":[1,22],\"meta\":{},"
    "\"blocks\":[]}}\n";

/* Runs the batch over `text` with an otherwise finished description. */
static pt_batch_totals run(pt_buf *out, pt_batch batch, pt_str text)
{
    pt_tagger *tagger = tagger_of("{}");
    test_input in = {text, 0, 100, PT_OK};
    pt_batch_totals totals;
    pt_error err = {"", ""};
    pt_buf_clear(out);
    batch.read = read_piece;
    batch.read_payload = &in;
    batch.write = append_piece;
    batch.write_payload = out;
    ck_assert_msg(pt_batch_run(&totals, tagger, &batch, &err) == PT_OK,
                  "%s: %s", err.where, err.message);
    pt_tagger_free(tagger);
    return totals;
}

START_TEST(every_line_has_its_answer)
{
    pt_buf out;
    pt_buf_init(&out);
    for (uint32_t n = 0; n < 4; n++) {
        const pt_batch batch = {.api = PT_STR("[1,23]"), .n_threads = n};
        const pt_batch_totals totals = run(&out, batch, PT_STR(input));
        ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), PT_STR(output)), "%.*s",
                      (int)out.len, out.ptr);
        ck_assert_uint_eq(totals.n_documents, 3);
        ck_assert_uint_eq(totals.n_errors, 2);
        ck_assert_uint_eq(totals.n_mentions, 1);
    }
    pt_buf_release(&out);
}
END_TEST

START_TEST(the_writer_is_the_filters)
{
    pt_buf out;
    pt_buf_init(&out);
    const pt_batch batch = {.writer = PT_STR("jats")};
    run(&out, batch, PT_STR(input));
    ck_assert(buf_has(&out, "[\"person\",\"entity\"]"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(too_long_a_record_is_an_error_with_its_id)
{
    pt_buf out;
    pt_buf_init(&out);
    const pt_batch batch = {.max_record = 20};
    const pt_batch_totals totals =
        run(&out, batch,
            PT_STR("{\"id\":1,\"text\":\"\"}\n"
                   "{\"id\":2,\"text\":\"very long indeed\"}\n"
                   "{\"text\":\"long, too\",\"id\":3}\n"
                   "{\"id\":4,\"text\":\"\"}\n"));
    ck_assert_uint_eq(totals.n_documents, 2);
    ck_assert_uint_eq(totals.n_errors, 2);
    ck_assert(buf_has(&out, "{\"id\":2,\"error\":{\"where\":\"record\","
                            "\"message\":\"longer than the limit of 20 "
                            "bytes (max-record)\"}}\n{\"id\":null,\"error\":"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(shards_share_the_records_out)
{
    pt_buf text, out, all;
    pt_buf_init(&text);
    pt_buf_init(&out);
    pt_buf_init(&all);
    for (unsigned i = 0; i < 100; i++)
        pt_buf_add_format(&text, "{\"id\":%u,\"text\":\"\"}\n", i);
    for (unsigned i = 0; i < 20; i++)
        pt_buf_add_format(&text, "{\"text\":\"%u\"}\n", i);
    uint64_t n_records = 0;
    for (uint32_t shard = 0; shard < 3; shard++) {
        const pt_batch batch = {.shard = shard, .n_shards = 3};
        const pt_batch_totals totals = run(&out, batch, pt_buf_str(&text));
        ck_assert_uint_gt(totals.n_documents, 25);
        n_records += totals.n_documents;
        pt_buf_add(&all, pt_buf_str(&out));
    }
    ck_assert_uint_eq(n_records, 120);
    for (unsigned i = 0; i < 100; i++) {
        pt_buf_clear(&out);
        pt_buf_add_format(&out, "{\"id\":%u,%c", i, '\0');
        ck_assert(buf_has(&all, out.ptr));
    }
    /* The hash is documented: these must never change. */
    ck_assert_uint_eq(pt_batch_shard(PT_STR("1"), 1000), 951);
    ck_assert_uint_eq(pt_batch_shard(PT_STR("\"a\""), 1000), 63);
    ck_assert_uint_eq(pt_batch_shard(PT_STR("x"), 0), 0);
    pt_buf_release(&text);
    pt_buf_release(&out);
    pt_buf_release(&all);
}
END_TEST

START_TEST(what_is_extracted_is_a_value_in_one_line)
{
    static const struct {
        const char *format;
        const char *expected;
    } cases[] = {
        {"text",  "{\"id\":\"a\\/b\",\"data\":\"Oslo.\\u000a\"}\n"                  },
        {"jsonl", "{\"id\":\"a\\/b\",\"data\":[{\"kind\":\"mention\","              },
        {"json",  "{\"id\":\"a\\/b\",\"data\":{\"format\":"
                 "\"pandoc-tagger\",\"version\":1,\"name\":\"a/b\","},
    };
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_batch batch = {.extract = pt_str_from(cases[i].format)};
        const pt_batch_totals totals =
            run(&out, batch, PT_STR("{\"id\":\"a\\/b\",\"text\":\"Oslo.\"}"));
        ck_assert_uint_eq(totals.n_mentions, 1);
        ck_assert_msg(
            pt_str_has_prefix(pt_buf_str(&out), pt_str_from(cases[i].expected)),
            "%.*s", (int)out.len, out.ptr);
        ck_assert_uint_eq(pt_str_find(pt_buf_str(&out), PT_STR("\n"), 0),
                          out.len - 1);
    }
    pt_buf_release(&out);
}
END_TEST

START_TEST(keywords_may_be_asked_for)
{
    static const pt_suggesting how = {.form = PT_SUGGESTED_JSON, .limit = 1};
    const pt_batch batch = {.suggest = &how};
    pt_buf out;
    pt_buf_init(&out);
    const pt_batch_totals totals = run(
        &out, batch,
        PT_STR("{\"id\":7,\"text\":\"The tax reform failed.\"}\n{\"id\":8}"));
    ck_assert_uint_eq(totals.n_documents, 1);
    ck_assert_uint_eq(totals.n_errors, 1);
    ck_assert_msg(pt_str_has_prefix(pt_buf_str(&out),
                                    PT_STR("{\"id\":7,\"keyphrases\":[\"")),
                  "%.*s", (int)out.len, out.ptr);
    ck_assert(buf_has(&out, "\"]}\n{\"id\":8,\"error\":"));
    pt_buf_release(&out);
}
END_TEST

/* A pt_load_fn: a document whose text is its name; none of the name "no". */
static pt_status load(void *payload, pt_str name, pt_write_fn write, void *to,
                      pt_error *err)
{
    (void)payload;
    if (pt_str_is_equal(name, PT_STR("no")))
        return pt_error_set(err, PT_ERR_IO, "no", "is not there");
    pt_buf words;
    pt_buf document;
    pt_buf_init(&words);
    pt_buf_init(&document);
    pt_buf_add_format(&words, "%.*s%c", (int)name.len, name.ptr, '\0');
    document_json(&document, "{}", words.ptr);
    const pt_status st = write(to, pt_buf_str(&document), err);
    pt_buf_release(&words);
    pt_buf_release(&document);
    return st;
}

/* A pt_save_fn: keeps the results in a buffer; nothing of Oslo. */
static pt_status save(void *payload, pt_str name, pt_str result,
                      pt_write_fn write, void *to, pt_error *err)
{
    if (pt_str_is_equal(name, PT_STR("Oslo")))
        return pt_error_set(err, PT_ERR_IO, "store", "is full");
    pt_buf_add(payload, result);
    pt_status st = write(to, PT_STR("kept/\""), err);
    if (st == PT_OK)
        st = write(to, name, err);
    return st;
}

START_TEST(documents_may_lie_elsewhere)
{
    pt_buf out;
    pt_buf kept;
    pt_buf_init(&out);
    pt_buf_init(&kept);
    pt_batch batch = {.load = load,
                      .save = save,
                      .store_payload = &kept,
                      .extract = PT_STR("text")};
    pt_batch_totals totals =
        run(&out, batch, PT_STR("Bergen\nno\nOslo\n\xFF\n"));
    ck_assert_msg(
        pt_str_is_equal(
            pt_buf_str(&out),
            PT_STR("{\"id\":\"Bergen\",\"file\":\"kept/\\\"Bergen\"}\n"
                   "{\"id\":\"no\",\"error\":{\"where\":\"no\",\"message\":"
                   "\"is not there\"}}\n"
                   "{\"id\":\"Oslo\",\"error\":{\"where\":\"store\","
                   "\"message\":\"is full\"}}\n"
                   "{\"id\":\"\",\"error\":{\"where\":\"byte 82, line 1\","
                   "\"message\":\"invalid UTF-8\"}}\n")),
        "%.*s", (int)out.len, out.ptr);
    ck_assert(pt_str_is_equal(pt_buf_str(&kept), PT_STR("Bergen\n")));
    ck_assert_uint_eq(totals.n_documents, 1);
    ck_assert_uint_eq(totals.n_errors, 3);
    batch.save = NULL;
    totals = run(&out, batch, PT_STR("Oslo\n"));
    ck_assert(pt_str_is_equal(
        pt_buf_str(&out),
        PT_STR("{\"id\":\"Oslo\",\"data\":\"Oslo\\u000a\"}\n")));
    ck_assert_uint_eq(totals.n_mentions, 1);
    pt_buf_release(&out);
    pt_buf_release(&kept);
}
END_TEST

START_TEST(an_unknown_format_is_an_error_at_once)
{
    pt_tagger *tagger = tagger_of("{}");
    const pt_batch batch = {.extract = PT_STR("yaml")};
    pt_batch_totals totals;
    pt_error err;
    ck_assert_int_eq(pt_batch_run(&totals, tagger, &batch, &err),
                     PT_ERR_OPTION);
    pt_tagger_free(tagger);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        every_line_has_its_answer,
        the_writer_is_the_filters,
        too_long_a_record_is_an_error_with_its_id,
        shards_share_the_records_out,
        what_is_extracted_is_a_value_in_one_line,
        keywords_may_be_asked_for,
        documents_may_lie_elsewhere,
        an_unknown_format_is_an_error_at_once,
        NULL,
    };
    return suite_run("batch", tests);
}
