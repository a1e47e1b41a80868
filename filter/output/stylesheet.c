/* SPDX-License-Identifier: MIT */
/*
 * The stylesheet for the Spans. It goes into pages whose colours it does not
 * know, light or dark, so it sets no colour of text and no opaque ground:
 * underlines take the text's own colour, grounds are a tint that lets the
 * page through, and kinds are told apart by the shape of the line; keywords,
 * which may hold names, have a ruled edge on either side.
 */
#include "output/stylesheet.h"

#include "base/str.h"

static const char css[] =
    "<style>\n"
    ".entity { text-decoration: underline; text-decoration-thickness: 0.1em; "
    "text-underline-offset: 0.2em; text-decoration-skip-ink: none; }\n"
    ".entity.organization { text-decoration-style: double; }\n"
    ".entity.location, .entity.facility { text-decoration-style: dashed; }\n"
    ".entity.norp, .entity.language { text-decoration-style: wavy; "
    "text-decoration-thickness: 0.06em; }\n"
    ".entity.date, .entity.time { text-decoration-style: dotted; }\n"
    ".entity.money, .entity.percent, .entity.quantity { "
    "text-decoration-style: dotted; text-decoration-thickness: 0.18em; }\n"
    ".entity.person { background-color: rgba(64, 128, 255, 0.16); }\n"
    ".entity.organization { background-color: rgba(240, 130, 30, 0.16); }\n"
    ".entity.location, .entity.facility { background-color: "
    "rgba(40, 170, 80, 0.16); }\n"
    ".keyword { border-style: none solid; border-width: 0 0.12em; "
    "border-color: currentColor; border-radius: 0.25em; padding: 0 0.12em; "
    "background-color: rgba(230, 180, 0, 0.22); "
    "-webkit-box-decoration-break: clone; box-decoration-break: clone; }\n"
    "</style>\n";

void pt_stylesheet_add(pt_buf *out)
{
    pt_buf_add(out, PT_STR(css));
}
