PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run test test-all lint format types schema docs snapshots lock clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## Make the environment in .venv and install what is locked

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else f"Tieline needs Python 3.11 to 3.13, this is {sys.version.split()[0]}. Try: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what requirements.lock names ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: setup ## Build the site and serve it with the API on http://127.0.0.1:8000/
	@TIELINE_MODE=$${TIELINE_MODE:-development} $(BIN)/tieline serve

test: setup ## Run the tests, without the slow ones
	@$(BIN)/python -m pytest -q -n 2

test-all: setup ## Run every test
	@$(BIN)/python -m pytest -q -n 2 -m ""

lint: setup ## Check style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: setup ## Put the code into shape
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

schema: setup ## Renew schema.graphql
	@$(BIN)/tieline schema > schema.graphql

docs: setup ## Build the documentation site into .tieline/site
	@$(BIN)/tieline docs build

snapshots: setup ## Renew the snapshots of the tests
	@UPDATE_SNAPSHOTS=1 $(BIN)/python -m pytest -q -k snapshot

lock: setup ## Renew requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11 --extra test --upgrade --output-file requirements.lock pyproject.toml

clean: ## Remove what was built, and the data
	@rm -rf $(VENV) .tieline build dist *.egg-info .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
