# Two commands: make demo, make test. Python >= 3.11, make and a C library suffice.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
ROOMS := ledger access places reports rumours issues plans rakor alarms assessment

.PHONY: install install-test demo dev fast test bench api-fuzz lock clean

install: $(VENV)/.installed

$(VENV)/.installed: requirements.lock pyproject.toml hatch_build.py $(shell find src -name '*.po' -o -name '*.csv' -path '*domain*' 2>/dev/null)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check uv
	VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r requirements.lock
	VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps -e .
	$(BIN)/python -m compileall -q src
	touch $@

install-test: $(VENV)/.installed-test

$(VENV)/.installed-test: $(VENV)/.installed requirements-test.lock
	VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --require-hashes -r requirements-test.lock
	touch $@

demo: install
	$(BIN)/kentongan demo $(ARGS)

dev: install-test
	KENTONGAN_DEBUG=1 $(BIN)/kentongan demo --data kentongan-data/dev $(ARGS)

fast: install-test
	$(BIN)/python -m pytest -q -m "not journey and not browser" -n 2 --dist loadgroup tests

test: install-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist loadgroup tests
	KENTONGAN_TEST_POSTGRES=1 $(BIN)/python -m pytest -n 2 --dist loadgroup $(ROOMS:%=tests/%)
	KENTONGAN_TEST_POSTGRES=1 $(BIN)/python -m pytest tests/journeys

bench: install-test
	$(BIN)/kentongan bench $(ARGS)

# At least 5,000 cases against a really served house: no server error, no undescribed answer.
api-fuzz: install-test
	rm -rf kentongan-data/fuzz
	$(BIN)/kentongan demo --no-serve --data kentongan-data/fuzz
	$(BIN)/python -m tests.api.served kentongan-data/fuzz 200

lock: $(VENV)/.installed
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate --extra test pyproject.toml -o requirements-test.lock

clean:
	rm -rf $(VENV) kentongan-data
