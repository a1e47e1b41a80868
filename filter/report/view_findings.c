/* SPDX-License-Identifier: MIT */
/*
 * What the checks found, beside the paragraphs and as a list. A note on the
 * page is a span, since it may stand wherever words can.
 */
#include "report/view.h"

#include "base/map.h"
#include "base/str.h"
#include "base/xml.h"

static const pt_check_info *row_of(const pt_finding *finding)
{
    return pt_check_describe(finding->check);
}

static void add_level(pt_buf *out, const pt_finding *finding)
{
    pt_buf_add_format(out, "<b class=\"level\">%s</b> ",
                      pt_check_level_name((pt_check_level)finding->level));
}

void pt_view_add_notes(pt_buf *out, const pt_view *view, uint32_t text)
{
    for (uint32_t i = 0; i < view->n_findings; i++) {
        const pt_finding *f = &view->findings[i];
        if (f->span.text != text)
            continue;
        pt_buf_add_format(out,
                          "<span class=\"note level-%s\" role=\"note\" "
                          "id=\"" PT_VIEW_FINDING "%u\">",
                          pt_check_level_name((pt_check_level)f->level),
                          (unsigned)i + 1);
        add_level(out, f);
        pt_xml_add(out, f->message);
        pt_buf_add(out, PT_STR("</span>"));
    }
}

void pt_view_add_findings(pt_buf *out, const pt_view *view)
{
    pt_buf_add(out, PT_STR("<section aria-labelledby=\"findings\">\n"
                           "<h2 id=\"findings\">Findings</h2>\n"));
    if (view->n_findings == 0)
        pt_buf_add(out, PT_STR("<p>None.</p>\n"));
    else
        pt_buf_add(out, PT_STR("<ol class=\"findings\">\n"));
    for (uint32_t i = 0; i < view->n_findings; i++) {
        const pt_finding *f = &view->findings[i];
        pt_buf_add_format(out, "<li class=\"level-%s\">",
                          pt_check_level_name((pt_check_level)f->level));
        add_level(out, f);
        if (f->span.text != PT_NONE)
            pt_buf_add_format(out, "<a href=\"#" PT_VIEW_FINDING "%u\">",
                              (unsigned)i + 1);
        pt_xml_add(out, f->message);
        if (f->span.text != PT_NONE)
            pt_buf_add(out, PT_STR("</a>"));
        pt_buf_add_format(out, " <code>%s</code></li>\n", row_of(f)->id);
    }
    pt_buf_add(out, view->n_findings == 0 ? PT_STR("</section>\n")
                                          : PT_STR("</ol>\n</section>\n"));
}
