# A fragment for your Makefile: `include articles.mk`, then `make check-articles`
# fails where an article has a warning that is not in the baseline, and
# `make accept-articles` writes what there is now into it.
ARTICLES      ?= $(wildcard articles/*.md)
PANDOC_TAGGER ?= pandoc-tagger
BASELINE      ?= articles/known-findings

check-articles:
	$(PANDOC_TAGGER) check --fail-on=warning \
	  $(if $(wildcard $(BASELINE)),--baseline=$(BASELINE)) $(ARTICLES)

accept-articles:
	$(PANDOC_TAGGER) check --write-baseline=$(BASELINE) $(ARTICLES)

.PHONY: check-articles accept-articles
