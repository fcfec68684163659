# Waymark. `make atlas` draws the standard atlas, `make test` runs all tests.

# --- what is needed ------------------------------------------------------------------------------

SWIFT_NEEDED = 6.2

# Debian packages: libraries and fonts to build and draw with ...
BUILD_PACKAGES = pkg-config libcairo2-dev libpango1.0-dev libdeflate-dev libtiff-dev libyaml-dev \
                 libproj-dev libgeographiclib-dev libgdal-dev fonts-noto-core
# ... and programs by which the tests read back what was drawn.
TEST_PACKAGES  = librsvg2-bin poppler-utils qpdf gdal-bin ghostscript libtiff-tools

PREFIX ?= /usr/local
DESTDIR ?=

WAYMARK = .build/release/waymark
RELEASE = -c release --static-swift-stdlib
OUTPUT ?= Output
# All plates of the atlas have one size and one extent, so that they can be compared. The part where
# most places crowd is enlarged in a corner that is free: Upper Silesia in the winter, Bavaria in the last
# weeks, on the plate of all months Bavaria and Saxony, and on others what the program finds.
PLATE   = --size 277x390mm --fit all
SILESIA = --inset 17.4,49.4,20.1,50.8
BAVARIA = --inset 10.4,47.3,12.9,49.2
SAXONY  = --inset 10.9,50.05,14.9,52.03@top-left

.PHONY: atlas test bench build debug check lint format install uninstall clean \
        swift-present build-packages test-packages

# --- main targets --------------------------------------------------------------------------------

atlas: build check
	@mkdir -p $(OUTPUT)
	@set -e; for period in $$($(WAYMARK) list periods --ids); do \
	  case $$period in \
	    winter-1944-45) crowd="$(SILESIA)@top-left";; \
	    last-weeks-1945) crowd="$(BAVARIA)@top-left";; \
	    *) crowd="--inset auto";; \
	  esac; \
	  $(WAYMARK) map --period $$period $(PLATE) $$crowd $(MAP_OPTIONS) \
	    -o $(OUTPUT)/$$period.png -o $(OUTPUT)/$$period.svg -o $(OUTPUT)/$$period.pdf \
	    2>$(OUTPUT)/.log || { cat $(OUTPUT)/.log >&2; rm -f $(OUTPUT)/.log; exit 1; }; \
	done; \
	$(WAYMARK) map --from 1944-07 --to 1945-05 $(PLATE) $(BAVARIA)@bottom-left $(SAXONY) $(MAP_OPTIONS) \
	  -o $(OUTPUT)/july-1944-may-1945.png -o $(OUTPUT)/july-1944-may-1945.svg \
	  -o $(OUTPUT)/july-1944-may-1945.pdf \
	  2>$(OUTPUT)/.log || { cat $(OUTPUT)/.log >&2; rm -f $(OUTPUT)/.log; exit 1; }; \
	rm -f $(OUTPUT)/.log
	@echo "The standard atlas:"
	@for period in $$($(WAYMARK) list periods --ids) july-1944-may-1945; do \
	  ls $(OUTPUT)/$$period.png $(OUTPUT)/$$period.svg $(OUTPUT)/$$period.pdf; done

test: export WAYMARK_STRICT = 1
test: swift-present test-packages
	@swift format lint --strict --recursive Package.swift Sources Tests
	@swift build --build-tests
	@swift test --skip-build

# Measures every path query on networks of up to ten million legs, and checks the answers. More with
# BENCH, such as BENCH="--sizes M --runs 5 --only FewestLegs".
bench: export WAYMARK_BENCHMARKS = 1
bench: swift-present build-packages
	@swift build -c release --scratch-path .build-bench --product Benchmarks
	@.build-bench/release/Benchmarks $(BENCH)

build: swift-present build-packages
	@swift build $(RELEASE) --product waymark
	@swift build $(RELEASE) --product waymark-gis

debug: swift-present build-packages
	@swift build

check:
	@$(WAYMARK) check

lint: swift-present
	@swift format lint --strict --recursive Package.swift Sources Tests

format: swift-present
	@swift format --in-place --recursive Package.swift Sources Tests

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/waymark/Geodata/basemap \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata/styles
	install -m 755 $(WAYMARK) .build/release/waymark-gis $(DESTDIR)$(PREFIX)/bin
	install -m 644 Geodata/*.csv Geodata/*.json Geodata/*.md \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata
	install -m 644 Geodata/styles/*.yaml $(DESTDIR)$(PREFIX)/share/waymark/Geodata/styles
	install -m 644 $$(find Geodata/basemap -maxdepth 1 -type f) \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata/basemap

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/waymark $(DESTDIR)$(PREFIX)/bin/waymark-gis
	rm -rf $(DESTDIR)$(PREFIX)/share/waymark

clean:
	swift package clean
	rm -f $(OUTPUT)/*.png $(OUTPUT)/*.svg $(OUTPUT)/*.pdf $(OUTPUT)/*.eps $(OUTPUT)/*.tif

# --- what must be installed first ----------------------------------------------------------------

swift-present:
	@command -v swift >/dev/null || { \
	  echo "make: Swift is missing: install Swift $(SWIFT_NEEDED) or newer from https://www.swift.org/install/linux/" >&2; \
	  exit 1; }
	@version=$$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1); \
	  oldest=$$(printf '%s\n%s\n' "$(SWIFT_NEEDED)" "$${version:-0}" | sort -V | head -n 1); \
	  [ "$$oldest" = "$(SWIFT_NEEDED)" ] || { \
	  echo "make: Swift $$version is too old: install $(SWIFT_NEEDED) or newer from https://www.swift.org/install/linux/" >&2; \
	  exit 1; }

build-packages:
	@$(call install_packages,$(BUILD_PACKAGES))

test-packages:
	@$(call install_packages,$(BUILD_PACKAGES) $(TEST_PACKAGES))

# Installs those of the named packages that are not there, as root or with sudo.
define install_packages
missing=""; \
for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; \
done; \
[ -z "$$missing" ] && exit 0; \
if [ "$$(id -u)" = 0 ]; then as_root=""; \
elif command -v sudo >/dev/null; then as_root=sudo; \
else echo "make: missing Debian packages:$$missing; run make as root, or install sudo" >&2; exit 1; fi; \
command -v apt-get >/dev/null || { \
  echo "make: missing packages:$$missing; there is no apt-get here, install them by hand" >&2; exit 1; }; \
echo "Installing$$missing"; \
{ $$as_root apt-get update -qq && \
  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    $$missing; } >/tmp/waymark-packages.$$$$ 2>&1 \
  || { echo "make: cannot install$$missing: $$(tail -n 1 /tmp/waymark-packages.$$$$)" >&2; \
       rm -f /tmp/waymark-packages.$$$$; exit 1; }; \
rm -f /tmp/waymark-packages.$$$$
endef
