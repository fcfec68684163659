# Waymark. `make atlas` draws the standard atlas, `make test` runs all tests.

# --- what is needed ------------------------------------------------------------------------------

SWIFT_NEEDED = 6.2

# Debian packages: libraries and fonts to build and draw with ...
BUILD_PACKAGES = pkg-config libcairo2-dev libpango1.0-dev libdeflate-dev libtiff-dev libyaml-dev \
                 libproj-dev libgeographiclib-dev libglib2.0-dev libgdal-dev libmicrohttpd-dev \
                 fonts-noto-core
# ... and programs by which the tests read back what was drawn.
TEST_PACKAGES  = librsvg2-bin poppler-utils qpdf gdal-bin ghostscript libtiff-tools parallel chromium
# A cluster of one machine, for make slurm.
SLURM_PACKAGES = slurm-wlm munge procps

PREFIX ?= /usr/local
DESTDIR ?=

WAYMARK = .build/release/waymark
RELEASE = -c release --static-swift-stdlib
OUTPUT ?= Output

.PHONY: atlas test bench slurm build debug check lint format install uninstall clean \
        swift-present build-packages test-packages slurm-packages

# --- main targets --------------------------------------------------------------------------------

atlas: build check
	@$(WAYMARK) batch Geodata/plates.yaml --out $(OUTPUT) $(BATCH_OPTIONS)
	@echo "The standard atlas:"
	@$(WAYMARK) plan Geodata/plates.yaml --out $(OUTPUT) --files

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

# Installs Slurm and draws a series with it: an array of which one task is killed and requeued.
slurm: build
	@WAYMARK=$(WAYMARK) Tests/Cluster/slurm.sh

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
	install -m 644 Geodata/*.csv Geodata/*.json Geodata/*.md Geodata/*.yaml \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata
	install -d $(DESTDIR)$(PREFIX)/share/waymark/Geodata/borders \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata/fronts
	install -m 644 Geodata/borders/borders.geojson Geodata/borders/territory-names.geojson \
	  Geodata/borders/README.md Geodata/borders/*.csv \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata/borders
	install -m 644 Geodata/fronts/fronts.geojson Geodata/fronts/README.md Geodata/fronts/*.csv \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata/fronts
	install -m 644 Geodata/styles/*.yaml $(DESTDIR)$(PREFIX)/share/waymark/Geodata/styles
	install -m 644 $$(find Geodata/basemap -maxdepth 1 -type f) \
	  $(DESTDIR)$(PREFIX)/share/waymark/Geodata/basemap

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/waymark $(DESTDIR)$(PREFIX)/bin/waymark-gis
	rm -rf $(DESTDIR)$(PREFIX)/share/waymark

clean:
	swift package clean
	rm -f $(OUTPUT)/*.png $(OUTPUT)/*.svg $(OUTPUT)/*.pdf $(OUTPUT)/*.eps $(OUTPUT)/*.tif $(OUTPUT)/run*.json
	rm -rf $(OUTPUT)/.waymark

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

slurm-packages:
	@$(call install_packages,$(SLURM_PACKAGES))

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
