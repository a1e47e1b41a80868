# pandoc-tagger. One file, not recursive; everything is built under build/.
# `make help` lists the targets.
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

CC       = gcc
BUILD    = build
PACKAGES = json-c libutf8proc
WARN = -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion \
  -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
  -Wpointer-arith -Wwrite-strings -Wcast-qual -Wcast-align -Wformat=2 -Wvla \
  -Wundef -Wdouble-promotion -Wnull-dereference -Wimplicit-fallthrough -Werror
CFLAGS   = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
STD      = -std=c11 -pedantic -D_POSIX_C_SOURCE=200809L -fno-common \
  -fvisibility=hidden -fPIC
CPPFLAGS = -Iinclude -Ifilter $(shell pkg-config --cflags $(PACKAGES))
LDLIBS   = $(shell pkg-config --libs $(PACKAGES)) -lstemmer -lm

LIB_LAYERS = base text document sequence names find entity keyword check \
  output report run
LIB_SRC  := $(wildcard $(LIB_LAYERS:%=filter/%/*.c))
CLI_SRC  := $(wildcard filter/cli/*.c)
TEST_SRC := $(wildcard tests/unit/*/test_*.c)
LIB_OBJ  := $(LIB_SRC:%.c=$(BUILD)/%.o)
CLI_OBJ  := $(CLI_SRC:%.c=$(BUILD)/%.o)
TESTS    := $(TEST_SRC:%.c=$(BUILD)/%)

all: $(BUILD)/pandoc-tagger

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(STD) $(WARN) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/libpandoc-tagger.a: $(LIB_OBJ)
	@rm -f $@
	ar rcs $@ $^

$(BUILD)/pandoc-tagger: $(CLI_OBJ) $(BUILD)/libpandoc-tagger.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) -o $@

$(BUILD)/tests/%.o: CPPFLAGS += -Itests/unit
$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libpandoc-tagger.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(shell pkg-config --libs check) \
	  $(LDLIBS) -o $@

check-unit: $(TESTS)
	@set -e; for t in $(TESTS); do $$t; done

clean:
	rm -rf $(BUILD)

.PHONY: all check-unit clean
.SECONDARY:
-include $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(TESTS:=.d)
