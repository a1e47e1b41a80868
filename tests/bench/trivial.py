# SPDX-License-Identifier: MIT
"""A trivial tagger, to measure what a filter with pandocfilters costs."""
from pandocfilters import Span, Str, toJSONFilter


class Tagged(str):
    """A word in a Span; pandocfilters walks through what it was given."""


def tag(key, value, _format, _meta):
    if key == "Str" and value[:1].isupper() and not isinstance(value, Tagged):
        return Span(["", ["entity"], []], [Str(Tagged(value))])


if __name__ == "__main__":
    toJSONFilter(tag)
