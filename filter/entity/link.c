/* SPDX-License-Identifier: MIT */
/*
 * Links mentions to the knowledge base. Each distinct form is looked up once;
 * its readings that fit a mention's type compete, together with "none of
 * them", in a log-linear score:
 *
 *   share      of the form's occurrences in the news that mean it
 *   evidence   how often the document speaks of its region or its country
 *              (evidence.c), the dateline most, in forms with one reading
 *   qualifier  "Cambridge, Massachusetts" decides, also against: of "Paris,
 *              Texas" no reading is left
 *   company    names in a list are of one kind: "Armenia, Georgia and Iran"
 *   words      "the state of Georgia", "Georgia’s president"
 *   discourse  what a qualifier said of this form elsewhere: one sense a
 *              discourse (Gale, Church and Yarowsky, HLT 1992)
 *
 * The scores are made shares of 1 (softmax). Linear in mentions.
 */
#include "entity/link.h"

#include "base/error.h"
#include "base/str.h"
#include "entity/beside.h"
#include "entity/context.h"

#include <math.h>

/* Weights of the score, in nats; set by hand on the development half of the
   gold set in tests/quality. */
static const float SELF = 0.8F;      /* × ln(1 + other names of it) */
static const float REGION = 1.0F;    /* × ln(1 + evidence for its region) */
static const float COUNTRY = 0.8F;   /* × ln(1 + evidence for its country) */
static const float FOREIGN = -2.0F;  /* a person whose country is unnamed */
static const float ALIEN = -1.2F;    /* a city whose country is unnamed where
                                        that of a namesake is named */
static const float MINOR = 0.25F;    /* share of the mentions of the most
                                        named country; below it a country
                                        counts as unnamed for people */
static const float OFFICE = 1.5F;    /* a political title */
static const float PRIVATE = -2.5F;  /* no word of politics */
static const float LONELY = -3.0F;   /* × doubt of a city whose country is
                                        unnamed */
static const float QUALIFIED = 5.0F; /* and as much against */
static const float COMPANY = 2.0F;
static const float WORD = 1.5F;
static const float DISCOURSE = 3.0F;
static const float NAMESAKE = 2.0F;   /* for none: it may be a person */
static const float RIVALRY = -4.0F;   /* where it names two readings in full */
static const float DOUBT = 0.1F;      /* that it is none of the readings */
static const float RARE = 0.25F;      /* more where the form is a word */
static const float SURE = 0.9F;       /* share from which a form is evidence */
static const float DATELINE = 3;      /* mentions that one there is worth */
static const float THRESHOLD = 0.80F; /* of a link, with what it lies in */
static const float LEAST = 0.60F;     /* without */

/* What the document says of a form. */
typedef struct sense {
    uint32_t entry; /* what a qualifier said: an entry, PT_ENTRY_OTHER, or
                        PT_NONE */
    bool author;    /* it was the author who said it */
    uint32_t here;  /* what words said last: "the state of" */
    uint32_t part;  /* and in which part of the document */
    uint32_t own;   /* the candidate that gave evidence, or PT_NONE */
    float weight;   /* and how much */
} sense;

typedef struct linker {
    const pt_find_input *in;
    pt_mentions *mentions;
    const pt_definitions *definitions;
    pt_readings readings;
    pt_context context;
    PT_VEC(sense) senses; /* one for each form */
    pt_evidence evidence;
    pt_evidence names; /* without what lies in them */
    pt_arena *scratch; /* of the evidence */
    float most;        /* evidence for the country most spoken of */
    bool political;    /* parties, parliaments or offices are spoken of */
    pt_error *err;
} linker;

static bool is_dateline(const pt_document *doc, const pt_mention *m)
{
    const pt_span *span = &doc->dateline;
    return span->text == m->text && m->start >= span->start &&
           m->end <= span->end;
}

/* Whether mention i is a party or a part of government, or a person by such
   an office. */
static bool is_political(const linker *l, uint32_t i)
{
    const pt_mention *m = &l->mentions->list.items[i];
    const pt_form_readings *f =
        &l->readings.forms.items[l->readings.form_of.items[i]];
    if (m->type == PT_TYPE_PERSON)
        return m->bits & PT_MENTION_TITLED && pt_beside_read(l->in, m).office;
    return f->n_candidates > 0 && l->readings.candidates.items[f->first].bits &
                                      (PT_NAME_PARTY | PT_NAME_GOVERNMENT);
}

/* Gathers what the document speaks of beyond doubt. */
static pt_status gather(linker *l)
{
    for (uint32_t i = 0; i < l->mentions->list.len; i++) {
        const pt_mention *m = &l->mentions->list.items[i];
        const uint32_t f = l->readings.form_of.items[i];
        if (f == PT_NONE)
            continue;
        l->political = l->political || is_political(l, i);
        const pt_name_candidate *best;
        const float sum = pt_readings_sum(&best, &l->readings,
                                          &l->readings.forms.items[f], m->type);
        if (best == NULL || best->prior < SURE * sum)
            continue;
        const pt_chain chain = pt_chain_of(l->in->names, best->entry);
        const float weight = is_dateline(l->in->doc, m) ? DATELINE : 1;
        pt_chain alone = chain;
        alone.len = 1;
        if (!pt_evidence_add(&l->evidence, &chain, weight) ||
            !pt_evidence_add(&l->names, &alone, weight))
            return pt_error_nomem(l->err);
        const uint32_t last = chain.len - 1;
        if (chain.bits[last] & PT_NAME_COUNTRY)
            l->most = fmaxf(l->most,
                            pt_evidence_of(&l->evidence, chain.entries[last]));
        l->senses.items[f].own = best->entry;
        l->senses.items[f].weight += weight;
    }
    return PT_OK;
}

/* What other forms than this one say of an entry. */
static float heard_of(const linker *l, const sense *s, const pt_chain *own,
                      uint32_t entry)
{
    const float all = pt_evidence_of(&l->evidence, entry);
    const float rest = pt_chain_has(own, entry) ? all - s->weight : all;
    return rest > 0 ? rest : 0;
}

/* One reading of a mention. */
typedef struct reading {
    uint32_t entry;
    float score;   /* in nats; then a share of 1 */
    int qualifier; /* as of pt_context_qualifier */
    bool named;    /* the document has another name of it */
    bool alien;    /* a city whose country the document does not name */
    bool native;   /* a city whose country it names */
    uint8_t why;   /* PT_LINK_… */
} reading;

/* Adds to a score, and why. */
static void speak(reading *r, float score, uint8_t why)
{
    r->score += score;
    if (score > 0)
        r->why |= why;
}

/* Whether the document has another name of an entry than this form. */
static bool is_named(const linker *l, const sense *s, uint32_t entry)
{
    const float own = s->own == entry ? s->weight : 0;
    return pt_evidence_of(&l->names, entry) > own;
}

/* What the document says of a reading and of what it lies in. */
static void add_evidence(reading *r, const linker *l, const sense *s,
                         const pt_chain *chain, bool person)
{
    const pt_chain own = pt_chain_of(l->in->names, s->own);
    for (uint32_t i = 0; i < chain->len; i++) {
        const float heard = heard_of(l, s, &own, chain->entries[i]);
        const bool country = (chain->bits[i] & PT_NAME_COUNTRY) != 0;
        const float weight = i == 0 ? SELF : country ? COUNTRY : REGION;
        if (i == 0 || !person)
            speak(r, weight * log1pf(heard), PT_LINK_EVIDENCE);
        else if (heard <= MINOR * l->most)
            speak(r, FOREIGN, 0);
    }
}

/* Who holds or held an office is named with it, or where there is talk of
   politics. */
static void add_office(reading *r, const linker *l, uint32_t i)
{
    if (pt_beside_read(l->in, &l->mentions->list.items[i]).office)
        speak(r, OFFICE, PT_LINK_WORDS);
    else if (!l->political)
        speak(r, PRIVATE, 0);
}

/* A small city is named with its country, if not in a document that is about
   it: without, another of that name may be meant. */
static void add_loneliness(reading *r, const linker *l, const pt_chain *chain,
                           float prior)
{
    const uint32_t last = chain->len - 1;
    if (!(chain->bits[0] & PT_NAME_CITY) || last == 0)
        return;
    r->native = pt_evidence_of(&l->evidence, chain->entries[last]) > 0;
    r->alien = !r->native;
    if (r->alien && !(chain->bits[0] & PT_NAME_CAPITAL))
        speak(r, LONELY * (1 - prior), 0);
}

/* Where the document names the country of one of several cities, the others
   are less likely. */
static void compare(reading *readings, uint32_t n)
{
    uint32_t n_native = 0;
    for (uint32_t i = 0; i < n; i++)
        n_native += readings[i].native;
    for (uint32_t i = 0; i < n && n_native > 0; i++)
        if (readings[i].alien)
            readings[i].score += ALIEN;
}

/* What the words around mention i say of a reading as a kind of place. */
static void add_kind(reading *r, const linker *l, uint32_t i,
                     const pt_chain *chain, unsigned kinds)
{
    const uint32_t bits =
        chain->bits[0] & (PT_NAME_COUNTRY | PT_NAME_REGION | PT_NAME_CITY);
    if (bits != 0 && pt_context_has_company(&l->context, i, bits))
        speak(r, COMPANY, PT_LINK_COMPANY);
    if (kinds & bits)
        speak(r, WORD, PT_LINK_WORDS);
    else if (kinds != 0 && bits != 0)
        speak(r, -WORD, 0);
}

static reading weigh(const linker *l, uint32_t i, const sense *s,
                     const pt_name_candidate *c, unsigned kinds)
{
    const pt_chain chain = pt_chain_of(l->in->names, c->entry);
    reading r = {.entry = c->entry, .named = is_named(l, s, c->entry)};
    r.qualifier = pt_context_qualifier(&l->context, i, &chain);
    speak(&r, QUALIFIED * (float)r.qualifier, PT_LINK_QUALIFIER);
    add_evidence(&r, l, s, &chain, c->type == PT_TYPE_PERSON);
    if (c->type == PT_TYPE_PERSON && chain.len > 1)
        add_office(&r, l, i);
    add_loneliness(&r, l, &chain, c->prior);
    add_kind(&r, l, i, &chain, kinds);
    return r;
}

/* Weighs all readings of mention i that fit; returns how many. */
static uint32_t weigh_all(reading *out, float *none_out, const linker *l,
                          uint32_t i, const sense *s)
{
    const pt_mention *m = &l->mentions->list.items[i];
    const pt_form_readings *f =
        &l->readings.forms.items[l->readings.form_of.items[i]];
    const pt_name_candidate *best;
    const float sum = pt_readings_sum(&best, &l->readings, f, m->type);
    uint32_t n = 0;
    if (best == NULL || sum <= 0)
        return 0;
    *none_out = logf(DOUBT + RARE * (1 - best->prior));
    if (m->bits & PT_MENTION_DOUBTED)
        *none_out += NAMESAKE;
    const unsigned kinds =
        f->n_candidates > 1 ? pt_context_kinds(&l->context, i) : 0;
    for (uint32_t j = 0; j < f->n_candidates; j++) {
        const pt_name_candidate *c =
            &l->readings.candidates.items[f->first + j];
        if (!pt_reading_fits(c, m->type) || c->prior <= 0)
            continue;
        out[n] = weigh(l, i, s, c, kinds);
        out[n++].score += logf(c->prior / sum);
    }
    if (n == 1)
        out[0].why |= PT_LINK_ONLY;
    compare(out, n);
    return n;
}

/* Puts in what was said of the form elsewhere; "the other" denies it. */
static void remember(reading *readings, uint32_t n, float *none, uint32_t entry,
                     bool other)
{
    if (entry == PT_ENTRY_OTHER)
        *none += DISCOURSE;
    for (uint32_t i = 0; i < n; i++) {
        if (readings[i].entry == entry)
            speak(&readings[i], other ? -DISCOURSE : DISCOURSE,
                  PT_LINK_DISCOURSE);
    }
}

/* Where the document names two readings by other names as well, the bare
   name may be either. */
static void doubt(reading *readings, uint32_t n)
{
    uint32_t alive = 0;
    for (uint32_t i = 0; i < n; i++)
        alive += readings[i].named;
    for (uint32_t i = 0; i < n && alive > 1; i++)
        readings[i].score += RIVALRY;
}

/* Whether a qualifier speaks for or against a reading. */
static bool is_qualified(const reading *readings, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (readings[i].qualifier != 0)
            return true;
    return false;
}

/* Whether words beside it speak for a reading. */
static bool is_worded(const reading *readings, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (readings[i].why & PT_LINK_WORDS)
            return true;
    return false;
}

/* The number of a mention's part. */
static uint32_t part_of(const linker *l, const pt_mention *m)
{
    const pt_part *part = pt_document_part(l->in->doc, m->text, m->start);
    return part == NULL ? 0 : (uint32_t)(part - l->in->doc->parts.items);
}

/* Makes scores shares of 1, with `none` for none of them. */
static void normalise(reading *readings, uint32_t n, float none)
{
    float sum = expf(none);
    for (uint32_t i = 0; i < n; i++)
        sum += expf(readings[i].score);
    for (uint32_t i = 0; i < n; i++)
        readings[i].score = expf(readings[i].score) / sum;
}

/* Chooses among readings whose scores are shares. */
static uint32_t choose(pt_link *out, const reading *readings, uint32_t n)
{
    uint32_t best = 0;
    *out = PT_LINK_NONE;
    for (uint32_t i = 1; i < n; i++)
        if (readings[i].score > readings[best].score)
            best = i;
    out->entry = readings[best].entry;
    out->score = readings[best].score;
    out->why = readings[best].why;
    for (uint32_t i = 0; i < n; i++) {
        if (i != best && readings[i].score > out->rival_score) {
            out->rival = readings[i].entry;
            out->rival_score = readings[i].score;
        }
    }
    return readings[best].entry;
}

/* Links a mention to what the author said its form is. */
static void obey(pt_link *out, pt_mention *m, const sense *s)
{
    m->entry = s->entry;
    *out = PT_LINK_NONE;
    if (s->entry != PT_ENTRY_OTHER)
        out->entry = s->entry;
    out->score = 1;
    out->why = PT_LINK_AUTHOR;
}

/* Whether two readings are a city and the region or country around it. */
static bool are_nested(const pt_chain *a, const pt_chain *b)
{
    const uint32_t wide = PT_NAME_REGION | PT_NAME_COUNTRY;
    return (a->bits[0] & PT_NAME_CITY) && (b->bits[0] & wide) &&
           a->entries[a->len - 1] == b->entries[b->len - 1];
}

/* How sure it is that a reading is meant, or what it lies in or holds under
   the same name: Hamburg, the city or the state. */
static float sum_nested(const linker *l, const reading *readings, uint32_t n,
                        uint32_t entry)
{
    const pt_chain chain = pt_chain_of(l->in->names, entry);
    float sum = 0;
    for (uint32_t i = 0; i < n; i++) {
        const pt_chain other = pt_chain_of(l->in->names, readings[i].entry);
        if (readings[i].entry == entry || are_nested(&chain, &other) ||
            are_nested(&other, &chain))
            sum += readings[i].score;
    }
    return sum;
}

/* Takes the best reading that is sure enough. */
static uint32_t settle(pt_link *out, const linker *l, reading *readings,
                       uint32_t n, float none, bool denied)
{
    normalise(readings, n, none);
    const uint32_t entry = choose(out, readings, n);
    if (out->score >= LEAST && sum_nested(l, readings, n, entry) >= THRESHOLD)
        return entry;
    return denied ? PT_ENTRY_OTHER : PT_NONE;
}

/* Links mention i. The first round only notes what qualifiers say, for where
   there are none. */
static void link_mention(pt_link *out, linker *l, uint32_t i, int round)
{
    reading readings[PT_NAME_CANDIDATES];
    float none = 0;
    pt_mention *m = &l->mentions->list.items[i];
    sense *s = &l->senses.items[l->readings.form_of.items[i]];
    const bool other =
        (s->author || s->entry != PT_NONE) && pt_beside_read(l->in, m).others;
    if (s->author && !other) {
        obey(out, m, s);
        return;
    }
    const uint32_t n = weigh_all(readings, &none, l, i, s);
    const bool qualified = is_qualified(readings, n);
    const bool worded = is_worded(readings, n);
    const uint32_t part = part_of(l, m);
    m->entry = PT_NONE;
    if (n == 0 || (round == 0 && (!qualified || s->entry != PT_NONE)))
        return;
    if (!qualified && !worded) {
        doubt(readings, n);
        remember(readings, n, &none,
                 s->here != PT_NONE && s->part == part ? s->here : s->entry,
                 other);
    }
    m->entry = settle(out, l, readings, n, none,
                      qualified || s->entry == PT_ENTRY_OTHER);
    if (qualified && !s->author)
        s->entry = m->entry;
    if (qualified || worded) {
        s->here = m->entry;
        s->part = part;
    }
}

/* Takes the identifiers that the author gave: they hold for the form. */
static void hear_author(linker *l)
{
    for (uint32_t i = 0; i < l->mentions->list.len; i++) {
        const pt_mention *m = &l->mentions->list.items[i];
        const uint32_t form = l->readings.form_of.items[i];
        if (form == PT_NONE || m->value == PT_NONE ||
            l->mentions->values.items[m->value].wikidata.len == 0)
            continue;
        const pt_str id = l->mentions->values.items[m->value].wikidata;
        const pt_form_readings *f = &l->readings.forms.items[form];
        sense *s = &l->senses.items[form];
        *s = (sense){.entry = PT_ENTRY_OTHER,
                     .author = true,
                     .here = PT_NONE,
                     .own = PT_NONE};
        for (uint32_t j = 0; j < f->n_candidates; j++) {
            const uint32_t entry =
                l->readings.candidates.items[f->first + j].entry;
            const pt_name_entry e = pt_names_entry(l->in->names, entry);
            if (pt_str_is_equal(e.id, id))
                s->entry = entry;
        }
    }
}

static pt_status link_all(pt_links *out, linker *l)
{
    pt_status st = pt_readings_read(&l->readings, l->mentions, l->definitions,
                                    l->in, l->err);
    const uint32_t n_forms = l->readings.forms.len;
    if (st == PT_OK && n_forms > 0 &&
        pt_vec_reserve(&l->senses, n_forms, sizeof *l->senses.items) == NULL)
        st = pt_error_nomem(l->err);
    for (uint32_t i = 0; i < n_forms && st == PT_OK; i++)
        l->senses.items[i] =
            (sense){.entry = PT_NONE, .here = PT_NONE, .own = PT_NONE};
    if (st == PT_OK)
        hear_author(l);
    if (st == PT_OK)
        st = gather(l);
    for (int round = 0; round < 2 && st == PT_OK; round++) {
        for (uint32_t i = 0; i < l->mentions->list.len; i++) {
            if (l->readings.form_of.items[i] != PT_NONE)
                link_mention(&out->items[i], l, i, round);
        }
    }
    return st;
}

static pt_status link_to(pt_links *out, const pt_names *names, linker *l)
{
    l->scratch = pt_arena_new();
    if (l->scratch == NULL)
        return pt_error_nomem(l->err);
    l->context = (pt_context){l->in, &l->readings};
    pt_evidence_init(&l->evidence, names, l->scratch);
    pt_evidence_init(&l->names, names, l->scratch);
    const pt_status st = link_all(out, l);
    pt_evidence_release(&l->evidence);
    pt_evidence_release(&l->names);
    pt_readings_release(&l->readings);
    pt_vec_release(&l->senses);
    pt_arena_free(l->scratch);
    return st;
}

pt_status pt_mentions_link(pt_links *out, pt_mentions *mentions,
                           const pt_definitions *definitions,
                           const pt_find_input *in, pt_error *err)
{
    const uint32_t n = mentions->list.len;
    linker l = {
        .in = in, .mentions = mentions, .definitions = definitions, .err = err};
    pt_links links = {0};
    if (n == 0)
        return PT_OK;
    if (pt_vec_reserve(&links, n, sizeof *links.items) == NULL)
        return pt_error_nomem(err);
    links.len = n;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t entry = mentions->list.items[i].entry;
        links.items[i] = PT_LINK_NONE;
        if (entry == PT_NONE)
            continue;
        links.items[i].entry = entry;
        links.items[i].score = 1;
        links.items[i].why = PT_LINK_USER;
    }
    const pt_status st =
        in->names == NULL ? PT_OK : link_to(&links, in->names, &l);
    if (st == PT_OK)
        *out = links;
    else
        pt_vec_release(&links);
    return st;
}
