/* SPDX-License-Identifier: MIT */
/*
 * What every page of the view begins and ends with. Its Content-Security-
 * Policy (W3C, Content Security Policy Level 3) lets nothing through but our
 * own style sheet and script, by their digests, and pictures in the page
 * itself: an article's script would not run even if it came that far, and
 * nothing is fetched.
 */
#include "report/view.h"

#include "base/sha256.h"
#include "base/str.h"
#include "report/embedded.h"
#include "base/xml.h"

enum { TITLE_MAX = 200 };

static pt_str style(void)
{
    return (pt_str){pt_embedded_view_css, (size_t)pt_embedded_view_css_size};
}

static pt_str script(void)
{
    return (pt_str){pt_embedded_view_js, (size_t)pt_embedded_view_js_size};
}

void pt_view_add_head(pt_buf *out, pt_str title)
{
    pt_buf_add(out, PT_STR("<!DOCTYPE html>\n<html lang=\"en\">\n"));
    pt_buf_add(out, PT_STR("<head>\n<meta charset=\"utf-8\">\n"
                           "<meta http-equiv=\"Content-Security-Policy\" "
                           "content=\"default-src 'none'; img-src data:; "
                           "base-uri 'none'; form-action 'none'; style-src "
                           "'sha256-"));
    pt_sha256_add_base64(out, style());
    pt_buf_add(out, PT_STR("'; script-src 'sha256-"));
    pt_sha256_add_base64(out, script());
    pt_buf_add(out, PT_STR("'\">\n<meta name=\"viewport\" "
                           "content=\"width=device-width, initial-scale=1\">\n"
                           "<meta name=\"robots\" content=\"noindex\">\n"
                           "<title>View: "));
    pt_view_add_cut(out, title, TITLE_MAX);
    pt_buf_add(out, PT_STR("</title>\n<style>"));
    pt_buf_add(out, style());
    pt_buf_add(out, PT_STR("</style>\n</head>\n<body>\n"));
}

void pt_view_add_foot(pt_buf *out)
{
    pt_buf_add(out, PT_STR("<script>"));
    pt_buf_add(out, script());
    pt_buf_add(out, PT_STR("</script>\n</body>\n</html>\n"));
}
