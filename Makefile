# `make` alone lists what there is.
SWIFT ?= swift
FOLDERS := Package.swift $(wildcard Sources Traces Viewer Tests Benchmarks)
FORMAT := --configuration .swift-format --parallel --recursive $(FOLDERS)
# Tests reach into modules, and run the corpus, which takes optimised code: one build serves both.
TESTING := -c release -Xswiftc -enable-testing --scratch-path .build-test
FUZZERS := $(notdir $(wildcard Tests/Fuzz/*))
FUZZ_SECONDS ?= 60
EXAMPLE := Examples/training_step/training_step

.DEFAULT_GOAL := help
.PHONY: help deps build demo test lint format bench fuzz clean

help: ## list these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

deps: ## install the system packages that are missing (root or sudo)
	@scripts/deps

build: deps ## build the jaxscope program
	$(SWIFT) build -c release --product jaxscope

demo: build ## find the NaN in a training step that real JAX printed
	@echo '$$ jaxscope nan $(EXAMPLE).jaxpr --inputs $(EXAMPLE).npz'
	@"$$($(SWIFT) build -c release --show-bin-path)/jaxscope" nan $(EXAMPLE).jaxpr --inputs $(EXAMPLE).npz; \
	  code=$$?; [ $$code = 1 ] || { echo "make demo: expected exit code 1 (found), got $$code" >&2; exit 1; }

test: deps lint ## check format and imports, build and run every test
	$(SWIFT) build --build-tests $(TESTING) --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest $(TESTING)

lint: ## check the format of every Swift file
	$(SWIFT) format lint --strict $(FORMAT)

format: ## format every Swift file
	$(SWIFT) format --in-place $(FORMAT)

bench: build ## compare speed with real JAX and numpy
	@Benchmarks/run

fuzz: deps ## run each fuzzer for a minute (FUZZ_SECONDS)
	@for name in $(FUZZERS); do \
	  $(SWIFT) build --sanitize fuzzer --product Fuzz$$name --scratch-path .build-fuzz || exit 1; \
	  mkdir -p .build-fuzz/found/$$name; \
	  echo "Fuzz$$name for $(FUZZ_SECONDS) seconds"; \
	  SWIFT_BACKTRACE=enable=no .build-fuzz/debug/Fuzz$$name -max_total_time=$(FUZZ_SECONDS) \
	    -artifact_prefix=.build-fuzz/found/$$name/ .build-fuzz/found/$$name Tests/Golden || exit 1; \
	done

clean: ## remove everything that was built
	rm -rf .build .build-test .build-fuzz
