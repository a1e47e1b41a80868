# SPDX-License-Identifier: MIT
"""Tags an article and lists the names in it, through ctypes.

    pandoc -t json article.md | python3 names.py [LIBRARY] [TAGGED.json]

Prints the mentions with their places in the plain text, in code points; with
a second argument the tagged document goes there too.
"""
import ctypes
import ctypes.util
import sys
from ctypes import (CFUNCTYPE, POINTER, Structure, byref, c_char, c_char_p,
                    c_double, c_int, c_size_t, c_uint, c_uint32, c_void_p)


class Str(Structure):
    """pt_str: UTF-8 bytes of a length."""
    _fields_ = [("ptr", c_void_p), ("len", c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.ptr, self.len).decode()


class Error(Structure):
    """pt_error."""
    _fields_ = [("message", c_char * 400), ("where", c_char * 200)]


class TypeInfo(Structure):
    """The beginning of pt_type_info: a struct may grow at its end."""
    _fields_ = [("name", c_char_p)]


class Range(Structure):
    """pt_text_range."""
    _fields_ = [("text", Str), ("start", c_size_t), ("end", c_size_t),
                ("char_start", c_size_t), ("char_end", c_size_t)]


class Mention(Structure):
    """The beginning of pt_mention_info."""
    _fields_ = [("range", Range), ("type", c_int), ("entity", c_uint32),
                ("score", c_double), ("finder", c_char_p), ("role", c_char_p)]


class Entity(Structure):
    """The beginning of pt_entity_info."""
    _fields_ = [("name", Str), ("slug", Str), ("type", c_int),
                ("schema", c_char_p), ("wikidata", Str)]


Write = CFUNCTYPE(c_int, c_void_p, Str, c_void_p)


def load(path):
    """Loads the library and says what its functions take and return."""
    lib = ctypes.CDLL(path or ctypes.util.find_library("pandoc-tagger"))
    lib.pt_tagger_new.argtypes = [POINTER(c_void_p), c_void_p, c_size_t,
                                  POINTER(Error)]
    lib.pt_tagger_free.argtypes = [c_void_p]
    lib.pt_tagger_filter.argtypes = [c_void_p, Str, Str, Write, c_void_p,
                                     c_void_p, POINTER(Error)]
    lib.pt_result_new.argtypes = [POINTER(c_void_p), c_void_p, Str, c_uint,
                                  POINTER(Error)]
    lib.pt_result_free.argtypes = [c_void_p]
    lib.pt_result_text.argtypes = [c_void_p]
    lib.pt_result_text.restype = Str
    lib.pt_result_mention.argtypes = [c_void_p, c_size_t]
    lib.pt_result_mention.restype = POINTER(Mention)
    lib.pt_result_entity.argtypes = [c_void_p, c_size_t]
    lib.pt_result_entity.restype = POINTER(Entity)
    lib.pt_type_describe.argtypes = [c_int]
    lib.pt_type_describe.restype = POINTER(TypeInfo)
    return lib


def text_of(data):
    """Bytes as a pt_str; they must stay alive while it is used."""
    return Str(ctypes.cast(c_char_p(data), c_void_p), len(data))


class Tagger:
    """A pt_tagger with its default settings."""

    def __init__(self, lib):
        self.lib = lib
        self.error = Error()
        self.tagger = c_void_p()
        self.check(lib.pt_tagger_new(byref(self.tagger), None, 0,
                                     byref(self.error)))

    def check(self, status):
        """Raises what a call failed with."""
        if status != 0:
            raise ValueError("%s: %s" % (self.error.where.decode(),
                                         self.error.message.decode()))

    def filter(self, document, writer):
        """Returns the document, annotated for one of Pandoc's writers."""
        pieces = []

        def write(_payload, piece, _error):
            pieces.append(ctypes.string_at(piece.ptr, piece.len))
            return 0

        self.check(self.lib.pt_tagger_filter(
            self.tagger, text_of(document), text_of(writer), Write(write),
            None, None, byref(self.error)))
        return b"".join(pieces)

    def mentions(self, document):
        """Yields (start, end, type, words, name, wikidata) in order."""
        lib = self.lib
        result = c_void_p()
        self.check(lib.pt_result_new(byref(result), self.tagger,
                                     text_of(document), 0, byref(self.error)))
        text = str(lib.pt_result_text(result))
        index = 0
        while mention := lib.pt_result_mention(result, index):
            found = mention.contents
            start, end = found.range.char_start, found.range.char_end
            entity = lib.pt_result_entity(result, found.entity).contents
            kind = lib.pt_type_describe(found.type).contents.name.decode()
            yield (start, end, kind, text[start:end], str(entity.name),
                   str(entity.wikidata))
            index += 1
        lib.pt_result_free(result)

    def close(self):
        """Frees the tagger."""
        self.lib.pt_tagger_free(self.tagger)


def main(library=None, tagged=None):
    """Does what the head of this file says."""
    document = sys.stdin.buffer.read()
    tagger = Tagger(load(library))
    for start, end, kind, words, name, wikidata in tagger.mentions(document):
        known = " (%s)" % wikidata if wikidata else ""
        print("%4d %4d  %-13s %s = %s%s" % (start, end, kind, words, name,
                                            known))
    if tagged:
        with open(tagged, "wb") as out:
            out.write(tagger.filter(document, b"html"))
    tagger.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
