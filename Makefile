# Two commands are enough: `make run` and `make test`. Everything else is a shortcut.
PYTHON ?= python3

.PHONY: run test test-app test-export docs format clean

run:            ## set everything up (first time only) and open the window
	@$(PYTHON) packaging/bootstrap.py run

test:           ## set up what the tests need; linter, types, all tests
	@$(PYTHON) packaging/bootstrap.py test

test-app:       ## the same without the tests of export and cluster, which need torch and Ray
	@$(PYTHON) packaging/bootstrap.py test-app

test-export:    ## only the tests of export and cluster
	@$(PYTHON) packaging/bootstrap.py test-export

docs:           ## write the documentation to build/docs
	@$(PYTHON) packaging/bootstrap.py docs

format:         ## format the code
	@$(PYTHON) packaging/bootstrap.py setup && .venv/bin/ruff format . && .venv/bin/ruff check --fix .

clean:          ## remove what was built (never the library)
	rm -rf .venv .venv-export build dist .mypy_cache .ruff_cache
