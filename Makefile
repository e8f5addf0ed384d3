# Three commands are the set-up: `make serve`, `make test`, `make test-browser`. Each installs the system packages that are missing.

PACKAGES := libsqlite3-dev libicu-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libstemmer-dev \
            libqrencode-dev zlib1g-dev libbrotli-dev libssl-dev
# Other people's programs that check what we make.
TEST_PACKAGES := libxml2-utils w3c-sgml-lib espeak-ng nodejs
# Browser, Java runtime (for the HTML checker) and fonts of the tests in Tests/Browser.
BROWSER_PACKAGES := chromium default-jre-headless python3-venv fonts-noto-core fonts-noto-cjk
PYTHON := .venv-browser/bin/python
ADDRESS ?= 127.0.0.1:8080
CONTENT ?= Content
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
CHECKED := --explicit-target-dependency-import-check error
# With Swift's own libraries inside: the program runs where no Swift is installed.
RELEASE := swift build -c release --static-swift-stdlib --scratch-path .build-release --product
VOLANTINO := .build-release/release/volantino

.PHONY: serve test test-browser build release setup setup-test setup-browser lint bench-search clean

serve: setup
	$(RELEASE) volantino
	$(VOLANTINO) serve --content $(CONTENT) --address $(ADDRESS)

test: setup setup-test lint
	swift build --build-tests $(CHECKED)
	swift test --skip-build $(CHECKED)

# The published site in Chromium, with axe-core and the Nu HTML checker: make test-browser ONLY=test_exit.py
test-browser: build setup-browser
	cd Tests/Browser && ../../$(PYTHON) -m pytest $(ONLY)

build: setup
	swift build $(CHECKED)

release: setup
	$(RELEASE) volantino

# Figures of search over a content folder: make bench-search CONTENT=… WHAT="quality latency"
bench-search: setup
	$(RELEASE) bench-search
	.build-release/release/bench-search $(CONTENT) $(WHAT)

lint:
	swift format lint --recursive --strict Package.swift Sources Tests

setup:
	@$(call install,$(PACKAGES))

setup-test:
	@$(call install,$(TEST_PACKAGES))

setup-browser:
	@$(call install,$(BROWSER_PACKAGES))
	@$(MAKE) --no-print-directory $(PYTHON)

$(PYTHON): Tests/Browser/requirements.txt
	python3 -m venv .venv-browser
	$(PYTHON) -m pip install --quiet --requirement $<
	touch $@

clean:
	rm -rf .build .build-release .venv-browser

# Installs those of the given packages that dpkg does not know as installed.
define install
missing=$$(for p in $(1); do \
    dpkg-query -W -f='$${db:Status-Status}' $$p 2>/dev/null | grep -qx installed || echo $$p; done); \
if [ -n "$$missing" ]; then \
    echo "installing" $$missing; \
    $(SUDO) apt-get update -q && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -q $$missing; \
fi
endef
