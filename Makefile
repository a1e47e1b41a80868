# pandoc-tagger. One file; everything is built under build/. `make help`
# lists the targets.
#
# The same rules build every flavour (gcc, clang, ASan, TSan): a flavour is a
# folder and a set of flags, and this file calls itself with BUILD=build/NAME.
# Targets that set a machine up do so first and then call this file again, so
# that compilers and packages are looked for after they were installed.
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

VERSION = 0.1.0
SONAME  = 0
NAME    = pandoc-tagger

PREFIX  = /usr/local
DESTDIR =
BINDIR  = $(PREFIX)/bin
LIBDIR  = $(PREFIX)/lib
INCDIR  = $(PREFIX)/include
MANDIR  = $(PREFIX)/share/man

CC       = gcc
CXX      = g++
AR       = ar
BUILD    = build
JOBS    := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
PACKAGES = json-c libutf8proc serd-0
WERROR   = -Werror
WARN = -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion \
  -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
  -Wpointer-arith -Wwrite-strings -Wcast-qual -Wcast-align -Wformat=2 -Wvla \
  -Wundef -Wdouble-promotion -Wnull-dereference -Wimplicit-fallthrough \
  $(WERROR)
CFLAGS   = -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 \
  -fstack-protector-strong
STD      = -std=c11 -pedantic -D_POSIX_C_SOURCE=200809L \
  -D_FILE_OFFSET_BITS=64 -fno-common -fvisibility=hidden -fPIC $(FLOATS)
CPPFLAGS = -Iinclude -Ifilter -DPT_VERSION='"$(VERSION)"' $(PACKAGE_CFLAGS)
LDLIBS   = $(PACKAGE_LIBS) -lstemmer $(ICONV) -lm -lpthread

# Numbers are rounded at every step, on every machine alike, so that what is
# found does not depend on the machine.
MACHINE := $(shell $(CC) -dM -E -x c /dev/null 2>/dev/null)
FLOATS  := -ffp-contract=off \
  $(if $(findstring __i386__,$(MACHINE)),-msse2 -mfpmath=sse) \
  $(if $(findstring __s390__,$(MACHINE)),-fexcess-precision=fast)

# Other people's headers are not ours to warn of.
PACKAGE_CFLAGS := $(patsubst -I%,-isystem%,\
  $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null))
PACKAGE_LIBS   := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null)
# glibc and musl hold iconv themselves; elsewhere it is a library of its own.
HASH := \#
ICONV := $(shell mkdir -p $(BUILD) && printf '%s\n' '$(HASH)include <iconv.h>' \
  'int main(void) { return iconv_open("a", "b") == 0; }' | \
  $(CC) -x c - -o $(BUILD)/iconv 2>/dev/null || echo -liconv)

SANITIZE = -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all
# Without -Werror: what gcc warns of depends on how it optimises.
ASAN     = WERROR= CFLAGS='$(SANITIZE) -fsanitize=address,undefined'
TSAN     = WERROR= CFLAGS='$(SANITIZE) -fsanitize=thread'
FUZZ     = WERROR= FUZZ_DRIVER= FUZZ_LINK=-fsanitize=fuzzer \
  CFLAGS='$(SANITIZE) -O2 -fsanitize=address,undefined $(TRACE)'

LIB_LAYERS = base text document sequence names find entity keyword output \
  check report run
LIB_SRC   := $(wildcard $(LIB_LAYERS:%=filter/%/*.c))
CLI_SRC   := $(wildcard filter/cli/*.c)
UNIT_SRC  := $(wildcard tests/unit/*/test_*.c)
PROP_SRC  := $(wildcard tests/property/*.c)
FUZZ_SRC  := $(filter-out tests/fuzz/driver.c,$(wildcard tests/fuzz/*.c))
HEADERS   := $(wildcard include/pandoc-tagger/*.h)
# Files that are put into the library: $(BUILD)/data/x.bin becomes the symbols
# pt_embedded_x and pt_embedded_x_size.
EMBEDDED   = names recogniser network schema speech ranker view_css view_js
LIB_OBJ   := $(LIB_SRC:%.c=$(BUILD)/%.o) $(EMBEDDED:%=$(BUILD)/data/%.o)
CLI_OBJ   := $(CLI_SRC:%.c=$(BUILD)/%.o)
UNITS     := $(UNIT_SRC:%.c=$(BUILD)/%)
PROPS     := $(PROP_SRC:%.c=$(BUILD)/%)
FUZZERS   := $(FUZZ_SRC:%.c=$(BUILD)/%)
PROGRAM    = $(BUILD)/$(NAME)
STATIC     = $(BUILD)/lib$(NAME).a
DEPS       = sh .packaging/deps.sh
STEP       = sh tests/step.sh $(BUILD)
# How a program is linked: to run at any address.
LINK       = $(CC) $(CFLAGS) $(HARDEN) -pie $(LDFLAGS)
# One short line a file; `make V=1` shows the commands.
Q          = $(if $(V),,@echo '  $@';)

# The shared library's names, by system.
ifeq ($(shell uname -s),Darwin)
SHARED_LINK = lib$(NAME).dylib
SHARED_REAL = lib$(NAME).$(SONAME).dylib
SHARED_FLAG = -dynamiclib -install_name $(LIBDIR)/$(SHARED_REAL)
else
SHARED_LINK = lib$(NAME).so
SHARED_REAL = lib$(NAME).so.$(VERSION)
SHARED_NAME = lib$(NAME).so.$(SONAME)
SHARED_FLAG = -shared -Wl,-soname,$(SHARED_NAME) -Wl,-z,defs
# Tables of addresses are read-only by the time the program runs.
HARDEN      = -Wl,-z,relro,-z,now,-z,noexecstack
endif
SHARED = $(BUILD)/$(SHARED_REAL)

## all: build the program and the man pages
all: $(if $(CLI_SRC),$(PROGRAM) $(BUILD)/$(NAME).1 $(BUILD)/$(NAME).3,$(STATIC))

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(Q)$(CC) $(STD) $(WARN) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/data/%.o: filter/data/embed.S $(BUILD)/data/%.bin
	$(Q)$(CC) -DEMBED_FILE='"$(BUILD)/data/$*.bin"' \
	  -DEMBED_NAME=pt_embedded_$* -c $< -o $@

# The knowledge base: tables, compiled by a program built for that.
NAME_TABLES := $(sort $(wildcard filter/data/names/*.tsv))
NAME_LAYERS  = $(filter $(addprefix $(BUILD)/filter/,base/% text/% names/% \
  $(addprefix document/,literal.o scan.o value.o)), \
  $(filter-out %/names/names.o %/pos_embedded.o,$(LIB_OBJ)))
$(BUILD)/data/compile: $(BUILD)/filter/data/compile.o $(NAME_LAYERS)
	@mkdir -p $(@D)
	$(Q)$(LINK) $^ $(LDLIBS) -o $@
$(BUILD)/data/names.bin: $(BUILD)/data/compile $(NAME_TABLES)
	$(Q)$< $@ $(NAME_TABLES)

# The models, as `make model` wrote them.
$(BUILD)/data/%.bin: filter/data/%.model
	@mkdir -p $(@D)
	cp $< $@

# What `extract --schema` prints.
$(BUILD)/data/schema.bin: filter/data/extract.schema.json
	@mkdir -p $(@D)
	cp $< $@

# What the view's pages hold.
$(BUILD)/data/view_%.bin: filter/data/view.%
	@mkdir -p $(@D)
	cp $< $@

# Sums over labels are worth making into vectors, which -O2 does not do.
$(BUILD)/filter/sequence/%.o: CFLAGS += -O3

# Trains the models; what they learn from goes through the library, which
# holds the models as they are.
TRAIN_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard filter/train/*.c))
$(BUILD)/$(NAME)-train: $(TRAIN_OBJ) $(STATIC)
	$(Q)$(LINK) $^ $(LDLIBS) $(BLAS) -o $@
# BLAS=-lopenblas makes training a network ten times faster.
$(BUILD)/filter/train/matrix.o: CPPFLAGS += $(if $(BLAS),-DPT_BLAS)

$(STATIC): $(LIB_OBJ)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(SHARED): $(LIB_OBJ)
	$(Q)$(CC) $(CFLAGS) $(HARDEN) $(LDFLAGS) $(SHARED_FLAG) $^ $(LDLIBS) -o $@

$(PROGRAM): $(CLI_OBJ) $(STATIC)
	$(Q)$(LINK) $^ $(LDLIBS) -o $@

# As little as can be is left to the system: its C library, which loads the
# modules that iconv needs for rarer charsets.
$(BUILD)/static/$(NAME): $(CLI_OBJ) $(STATIC)
	@sh .packaging/static.sh $(@D) '$(CC)'
	$(Q)$(LINK) $^ -L$(@D) -Wl,-Bstatic $(PACKAGE_LIBS) -lstemmer \
	  -Wl,-Bdynamic $(ICONV) -lm -lpthread -o $@

# The page's lists of options and subcommands are the binary's own.
$(BUILD)/$(NAME).1: filter/cli/$(NAME).1.in $(PROGRAM)
	@$(PROGRAM) --man-options >$@.options
	@$(PROGRAM) --man-commands >$@.commands
	@sed -e 's/@VERSION@/$(VERSION)/' -e '/^@OPTIONS@$$/{r $@.options' \
	  -e 'd' -e '}' -e '/^@COMMANDS@$$/{r $@.commands' -e 'd' -e '}' $< >$@

# The library's.
$(BUILD)/$(NAME).3: filter/run/$(NAME).3.in Makefile
	@mkdir -p $(@D)
	@sed 's/@VERSION@/$(VERSION)/' $< >$@

$(BUILD)/$(NAME).pc: .packaging/$(NAME).pc.in Makefile
	@sed -e 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|' \
	  -e 's|@INCDIR@|$(INCDIR)|; s|@VERSION@|$(VERSION)|' \
	  -e 's|@PACKAGES@|$(PACKAGES)|; s|@ICONV@|$(ICONV)|' $< >$@

## static: build a program that needs the C library only, build/static/
static:
	@$(DEPS) build static
	@$(MAKE) --no-print-directory -s -j$(JOBS) $(BUILD)/static/$(NAME)
	@echo $(BUILD)/static/$(NAME)

## demo: tag the sample article; HTML and PDF under build/demo/
demo:
	@$(DEPS) build demo
	@$(MAKE) --no-print-directory -s -j$(JOBS) all
	@sh samples/demo.sh $(PROGRAM)

## model: train every model; CORPORA=DIR (ner/, pos/, …), NAMES=DIR
NAMES = $(CORPORA)/../kb
EVAL = $(CORPORA)/../tools/ner_eval.py
TRAIN = $(DEPS) train && $(MAKE) --no-print-directory BUILD=$(BUILD)/train \
  CFLAGS=-O3 BLAS=-lopenblas \
  $(BUILD)/train/$(NAME)-train
TRAINER = $(BUILD)/train/$(NAME)-train
model:
	@test -n "$(CORPORA)" || { echo 'make model CORPORA=DIR' >&2; exit 2; }
	@$(TRAIN)
	$(TRAINER) --corpora $(CORPORA) --names $(NAMES) \
	  --output filter/data/recogniser.model
	@$(MAKE) --no-print-directory model-network
	@$(MAKE) --no-print-directory model-keywords

## model-network: of these the network of the accurate tier
# It looks through the lists of the recogniser's model: built in first. One
# thread, since the order of sums decides the last bits.
NETWORK_SEEDS = 1 2
NETWORK_PARTS = $(NETWORK_SEEDS:%=$(BUILD)/train/network.%)
model-network:
	@test -n "$(CORPORA)" || { echo 'make $@ CORPORA=DIR' >&2; exit 2; }
	@$(TRAIN)
	@$(MAKE) --no-print-directory -j$(JOBS) $(NETWORK_PARTS)
	$(TRAINER) quantise --output filter/data/network.model $(NETWORK_PARTS)
$(NETWORK_PARTS): $(BUILD)/train/network.%: $(BUILD)/train/$(NAME)-train
	OPENBLAS_NUM_THREADS=1 $(TRAINER) network --corpora $(CORPORA) --seed $* \
	  --output $@

## model-keywords: of these the ones that keywords are suggested by
model-keywords:
	@test -n "$(CORPORA)" || { echo 'make $@ CORPORA=DIR' >&2; exit 2; }
	@$(TRAIN)
	$(TRAINER) speech --corpora $(CORPORA) --output filter/data/speech.model
	@$(TRAIN)
	$(TRAINER) ranker --corpora $(CORPORA) --output filter/data/ranker.model

## deps: install what building, the demo and `make check` need
deps:
	@$(DEPS) build demo check

# Tests ----------------------------------------------------------------------

TEST_CFLAGS := $(shell pkg-config --cflags check 2>/dev/null)
TEST_LIBS   := $(shell pkg-config --libs check 2>/dev/null)

$(BUILD)/tests/%.o: CPPFLAGS += -Itests/unit -Itests/fuzz $(TEST_CFLAGS)
$(UNITS) $(PROPS): %: %.o $(STATIC)
	$(Q)$(LINK) $(filter %.o,$^) $(filter %.a,$^) \
	  $(TEST_LIBS) $(LDLIBS) -o $@
$(filter $(BUILD)/tests/unit/cli/%,$(UNITS)): \
  $(filter-out %/main.o,$(CLI_OBJ))
$(filter $(BUILD)/tests/unit/train/%,$(UNITS)): \
  $(filter-out %/main.o,$(TRAIN_OBJ))
# The fuzzers' main function: our driver's, or in `make fuzz` libFuzzer's.
FUZZ_DRIVER = $(BUILD)/tests/fuzz/driver.o
$(FUZZERS): %: %.o $(FUZZ_DRIVER) $(STATIC)
	$(Q)$(LINK) $^ $(FUZZ_LINK) $(LDLIBS) -o $@

$(BUILD)/tests/threads/threads $(BUILD)/tests/unicode/breaks: %: %.o $(STATIC)
	$(Q)$(LINK) $^ $(LDLIBS) -o $@

$(BUILD)/tests/faults/memory: $(STATIC) \
  $(addprefix $(BUILD)/tests/faults/,memory.o scenarios.o allocator.o)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) $(filter %.o,$^) $< $(LDLIBS) -o $@

# These are there before the sanitizers are, so they are not built with them.
$(BUILD)/tests/faults/allocator.o: tests/faults/allocator.c \
  tests/faults/allocator.h Makefile
	@mkdir -p $(@D)
	$(Q)$(CC) $(STD) $(WARN) -O2 -g -c $< -o $@
$(BUILD)/tests/faults/shim.so: $(addprefix tests/faults/,shim.c allocator.c)
	@mkdir -p $(@D)
	$(Q)$(CC) $(STD) $(WARN) -O2 -g -fvisibility=default -shared $^ -ldl -o $@

tests: $(if $(CLI_SRC),$(PROGRAM)) $(UNITS) $(PROPS) $(FUZZERS) \
  $(addprefix $(BUILD)/tests/faults/,memory shim.so)

## check-unit: build and run the unit tests of this flavour
check-unit: $(UNITS)
	@set -e; for t in $(UNITS); do $$t; done

# Every test that this flavour's binaries can be put through.
check-flavour: tests
	@$(STEP) unit sh tests/each.sh $(UNITS)
	@$(STEP) property sh tests/each.sh $(PROPS)
	@$(STEP) fuzz sh tests/corpus.sh $(FUZZERS)
	@$(STEP) samples sh tests/samples.sh $(PROGRAM)
	@$(STEP) batch sh tests/batch.sh $(PROGRAM)
	@$(STEP) formats python3 tests/formats.py $(PROGRAM) pandoc
	@$(STEP) extract python3 tests/extract.py $(PROGRAM) pandoc
	@$(STEP) check python3 tests/check.py $(PROGRAM) pandoc
	@$(STEP) documents python3 tests/documents.py $(PROGRAM) pandoc
	@$(STEP) view python3 tests/view.py $(PROGRAM) pandoc
	@$(STEP) hostile python3 tests/hostile.py $(PROGRAM) pandoc
	@$(STEP) memory sh tests/memory.sh $(BUILD) 60
	@$(STEP) faults python3 tests/faults.py $(BUILD) pandoc

check-tree: all $(SHARED)
	@$(STEP) layers sh tests/layers.sh
	@$(STEP) style python3 -B tests/style.py
	@$(STEP) headers sh tests/headers.sh '$(CC)' '$(CXX)' \
	  '$(STD) $(CPPFLAGS)'
	@$(STEP) exports sh tests/exports.sh $(SHARED) $(STATIC)
	@$(STEP) link sh tests/link.sh $(SHARED) \
	  '$(CLI_OBJ) $(filter $(BUILD)/filter/base/%,$(LIB_OBJ))' \
	  '$(CC) $(CFLAGS) $(LDFLAGS)' '$(LDLIBS)'
	@$(STEP) hardening sh tests/hardening.sh $(PROGRAM) $(SHARED)
	@$(STEP) install sh tests/install.sh
	@$(STEP) api sh tests/api.sh
	@$(STEP) man sh tests/man.sh $(BUILD)/$(NAME).1 $(BUILD)/$(NAME).3
	@$(STEP) gold python3 -B tests/quality/entities.py --check \
	  $(sort $(dir $(wildcard tests/quality/entities/*/*.md)))
	@$(STEP) scorer python3 tests/quality/test_entities.py

## check: set up, then run every test, with gcc and with ASan and UBSan
check:
	@$(DEPS) build demo check
	@rm -rf build/results build/asan/results
	@$(MAKE) --no-print-directory -j$(JOBS) tests $(SHARED)
	@$(MAKE) --no-print-directory check-tree check-flavour
	@$(MAKE) --no-print-directory -j$(JOBS) BUILD=build/asan $(ASAN) tests
	@$(MAKE) --no-print-directory BUILD=build/asan $(ASAN) check-flavour
	@sh tests/summary.sh build/results build/asan/results

## check-all: what make check leaves out: clang, TSan, valgrind, Pandoc 3, …
check-all:
	@$(DEPS) build demo check
	@rm -rf build/all/results build/clang/results
	@$(MAKE) --no-print-directory -j$(JOBS) all $(BUILD)/tests/faults/memory
	@$(ALL_STEP) clang $(NEEDS) clang $(FLAVOUR) BUILD=build/clang CC=clang
	@$(ALL_STEP) tsan sh tests/threads.sh $(JOBS) BUILD=build/tsan $(TSAN)
	@$(ALL_STEP) memory sh tests/memory.sh $(BUILD) 0 filter
	@$(ALL_STEP) valgrind $(NEEDS) valgrind sh tests/valgrind.sh $(PROGRAM)
	@$(ALL_STEP) pandoc3 $(NEEDS) pandoc3 sh tests/pandoc3.sh $(PROGRAM)
	@$(ALL_STEP) tex $(NEEDS) tex sh tests/tex.sh $(PROGRAM)
	@$(ALL_STEP) office $(NEEDS) office sh tests/office.sh $(PROGRAM)
	@$(ALL_STEP) chromium $(NEEDS) chromium python3 tests/look.py
	@$(ALL_STEP) view $(NEEDS) view sh tests/view.sh $(PROGRAM)
	@$(ALL_STEP) pages $(NEEDS) pages sh tests/pages.sh $(PROGRAM)
	@$(ALL_STEP) hostile $(NEEDS) chromium python3 tests/hostile.py --all $(PROGRAM) pandoc
	@$(ALL_STEP) cluster $(NEEDS) cluster sh tests/cluster.sh $(PROGRAM)
	@$(ALL_STEP) sarif $(NEEDS) pandoc3 sh tests/sarif.sh $(PROGRAM) $(BUILD)
	@$(ALL_STEP) i386 sh tests/foreign.sh $(JOBS) i386
	@$(ALL_STEP) static $(NEEDS) static sh tests/static.sh $(BUILD)
	@$(ALL_STEP) package $(NEEDS) package sh tests/package.sh $(BUILD)
	@$(MAKE) --no-print-directory -s build/tests/unicode/breaks
	@$(ALL_STEP) unicode $(NEEDS) unicode $(BUILD)/tests/unicode/breaks \
	  /usr/share/unicode/auxiliary/WordBreakTest.txt \
	  /usr/share/unicode/auxiliary/SentenceBreakTest.txt
	@$(ALL_STEP) vet $(NEEDS) vet sh tests/vet.sh '-Iinclude -Ifilter $(PACKAGE_CFLAGS)'
	@sh tests/summary.sh build/all/results

ALL_STEP = sh tests/step.sh build/all
NEEDS    = sh tests/needs.sh
FLAVOUR  = sh tests/flavour.sh $(JOBS)

## vet: clang-tidy, cppcheck, gcc's analyzer, the layout of the code, layers
vet:
	@$(DEPS) build vet
	@sh tests/vet.sh '-Iinclude -Ifilter $(PACKAGE_CFLAGS)'

## asan: build and test with ASan and UBSan
asan:
	@rm -rf build/asan/results
	@$(MAKE) --no-print-directory BUILD=build/asan $(ASAN) check-flavour
	@sh tests/summary.sh build/asan/results

# Unoptimised, so that lines are what they say; counts of threads are atomic.
COVERAGE = WERROR= CFLAGS='-g --coverage -fprofile-update=atomic' \
  BUILD=build/coverage
COVERED  = build/coverage/$(NAME)-train
## coverage: how many lines of filter/ the tests run; fails below 90 %
coverage:
	@$(DEPS) build demo check
	@mkdir -p build/coverage
	@rm -rf build/coverage/results build/coverage/data
	@find build/coverage -name '*.gcda' -delete
	@$(MAKE) --no-print-directory -j$(JOBS) $(COVERAGE) tests $(COVERED)
	@CK_TIMEOUT_MULTIPLIER=10 \
	  $(MAKE) --no-print-directory $(COVERAGE) check-flavour
	@python3 tests/coverage.py --floor 90 build/coverage

# Fuzzing: heavy, and no part of any check, which replay the corpora. ---------

TARGET  = scan
SECONDS = 60
CORPUS  = tests/fuzz/corpus/$(TARGET)
FOUND   = build/fuzz/found/$(TARGET)
FUZZER  = build/fuzz/tests/fuzz/$(TARGET)

## fuzz: fuzz a parser with libFuzzer: TARGET=scan (a file of tests/fuzz/)
fuzz: TRACE = -fsanitize=fuzzer-no-link
fuzz:
	@$(DEPS) build clang
	@$(MAKE) --no-print-directory -j$(JOBS) BUILD=build/fuzz CC=clang \
	  $(FUZZ) $(FUZZER)
	@mkdir -p $(FOUND)
	$(FUZZER) -max_total_time=$(SECONDS) -timeout=10 -report_slow_units=1 \
	  -artifact_prefix=build/fuzz/ $(FOUND) $(CORPUS)

## fuzz-merge: keep of what was found what the corpus does not reach yet
fuzz-merge:
	$(FUZZER) -set_cover_merge=1 -use_counters=0 $(CORPUS) $(FOUND)

## fuzz-afl: fuzz a parser with AFL++
fuzz-afl:
	@$(DEPS) build afl
	@$(MAKE) --no-print-directory -j$(JOBS) BUILD=build/afl CC=afl-clang-fast \
	  $(FUZZ) build/afl/tests/fuzz/$(TARGET)
	@mkdir -p build/afl/found
	AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 \
	  afl-fuzz -V $(SECONDS) -i $(CORPUS) -o build/afl/found/$(TARGET) \
	  -- build/afl/tests/fuzz/$(TARGET)

# Measuring ------------------------------------------------------------------

BENCH = $(BUILD)/tests/bench/generate $(BUILD)/tests/bench/json_c \
  $(BUILD)/tests/bench/measure $(BUILD)/tests/bench/tokens \
  $(BUILD)/tests/bench/names
$(BENCH): %: %.o $(STATIC)
	$(Q)$(LINK) $^ $(LDLIBS) -o $@

## bench: measure CPU time and memory beside json-c, on generated news
bench:
	@$(DEPS) build demo bench
	@$(MAKE) --no-print-directory -s -j$(JOBS) all bench-programs
	@sh tests/bench/bench.sh $(BUILD) $(PROGRAM)
	@echo && sh tests/bench/stages.sh $(BUILD) $(PROGRAM)
	@echo && sh tests/bench/archives.sh $(BUILD) $(PROGRAM)
	@echo && sh tests/bench/others.sh $(BUILD) $(PROGRAM)
	@echo && sh tests/bench/hostile.sh $(BUILD) $(PROGRAM)

bench-programs: $(BENCH)

## quality: assert who is who, and with CORPORA=FOLDER the floors of accuracy
quality: all
	@$(if $(CORPORA),$(TRAIN))
	@sh tests/quality/quality.sh $(PROGRAM) '$(CORPORA)' '$(EVAL)'
	@sh tests/quality/tiers.sh $(PROGRAM) '$(CORPORA)' '$(EVAL)'
	@sh tests/quality/keywords.sh $(TRAINER) '$(CORPORA)'

## fidelity: CHECKER=check_fidelity.py over documents, AST=FOLDER
fidelity: all
	python3 $(CHECKER) --bytes --idempotent --ignore-meta --format json \
	  --expect-spans 5000 $(AST) -- $(PROGRAM)

## format: reformat every C file
format:
	clang-format -i $$(git ls-files '*.c' '*.h')

# Installing -----------------------------------------------------------------

INSTALLED = $(BINDIR)/$(NAME) $(MANDIR)/man1/$(NAME).1 \
  $(MANDIR)/man3/$(NAME).3 \
  $(LIBDIR)/lib$(NAME).a $(LIBDIR)/$(SHARED_REAL) $(LIBDIR)/$(SHARED_LINK) \
  $(if $(SHARED_NAME),$(LIBDIR)/$(SHARED_NAME)) \
  $(LIBDIR)/pkgconfig/$(NAME).pc $(HEADERS:include/%=$(INCDIR)/%)

## install: install program, man pages, libraries, headers (PREFIX, DESTDIR)
install: all $(SHARED) $(STATIC) $(BUILD)/$(NAME).pc
	install -d $(sort $(dir $(INSTALLED:%=$(DESTDIR)%)))
	install -m 755 $(PROGRAM) $(DESTDIR)$(BINDIR)/$(NAME)
	install -m 644 $(BUILD)/$(NAME).1 $(DESTDIR)$(MANDIR)/man1/
	install -m 644 $(BUILD)/$(NAME).3 $(DESTDIR)$(MANDIR)/man3/
	install -m 644 $(STATIC) $(SHARED) $(DESTDIR)$(LIBDIR)/
	ln -sf $(SHARED_REAL) $(DESTDIR)$(LIBDIR)/$(SHARED_LINK)
ifdef SHARED_NAME
	ln -sf $(SHARED_REAL) $(DESTDIR)$(LIBDIR)/$(SHARED_NAME)
endif
	install -m 644 $(BUILD)/$(NAME).pc $(DESTDIR)$(LIBDIR)/pkgconfig/
	install -m 644 $(HEADERS) $(DESTDIR)$(INCDIR)/$(NAME)/

## dist: pack what is committed, build/dist/ (URL is where it is published)
URL = https://github.com/OWNER/$(NAME)
DIST = $(BUILD)/dist/$(NAME)-$(VERSION).tar.gz
dist:
	@sh .packaging/dist.sh $(BUILD)/dist $(NAME) $(VERSION) $(URL)

## deb: build Debian's packages of what is committed, build/deb/
deb: dist
	@$(DEPS) build package
	@sh .packaging/deb.sh $(BUILD)/deb $(DIST)

## uninstall: remove what install put there
uninstall:
	rm -f $(INSTALLED:%=$(DESTDIR)%)
	-rmdir $(DESTDIR)$(INCDIR)/$(NAME)

## clean: remove build/
clean:
	rm -rf build

## help: list the targets
help:
	@sed -n 's/^## //p' Makefile

.PHONY: all static deps demo model model-network model-keywords tests \
  check-unit check-flavour check-tree check check-all asan vet coverage fuzz \
  fuzz-merge fuzz-afl bench bench-programs quality fidelity format \
  install dist deb uninstall clean help
.SECONDARY:
-include $(LIB_SRC:%.c=$(BUILD)/%.d) $(BUILD)/filter/data/compile.d
-include $(TRAIN_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(UNITS:=.d) $(PROPS:=.d) $(FUZZERS:=.d)
