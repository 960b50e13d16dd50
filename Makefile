# The two commands: make demo, make test. Everything else helps one of them.
PORT ?= 8765
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11
RECENT := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in $(CANDIDATES); do "$$p" -c '$(RECENT)' 2>/dev/null && echo "$$p" && exit; done; echo python3)
RUN := .venv/bin/python
UV := $(RUN) -m uv

.PHONY: help setup lock
help: ## Show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## Make the environment in .venv for work on the project (seconds when nothing changed)
	@$(PYTHON) tools/setup.py --dev

lock: setup ## Lock again after a change in requirements.in or requirements-dev.in
	@$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes requirements.in -o requirements.txt
	@$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes requirements-dev.in -c requirements.txt -o requirements-dev.txt
	@$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes tools/installer.in -o tools/installer.txt
