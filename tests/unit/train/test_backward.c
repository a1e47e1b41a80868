/* SPDX-License-Identifier: MIT */
/*
 * Tests of train/backward: the slopes of every kind of weight against finite
 * differences of a loss that is computed in another way.
 */
#include "trial.h"

#include "train/path.h"

/* The weight of the step between two labels; `from` LABELS: the start. */
static double step_weight(const float *chain, uint32_t from, uint32_t to)
{
    /* Room for what no path begins with. */
    float counts[PT_LATTICE_CHAIN + LABELS] = {0};
    const uint8_t path[2] = {(uint8_t)from, (uint8_t)to};
    pt_path_count(counts, 1.0F, from == LABELS ? path + 1 : path,
                  from == LABELS ? 1 : 2);
    float start[PT_LATTICE_CHAIN + LABELS] = {0};
    if (from != LABELS)
        pt_path_count(start, 1.0F, path, 1);
    double sum = 0.0;
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        sum += (double)(counts[i] - start[i]) * (double)chain[i];
    return sum;
}

static bool is_step(uint32_t from, uint32_t to)
{
    /* A label that ends a name lets any pair end a path. */
    const uint8_t pair[4] = {19, (uint8_t)from, (uint8_t)to, 0};
    const bool from_inside = from >= 28 || (from >= 10 && from < 19);
    const bool to_open = to >= 19;
    uint8_t path[4];
    uint32_t n = 0;
    if (from_inside)
        path[n++] = (uint8_t)(19 + (from - 1) % 9);
    path[n++] = pair[1];
    path[n++] = pair[2];
    if (to_open)
        path[n++] = (uint8_t)(10 + (to - 1) % 9);
    return pt_path_is_possible(path, n);
}

/* The negative log-likelihood of one stretch, in doubles. */
static double stretch_loss(const trial *t, pt_stretch s)
{
    const float *out = t->pass.out;
    const float *chain = t->network.chain;
    double sums[2][LABELS];
    double gold = 0.0;
    const uint32_t n = s.end - s.first;
    for (uint32_t y = 0; y < LABELS; y++)
        sums[0][y] = y < 10 || (y >= 19 && y < 28)
                         ? exp(step_weight(chain, LABELS, y) +
                               (double)out[s.first * LABELS + y])
                         : 0.0;
    for (uint32_t i = 1; i < n; i++)
        for (uint32_t y = 0; y < LABELS; y++) {
            double sum = 0.0;
            for (uint32_t x = 0; x < LABELS; x++)
                if (is_step(x, y))
                    sum += sums[(i - 1) % 2][x] * exp(step_weight(chain, x, y));
            sums[i % 2][y] = sum * exp((double)out[(s.first + i) * LABELS + y]);
        }
    double all = 0.0;
    for (uint32_t y = 0; y < PT_LATTICE_CLOSED; y++)
        all += sums[(n - 1) % 2][y];
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t label = t->labels[s.first + i];
        gold += (double)out[(s.first + i) * LABELS + label];
        gold += step_weight(chain, i == 0 ? LABELS : t->labels[s.first + i - 1],
                            label);
    }
    return log(all) - gold;
}

static double loss(trial *t)
{
    double sum = 0.0;
    pt_pass_forward(&t->pass, &t->network, &t->lesson, NULL);
    for (uint32_t i = 0; i < t->lesson.stretches.len; i++)
        sum += stretch_loss(t, t->stretches[i]);
    return sum / (double)t->lesson.stretches.len;
}

static void find_slopes(trial *t)
{
    memset(t->slopes.all, 0, t->slopes.n_all * sizeof(float));
    pt_pass_forward(&t->pass, &t->network, &t->lesson, NULL);
    pt_pass_compare(t->slopes.chain, &t->pass, &t->network, &t->lesson);
    pt_pass_backward(&t->slopes, &t->pass, &t->network, &t->lesson);
}

/* Compares slopes of `n` weights from `weights` with finite differences;
 * relu's corners may spoil one in forty. */
static void check(trial *t, const float *weights, size_t n, const char *name)
{
    const size_t first = (size_t)(weights - t->network.all);
    size_t wrong = 0;
    size_t moved = 0;
    for (size_t i = first; i < first + n; i++) {
        const float kept = t->network.all[i];
        const float by = 3e-4F;
        t->network.all[i] = kept + by;
        const double above = loss(t);
        t->network.all[i] = kept - by;
        const double below = loss(t);
        t->network.all[i] = kept;
        const double slope = (above - below) / (2 * (double)by);
        const double found = (double)t->slopes.all[i];
        moved += fabs(slope) > 1e-4;
        wrong += fabs(slope - found) > 2e-3 + 0.02 * fabs(slope);
    }
    ck_assert_msg(moved > 0, "%s: no weight changes anything", name);
    ck_assert_msg(wrong * 40 <= n, "%s: %zu of %zu slopes are wrong", name,
                  wrong, n);
}

START_TEST(slopes_are_those_of_the_loss)
{
    trial t;
    trial_init(&t);
    find_slopes(&t);
    const pt_network *net = &t.network;
    const size_t w = trial_shape.width;
    check(&t, net->out, w * LABELS, "out");
    check(&t, net->out_bias, LABELS, "out_bias");
    check(&t, net->chain, PT_LATTICE_CHAIN, "chain");
    check(&t, net->join, 2 * w * w, "join");
    check(&t, net->join_bias, w, "join_bias");
    for (uint32_t i = 0; i < trial_shape.n_blocks; i++) {
        check(&t, net->blocks[i].weights, 3 * w * w, "block");
        check(&t, net->blocks[i].bias, w, "block bias");
        check(&t, net->blocks[i].gain, w, "gain");
        check(&t, net->blocks[i].shift, w, "shift");
    }
    check(&t, net->first, pt_network_inputs(&trial_shape) * w, "first");
    check(&t, net->first_bias, w, "first bias");
    for (uint32_t k = PT_INPUT_WORD; k < PT_INPUT_TABLES; k++)
        check(&t, net->tables[k],
              (size_t)trial_shape.rows[k] * trial_shape.columns[k], "table");
    trial_release(&t);
}
END_TEST

START_TEST(slopes_add_up)
{
    trial t;
    trial_init(&t);
    find_slopes(&t);
    const float once = t.slopes.first[0];
    pt_pass_forward(&t.pass, &t.network, &t.lesson, NULL);
    pt_pass_compare(t.slopes.chain, &t.pass, &t.network, &t.lesson);
    pt_pass_backward(&t.slopes, &t.pass, &t.network, &t.lesson);
    ck_assert_double_eq_tol((double)t.slopes.first[0], 2.0 * (double)once,
                            1e-5);
    trial_release(&t);
}
END_TEST

START_TEST(stretches_without_a_path_do_not_count)
{
    trial t;
    trial_init(&t);
    t.stretches[1].end = 5; /* cuts through the name */
    pt_pass_forward(&t.pass, &t.network, &t.lesson, NULL);
    pt_pass_compare(t.slopes.chain, &t.pass, &t.network, &t.lesson);
    for (size_t i = 3 * (size_t)LABELS; i < 5 * (size_t)LABELS; i++)
        ck_assert(t.pass.slopes[i] == 0.0F);
    ck_assert(t.pass.slopes[0] != 0.0F);
    trial_release(&t);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {slopes_are_those_of_the_loss, slopes_add_up,
                            stretches_without_a_path_do_not_count, NULL};
    return suite_run("backward", tests);
}
