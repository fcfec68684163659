#!/usr/bin/env python3
"""Compares laid-out lines with straight ones, for seeded random movements and for the bundled data.

  .ci/compare-layouts.py [--waymark PROGRAM] [--data DIR] [--seeds N]

For each number of movements a small data set is written, drawn twice by the waymark command, and the
figures of both reports are added up over the seeds. Ends with status 1 if at any density the laid-out
lines are not better than the straight ones: a shorter length of lines on each other, no more lines under
places and no more overlapping arrowheads. Needs nothing but Python 3 and the built command.
"""
import argparse
import csv
import json
import pathlib
import random
import subprocess
import sys
import tempfile

COUNTS = [10, 20, 40, 60, 100, 150, 200]
FIGURES = ["overlapMillimetres", "flowsUnderPlaces", "flowsNearPlaces", "overlappingHeads",
           "acuteCrossings", "crossings"]
MUST_SHRINK = FIGURES[:4]
ROOT = pathlib.Path(__file__).resolve().parents[1]


def columns(table):
    with open(ROOT / "Geodata" / table, encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def write(folder, table, rows):
    names = columns(table)
    with open(folder / table, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def made_up(folder, count, seed):
    """Movements between random places of central Europe; some places are shared by many, as camps are."""
    numbers = random.Random(f"{count}/{seed}")
    places = [
        {"id": f"p{index}", "kind": "subcamp", "name": f"P{index}",
         "longitude": round(numbers.uniform(8, 22), 4), "latitude": round(numbers.uniform(47.5, 54), 4),
         "precision": "site", "position_source": "made up"}
        for index in range(max(6, count * 2 // 3))]
    modes = ["foot", "rail", "open-rail", "mixed"]
    movements = []
    while len(movements) < count:
        origin = numbers.randrange(len(places))
        destination = int(len(places) * numbers.random() ** 3)
        if origin == destination:
            continue
        people = numbers.choice(["", 300, 800, 1500, 3000, 7000, 20000])
        movements.append({
            "id": f"m{len(movements):03}", "from": f"p{origin}", "to": f"p{destination}",
            "mode": numbers.choice(modes), "departed": "1945-01-17", "arrived": "1945-01-25",
            "prisoners_min": people, "prisoners_max": people, "granularity": "transport",
            "outcome": "reached", "existence": "certain", "course": "schematic", "confidence": "high",
            "sources": "made-up"})
    write(folder, "places.csv", places)
    write(folder, "movements.csv", movements)
    write(folder, "sources.csv", [{"id": "made-up", "citation": "Made up for a comparison of layouts.",
                                   "kind": "dataset"}])
    (folder / "datapackage.json").write_text(json.dumps({
        "name": "made-up", "title": "Made up", "licenses": [{"name": "CC0-1.0"}], "resources": [],
        "contributors": [{"title": "Nobody"}]}))


def figures(waymark, data, lines, options):
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.json"
        command = [waymark, "map", "--data", str(data), "--basemap", str(ROOT / "Geodata" / "basemap"),
                   "--lines", lines, "-o", str(pathlib.Path(folder) / "map.svg"), "--report", str(report)]
        run = subprocess.run(command + options, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{' '.join(command)}\n{run.stderr}")
        return json.loads(report.read_text())["layout"]


def compare(title, pairs):
    """Prints the sums of straight and laid-out figures; whether the laid-out ones are better."""
    sums = {kind: {name: sum(pair[kind][name] for pair in pairs) for name in FIGURES}
            for kind in ("straight", "curved")}
    cells = [f"{sums['straight'][name]:g} > {sums['curved'][name]:g}" for name in FIGURES]
    print(f"{title:<24}" + "".join(f"{cell:>22}" for cell in cells), flush=True)
    return all(sums["curved"][name] < sums["straight"][name] or sums["straight"][name] == 0
               for name in MUST_SHRINK)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--waymark", default=str(ROOT / ".build" / "release" / "waymark"))
    parser.add_argument("--data", default=str(ROOT / "Geodata"))
    parser.add_argument("--seeds", type=int, default=3)
    given = parser.parse_args()
    print(f"{'straight > laid out':<24}" + "".join(f"{name:>22}" for name in FIGURES))
    good = True
    for count in COUNTS:
        pairs = []
        for seed in range(given.seeds):
            with tempfile.TemporaryDirectory() as folder:
                made_up(pathlib.Path(folder), count, seed)
                pairs.append({lines: figures(given.waymark, folder, lines, [])
                              for lines in ("straight", "curved")})
        good = compare(f"{count} random movements", pairs) and good
    with open(pathlib.Path(given.data) / "periods.csv", encoding="utf-8", newline="") as file:
        periods = sorted(row["id"] for row in csv.DictReader(file))
    plate = ["--size", "277x390mm", "--fit", "all"]
    for title, options in [(name, ["--period", name]) for name in periods] + [("all movements", [])]:
        compare(title, [{lines: figures(given.waymark, given.data, lines, options + plate)
                         for lines in ("straight", "curved")}])
    sys.exit(0 if good else 1)


main()
