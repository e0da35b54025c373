# Each target sets up what it needs in .venv, from the lock file, with nothing but Python 3.11 or
# newer with venv and pip. Nothing is installed outside this folder; pip's own configuration holds.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# The first Python that is new enough; `make PYTHON=/path/to/python3.12 test` chooses another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo $$p; break; fi; done)

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready
DEMO  := demo

# Compiled modules are kept (git ignores them): the tests start the program a hundred times.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help browser pages webcheck demo test gates cases spark check perturb bench exchange kit validate mutate fuzz docs lock clean

help:  ## print this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

pages: $(READY)  ## build the workbench's pages, once, and again when web/ has changed
	$(BIN)/python hatch_build.py

webcheck: $(READY)  ## the pages' own checks: types of every component, words, tests of scripts
	$(BIN)/python hatch_build.py check

demo: pages  ## simulate a small dossier, run every analysis, open the workbench on it
	$(BIN)/filiere demo $(DEMO)

# Debian's Chromium, for the tests of the pages. Elsewhere than CI those tests skip without it.
browser:
	@if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing Debian's Chromium, for the tests of the pages." >&2; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
				apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core >/dev/null; \
		else echo "No Chromium: the tests of the pages skip (on Debian: apt-get install chromium)." >&2; fi; fi

test: browser pages webcheck gates  ## the gates, then every test (what .ci/run calls)
	HYPOTHESIS_PROFILE=ci $(BIN)/pytest -q --tree-unchanged --numprocesses 2 --dist loadfile \
		--no-loadscope-reorder

gates: $(READY)  ## ruff, mypy --strict, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

cases: $(READY)  ## judge the dossiers of ../shared/data/field_cases, where they are there
	@if [ -f ../shared/data/field_cases/check.py ]; then \
		$(BIN)/python tools/cases.py ../shared/data/field_cases; \
	else echo "No field cases beside the checkout: not judged."; fi

# Spark is large and needs Java: installed when asked for, from its own lock.
spark: $(READY)  ## install the extra spark, and hold its answers against DuckDB's on two cores
	@if ! command -v java >/dev/null && [ -z "$${JAVA_HOME:-}" ]; then \
		echo "No Java here: the tests of Spark skip (on Debian: apt-get install openjdk-17-jre-headless)."; \
	else \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
			--requirement requirements-spark.lock && \
		HYPOTHESIS_PROFILE=ci $(BIN)/pytest -q tests/engines; fi

check: test  ## test, then build the wheel and try it in a venv with the runtime packages only
	$(BIN)/python tools/wheel.py

WORLDS ?= .cache/worlds

perturb: $(READY)  ## one plausible record more, role by role and kind by kind, on 24 cities; goes on where it stopped
	$(BIN)/filiere validate --study perturbation --seeds reporting --worlds $(WORLDS)

bench: $(READY)  ## benchmarks, as ratios measured in one run
	$(BIN)/python -m benchmarks

exchange: $(READY)  ## open exports in the programs that are too large for our tests
	$(BIN)/python tools/exchange.py

kit: $(READY) pages  ## everything to install without a network: PLATFORM=win_amd64 FOR=3.12
	$(BIN)/python tools/kit.py $(PLATFORM) $(FOR)

validate: $(READY)  ## how often each method is wrong, on cities and public data not used to tune it
	$(BIN)/filiere validate --seeds reporting --worlds .cache/worlds

mutate: $(READY)  ## would the tests notice wrong code? ROOMS="case upkeep" SAMPLE=200 SEED=13; hours
	$(BIN)/python tools/mutate.py $(ROOMS) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(ONLY),--only $(ONLY)) $(if $(SEED),--seed $(SEED))

fuzz: $(READY)  ## open files that are broken in every way: TEXTS=5000 WORKBOOKS=2000 PACKAGES=500
	$(BIN)/python -m tools.fuzz --texts $(or $(TEXTS),5000) --workbooks $(or $(WORKBOOKS),2000) \
		--exports $(or $(EXPORTS),2000) --packages $(or $(PACKAGES),500)

docs: $(READY)  ## rewrite the generated pages of docs/ from the code
	$(BIN)/python tools/reference.py
	$(BIN)/python tools/requirements.py

lock: $(READY)  ## rewrite the lock files from pyproject.toml (keeps versions that still fit)
	$(BIN)/python tools/lock.py

clean:  ## remove what these commands made, the virtual environment included
	rm -rf $(VENV) $(DEMO) .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache .benchmarks
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp makes a second call instant; a new lock or a new pyproject.toml renews it.
$(READY): requirements-dev.lock pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		echo "Filière needs Python 3.11 or newer, and none was found: install one, or name it with make PYTHON=/path/to/python3.11." >&2; \
		exit 1; fi
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) has no working venv module: install it (on Debian: python3-venv)." >&2; exit 1; }
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(VENV) holds a Python older than 3.11: run make clean first." >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--no-build-isolation --editable .
	@touch $@
