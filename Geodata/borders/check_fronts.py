#!/usr/bin/env python3
"""Checks the front lines: geometry, camps of ../places.csv, and the towns of front-checks.csv.

Needs shapely. Prints every breach and exits with 1 if there is one.

Method: for each date and theatre the lines (in the order of their ids: "-north" before "-south") are joined and closed
on the Allied side by the path of CLOSING; closed lines are pockets in German hands and are taken out. What is left is the
area behind the Allied lines. A camp liberated before the date must lie in it, one liberated after the date outside. A
camp whose liberation falls on the date, or whose dates straddle it, is skipped. A place within the stated accuracy of
the line is not judged, but such places are counted.
"""
import csv
import math
import re
import sys
from pathlib import Path

from shapely.geometry import LineString, Point, Polygon
from shapely.ops import unary_union
from shapely.validation import explain_validity

HERE = Path(__file__).resolve().parent

# Camps that were not taken by the armies of the front: why they are left out.
EXCEPTIONS = {"warsaw": "freed by the Home Army in the rising, behind the German front"}

# From the Swiss border along the western and southern border of Switzerland, the Alps and the sea to the Scheldt.
SWISS_TO_SEA = [(6.9, 47.3), (6.1, 46.6), (6.1, 46.2), (6.95, 45.9), (6.9, 44.7), (7.53, 43.78), (7.6, 43.2), (3, 40),
                (-15, 40), (-15, 48), (-6, 48.3), (-3, 49), (2, 51.5), (2.5, 51.9)]
BALTIC = [(14.3, 54.6), (17, 55.2), (19.2, 55.0), (20, 55.4), (20.2, 57), (21.4, 58.0), (21.3, 59.1), (23.3, 59.6),
          (28, 59.75), (29, 60.4), (31, 61), (31, 75), (60, 75)]


def baltic(longitude):
    """From the far north-east back along the Baltic to the start of an eastern line."""
    return [p for p in reversed(BALTIC) if p[0] > longitude + 0.1]


def closing(theatre, date, start, end):
    """The path from the end of the line round the Allied side to its start."""
    if theatre == "east":
        if end[0] > 28:
            south = [(31.5, 45.5), (33, 43.5), (60, 43.5)]
        elif date == "1944-10-01":
            south = [(24.5, 40.6), (26.2, 40.4), (29, 41.5), (60, 42)]
        else:
            south = [(14.9, 44.3), (15, 43.4), (18.8, 41.7), (20.4, 39), (60, 39)]
        if date == "1944-10-01":
            sea = [(60, 75), (31, 75), (31, 61), (29, 60.4), (28, 59.75), (23.3, 59.6), (22.9, 58.9), (23.5, 58.4), (24.2, 58.1)]
        elif date in ("1944-06-22", "1944-08-01"):
            sea = [(60, 75), (31, 75), (31, 61), (29, 60.4), (28.3, 59.75)]
        else:
            sea = baltic(start[0])
        return south + sea
    if theatre == "italy":
        return [(13.4, 44.3), (14.2, 43.6), (15.8, 42.4), (18.2, 41), (18.8, 40), (19, 36), (9, 36), (8.8, 43)]
    if date in ("1944-06-22", "1944-08-01"):
        return [(0.0, 49.5), (-1, 49.9), (-2.4, 49.9), (-2.3, 48.9)]
    swiss = [] if date == "1944-10-01" else [(8.5, 47.6), (7.6, 47.5), (7.2, 47.43)]
    if date == "1945-05-01":
        swiss = [(9.5, 47.5), (8.9, 47.65)] + swiss
    return (swiss[1:] if date < "1945-05-01" else swiss) + SWISS_TO_SEA


def rows(name):
    with open(HERE / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def bounds(text):
    """The first and last day of the liberation as ISO days; qualifiers do not widen them."""
    days = []
    for part in re.sub(r"[?~%]", "", text).split("/"):
        days.append((part + "-01-01"[len(part) - 4:] if len(part) < 10 else part,
                     part + {4: "-12-31", 7: "-31"}.get(len(part), "")))
    return days[0][0], days[-1][1]


def km(point, line):
    """Distance in kilometres, good enough at these scales."""
    c = math.cos(math.radians(point[1]))
    scaled = LineString([((x - point[0]) * c * 111.32, (y - point[1]) * 110.9) for x, y in line.coords])
    return scaled.distance(Point(0, 0))


def main():
    problems, near, judged = [], [], 0
    heads = {row["id"]: row for row in rows("fronts.csv")}
    lines = {}
    for row in rows("front-points.csv"):
        if row["front"] not in heads:
            problems.append(f"front-points: unknown front {row['front']}")
        points = lines.setdefault(row["front"], [])
        if int(row["sequence"]) != len(points) + 1:
            problems.append(f"{row['front']}: sequence {row['sequence']} out of order")
        points.append((float(row["longitude"]), float(row["latitude"])))
    sources = {row["id"] for row in rows("checks-sources.csv")}
    for front, head in heads.items():
        if front not in lines:
            problems.append(f"{front}: no points")
        for source in head["sources"].split(";"):
            if source not in sources:
                problems.append(f"{front}: unknown source {source!r}")

    areas, fronts = {}, {}
    for date in sorted({head["date"] for head in heads.values()}):
        ids = [i for i in heads if heads[i]["date"] == date]
        pockets, parts = [], {}
        for front in ids:
            line = LineString(lines[front])
            fronts.setdefault(date, []).append((front, line, float(heads[front]["accuracy_km"])))
            if not line.is_simple:
                problems.append(f"{front}: crosses itself")
            if line.is_ring:
                pockets.append(Polygon(lines[front]))
                continue
            theatre = heads[front]["theatre"]
            parts.setdefault("east" if theatre == "balkans" else theatre, []).append(front)
        area = {}
        for theatre, group in parts.items():
            # the western Netherlands come before the west, the east before the Balkans
            group.sort(key=lambda i: (heads[i]["theatre"] == "balkans", not i.startswith("holland"), i))
            path = [p for front in group for p in lines[front]]
            polygon = Polygon(path + closing(theatre, date, path[0], path[-1]))
            if not polygon.is_valid:
                problems.append(f"{date} {theatre}: {explain_validity(polygon)}")
                polygon = polygon.buffer(0)
            area[theatre] = polygon
        names = sorted(area)
        for i, first in enumerate(names):
            for second in names[i + 1:]:
                common = area[first].intersection(area[second]).area
                if common > 0.02:
                    problems.append(f"{date}: {first} and {second} overlap ({common:.2f} square degrees)")
        for i, (f, l, _) in enumerate(fronts[date]):
            for g, m, _ in fronts[date][i + 1:]:
                if l.crosses(m):
                    problems.append(f"{date}: {f} crosses {g}")
        areas[date] = unary_union(list(area.values())).difference(unary_union(pockets))

    def judge(what, longitude, latitude, date, allied):
        nonlocal judged
        point = (longitude, latitude)
        inside = areas[date].covers(Point(point))
        distance, front, accuracy = min((km(point, line), f, a) for f, line, a in fronts[date])
        if inside == allied:
            judged += 1
        else:
            side = "Allied" if inside else "German"
            problems.append(f"{date}: {what} lies on the {side} side, {distance:.0f} km from {front} (accuracy {accuracy:.0f})")
        if distance < accuracy:
            near.append(what)

    with open(HERE.parent / "places.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not row["liberated"] or row["id"] in EXCEPTIONS or row["kind"] == "region":
                continue
            first, last = bounds(row["liberated"])
            for date in areas:
                if last < date or first > date:
                    judge(f"{row['id']} (liberated {row['liberated']})", float(row["longitude"]), float(row["latitude"]),
                          date, last < date)
    camps = judged
    towns = rows("front-checks.csv")
    for row in towns:
        if row["source"] not in sources:
            problems.append(f"front-checks: {row['name']}: unknown source {row['source']!r}")
        if row["date"] not in areas:
            problems.append(f"front-checks: {row['name']}: no front of {row['date']}")
            continue
        judge(row["name"], float(row["longitude"]), float(row["latitude"]), row["date"], row["side"] == "allied")
    for problem in problems:
        print(problem)
    print(f"{len(heads)} fronts, {sum(map(len, lines.values()))} points; {camps} camp-date pairs and {judged - camps} of "
          f"{len(towns)} towns on the right side, {len(near)} of them within the accuracy of a line; {len(problems)} breaches")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
