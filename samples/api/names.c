/* SPDX-License-Identifier: MIT */
/*
 * Lists the entities of an article, how often each is mentioned and under
 * which names; then the keywords and how well the text bears them out.
 *
 *     cc names.c $(pkg-config --cflags --libs pandoc-tagger) -o names
 *     pandoc -t json article.md | ./names
 */
#include <pandoc-tagger/result.h>
#include <pandoc-tagger/tagger.h>
#include <stdio.h>
#include <stdlib.h>

/* Reads all of a stream; NULL when memory runs out. The caller frees it. */
static char *read_all(FILE *in, size_t *len)
{
    size_t room = 1 << 16;
    char *all = malloc(room);
    *len = 0;
    while (all != NULL) {
        *len += fread(all + *len, 1, room - *len, in);
        if (*len < room)
            return all;
        room *= 2;
        char *more = realloc(all, room);
        if (more == NULL)
            free(all);
        all = more;
    }
    return NULL;
}

static void print(const pt_result *result)
{
    const pt_entity_info *entity;
    const pt_keyword_info *keyword;
    printf("%s\n\n", pt_result_title(result).ptr);
    for (size_t i = 0; (entity = pt_result_entity(result, i)) != NULL; i++) {
        printf("%3u  %-13s %s", (unsigned)entity->n_mentions,
               pt_type_describe(entity->type)->name, entity->name.ptr);
        if (entity->wikidata.len > 0)
            printf(" (%s)", entity->wikidata.ptr);
        for (uint32_t k = 0; entity->n_forms > 1 && k < entity->n_forms; k++)
            printf("%s%s", k == 0 ? ": " : ", ", entity->forms[k].form.ptr);
        putchar('\n');
    }
    putchar('\n');
    for (size_t i = 0; (keyword = pt_result_keyword(result, i)) != NULL; i++)
        printf("%3u  %-13s %s\n", (unsigned)keyword->n_matches,
               pt_keyword_grade_name(keyword->grade), keyword->name.ptr);
}

int main(void)
{
    /* What the command line says with --min-confidence=0.5. */
    const pt_settings settings = {
        .json = pt_str_from("{\"min-confidence\": 0.5}"), .over_document = 1};
    pt_str document;
    pt_tagger *tagger = NULL;
    pt_result *result = NULL;
    pt_error err;
    char *bytes = read_all(stdin, &document.len);
    if (bytes == NULL)
        return EXIT_FAILURE;
    document.ptr = bytes;

    pt_status st = pt_tagger_new(&tagger, &settings, 1, &err);
    if (st == PT_OK)
        st = pt_result_new(&result, tagger, document, 0, &err);
    if (st == PT_OK)
        print(result);
    else
        fprintf(stderr, "names: %s: %s\n", err.where, err.message);
    pt_result_free(result);
    pt_tagger_free(tagger);
    free(bytes);
    return st == PT_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
