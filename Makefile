# The two commands: make demo, make test. Everything else helps one of them.
PORT ?= 8765
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11
RECENT := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in $(CANDIDATES); do "$$p" -c '$(RECENT)' 2>/dev/null && echo "$$p" && exit; done; echo python3)
RUN := .venv/bin/python
LOCK := $(RUN) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes

.PHONY: help demo test fuzz lint setup messages lock bench screenshots
help: ## Show what can be made
	@sed -n -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

demo: ## Open the desk on real data; make demo PORT=8765 for another port
	@$(PYTHON) tools/setup.py
	@$(RUN) tools/catalogs.py
	@exec .venv/bin/servanda demo --port $(PORT)

test: setup ## Run every check; installs what it needs where it may
	@$(RUN) tools/needs.py
	@$(RUN) tools/check.py

fuzz: setup ## Try the property tests on many more examples, other ones each time
	@SERVANDA_FUZZ=1 .venv/bin/pytest -q -m "not browser" $$(grep -rl "@given" tests)

lint: setup ## Run the checks that read the code without running it
	@$(RUN) tools/check.py --lint

setup: ## Make the environment in .venv for work on the project; seconds when nothing changed
	@$(PYTHON) tools/setup.py --dev
	@$(RUN) tools/catalogs.py

messages: setup ## Collect the sentences of the pages into the catalogs for translators
	@$(RUN) tools/messages.py
	@$(RUN) tools/catalogs.py

lock: setup ## Lock again after a change in requirements.in or requirements-dev.in
	@$(LOCK) requirements.in -o requirements.txt
	@$(LOCK) requirements-dev.in -c requirements.txt -o requirements-dev.txt
	@$(LOCK) tools/installer.in -o tools/installer.txt

bench: setup ## Measure what the performance claims rest on, side by side
	@$(RUN) -m bench

screenshots: setup ## Take the pictures of the README and the guide again
	@$(RUN) tools/needs.py
	@SERVANDA_SCREENSHOTS=1 .venv/bin/pytest -q -m browser -k picture
