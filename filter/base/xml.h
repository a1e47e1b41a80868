/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_XML_H
#define PT_BASE_XML_H

#include "base/buf.h"

/**
 * Appends text for XML 1.0, also inside an attribute; characters that XML
 * cannot hold become U+FFFD.
 */
void pt_xml_add(pt_buf *out, pt_str text);

#endif
