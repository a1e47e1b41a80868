/* SPDX-License-Identifier: MIT */
/*
 * Training a network: corpus, tables, lessons, course, file. Documents are
 * looked at through the lists of words and names of the recogniser's model in
 * the program, which is therefore trained first.
 */
#include "train/network_main.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "sequence/recogniser.h"
#include "train/course.h"
#include "train/output.h"
#include "train/tables.h"
#include "train/trained.h"

enum { PATH_LEN = 1024, FOLDS = 3 };

static const char usage[] =
    "usage: pandoc-tagger-train network --corpora DIR --output FILE\n"
    "  --fold N           leave out documents N, N + 3, N + 6, …\n"
    "  --seed N --epochs N --batch N --width N --blocks N\n"
    "  --vectors N\n"
    "  --rate X --steady X --clip X --decay X --average X\n"
    "  --dropout X --inputs X --words X --rare X\n";

/* The command line. */
typedef struct arguments {
    const char *corpora;
    const char *output;
    pt_course course;
    pt_network_shape shape;
    uint32_t vectors;
    uint32_t fold; /* PT_NONE: none is left out */
} arguments;

/* Worldwide train, three folds, together with the linear model. */
static const arguments defaults = {
    .course = {.epochs = 8,
               .batch = 2500,
               .warm_up = 100,
               .rate = 2e-3F,
               .steady = 0.3F,
               .clip = 1.0F,
               .average = 0.997F,
               .noise = {.dropout = 0.1F,
                         .inputs = 0.1F,
                         .words = 0.08F,
                         .rare = 0.5F},
               .seed = 1},
    .shape = {.width = 96,
               .n_blocks = 4,
               .dilations = {1, 2, 4, 1, 2, 4, 1, 1},
               .columns = {PT_NETWORK_VECTOR, 48, 16, 24, 24, 16, 16, 16}    },
    .vectors = 100000,
    .fold = PT_NONE
};

static bool set_number(arguments *args, const char *name, const char *value)
{
    pt_course *c = &args->course;
    const double x = strtod(value, NULL);
    const struct {
        const char *name;
        float *real;
        uint32_t *whole;
    } rows[] = {
        {"--fold",    NULL,              &args->fold          },
        {"--epochs",  NULL,              &c->epochs           },
        {"--batch",   NULL,              &c->batch            },
        {"--width",   NULL,              &args->shape.width   },
        {"--vectors", NULL,              &args->vectors       },
        {"--blocks",  NULL,              &args->shape.n_blocks},
        {"--rate",    &c->rate,          NULL                 },
        {"--steady",  &c->steady,        NULL                 },
        {"--clip",    &c->clip,          NULL                 },
        {"--decay",   &c->decay,         NULL                 },
        {"--average", &c->average,       NULL                 },
        {"--dropout", &c->noise.dropout, NULL                 },
        {"--inputs",  &c->noise.inputs,  NULL                 },
        {"--words",   &c->noise.words,   NULL                 },
        {"--rare",    &c->noise.rare,    NULL                 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].name, name) != 0)
            continue;
        if (rows[i].real != NULL)
            *rows[i].real = (float)x;
        else
            *rows[i].whole = (uint32_t)x;
        return true;
    }
    if (strcmp(name, "--seed") != 0)
        return false;
    c->seed = (uint64_t)x;
    return true;
}

static bool read_arguments(arguments *args, int argc, char **argv)
{
    for (int i = 0; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--corpora") == 0)
            args->corpora = argv[i + 1];
        else if (strcmp(argv[i], "--output") == 0)
            args->output = argv[i + 1];
        else if (!set_number(args, argv[i], argv[i + 1]))
            return false;
    }
    return argc % 2 == 0 && args->corpora != NULL && args->output != NULL;
}

/* Everything between the corpus and the file. */
typedef struct material {
    pt_corpus corpus;
    pt_model model;
    pt_tables tables;
    pt_lesson *lessons; /* [n_lessons] those that are learnt first */
    uint32_t n_lessons;
    uint32_t n_learnt;
} material;

/* Moves the lessons that are not left out to the front. */
static void choose_lessons(material *m, uint32_t fold)
{
    for (uint32_t i = 0; i < m->n_lessons; i++) {
        if (fold != PT_NONE && i % FOLDS == fold)
            continue;
        const pt_lesson other = m->lessons[m->n_learnt];
        m->lessons[m->n_learnt++] = m->lessons[i];
        m->lessons[i] = other;
    }
}

static pt_status read_material(material *m, const arguments *args,
                               pt_error *err)
{
    char path[PATH_LEN];
    snprintf(path, PATH_LEN, "%s/ner/worldwide.train.jsonl", args->corpora);
    pt_status st =
        pt_model_read(&m->model, pt_recogniser_embedded(), true, err);
    if (st == PT_OK)
        st = pt_corpus_read(&m->corpus, path, true, err);
    if (st != PT_OK)
        return st;
    const pt_table_sources sources = {.corpora = args->corpora,
                                      .corpus = &m->corpus,
                                      .model = &m->model,
                                      .fold = args->fold,
                                      .folds =
                                          args->fold == PT_NONE ? 0 : FOLDS,
                                      .n_vectors = args->vectors,
                                      .words_min = 2,
                                      .affixes_min = 3};
    st = pt_tables_read(&m->tables, &sources, err);
    if (st != PT_OK)
        return st;
    m->n_lessons = m->corpus.documents.len;
    m->lessons = calloc((size_t)m->n_lessons + 1, sizeof *m->lessons);
    if (m->lessons == NULL)
        return pt_error_nomem(err);
    st = pt_lessons_read(m->lessons, &m->corpus, &m->tables.keys, &m->model,
                         err);
    choose_lessons(m, args->fold);
    return st;
}

static void release(material *m)
{
    for (uint32_t i = 0; i < m->n_lessons; i++)
        pt_lesson_release(&m->lessons[i]);
    free(m->lessons);
    pt_tables_release(&m->tables);
    if (m->corpus.arena != NULL)
        pt_corpus_release(&m->corpus);
}

static pt_status train(const material *m, arguments *args, pt_error *err)
{
    pt_trained trained = {.keys = m->tables.keys};
    pt_tables_measure(&args->shape, &m->tables);
    args->course.noise.counts = m->tables.counts;
    pt_status st = pt_network_init(&trained.network, &args->shape, err);
    if (st != PT_OK)
        return st;
    trained.network.vectors = m->tables.vectors;
    pt_network_draw(&trained.network, args->course.seed);
    st = pt_course_run(&trained.network, m->lessons, m->n_learnt, &args->course,
                       err);
    pt_buf bytes;
    pt_buf_init(&bytes);
    if (st == PT_OK)
        pt_trained_write(&bytes, &trained);
    if (st == PT_OK && pt_buf_failed(&bytes))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_output_write(args->output, pt_buf_str(&bytes), err);
    pt_buf_release(&bytes);
    pt_network_release(&trained.network);
    return st;
}

int pt_network_main(int argc, char **argv)
{
    arguments args = defaults;
    if (!read_arguments(&args, argc, argv)) {
        fputs(usage, stderr);
        return 2;
    }
    pt_error err = {"", ""};
    material m = {.n_lessons = 0};
    pt_status st = read_material(&m, &args, &err);
    if (st == PT_OK)
        st = train(&m, &args, &err);
    release(&m);
    return pt_output_status(st, &err);
}
