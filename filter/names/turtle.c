/* SPDX-License-Identifier: MIT */
/*
 * Thesauri in Turtle (Prud'hommeaux and Carothers, RDF 1.1 Turtle, W3C 2014)
 * through serd, which tells statement by statement what it reads. It is given
 * the text byte by byte, so that the line of a statement is known; prefixes
 * and relative addresses are resolved here. serd recurses into [ ] and ( ),
 * so what nests deeply is refused before it sees it. Linear in the text.
 */
#include "names/turtle.h"

#include "base/error.h"

#include <serd/serd.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { DEEPEST = 100 };

typedef struct reader {
    pt_skos *skos;
    SerdEnv *env;
    pt_str bytes;
    size_t at;     /* next byte that serd gets */
    unsigned line; /* of it */
    const char *where;
    pt_status status; /* what a statement came to */
    bool told;        /* `err` says what is wrong */
    pt_error *err;
} reader;

/* Skips a string from its quotation mark on. */
static size_t skip_string(pt_str s, size_t at)
{
    const char quote = s.ptr[at];
    size_t marks = 1;
    while (marks < 3 && at + marks < s.len && s.ptr[at + marks] == quote)
        marks++;
    if (marks == 2)
        return at + 2; /* empty */
    for (at += marks; at < s.len; at++) {
        size_t n = 0;
        if (s.ptr[at] == '\\') {
            at++;
            continue;
        }
        while (n < marks && at + n < s.len && s.ptr[at + n] == quote)
            n++;
        if (n == marks)
            return at + n;
        if (marks == 1 && s.ptr[at] == '\n')
            return at;
    }
    return s.len;
}

/* Skips to a character on the same line; for '\n' to the line's end. */
static size_t skip_to(pt_str s, size_t at, char end)
{
    while (at < s.len && s.ptr[at] != end && s.ptr[at] != '\n')
        at++;
    return at + 1;
}

/* The line on which brackets nest too deeply, or 0. */
static unsigned find_depth(pt_str s)
{
    unsigned depth = 0;
    size_t at = 0;
    while (at < s.len && depth <= DEEPEST) {
        const char c = s.ptr[at];
        if (c == '"' || c == '\'') {
            at = skip_string(s, at);
            continue;
        }
        if (c == '#' || c == '<') {
            at = skip_to(s, at + 1, c == '<' ? '>' : '\n');
            continue;
        }
        depth += c == '[' || c == '(';
        depth -= depth > 0 && (c == ']' || c == ')');
        at++;
    }
    if (depth <= DEEPEST)
        return 0;
    unsigned line = 1;
    for (size_t i = 0; i < at; i++)
        line += s.ptr[i] == '\n';
    return line;
}

static size_t give(void *buf, size_t size, size_t n, void *stream)
{
    reader *r = stream;
    if (size * n == 0 || r->at >= r->bytes.len)
        return 0;
    const char c = r->bytes.ptr[r->at++];
    r->line += c == '\n';
    memcpy(buf, &c, 1);
    return 1;
}

static int has_failed(void *stream)
{
    (void)stream;
    return 0;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* the format is serd's */

/* serd's message and line, the first that it tells. */
static SerdStatus hear_error(void *handle, const SerdError *error)
{
    reader *r = handle;
    if (r->told)
        return SERD_SUCCESS;
    va_list args;
    va_copy(args, *error->args);
    char text[200];
    vsnprintf(text, sizeof text, error->fmt, args);
    va_end(args);
    text[strcspn(text, "\n")] = '\0';
    pt_problem_set(r->err, r->where, error->line, text, PT_STR(""));
    r->told = true;
    return SERD_SUCCESS;
}

#pragma GCC diagnostic pop

static SerdStatus hear_base(void *handle, const SerdNode *uri)
{
    reader *r = handle;
    return serd_env_set_base_uri(r->env, uri);
}

static SerdStatus hear_prefix(void *handle, const SerdNode *name,
                              const SerdNode *uri)
{
    reader *r = handle;
    return serd_env_set_prefix(r->env, name, uri);
}

static pt_str text_of(const SerdNode *node)
{
    return node == NULL || node->buf == NULL
               ? (pt_str){"", 0}
               : (pt_str){(const char *)node->buf, node->n_bytes};
}

/* Writes a node as it stands in a statement: text, a whole IRI, or _:name. */
static pt_status add_node(pt_buf *out, const reader *r, const SerdNode *node)
{
    SerdNode whole = SERD_NODE_NULL;
    switch (node->type) {
    case SERD_BLANK:
        pt_buf_add(out, PT_STR("_:"));
        pt_buf_add(out, text_of(node));
        break;
    case SERD_URI:
    case SERD_CURIE:
        whole = serd_env_expand_node(r->env, node);
        pt_buf_add(out, text_of(whole.buf == NULL ? node : &whole));
        if (whole.buf == NULL && node->type == SERD_CURIE)
            return PT_ERR_FORMAT;
        serd_node_free(&whole);
        break;
    case SERD_LITERAL:
        pt_buf_add(out, text_of(node));
        break;
    case SERD_NOTHING:
        break;
    }
    return PT_OK;
}

/* Takes a statement in, its nodes resolved. */
static pt_status take(reader *r, const SerdNode *nodes[3], pt_str lang)
{
    pt_buf texts[3];
    pt_status st = PT_OK;
    for (int i = 0; i < 3; i++) {
        pt_buf_init(&texts[i]);
        if (st != PT_OK)
            continue;
        st = add_node(&texts[i], r, nodes[i]);
        if (st == PT_ERR_FORMAT) {
            pt_problem_set(r->err, r->where, r->line,
                           "the prefix is not declared", text_of(nodes[i]));
            r->told = true;
        } else if (pt_buf_failed(&texts[i])) {
            st = pt_error_nomem(r->err);
        }
    }
    const pt_skos_statement s = {
        .subject = pt_buf_str(&texts[0]),
        .property = pt_skos_property_find(pt_buf_str(&texts[1])),
        .value = pt_buf_str(&texts[2]),
        .lang = lang,
        .line = r->line};
    if (st == PT_OK)
        st = pt_skos_add(r->skos, &s, r->err);
    for (int i = 0; i < 3; i++)
        pt_buf_release(&texts[i]);
    return st;
}

static SerdStatus hear_statement(void *handle, SerdStatementFlags flags,
                                 const SerdNode *graph, const SerdNode *subject,
                                 const SerdNode *predicate,
                                 const SerdNode *object,
                                 const SerdNode *datatype, const SerdNode *lang)
{
    reader *r = handle;
    const SerdNode *nodes[3] = {subject, predicate, object};
    (void)flags;
    (void)graph;
    (void)datatype;
    if (r->status == PT_OK)
        r->status = take(r, nodes, text_of(lang));
    return r->status == PT_OK ? SERD_SUCCESS : SERD_ERR_INTERNAL;
}

static pt_status read(reader *r, SerdReader *serd)
{
    static const uint8_t name[] = "turtle";
    serd_reader_set_error_sink(serd, hear_error, r);
    SerdStatus st =
        serd_reader_start_source_stream(serd, give, has_failed, r, name, 1);
    while (st == SERD_SUCCESS)
        st = serd_reader_read_chunk(serd);
    serd_reader_end_stream(serd);
    if (r->status != PT_OK)
        return r->status;
    if (r->told)
        return PT_ERR_FORMAT;
    return st <= SERD_FAILURE
               ? PT_OK
               : pt_problem_set(r->err, r->where, r->line,
                                (const char *)serd_strerror(st), PT_STR(""));
}

pt_status pt_turtle_read(pt_skos *out, pt_str bytes, const char *where,
                         pt_error *err)
{
    reader r = {
        .skos = out, .bytes = bytes, .line = 1, .where = where, .err = err};
    const unsigned deep = find_depth(bytes);
    if (deep > 0)
        return pt_problem_set(err, where, deep,
                              "brackets nest deeper than 100 levels",
                              PT_STR(""));
    r.env = serd_env_new(NULL);
    SerdReader *serd = serd_reader_new(SERD_TURTLE, &r, NULL, hear_base,
                                       hear_prefix, hear_statement, NULL);
    const pt_status st =
        r.env == NULL || serd == NULL ? pt_error_nomem(err) : read(&r, serd);
    serd_reader_free(serd);
    serd_env_free(r.env);
    return st;
}
