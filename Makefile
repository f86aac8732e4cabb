# make run and make test need nothing but Python 3.11 or newer and a package index.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
POSTGRES_URL = $(if $(filter postgres%,$(DATABASE_URL)),$(DATABASE_URL),postgres://postgres@127.0.0.1:5432/elections_site)

# Compiled modules are kept whatever the shell says: without them each start takes twice as long.
export PYTHONDONTWRITEBYTECODE =

BOOTSTRAP = $(PYTHON) scripts/bootstrap.py
BIN = .venv/bin
PYTEST = $(BIN)/python -m pytest -n auto

.PHONY: run test test-postgres test-browser check format lock bench clean

# Plain HTTP is for this machine alone: any other HOST gets the production settings.
run: export HOST := $(HOST)
run: export LOOPBACK_HTTP = $(if $(filter 127.% localhost ::1,$(HOST)),1,0)
run:
	@$(BOOTSTRAP) run --address "$(HOST)" "$(PORT)"
	@exec $(BIN)/python manage.py start --port "$(PORT)"

test:
	@$(BOOTSTRAP) test
	@env -u DATABASE_URL $(PYTEST) -m "not browser"

test-postgres:
	@$(BOOTSTRAP) test
	@DATABASE_URL="$(POSTGRES_URL)" $(PYTEST) -m "not browser"

test-browser:
	@$(BOOTSTRAP) test browser
	@env -u DATABASE_URL $(PYTEST) -m browser

# djade leaves the components alone: one that stands within a sentence must not end in a newline.
check:
	@$(BOOTSTRAP) check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	find templates -name '*.html' -not -path 'templates/components/*' -exec $(BIN)/djade --check --target-version 5.2 {} +
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -W error manage.py check --deploy --fail-level WARNING
	@env -u DATABASE_URL $(PYTEST) -W error -m "not browser"

format:
	@$(BOOTSTRAP) check
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	find templates -name '*.html' -not -path 'templates/components/*' -exec $(BIN)/djade --target-version 5.2 {} +

# Needs uv. No address of a package index gets into the files.
lock:
	cd requirements && for set in run test check browser; do \
		uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
			--quiet $$set.in -o $$set.txt || exit 1; \
	done

# Takes some minutes; DATABASE_URL with “bench” in the database's name measures PostgreSQL.
bench:
	@$(BOOTSTRAP) run
	@$(BIN)/python -m benchmarks

clean:
	rm -rf .venv
