/* SPDX-License-Identifier: MIT */
/*
 * A ring of slots under one mutex, which is held to hand slots over and never
 * while a line is read, worked on or written. Buffers change hands instead of
 * being copied and are used again, large ones excepted.
 */
#include "run/ring.h"

#include "base/error.h"
#include "base/str.h"
#include "run/lines.h"

#include <pthread.h>
#include <stdlib.h>

enum {
    SLOTS_A_WORKER = 8,
    BUDGET = 32 << 20,    /* bytes between head and tail, or one line */
    KEEP = 1 << 20,       /* larger buffers are given back */
    WRITE_ABOVE = 1 << 16 /* bytes collected before they are written */
};

typedef struct slot {
    pt_buf line;
    pt_buf answer;
    bool is_cut;
    bool is_done;
} slot;

typedef struct ring {
    const pt_ring_job *job;
    pthread_mutex_t lock;
    pthread_cond_t has_room; /* for the reader */
    pthread_cond_t has_work; /* for workers */
    slot *slots;             /* [n_slots] */
    uint32_t n_slots;
    uint64_t head; /* lines counted from the first one */
    uint64_t next;
    uint64_t tail;
    size_t bytes;   /* of lines between head and tail */
    bool ended;     /* no more lines */
    bool is_busy;   /* a worker is writing */
    pt_buf pending; /* answers that were not written yet */
    pt_status status;
    pt_error error; /* the first failure's */
} ring;

/* One worker thread. */
typedef struct thread {
    pthread_t id;
    ring *ring;
    void *worker;
} thread;

static slot *slot_of(ring *r, uint64_t line)
{
    return &r->slots[line % r->n_slots];
}

/* Notes the first failure and wakes everybody up. The lock is held. */
static void fail(ring *r, pt_status status, const pt_error *error)
{
    if (r->status == PT_OK) {
        r->status = status;
        r->error = *error;
    }
    pthread_cond_broadcast(&r->has_work);
    pthread_cond_broadcast(&r->has_room);
}

static void recycle(pt_buf *buf)
{
    if (buf->cap > KEEP)
        pt_buf_release(buf);
    pt_buf_clear(buf);
}

static pt_status write_pending(ring *r, pt_error *err)
{
    pt_status st = PT_OK;
    if (pt_buf_failed(&r->pending))
        st = pt_error_nomem(err);
    else if (r->pending.len > 0)
        st = r->job->write(r->job->write_payload, pt_buf_str(&r->pending), err);
    recycle(&r->pending);
    return st;
}

/* Takes the oldest answer. The lock is not held. */
static pt_status write_answer(ring *r, slot *s, uint64_t n, pt_error *err)
{
    pt_buf_add(&r->pending, pt_buf_str(&s->answer));
    pt_status st = PT_OK;
    if (r->job->flush || r->pending.len >= WRITE_ABOVE)
        st = write_pending(r, err);
    recycle(&s->line);
    recycle(&s->answer);
    if (st == PT_OK && r->job->progress != NULL)
        r->job->progress(r->job->progress_payload, n);
    return st;
}

/* Writes the answers that are ready, unless another worker is at it, which
 * then sees to them. The lock is held. */
static void write_ready(ring *r)
{
    if (r->is_busy)
        return;
    r->is_busy = true;
    while (r->status == PT_OK && r->head < r->next &&
           slot_of(r, r->head)->is_done) {
        slot *s = slot_of(r, r->head);
        const size_t len = s->line.len;
        pt_error error = {"", ""};
        pthread_mutex_unlock(&r->lock);
        const pt_status st = write_answer(r, s, r->head + 1, &error);
        pthread_mutex_lock(&r->lock);
        s->is_done = false;
        r->bytes -= len;
        r->head++;
        if (st != PT_OK)
            fail(r, st, &error);
        pthread_cond_signal(&r->has_room);
    }
    r->is_busy = false;
}

static void *work(void *payload)
{
    const thread *t = payload;
    ring *r = t->ring;
    pthread_mutex_lock(&r->lock);
    for (;;) {
        while (r->status == PT_OK && r->next == r->tail && !r->ended)
            pthread_cond_wait(&r->has_work, &r->lock);
        if (r->status != PT_OK || r->next == r->tail)
            break;
        slot *s = slot_of(r, r->next++);
        pt_error error = {"", ""};
        pthread_mutex_unlock(&r->lock);
        pt_status st = r->job->work(t->worker, &s->answer, pt_buf_str(&s->line),
                                    s->is_cut, &error);
        if (st == PT_OK && pt_buf_failed(&s->answer))
            st = pt_error_nomem(&error);
        pthread_mutex_lock(&r->lock);
        s->is_done = true;
        if (st != PT_OK)
            fail(r, st, &error);
        write_ready(r);
    }
    pthread_mutex_unlock(&r->lock);
    return NULL;
}

/* Puts a line into the ring when there is room; false after a failure. */
static bool put(ring *r, pt_buf *line, bool is_cut)
{
    pthread_mutex_lock(&r->lock);
    while (r->status == PT_OK &&
           (r->tail - r->head == r->n_slots ||
            (r->bytes > 0 && r->bytes + line->len > BUDGET)))
        pthread_cond_wait(&r->has_room, &r->lock);
    const bool good = r->status == PT_OK;
    if (good) {
        slot *s = slot_of(r, r->tail++);
        const pt_buf empty = s->line;
        s->line = *line;
        s->is_cut = is_cut;
        *line = empty;
        r->bytes += s->line.len;
        pthread_cond_signal(&r->has_work);
    }
    pthread_mutex_unlock(&r->lock);
    return good;
}

static pt_status read_lines(ring *r, pt_error *err)
{
    pt_lines lines;
    pt_lines_init(&lines, r->job->read, r->job->read_payload, r->job->max_line);
    pt_buf line;
    pt_buf_init(&line);
    bool end = false;
    bool is_cut = false;
    pt_status st = PT_OK;
    do
        st = pt_lines_next(&lines, &line, &is_cut, &end, err);
    while (st == PT_OK && !end && put(r, &line, is_cut));
    pt_buf_release(&line);
    pt_lines_release(&lines);
    return st;
}

/* Starts the workers; returns how many could be. */
static uint32_t start(thread *threads, ring *r)
{
    uint32_t n = 0;
    for (; n < r->job->n_workers; n++) {
        threads[n].ring = r;
        threads[n].worker = r->job->workers[n];
        if (pthread_create(&threads[n].id, NULL, work, &threads[n]) != 0)
            break;
    }
    return n;
}

static pt_status run(ring *r, thread *threads, pt_error *err)
{
    const uint32_t n = start(threads, r);
    pt_error error = {"", ""};
    pt_status st = n == 0 ? pt_error_set(&error, PT_ERR_IO, NULL,
                                         "no thread can be started")
                          : read_lines(r, &error);
    pthread_mutex_lock(&r->lock);
    r->ended = true;
    pthread_cond_broadcast(&r->has_work);
    pthread_mutex_unlock(&r->lock);
    for (uint32_t i = 0; i < n; i++)
        pthread_join(threads[i].id, NULL);
    if (r->status == PT_OK) {
        pt_error last = {"", ""};
        r->status = write_pending(r, &last);
        r->error = last;
    }
    if (r->status != PT_OK) {
        st = r->status;
        error = r->error;
    }
    if (st != PT_OK && err != NULL)
        *err = error;
    return st;
}

pt_status pt_ring_run(const pt_ring_job *job, pt_error *err)
{
    ring r = {.job = job, .n_slots = job->n_workers * SLOTS_A_WORKER};
    r.slots = calloc(r.n_slots, sizeof *r.slots);
    thread *threads = calloc(job->n_workers, sizeof *threads);
    pt_status st = PT_OK;
    if (r.slots == NULL || threads == NULL) {
        st = pt_error_nomem(err);
    } else {
        pthread_mutex_init(&r.lock, NULL);
        pthread_cond_init(&r.has_room, NULL);
        pthread_cond_init(&r.has_work, NULL);
        st = run(&r, threads, err);
        pthread_cond_destroy(&r.has_work);
        pthread_cond_destroy(&r.has_room);
        pthread_mutex_destroy(&r.lock);
    }
    for (uint32_t i = 0; r.slots != NULL && i < r.n_slots; i++) {
        pt_buf_release(&r.slots[i].line);
        pt_buf_release(&r.slots[i].answer);
    }
    pt_buf_release(&r.pending);
    free(threads);
    free(r.slots);
    return st;
}
