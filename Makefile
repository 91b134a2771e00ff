# `make` alone lists what there is.
SWIFT ?= swift
PYTHON ?= python3
FOLDERS := Package.swift $(wildcard Sources Traces Viewer Tests Benchmarks Examples)
FORMAT := --configuration .swift-format --parallel --recursive $(FOLDERS)
# How tests are built. An optimised build takes longer than it saves (docs/decisions/tests-in-debug.md); for one:
# make test TESTING="-c release -Xswiftc -enable-testing --scratch-path .build-test"
TESTING ?=
FUZZ_SECONDS ?= 60
MUTANTS ?= 2000
MUTANTS_SEED ?= $(shell date +%s)
EXAMPLE := Examples/training_step/training_step

.DEFAULT_GOAL := help
.PHONY: help deps build demo test lint format bench lengths fuzz mutants sanitize clean

help: ## list these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

deps: ## install the system packages that are missing (root or sudo)
	@scripts/deps

build: deps ## build the jaxscope program
	$(SWIFT) build -c release --product jaxscope

demo: build ## open a recorded JAX training step at its first NaN; piped, print the report
	@echo '$$ jaxscope step --first-nan $(EXAMPLE).jaxscope'
	@"$$($(SWIFT) build -c release --show-bin-path)/jaxscope" step --first-nan $(EXAMPLE).jaxscope; \
	  code=$$?; [ $$code -le 1 ] || { echo "make demo: exit code $$code" >&2; exit 1; }

test: deps lint ## check format and imports, build and run every test
	$(SWIFT) build --build-tests $(TESTING) --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest $(TESTING)
	$(SWIFT) run --package-path Examples/quickstart --scratch-path .build/quickstart
	@scripts/api-coverage

lint: ## check the format of every Swift file
	$(SWIFT) format lint --strict $(FORMAT)

format: ## format every Swift file
	$(SWIFT) format --in-place $(FORMAT)

bench: deps ## compare speed with real JAX and numpy (PYTHON, one that has jax)
	$(SWIFT) build -c release
	$(PYTHON) Benchmarks/run.py

lengths: build ## time programs of up to a million equations
	$(PYTHON) Benchmarks/lengths.py

fuzz: deps ## run each fuzzer for a minute (FUZZ_SECONDS)
	$(MAKE) fuzzer NAME=jaxpr DICT=-dict=Tests/Fuzz/jaxpr.dict
	$(MAKE) fuzzer NAME=npz
	$(MAKE) fuzzer NAME=run DICT=-dict=Tests/Fuzz/jaxpr.dict
	$(MAKE) fuzzer NAME=recording DICT=-dict=Tests/Fuzz/jaxpr.dict
	$(MAKE) fuzzer NAME=chrome DICT=-dict=Tests/Fuzz/chrome.dict

# One fuzzer. Inputs that break something are kept in .build-fuzz/NAME; JAXSCOPE_FUZZ=replay builds a program that
# replays them. Swift's backtraces keep a crashed fuzzer from ending; threads are slower than the small arrays.
.PHONY: fuzzer
fuzzer:
	JAXSCOPE_FUZZ=1 $(SWIFT) build --sanitize fuzzer --product fuzz-$(NAME) --scratch-path .build-fuzz
	@mkdir -p .build-fuzz/$(NAME)
	Tests/Fuzz/seeds $(NAME) .build-fuzz/seeds-$(NAME)
	SWIFT_BACKTRACE=enable=no OPENBLAS_NUM_THREADS=1 .build-fuzz/debug/fuzz-$(NAME) -max_total_time=$(FUZZ_SECONDS) \
	  -timeout=10 -rss_limit_mb=4096 -verbosity=0 -print_final_stats=1 -artifact_prefix=.build-fuzz/$(NAME)/ $(DICT) \
	  .build-fuzz/$(NAME) .build-fuzz/seeds-$(NAME)

mutants: deps ## run the program on damaged files (MUTANTS, MUTANTS_SEED), keeping those that break it
	$(SWIFT) build --product mutants
	OPENBLAS_NUM_THREADS=1 SWIFT_BACKTRACE=enable=no "$$($(SWIFT) build --show-bin-path)/mutants" $(MUTANTS) \
	  $(MUTANTS_SEED) . .build/mutants

# What threads touch: recorders, caches of jitted functions, pools, reports of leaks and places.
THREADS := TraceTests|ProfilingTests|BuffersTests|ControlTests|LocationTests|LeakTests|JAXTests

sanitize: deps ## run the corpora under AddressSanitizer, and what has threads under ThreadSanitizer
	$(SWIFT) build --sanitize address --product jaxscope --scratch-path .build-asan
	scripts/check-corpora .build-asan/debug/jaxscope
	$(SWIFT) build --build-tests --sanitize thread --scratch-path .build-tsan
	TSAN_OPTIONS=halt_on_error=1 SWIFT_BACKTRACE=enable=no $(SWIFT) test --skip-build --disable-xctest --sanitize thread \
	  --scratch-path .build-tsan --filter '$(THREADS)'

clean: ## remove everything that was built
	rm -rf .build .build-test .build-fuzz .build-asan .build-tsan
